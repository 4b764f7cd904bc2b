# Papers: letters, records and receipts as PDF

## All papers
paper-page = Page
paper-of = of
paper-date = Date
paper-number = Procedure number
paper-procedure = Procedure
paper-lot = Lot
paper-office = Contracting office
paper-bidder = Bidder
paper-deadline = End of the period for bids
paper-received = Received
paper-not-there = not stated

## Letters
paper-salutation = Dear Sir or Madam,
paper-regards = Yours faithfully
paper-signature = { $person }, { $office }
paper-text-form = This letter is written in text form (section 126b of the German Civil Code) and is valid without a signature.
paper-information-before = Information under section 134 GWB
paper-information-after = Information on the award (section 46 UVgO)
paper-information-vob = Information on the award (section 19 VOB/A)
paper-not-considered = thank you for your bid. We are sorry that we cannot consider it. Below we give you the reasons, the company that is to win the contract, and the day from which the contract can be concluded.
paper-not-chosen = thank you for your bid. The contract was awarded to another bid. Below we give you the reasons and the company that has won.
paper-reasons = Reasons
paper-excluded = Your bid was excluded:
paper-earlier = Your bid from an earlier round of the negotiation was not part of the evaluation:
paper-not-invited = You were not invited to bid on your request to participate:
paper-candidate-before = thank you for your request to participate. We could not invite you to bid. Below we give you the reasons, the company that is to win the contract, and the day from which the contract can be concluded.
paper-candidate-after = thank you for your request to participate. We could not invite you to bid. Below we give you the reasons and the company that has won.
paper-ranked = Your bid is on rank { $rank } of { $of } bids that were evaluated. The method was the one that was announced, “{ $method }”.
paper-winner = Award
paper-winner-before = The contract is to be awarded to: { $names }
paper-winner-after = The contract was awarded to: { $names }
paper-advantages = Features and advantages of that bid:
paper-earliest = Earliest conclusion of the contract
paper-earliest-at = The contract will be concluded at the earliest: { $moment }
paper-review = Review
paper-review-how = If you think that procurement law is violated, complain to us first (section 160(3) GWB). An application for review goes to:
paper-award = Award
paper-award-accepts = we award the contract to your bid, received { $received }. The value of the contract is { $value } without VAT.
paper-award-term = The contract runs from { $from } to { $until }.
paper-award-contract = We accept your bid without any change. The contract is concluded when you receive this letter.
paper-bid-hash = Hash of the accepted bid (SHA-256)
paper-cancellation = Cancellation of the procurement procedure
paper-cancelled = the procurement procedure is cancelled. No contract will be awarded.

## Opening record
paper-opening-record = Record of the opening of bids
paper-opened-at = Opening
paper-opened-by = Opened by
paper-opened-bids = Opened bids
paper-no-bids = No bid was received.
paper-late-bids = Late bids
paper-no-late-bids = No bid was received late.
paper-late-bid = Received { $moment }, not opened
paper-changed-bids = Changed bids
paper-changed-bids-text = A stored entry of these bids was changed after it had arrived. They were not opened.
paper-sum = End sum without VAT
paper-readable = Readable
paper-signed-record = Hash of the signed record (SHA-256)

## Procurement record
paper-procurement-record = Procurement record
paper-rule-set = Applicable law
paper-as-of = As of
paper-acts = Course of the procedure
paper-act-hashes = Hashes
paper-act-hashes-how = Each step stands in the procurement file with its hash (SHA-256). The numbers are those of the course.
paper-place = No.
paper-when = When
paper-what = What
paper-who = Who
paper-source = Source

## Receipt
paper-receipt = Receipt of a bid
paper-receipt-says = Your bid has arrived complete, encrypted and in time. Until the opening nobody can read it.
paper-receipt-withdrawal = Receipt of a withdrawal
paper-receipt-withdrawal-says = Your withdrawal has arrived in time. The withdrawn bid will not be opened.
paper-receipt-late = Receipt of a late bid
paper-receipt-late-says = Your bid has arrived complete and encrypted, but after the deadline. It stays sealed. It is opened only if the authority admits it.
paper-receipt-number = Receipt no.
paper-version = Version
paper-hashes = Hashes (SHA-256)
paper-received-entry = What arrived
paper-receipt-check = Check
paper-receipt-check-how = The signed receipt stands below, word for word. It is also attached to this file. Whoever has it can check it on this platform’s page “Check a receipt”, or with a program of their own, without us.
paper-signed-receipt = Signed receipt

## Chapters of the procurement record
record-subject = Contracting authority, subject and value
record-estimate = Estimated value without VAT
record-cpv = CPV
record-kind = Procedure type and evaluation
record-type = Procedure type
record-type-ground = Reasons for the procedure type
record-urgency = Reasons for the urgency
record-method = Evaluation method
record-bids = Bidders and bids: { $lot }
record-standing = State
record-admitted = admitted
record-excluded = excluded: { $grounds }. { $reason }
record-judgement = Judgement: { $lot }
record-price-decides = The price alone decides.
record-criterion = Criterion
record-points = Points
record-questions = Questions and answers
record-number = No.
record-question = Question
record-answer = Answer
record-answered-at = Answered
record-deadlines = Changes and deadlines
record-when = When
record-decision = Decision
record-moved = Deadline extended to { $to }
record-not-moved = Deadline not extended
record-corrected = Notice or documents corrected
record-bound = Binding period extended to { $until }
record-bound-by = Bidders that agreed: { $count }.
record-requests = Clarification and missing documents: { $lot }
record-request = Letter
record-request-price = Price
record-request-papers = Documents
record-until = Deadline
record-unanswered = no answer
record-answered-in-time = In time on { $at }.
record-answered-late = Late on { $at }.
record-register = Competition register
record-firm = Company
record-register-hash = SHA-256 of the answer
record-award = Award: { $lot }
record-winner = Contractor
record-value = Value without VAT
record-awarded-at = Award
record-cancelled = Cancellation
record-cancelled-lot = Cancellation: { $lot }
record-cancelled-at = Cancelled on
record-cancelled-ground = Ground
record-conflicts = Conflicts of interest
record-conflict-count =
    { $count ->
        [one] One person no longer took part because of a conflict of interest.
       *[other] { $count } persons no longer took part because of a conflict of interest.
    }
record-by-platform = platform
record-by-company = company, unnamed
record-erased = erased
