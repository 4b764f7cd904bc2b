# Texts of the workspace for those who are signed in. German is the original.

## Frame
workspace-portal = Zuschlag
workspace-claim = Workspace
workspace-skip = Skip to content
workspace-navigation = Main navigation
workspace-nav-tasks = My tasks
workspace-nav-new = New procedure
workspace-nav-company = My firm
workspace-nav-procedures = Tenders
workspace-nav-help = Help
workspace-sign-out = Sign out
workspace-foot = Zuschlag is free software under the licence EUPL-1.2.
workspace-accessibility = Accessibility
workspace-privacy = Privacy
workspace-loading = Loading …
workspace-error = Error
workspace-offline-title = No connection
workspace-offline = The server does not answer. Check your connection and try again.
workspace-not-found = There is no such page.
workspace-to-portal = To the first page
workspace-to-tasks = To the task list
workspace-check = { $count ->
    [one] Please check one answer.
   *[other] Please check { $count } answers.
}
workspace-more = Show more
workspace-refresh = Refresh
workspace-change = Change
workspace-choose = Please choose
workspace-remove = Remove { $name }
workspace-remove-short = Remove
workspace-move-up = Move { $name } up
workspace-move-down = Move { $name } down
workspace-up = Move up
workspace-down = Move down
workspace-untitled = Untitled
workspace-net = net
workspace-why = Why do we ask this?
workspace-save-next = Save and continue
workspace-save-later = Save and continue later
workspace-saved-at = Saved at { $at }
workspace-stale = Somebody else changed the procedure meanwhile. Your entries are still here. Load the page again to see the changes.
workspace-read-only = The draft waits for approval or is approved. It can be changed only when it is returned.

## Entries
workspace-read-as = Read as { $value }.
workspace-money-hint = In euros, without VAT. For example 80.000 or 1.234,50
workspace-money-unread = Write the amount in digits, for example 1.234,50.
workspace-day = Day
workspace-day-hint = For example 15.12.2026
workspace-day-unread = Write the day like this: 15.12.2026.
workspace-time = Time
workspace-moment-hint = For example 15.12.2026 at 12:00
workspace-moment-unread = Write day and time like this: 15.12.2026 and 12:00.
workspace-weight-unread = Write the weight as a number, for example 60 or 33,5.

## My tasks
workspace-home-title = My tasks
workspace-home-today = Today
workspace-home-week = This week
workspace-home-later = Later
workspace-home-done = Deadline over or ended
workspace-home-empty = Nothing is due today.
workspace-home-empty-text = As soon as you begin a procedure, it is listed here.
workspace-due-edit = Edit the draft
workspace-due-look = Look
workspace-due-approve = Check and approve
workspace-due-wait = Waits for approval
workspace-due-publish = Publish
workspace-stage-drafting = Draft
workspace-stage-in_approval = Waits for approval
workspace-stage-ready = Approved
workspace-stage-noticing = Notice on its way
workspace-stage-receiving = Published, deadline running
workspace-stage-closed = Deadline over, still sealed
workspace-stage-opened = Opened
workspace-stage-evaluating = In evaluation
workspace-stage-awarded = Awarded
workspace-stage-cancelled = Cancelled

## New procedure
workspace-new-title = New procedure
workspace-new-lead = Give the procedure a name. You fill in the rest step by step afterwards.
workspace-new-office = For which office?
workspace-new-no-office = You may not begin procedures here. Ask the person who grants roles.
workspace-new-submit = Create the procedure

# --- Beginning a procedure with what is there already
workspace-new-other = Not starting from scratch
workspace-new-copy = To copy an earlier procedure, open it below "My tasks" and choose "Use as a template".
workspace-import-title = Take over a notice
workspace-import-lead = Choose a contract notice in the eForms format (XML). It becomes a draft. You then see every value that could not be taken over, and why.
workspace-import-file = File of the notice
workspace-import-file-hint = XML, at most 8 MB
workspace-import-no-file = Choose a file.
workspace-import-too-large = The file is larger than 8 MB.
workspace-import-submit = Take over
workspace-import-done = The notice was taken over
workspace-import-done-lead = { $taken } values are in the draft, { $left } are not. Check what is missing before you go on.
workspace-import-go = To the new procedure
workspace-import-proposed = Proposed dates
workspace-import-left = Not taken over
workspace-import-taken = Taken over
workspace-import-check = Check of the notice
workspace-import-right = The official rules find nothing wrong with the notice.
workspace-import-wrong = What the official rules say of the notice as it came:
workspace-import-line = Line { $line }
workspace-import-source = Labels: eForms SDK { $sdk }, Publications Office of the European Union (CC BY 4.0)
workspace-copy-title = Use as a template
workspace-copy-lead = This makes a new draft with the same content. Dates, documents and reasons are yours to give anew.
workspace-copy-submit = Begin new procedure
workspace-copy-done = The new draft is there
workspace-copy-left = Not taken over:
workspace-title-missing = Give the procedure a title.

