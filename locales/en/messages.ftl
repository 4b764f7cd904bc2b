# Messages in the inbox and by mail, changes in words
mail-greeting = Hello,
mail-foot =
    The message is in your inbox: { $link }

    This mail was sent automatically. Please do not reply to it.
mail-quiet-subject = New entry in your inbox
mail-quiet-text = There is a new entry in your inbox.
message-question-asked-subject = { $title }: new question
message-question-asked-text =
    A question has come in about your procedure "{ $title }" ({ $number }).

    Answer it in good time before the deadline ends. Everyone reads the answer; who asked stays secret.
message-question-answered-subject = { $title }: a question was answered
message-question-answered-text =
    In the call "{ $title }" ({ $number }, { $office }) this question was answered:

    { $question }

    The answer is on the page of the call.
message-own-question-answered-subject = { $title }: your question was answered
message-own-question-answered-text =
    Your question about the call "{ $title }" ({ $number }, { $office }) was answered:

    { $question }

    The answer is on the page of the call for everyone. Who asked cannot be seen there.
message-corrected-subject = { $title }: call changed
message-corrected-text =
    The call "{ $title }" ({ $number }, { $office }) was changed.

    Reason: { $reason }

    What has changed is on the page of the call under "Changes". Check whether it concerns your work.
message-deadline-moved-subject = { $title }: new deadline { $deadline }
message-deadline-moved-text =
    The deadline of the call "{ $title }" ({ $number }, { $office }) now ends on { $deadline }.

    Reason: { $reason }
message-cancelled-subject = { $title }: cancelled
message-cancelled-text =
    The call "{ $title }" ({ $number }, { $office }) was cancelled.

    Reason: { $reason }
message-lot-cancelled-subject = { $title }: a lot was cancelled
message-lot-cancelled-text =
    In the call "{ $title }" ({ $number }, { $office }) a lot was cancelled. Which one is on the page of the call.

    Reason: { $reason }
message-set-back-subject = { $title }: set back, new deadline { $deadline }
message-set-back-text =
    The procedure "{ $title }" ({ $number }, { $office }) was set back. Bids are received anew until { $deadline }.

    Reason: { $reason }

    What was submitted so far no longer counts. Whoever wants to stay in the procedure submits a new bid.
message-invited-subject = { $title }: invitation to bid until { $deadline }
message-invited-text =
    { $office } invites you to bid in the procedure "{ $title }" ({ $number }).

    The deadline ends on { $deadline }.
