# Texts of the pages on which people use their keys: key, bid, seats, opening. German is the original.

## My key
vault-key-title = My key
vault-why-title = Why a key?
vault-why-text = Bids are locked until the opening, for us as well. Your key opens what is meant for you. It is made in your browser and leaves it locked only.
vault-why-lost = We cannot replace a lost passphrase. So set up a second way.
vault-make-title = Make a key
vault-make-lead = Think of a passphrase. It need not be the password you sign in with.
vault-make = Make the key
vault-make-busy = The key is being made. This takes a few seconds.
vault-passphrase = Passphrase of the key
vault-passphrase-hint = At least 12 characters. Four words that have nothing to do with each other are good.
vault-passphrase-again = Repeat the passphrase
vault-passphrase-or-code = Passphrase or emergency code
vault-passphrase-short = Use at least 12 characters.
vault-passphrase-differs = The two passphrases differ. Type the same one twice.
vault-passphrase-missing = Type your passphrase.
vault-passphrase-wrong = The passphrase does not fit. Check its spelling, capitals too.
vault-unlock-title = Unlock the key
vault-unlock = Unlock the key
vault-unlock-busy = Unlocking. This takes a few seconds.
vault-unlock-passkey = Unlock with a passkey
vault-unlock-passkey-text = Your device asks for fingerprint, face or PIN.
vault-passkey-wrong = This passkey does not fit. Use the passphrase.
vault-passkey-none = This passkey or browser cannot unlock a key. Use the passphrase or the emergency code.
vault-passkey-cancelled = The device did not release the passkey. Try again or use the passphrase.
vault-passkey-add = Add a passkey
vault-passkey-added = The passkey is set up.
vault-passkey-hint = A passkey lives in your phone, computer or security key. Not every device can do this.
vault-passkey-purpose = for unlocking only
vault-open-now = Your key is unlocked.
vault-open-until = It stays so until you leave these pages or lock it.
vault-lock = Lock the key
vault-ways-title = Ways to unlock
vault-ways-one = Set up a second way.
vault-ways-one-text = With one way only, everything that your key opens is lost as soon as you forget the passphrase.
vault-way-passphrase = Passphrase
vault-way-code = Emergency code
vault-way-passkey = Passkey
vault-way-there = set up
vault-way-missing = missing
vault-way-count = { $count ->
    [one] set up
   *[other] { $count } set up
}
vault-code-make = Draw an emergency code
vault-code-again = Draw a new emergency code
vault-code-shown = Your emergency code
vault-code-text = It is shown only now. Print it or copy it by hand, and keep it apart from the computer. An earlier code does not work any more.
vault-code-done = I have put the code away
vault-code-kept = The emergency code is set up.
vault-print = Print
vault-backup-title = Backup
vault-backup-text = Save the locked key as a file. With your passphrase it opens without this platform as well.
vault-backup-save = Save the backup
vault-lost-title = Passphrase and code lost?
vault-lost-text = Then only a new key helps. What was locked for the old one, nobody can open any more: seats at openings and drafts of bids.
vault-lost-renew = Make a new key
vault-expert-title = For experts
vault-expert-since = Made on
vault-expert-recipient = Things are locked for
vault-expert-verifier = Signatures are checked with