## Task list
workspace-tasks-done = { $done } of { $all } parts done
workspace-changed-at = Last changed: { $at }
workspace-open-findings = { $count ->
    [one] One answer is still missing or wrong
   *[other] { $count } answers are still missing or wrong
}
workspace-open-findings-text = As long as something is open, the draft cannot go into approval.
workspace-no-findings = No faults found
workspace-no-findings-text = The draft can go into approval.
workspace-state-untouched = Not started
workspace-state-started = In progress
workspace-state-todo = Something is open
workspace-state-done = Done
workspace-state-waits = Waits for approval
workspace-state-due = Due now
workspace-task-need = Describe the need
workspace-task-need-hint = Title, description, place, value
workspace-task-law = Choose law and procedure
workspace-task-law-hint = Type of procedure and its reason
workspace-task-dates = Set the dates
workspace-task-dates-hint = Deadline, questions, opening, binding period
workspace-task-lots = Define the lots
workspace-task-lots-hint = One lot or several
workspace-task-criteria = Define suitability and criteria
workspace-task-criteria-hint = Proofs, weights, method of evaluation
workspace-task-documents = Gather the documents
workspace-task-documents-hint = Files, and what firms hand in
workspace-task-preview = Preview and check
workspace-task-preview-hint = Everything on one page
workspace-task-approval = Get approval
workspace-task-approval-hint = A second person decides
workspace-task-publish = Publish
workspace-task-publish-hint = After this everybody sees the tender

## Need
workspace-need-title = Title
workspace-need-title-hint = What is needed? For example: Unterhaltsreinigung in drei Grundschulen
workspace-need-description = Description
workspace-need-description-hint = One paragraph for firms: work, extent, period.
workspace-need-kind = What is bought?
workspace-need-cpv = Work by CPV
workspace-need-cpv-hint = Type a German word such as Reinigung, or the eight digits. The first code is the main one.
workspace-need-nuts = District or city of performance
workspace-need-postcode = Postcode
workspace-need-town = Town
workspace-need-value = Estimated value
workspace-need-value-public = Publish the estimated value
workspace-cpv-add = Add the CPV code
workspace-cpv-chosen = Chosen CPV codes
workspace-cpv-main = main code
workspace-cpv-unread = We know no code for it. Type another word or the eight digits.
workspace-cpv-found = { $count ->
    [one] One code fits
   *[other] { $count } codes fit
}
workspace-cpv-hits = CPV codes that fit
workspace-kind-works = Works
workspace-kind-supply = Supplies
workspace-kind-service = Services
workspace-kind-social-service = Social or other special services
workspace-kind-concession = Concession
workspace-kind-design-contest = Design contest
workspace-kind-defence = Defence and security
workspace-kind-defence-works = Works for defence and security
workspace-why-need = Firms find your tender by title, CPV and place. The estimated value decides which rules apply (§ 3 VgV).

## Law
workspace-law-type = Type of procedure
workspace-law-type-hint = Open and public procedures, and those with a call for participation, need no reason.
workspace-law-ground = Ground in the law
workspace-law-reason = Reason
workspace-law-reason-hint = Why is this ground there? The text goes into the procurement file.
workspace-type-open = Open procedure
workspace-type-restricted = Restricted procedure with call for participation
workspace-type-negotiated-call = Negotiated procedure with call for participation
workspace-type-negotiated-nocall = Negotiated procedure without call for participation
workspace-type-dialogue = Competitive dialogue
workspace-type-innovation = Innovation partnership
workspace-type-design-contest = Design contest
workspace-type-concession = Award of a concession
workspace-type-ut-public = Public tender (below threshold)
workspace-type-ut-restricted-call = Restricted tender with call for participation (below threshold)
workspace-type-ut-restricted-nocall = Restricted tender without call for participation (below threshold)
workspace-type-ut-negotiated-call = Negotiated award with call for participation (below threshold)
workspace-type-ut-negotiated-nocall = Negotiated award without call for participation (below threshold)
workspace-type-ut-free = Free award (works, below threshold)
workspace-type-direct = Direct order
workspace-type-call-off = Call-off
workspace-type-mini-comp = New competition under a framework agreement
workspace-type-dps-specific = Award in a dynamic purchasing system
workspace-ground-adaptation = Available solutions must be adapted
workspace-ground-innovative-solution = Conceptual or innovative solution
workspace-ground-complexity = Nature, complexity or risk require negotiation
workspace-ground-imprecise-specification = The work cannot be described precisely enough
workspace-ground-irregular-bids = An earlier procedure brought only unusable bids
workspace-ground-no-suitable-bids = An earlier procedure brought no suitable bids
workspace-ground-technical = Only one firm can perform for technical reasons
workspace-ground-exclusive-rights = Only one firm holds the rights
workspace-ground-extreme-urgency = Extreme urgency that could not be foreseen
workspace-ground-additional-deliveries = Additional deliveries by the first firm
workspace-ground-repetition = Repetition of similar services
workspace-ground-artistic = A work of art that only one person can create
workspace-ground-research = Goods for research and development only
workspace-ground-commodity = Goods of a commodity exchange
workspace-ground-liquidation = Bargain from a business that closes
workspace-ground-after-design-contest = Follows a design contest
workspace-ground-not-on-market = Not on the market yet
workspace-ground-national-ground = Another ground of the rules below the threshold
workspace-why-law = The type decides on periods and on who may bid. Whoever departs from the rule must give a reason (§ 8 VgV, § 6 UVgO).