change-added = New: { $field }: { $after }.
change-removed = Dropped: { $field }: { $before }.
change-changed = { $field }: was { $before }, is now { $after }.
field-english = { $field } (English)
field-title = Title
field-agreed-score = Agreed value for "{ $criterion }"
field-body-name = Name
field-body-address = Address
field-description = Description
field-kind = Kind of contract
field-type = Procedure type
field-ground = Ground of the procedure type
field-type-reason = Reasons for the procedure type
field-cpv = CPV codes
field-place = Place of performance
field-value = Estimated value (net)
field-lots-per-bid = Lots one can bid for
field-lots-per-award = Lots one can win
field-method = Evaluation
field-method-tolerance = Evaluation: tolerance
field-method-decision = Evaluation: what decides within the tolerance
field-method-k = Evaluation: multiple of the lowest price that gets no points
field-method-minimum-performance = Evaluation: minimum performance in points
field-method-reference-performance = Evaluation: reference performance
field-method-reference-price = Evaluation: reference price
field-method-fixed-price = Evaluation: fixed price
field-method-override = Evaluation: reasons for a method that is otherwise refused
field-variants = Variants
field-late-papers = Papers asked for later
field-urgency = Urgency
field-electronic = Electronic bids
field-two-envelopes = Two envelopes
field-reduction = Fewer bidders in later rounds
field-without-negotiation = Award without negotiation possible
field-dynamic = Dynamic purchasing system
field-auction = Electronic auction
field-requests-until = Requests to participate until
field-bids-until = Bids until
field-questions-until = Questions until
field-opening = Opening
field-requested-publication = Requested day of publication
field-binding = Binding period
field-start = Start of performance
field-end = End of performance
field-framework-maximum = Maximum value of the framework
field-framework-firms = Greatest number of contract partners
field-framework-order = Whose turn a call-off is
field-framework-longer = Reason for the longer term
field-framework-authorities = Number of authorities that may call off
field-suitability = Suitability { $number }
field-suitability-proof = Proof of suitability { $number }
field-suitability-group = Kind of suitability { $number }
field-award-name = Award criterion "{ $name }": name
field-award-weight = Award criterion "{ $name }": weight
field-award-kind = Award criterion "{ $name }": kind
field-award-description = Award criterion "{ $name }": description
field-award-minimum = Award criterion "{ $name }": minimum points
field-award-scale = Award criterion "{ $name }": highest points of the scale
field-award-order = Order of the award criteria
field-lot-title = Lot { $number }: title
field-lot-description = Lot { $number }: description
field-lot-value = Lot { $number }: estimated value (net)
field-slot = What belongs to a bid
field-slot-need = "{ $name }": obligatory
field-slot-envelope = "{ $name }": envelope
field-document-added = New document
field-document-replaced = Replaced document
field-document-withdrawn = Withdrawn document
field-document-name = Name of a document
corridor-highest-performance = the highest performance
corridor-lowest-price = the lowest price
call-off-cascade = the first in rank
call-off-rotation = each in turn
call-off-mini_competition = by a new competition
envelope-whole = all in one
envelope-quality = quality
envelope-price = price
question-empty = Write your question.
question-length = The question is too long. At most { $longest } characters are possible. Split it.
question-for-whom = You work for several companies. Say for which one you ask.
question-names-company = These words may tell who asked: { $words }. Change the text, or confirm that it is to stay.
role-asks = Questions are asked by people who may submit bids for a company. Let your company give you this role.
document-not-there = This document is not there in this procedure, or not any more. Upload it, or leave it out.
procedure-nothing-changed = This changes nothing of what is published. Change a field, a document or the deadline.
change-published = Published
change-answered = Question answered
change-corrected = Call changed
change-deadline-moved = Deadline moved
change-set-back = Set back: bids are received anew
change-cancelled = Cancelled
change-first = First publication.
document-replaced-on = Replaced on { $day }; the new version counts.
deadline-moved = Before: { $before }. Reason: { $reason }
questions-until = Questions until { $moment } are answered for certain.
action-ask = Ask a question
action-ask-or-follow = Follow or ask a question
tab-questions = Questions
tab-changes = Changes
feed-changes = Atom: answers and changes
feed-changes-title = { $title }: answers and changes

message-papers-asked-subject = { $title }: documents are missing
message-papers-asked-text =
    { $office } asks for further documents on your bid in the call “{ $title }” ({ $number }).

    { $text }

    Hand them in by { $until } in the portal under “Requests”. After that your bid can be excluded.
message-price-asked-subject = { $title }: a question about your price
message-price-asked-text =
    { $office } asks you to explain the price of your bid in the call “{ $title }” ({ $number }).

    { $text }

    Answer by { $until } in the portal under “Requests”. Without an explanation your bid can be excluded.
message-handed-in-subject = { $title }: { $company } has answered
message-handed-in-text =
    in the procedure “{ $title }” ({ $number }) { $company } has answered your request. The answer stands with the evaluation.
message-clock-uncertain-subject = { $title }: the portal’s clock is uncertain
message-clock-uncertain-text =
    The portal’s clock is uncertain. Meanwhile the portal takes no bids and closes no deadline. The deadline in the procedure “{ $title }” ({ $number }) ends on { $deadline }.

    See on the page “State of the portal” whether the fault is over. If it lasts, move the deadline.
message-letter-subject = { $title }: a letter for you
message-letter-text =
    In the procedure "{ $title }" ({ $number }, { $office }) a letter for you is attached.
letter-file = Letter