## Bid
vault-bid-kicker = Bid of { $company }
vault-bid-none = You cannot bid here.
vault-bid-none-text = There is no such tender, or your account may not bid for any company.
vault-bid-not-open = Bids for this tender cannot be made on this platform.
vault-bid-lead = Fill in the parts in any order. Everything is saved by itself, locked.
vault-bid-again = Prepare a new bid
vault-to-procedure = To the tender
vault-to-bid = To the bid
vault-unlock-for-bid = Your bid is locked with your key. Unlock it for this session.
vault-deadline = Bids until { $at }
vault-left-days = { $count } days left
vault-left-hours = { $count } hours left
vault-left-minutes = { $count ->
    [one] one minute left
   *[other] { $count } minutes left
}
vault-left-seconds = { $count ->
    [one] one second left
   *[other] { $count } seconds left
}
vault-left-none = deadline over
vault-missing-count = { $count ->
    [0] Nothing is missing.
    [one] One answer is missing.
   *[other] { $count } answers are missing.
}
vault-uploads-left = { $minutes ->
    [one] Sending: about one minute
   *[other] Sending: about { $minutes } minutes
}
vault-not-saved = Not saved. We keep trying.
vault-step-lose = Choose lots
vault-step-lose-hint = What you bid for
vault-step-angaben = Say who you are
vault-step-angaben-hint = Who bids, suitability
vault-step-preise = Enter prices
vault-step-preise-hint = One sum or items, with tax
vault-step-dateien = Add files
vault-step-dateien-hint = A slot for each demanded document
vault-step-abgeben = Check and submit
vault-step-abgeben-hint = All on one page, then one button
vault-state-open = { $count ->
    [one] One answer missing
   *[other] { $count } answers missing
}
vault-state-done = Done
vault-state-busy = On its way
vault-state-waits = Not yet possible
vault-state-due = Due now
vault-secret-title = Locked
vault-secret-text = Your bid is encrypted in your browser. Nobody can read it before the opening, not even us.
vault-single-opener = The authority has laid down that one person suffices at the opening.
vault-readers = { $count ->
    [one] The draft can be read by:
   *[other] The draft can be read by:
}
vault-readers-without = { $count ->
    [one] One more person of your company may bid but has no key yet.
   *[other] { $count } more people of your company may bid but have no key yet.
}
vault-company = Company
vault-system-check = Can my browser do this?
vault-fingerprint = Fingerprint of the key record. It also stands on the page of the tender.
vault-closed = The deadline is over. A bid cannot be submitted any more.
vault-stale = Somebody of your company saved meanwhile.
vault-stale-text = What you changed since is not saved. Note it down, then load what is new.
vault-stale-load = Load what is new
vault-draft-broken = The draft cannot be opened
vault-draft-broken-text = Whoever can open the draft can save it again for your key. You can also begin anew; the old draft is then overwritten. A bid that was submitted is not touched.
vault-draft-anew = Begin anew
vault-record-broken = Nothing is locked here, because something is wrong with the keys of the opening.
vault-record-broken-text = Do not submit a bid. Contact the authority and the help line.
vault-lots-question = Which lots do you bid for?
vault-lots-most = At most { $count } lots are admitted.
vault-lot = Lot { $number }: { $title }
vault-variants = Variants
vault-variants-text = A variant meets the need in another way. It gets prices of its own.
vault-variant = Variant of lot { $number }
vault-variant-named = Variant “{ $title }”
vault-variant-title = What is the variant called?
vault-variant-add = Add a variant of lot { $number }
vault-help-lose-title = Several lots
vault-help-lose = You can win each lot by itself. Unticking a lot deletes its prices in this draft.
vault-help-angaben-title = Why your name?
vault-help-angaben = A bid in text form names the person who declares it (§ 126b BGB). No signature is needed.
vault-help-preise-title = How it is computed
vault-help-preise = Prices without VAT. Quantity times unit price is rounded to the cent for each item, the tax on the sum after discount.
vault-help-dateien-title = Locked at once
vault-help-dateien = Each file is locked and sent as soon as you choose it. In the end the button only closes the bid. The content is checked after the opening.
vault-declare-title = Who declares the bid?
vault-declare-name = First and last name
vault-declare-name-hint = The person who submits the bid for the company.
vault-declare-capacity = Position
vault-declare-capacity-hint = For instance managing director. Optional.
vault-together = We bid together with other companies (consortium).
vault-together-title = Consortium
vault-together-name = Name of the consortium
vault-together-member = Company { $number }
vault-together-place = Seat of company { $number }
vault-together-add = Another company
vault-together-representative = Who represents all?
vault-together-representative-hint = Name of one of the companies. Can be supplied until the award.
vault-suitability-title = Suitability
vault-meets = We meet this.
vault-meets-not = We do not meet this.
vault-answer-text = Explanation for question { $number }
vault-answers-given = { $done } of { $all } answered
vault-number-unread = Write the number in digits, for instance 24.5.
vault-percent-unread = Write a percentage from 0 to 100, for instance 2.5.
vault-by-items = I enter single items. The sum is computed.
vault-price = Sum without VAT
vault-price-hint = In euros, before discount. For instance 74,300 as 74300, or 1234.50
vault-price-zero = Really €0.00? Then you offer this for nothing.
vault-vat = VAT
vault-vat-rate = { $rate } %
vault-discount = Discount without condition in percent
vault-discount-hint = Leave empty if you give none.
vault-sums = Sums: { $lot }
vault-sum-net = Net sum
vault-sum-discount = Discount
vault-sum-after = Net after discount
vault-sum-vat = VAT { $rate } %
vault-sum-gross = Gross sum
vault-sum-all = All lots together: { $net } net, { $gross } gross.
vault-item = Item { $number }
vault-item-number = Item number
vault-item-text = What it is
vault-item-quantity = Quantity
vault-item-unit = Unit
vault-item-price = Unit price €
vault-item-total = Total
vault-item-add = Add an item
vault-paste-title = Paste from a spreadsheet
vault-paste = Rows of the table
vault-paste-hint = Copy the columns number, text, quantity, unit, unit price. Items that are there are replaced.
vault-paste-take = Take the items
vault-need-must = Must
vault-need-should = Should
vault-need-must-text = Must be included. Without it your bid is incomplete and may be excluded.
vault-need-should-text = Is wished for. Leaving it out has no consequences.
vault-files-lead = At most { $size } for each file. You can also drop files into a slot.
vault-files-none = This tender demands no files.
vault-files-done = { $done } of { $all } files have arrived safely.
vault-files-stay = Please keep this page open until everything is sent. If the connection breaks, it goes on by itself.
vault-file-choose = Choose a file for: { $slot }
vault-file-too-large = { $name } is larger than allowed. Split the file.
vault-file-empty = { $name } is empty. Choose another file.
vault-file-safe = Locked and sent.
vault-file-halted = Interrupted. Choose the same file again, and it goes on where it stopped.
vault-file-queued = Waiting.
vault-file-waiting = The connection is lost. It goes on by itself once you are online again.
vault-file-sending = Being locked and sent, { $percent }%.
vault-file-progress = Progress of { $name }
vault-file-state-safe = arrived
vault-file-state-halted = incomplete
vault-file-state-moving = on its way
vault-lack-lot = Choose at least one lot.
vault-lack-too-many-lots = Choose at most { $name } lots.
vault-lack-variant-title = Give the variant a name.
vault-lack-name = Name the person who declares the bid.
vault-lack-members = Name at least two companies of the consortium.
vault-lack-answer = Answer: { $name }
vault-lack-price = Enter the price: { $name }
vault-lack-item = Item { $name } lacks quantity or price. Enter 0.00 if it costs nothing.
vault-lack-unfinished = The file { $name } has not been sent completely yet.
vault-lack-file = Missing: { $name }
vault-lack-file-should = Missing: { $name }
vault-complete = Everything is there. You can submit the bid.
vault-should-missing = This should be included but is no condition:
vault-parts-missing = Some files are not complete on the server. Choose them again.
vault-price-line = { $net } net / { $gross } gross ({ $rate }%)
vault-send-title = Submit the bid
vault-send-declare = { $name } declares this bid in text form for { $company }.
vault-send-later = Until the deadline you can replace or withdraw the bid.
vault-send-wait = Wait until all files are sent.
vault-send-not-now = Go on later
vault-send = Submit the bid
vault-phase-sealing = The bid is being locked …
vault-phase-sending = The bid is being sent …
vault-phase-waiting = Connection lost. Your bid is not submitted yet. We go on by ourselves once you are online.
vault-not-sent = Your bid is not submitted.
vault-send-failed = Your browser could not lock the bid. Load the page again and retry.
vault-key-again = The bid had arrived before you changed it. Look at your receipts and replace the bid there; then the changed version counts.
vault-receipt-wrong = The server sent no valid receipt. Look under “Receipts” whether the bid has arrived, and contact the help line.
vault-sent-title = Your bid is submitted.
vault-sent-text = It stays locked until the authority opens all bids.
vault-sent-closed = The deadline is over. You cannot replace or withdraw any more: you are bound to your bid until the binding period ends.
vault-change-title = Change
vault-replace = Replace the bid
vault-replace-text = You edit a copy. Your present bid counts until the new one has fully arrived.
vault-replace-busy = Your bid is being fetched and locked anew …
vault-replace-file = { $name } is being locked anew, { $percent }%
vault-replacing-title = You are preparing a replacement.
vault-replacing-text = Your present bid counts until the new one has fully arrived.
vault-copy-failed = The bid could not be fetched. Check your connection and try again.
vault-withdraw = Withdraw the bid
vault-withdraw-sure = Really withdraw?
vault-withdraw-sure-text = Your bid will not be opened then. Until the deadline you can submit a new one.
vault-withdraw-yes = Yes, withdraw
vault-withdraw-busy = Your bid is being withdrawn …
vault-withdrawn-title = Your bid is withdrawn.
vault-withdrawn-text = It will not be opened. Your answers are still here; choose the files again.
vault-arrived-title = Your bid has arrived
vault-arrived = Your bid has fully arrived.
vault-arrived-text = Save the receipt. It proves time and content, to us as well.
vault-receipts-title = Receipts
vault-receipts-none = Nothing has arrived yet.
vault-receipt-newest = Newest receipt
vault-receipt-earlier = Earlier receipt
vault-receipt-number = Receipt no.
vault-receipt-kind = What
vault-receipt-bid = Bid, in time
vault-receipt-withdrawal = Withdrawal
vault-receipt-late = Bid, late
vault-receipt-received = Arrived
vault-receipt-deadline = Deadline at that time
vault-receipt-version = Version
vault-receipt-save = Save the receipt as PDF
vault-receipt-save-signed = Save the receipt for checking
vault-receipt-check = Check the receipt
vault-envelope-whole = Bid
vault-envelope-quality = Envelope of quality
vault-envelope-price = Envelope of prices
vault-next-title = What happens next
vault-next-text = After the deadline the authority opens all bids in one session. Within ten minutes your receipt stands in the public log. You will be told the result.
vault-follow-title = Stay informed
vault-follow-text = Until the opening your bid is hidden. So the bid alone tells you nothing of answers, changes and extended deadlines. Follow the procedure, and they come to your inbox and by mail.
vault-follow-apart = Anyone who is signed in can follow, also those who do not bid. It stands by itself and tells of no bid.
vault-follow-begin = Follow the procedure
vault-follow-done = You follow now. Answers and changes come to your inbox and by mail.
vault-follow-on = You follow this procedure. Answers and changes come to your inbox and by mail.