## Dates
workspace-dates-participation = Requests to participate until
workspace-dates-bids = Bids until
workspace-dates-questions = Questions are answered for certain until
workspace-dates-questions-hint = Six days before the deadline for bids are usual.
workspace-dates-opening = Opening of bids
workspace-dates-binding = Binding period
workspace-dates-binding-hint = Firms are bound to their bid until this day.
workspace-dates-start = Start of the contract
workspace-dates-end = End of the contract
workspace-advice-holiday = The day is a public holiday ({ $name }). That is allowed but unwise.
workspace-advice-weekend = The day is on a weekend. That is allowed but unwise.
workspace-advice-monday = The deadline ends on a Monday. Many firms do not work on it over the weekend.
workspace-advice-christmas = Between 24 and 31 December many firms are closed.
workspace-advice-early = The deadline ends before 10:00. Later in the day helps firms that must still clear something up.
workspace-why-dates = Firms need enough time. The platform checks the minimum periods (§ 20 VgV, § 13 UVgO).

## Lots
workspace-lots = Lots
workspace-lots-none = There is no lot yet. A contract without division has one lot, too.
workspace-lots-single = Without division: one lot
workspace-lots-first = Divide into lots
workspace-lots-add = Add a lot
workspace-lots-sum = Sum of the lots: { $sum }. Estimated value: { $value }.
workspace-lot = Lot { $number }
workspace-lot-title = Title of the lot
workspace-lot-description = Description of the lot
workspace-lot-value = Estimated value of the lot
workspace-why-lots = Lots give small and medium firms a chance (§ 97(4) GWB). Without lots the reason goes into the procurement file.

## Suitability and criteria
workspace-suitability = Suitability of firms
workspace-suitability-number = Suitability criterion { $number }
workspace-suitability-group = What is it about?
workspace-suitability-text = What is demanded?
workspace-suitability-proof = Which proof is enough?
workspace-suitability-add = Add a suitability criterion
workspace-suitability-permission = Permission to practise the trade
workspace-suitability-economic = Economic and financial standing
workspace-suitability-technical = Technical and professional ability
workspace-award = Award criteria
workspace-award-number = Award criterion { $number }
workspace-award-kind = What does it measure?
workspace-award-name = Name
workspace-award-description = How is it judged?
workspace-award-weight = Weight in percent
workspace-award-add = Add an award criterion
workspace-award-price-only = Only the price counts
workspace-award-sum-fine = The weights add up to exactly 100%.
workspace-award-sum = The weights add up to { $sum }%. They must make exactly 100%.
workspace-criterion-price = Price
workspace-criterion-cost = Life-cycle cost
workspace-criterion-quality = Quality
workspace-method = Method of evaluation
workspace-method-hint = How price and quality are joined. The method stands in the notice.
workspace-method-price-only = Lowest price
workspace-method-simple-ratio = Simple ratio method
workspace-method-ext-ratio = Extended ratio method
workspace-method-w-median = Weighted ratio method with medians
workspace-method-w-ref = Weighted ratio method with reference values
workspace-method-w-mean = Weighted ratio method with means
workspace-method-pts-double = Price points, zero at the double price
workspace-method-pts-k = Price points, zero at a multiple
workspace-method-pts-inverse = Price points in inverse proportion
workspace-method-pts-minmax = Price points between lowest and highest price
workspace-method-fixed-price = Fixed price, only quality counts
workspace-method-cost-eff = Minimum performance and lowest price
workspace-why-criteria = Only what stands here may count later. Suitability is about the firm, award criteria are about the bid (§ 122 and § 127 GWB).

## Documents
workspace-documents = Documents for firms
workspace-documents-none = No file has been uploaded yet.
workspace-documents-choose = Choose files
workspace-documents-hint = At most 2 GB each. You can also drop files into this box.
workspace-file-too-large = { $name } is larger than 2 GB. Split the file.
workspace-sending = Uploading { $name }
workspace-purpose = What shall firms do with the next file?
workspace-purpose-read = Only read
workspace-purpose-fill = Fill in and return
workspace-slots = What firms hand in
workspace-slots-text = Each slot takes the files for one demanded proof.
workspace-slot = Slot { $number }
workspace-slot-title = What belongs in it?
workspace-slot-need = Must it be there?
workspace-slots-add = Add a slot
workspace-need-must = Must
workspace-need-must-hint = Without it the bid is excluded.
workspace-need-should = Should
workspace-need-should-hint = It may be requested later.
workspace-why-documents = From publication on all documents are open without signing in (§ 41 VgV, § 29 UVgO). Do not demand anything twice.

## Preview, approval, publication
workspace-preview-content = The draft
workspace-submit = Hand in for approval
workspace-submit-text = A second person checks the draft. Until that decision it cannot be changed.
workspace-in-approval = The draft waits for approval.
workspace-in-approval-you = Read the draft and decide below. Nobody can approve their own draft.
workspace-in-approval-other = A person with the role approver decides.
workspace-approved = The draft is approved.
workspace-decide = Your decision
workspace-decide-text = With the approval the procedure can be published.
workspace-approve = Approve
workspace-remarks = What shall be changed?
workspace-remarks-hint = Needed only if you return the draft.
workspace-remarks-missing = Write what shall be changed.
workspace-return = Return
workspace-publish = Publish now
workspace-publish-text = With publication everybody sees the tender and its documents, without signing in.
workspace-publish-final = This cannot be undone. Afterwards changes are possible only by a new version.
workspace-publish-other = Whoever works on the draft publishes it as well. Your role is not enough for it.
workspace-publish-early = Publication is possible only after approval.
workspace-noticing = The notice is on its way.
workspace-noticing-text = Above the EU threshold the tender appears here when it is published there, at the latest after 48 hours.
workspace-public-page = To the public page

## Running procedure
workspace-published-content = What is published
workspace-what-now = What you can do now
workspace-not-now = Not now
workspace-reason-missing = Write the reason.
workspace-rework-title = Take back for changes
workspace-rework-reason = Why?
workspace-rework-hint = Approval begins anew afterwards. The reason goes into the procurement file.
workspace-rework = Take back
workspace-deadline-title = Extend the deadline
workspace-deadline-lead = Everybody sees the new deadline at once. A deadline can only end later, never earlier.
workspace-deadline-now = So far: { $at }
workspace-deadline-new = New deadline
workspace-deadline-missing = Name the new deadline.
workspace-deadline-reason = Reason
workspace-deadline-reason-hint = The reason stands on the public page and in the procurement file.
workspace-deadline-submit = Extend the deadline
workspace-cancel-title = Cancel the procedure
workspace-cancel-lead = This cannot be undone. All firms are told the reason.
workspace-cancel-ground = On which ground?
workspace-cancel-ground-missing = Choose the ground.
workspace-cancel-no_compliant_bid = No bid meets the conditions
workspace-cancel-basis_changed = The basis has changed essentially
workspace-cancel-not_economic = No economic result
workspace-cancel-documents_must_change = The documents must be changed fundamentally
workspace-cancel-other_serious = Other serious grounds
workspace-cancel-reason = Reasons
workspace-cancel-reason-hint = Firms read these sentences. They go into the procurement file.
workspace-cancel-submit = Cancel the procedure

## Firm
workspace-company-title = My firm
workspace-company-lead = Here you see what is open and what ends next.
workspace-company-open = Open tenders
workspace-company-empty = No tender is open at the moment.
workspace-company-all = All open tenders
workspace-bids-until = Bids until

## System check
workspace-check-title = Can your browser seal bids?
workspace-check-lead = Check it today, not on the day of the deadline. Nothing is transmitted.
workspace-check-start = Start the check
workspace-check-running = The check is running …
workspace-check-good = All is well. Your browser can seal bids.
workspace-check-speed = Your device seals about { $speed } MB a second. A bid of 100 MB takes about { $seconds } seconds.
workspace-check-bad = This browser cannot seal bids. Use a current browser or another device.
workspace-check-part-secure = Secure connection
workspace-check-part-random = The browser's random numbers and hashes
workspace-check-part-worker = Work in the background
workspace-check-part-seal = Sealing and opening again
workspace-check-fine = works
workspace-check-fails = does not work

## Sealing and sending
workspace-upload-refused = The server does not take this file. Choose it again or ask the help line.
workspace-upload-stopped = Sending was stopped. Choose the file again; it goes on where it was.
workspace-upload-failed = The file could not be sealed. Choose it again.
workspace-worker-failed = Your browser broke off sealing. Load the page again; it goes on where it was.