## Seats of the opening
vault-seats-title = Seats for the opening
vault-to-file = To the procedure
vault-seats-why-title = Why several people?
vault-seats-why = Bids open only together. Each person has a part of their own. One person more than needed protects against somebody being away.
vault-seats-complete = All have accepted and signed.
vault-seats-publish = The tender can be published.
vault-seats-missing = Something is missing before publication.
vault-seats-none = No seats are laid down for this procedure.
vault-seats-list = Who opens
vault-seats-needed = { $threshold ->
    [one] One of { $seats } people is enough to open.
   *[other] Opening takes { $threshold } of { $seats } people.
}
vault-seat-place = Seat
vault-seat-person = Person
vault-seat-state = State
vault-seat-me = you
vault-seat-named = named
vault-seat-accepted = accepted
vault-seat-signed = signed
vault-seat-no-key = Has no key under “My key” yet, and can only keep it on paper.
vault-seat-other-key = Your seat is locked with another key, perhaps an earlier one.
vault-seat-why = Your seat is locked with your key.
vault-seat-accept-title = Accept the seat
vault-seat-accept-text = You are named for this opening. When you accept, your part of the key is made in your browser.
vault-seat-accept = Accept the seat
vault-seat-sign-title = Sign the key record
vault-seat-sign-text = Your browser checks your seat on the way. Compare deadline and number of people.
vault-seat-sign-facts = Deadline { $deadline }. Opening takes { $threshold } of { $seats } people.
vault-seat-sign = Sign
vault-seat-paper = Key lies on paper
vault-seat-on-paper = { $name } keeps the key on paper
vault-seats-paper-hint = Whoever keeps the key on paper needs no passphrase for it, and steps in when others drop out.
vault-sheet-title = Recovery sheet
vault-sheet-text = You are named for this opening and keep your part of the key on paper. The sheet is made in your browser. Have a printer at hand.
vault-sheet-make = Make the sheet
vault-sheet-secret = Whoever has this sheet has your seat. Print it now and lock it away. It is stored nowhere and shown this once only.
vault-sheet-procedure = Procedure
vault-sheet-envelope = Envelope
vault-sheet-keeper = Kept by
vault-sheet-name = recovery-sheet
vault-sheet-save = Save for a stick in the safe
vault-sheet-check = Check number
vault-sheet-check-hint = The eight signs after “check” in the last line. Read them off the paper. With two sheets, one after the other.
vault-sheet-check-wrong = The check number is not right. Compare it with the last line of the printed sheet.
vault-sheet-enter-title = Enter the sheet
vault-sheet-enter-text = Your seat lies on a recovery sheet. Enter it. It stays in this browser until you close the page.
vault-sheet-lines = Lines of the sheet
vault-sheet-lines-hint = All lines, the first and the last as well. Mistyped characters are found.
vault-sheet-file = Or the saved file
vault-sheet-use = Use the sheet
vault-sheet-line = Line { $line } is not right. Compare it character by character.
vault-sheet-missing = Enter the lines of the sheet.
vault-sheet-another = This is the sheet of another seat, another person or another procedure.
vault-renew-title = The deadline has changed
vault-renew-text = The key record still names the old deadline. Renew it; then all sign again.
vault-renew = Renew the key record
vault-seats-name-title = Name people
vault-seats-name = Lay down the seats
vault-seats-again = Name other people
vault-seats-again-text = All then accept and sign again.
vault-threshold = How many people open together?
vault-threshold-hint = This cannot be changed after publication.
vault-threshold-count = { $count ->
    [one] one person
   *[other] { $count } people
}
vault-seats-who = Who shall be able to open?
vault-seats-who-hint = Name at least one person more than it takes to open.
vault-seats-nobody = Nobody in this office has the role of opening yet.
vault-seats-too-few = Name at least { $count } people.
vault-handover-title = Hand the seat over
vault-handover-begin = Hand my seat over
vault-handover-text = The other person can then open in your place. You still know your own part.
vault-handover-to = To whom?
vault-handover = Hand the seat over
vault-handover-missing = Choose a person.

## Opening
vault-opening-title = Opening of bids
vault-opening-none = No opening is prepared for this procedure.
vault-opening-sealed = The bids are locked. Before the deadline nobody learns how many there are.
vault-opening-due = The deadline is over. The opening can begin.
vault-opening-joining = The opening waits for the people it takes.
vault-opening-unlocking = The parts of the key are being unlocked.
vault-opening-decrypting = The bids are being opened.
vault-opening-signing = The bids are open. Check and sign the record.
vault-opening-done = The opening is complete.
vault-opening-deadline = Bids until { $at }
vault-opening-why = Your part of the key is locked with your own key.
vault-opening-no-seat = You have no seat in this opening.
vault-opening-declare = Declare before the opening
vault-opening-present = I take part in the opening.
vault-opening-unbiased = I have no conflict of interest (§ 6 VgV).
vault-opening-declare-both = You cannot open without both declarations.
vault-opening-final = As soon as enough people are there, the bids are opened. This cannot be undone.
vault-opening-step-in = If somebody who opened is kept from ending it, step in with your seat. The record is then made anew.
vault-opening-give-again = Give one’s parts of the key again
vault-opening-begin = Begin the opening
vault-opening-join = Open together
vault-opening-retry = Try again
vault-opening-giving = { $count ->
    [0] Your part is being unlocked …
    [one] Your part is unlocked for one bid …
   *[other] Your part is unlocked for { $count } bids …
}
vault-opening-progress = { $done } of { $total } bids opened
vault-opening-stopped = Your browser stopped because something is wrong. Release nothing and contact the help line.
vault-officers-title = Who opens
vault-officers-needed = { $count ->
    [one] One person is enough.
   *[other] { $count } people open together, each on their own device or one after the other on one.
}
vault-officer-away = not there yet
vault-officer-joined = there
vault-officer-gave = has released
vault-officer-signed = has signed
vault-officers-again = { $count ->
    [one] Seat { $place }: one part was not the right one. Release it again.
   *[other] Seat { $place }: { $count } parts were not the right ones. Release them again.
}
vault-record-title = Opening record
vault-record-deadline = End of the deadline
vault-record-opened = Opened
vault-record-count = Bids
vault-record-number = No.
vault-record-received = Arrived
vault-record-outcome = Result
vault-record-mark = Check value
vault-record-empty = No bid has arrived.
vault-record-text = With your signature you confirm that it was opened like this. You see names and prices afterwards.
vault-record-sign = Sign the record
vault-record-signed = You have signed.
vault-record-changed = { $count ->
    [one] A stored entry of one bid was changed after it had arrived. It was not opened.
   *[other] Stored entries of { $count } bids were changed after they had arrived. They were not opened.
}
vault-record-changed-text = Do not sign yet. The operator can restore the entries from the backup; then give your parts of the key again. After the signature it stays like this, and the record says so.
vault-done-changed = Not opened, because a stored entry was changed after it had arrived:
vault-done-title = The record is signed.
vault-done-text = Opened on { $at }.
vault-to-evaluation = To the evaluation
vault-bid-net = { $price } net
vault-late-admit = Admit the late bid
vault-late-reason = Why is it admitted?
vault-late-hint = Only if the company is not to blame for being late. A second person must confirm.
vault-late-reason-missing = Write the reason.
vault-late-propose = Propose the admission
vault-late-proposed = One person has proposed the admission.
vault-late-confirm = Confirm the admission
