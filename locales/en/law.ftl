# Law: input, rule sets, periods, planning, duties

## Citations
citation = { $source }

## Input: what is wrong and what to do
input-no-json = This is no valid JSON (line {$line}, column {$column}).
input-write-json = Write valid JSON.
input-no-toml = This is no valid TOML: {$detail}
input-write-toml = Correct the line by the rules of TOML.
input-wrong-kind =
    { $found ->
        [null] There is null here.
        [boolean] There is a boolean here.
        [integer] There is an integer here.
        [fraction] There is a number with decimals or one that is too large here.
        [text] There is a text here.
        [list] There is a list here.
       *[table] There is a group of values here.
    }
input-want-table = Give a group of named values.
input-want-list = Give a list.
input-want-text = Give a text that is not empty.
input-want-bool = Give true or false.
input-want-integer = Give an integer without quotes.
input-want-day = Give a day of the calendar, such as "2026-12-01".
input-want-moment = Give a day ("2026-12-01") or an instant in RFC 3339 ("2026-12-01T09:30:00Z").
input-want-instant = Give an instant in RFC 3339, such as "2027-01-08T11:00:00Z".
input-want-euro = Give an amount in euros as text, not negative, with at most two decimals, such as "216000.00".
input-want-mark = Give V:key, S:key, S or M.
input-want-year = Give a year from 1583 to 9999.
input-unreadable = "{$value}" cannot be read here.
input-unknown-key = There is no value "{$key}" here.
input-known-keys = Remove or correct the name. Possible are: {$keys}.
input-unknown-word = There is no word "{$word}" here.
input-known-words = Choose one of: {$words}.
input-missing = The value "{$key}" is missing.
input-add = Add "{$key}".
input-out-of-range = {$value} is out of range.
input-range = Give a number from {$least} to {$most}.
input-twice = "{$key}" stands twice.
input-once = Leave "{$key}" only once.
output-failed = The answer could not be written: {$detail}
output-report = Report this to the operator.

## Rule sets as data
law-missing = The value "{$name}" is missing for the rule set {$edition}.
law-add-rule = Add an entry for {$regime}.
law-add-threshold = Add a threshold for these contracts and buyers.
law-gap = "{$name}" has no rule from {$day} on.
law-close-gap = Close the gap: change "until" or "from", or add an entry.
law-overlap = "{$name}" has two rules from {$day} on.
law-end-earlier = End the earlier entry on the day before, or remove one.
law-changes-inside = "{$name}" changes in the middle of a rule set ({$regime}).
law-cut-edition = Let a new rule set begin on {$day}.
law-ends-before-start = The end lies before the beginning.
law-correct-dates = Correct "from" or "until".
law-holiday-date = The date of the holiday "{$name}" is not determined.
law-holiday-date-remedy = Give either month and day or easter, and only days that every year has.

## By-laws
by-law-gap = Nothing is laid down for the value {$value} ({$kind}).
by-law-gap-remedy = Let a band begin at this value or reach up to it.
by-law-overlap = Two bands hold for the value {$value} ({$kind}).
by-law-overlap-remedy = End the lower band below this value.
by-law-number-of-nothing = "{$key}" is 0.
by-law-number-of-nothing-remedy = Give at least 1, or leave it out.
by-law-type-twice = The procedure type "{$procedure}" stands twice in the band.
by-law-type-twice-remedy = Name each procedure type once.
by-law-band-empty = The band ends before it begins.
by-law-band-empty-remedy = Give a value for "below" that is above "from_value".
by-law-no-procedure = The band allows no procedure type.
by-law-no-procedure-remedy = Name at least one procedure type.
by-law-type = There is no procedure type "{$procedure}" below the thresholds.
by-law-type-remedy = Choose a type that occurs below the thresholds.
by-law-notice-without-call = A notice is wanted, but none of the procedure types calls everybody.
by-law-call-unpublished = By "publish" nothing is published, but each of the procedure types calls everybody.
by-law-months-of-what = "publish_months" is given, but nothing is published after the award.
by-law-publish-remedy = Make "publish" agree with the procedure types and with "publish_months".
by-law-no-cases = The by-law names no trial case.
by-law-add-cases = Add at least one trial case with the expected outcome.
by-law-before-2026 = A by-law can hold from {$day} on.
by-law-decided-late = The council decided on {$day}, after the beginning.
by-law-decided-late-remedy = Let the by-law begin on the day of the decision at the earliest.
by-law-no-answer = The by-law says nothing about this case.
by-law-case-fails = The trial case "{$case}" gives {$found} for "{$field}", expected was {$wanted}.
by-law-case-remedy = Correct the band or the expectation.

## Counting of periods
count-by =
    { $rule ->
        [eu-forward] Counted by EU law ({$source}).
        [national-forward] Counted by the BGB ({$source}).
        [waiting] Counted as a waiting period ({$source}).
        [backward] Counted backwards ({$source}).
       *[year-end] Counted to the end of the year ({$source}).
    }
count-event = The day of the event, {$day}, is not counted.
count-days =
    { $count ->
        [one] {$count} day leads to {$day}.
       *[other] {$count} days lead to {$day}.
    }
count-working-days =
    { $count ->
        [one] {$count} working day leads to {$day}.
       *[other] {$count} working days lead to {$day}.
    }
count-weekdays =
    { $count ->
        [one] {$count} weekday (Monday to Saturday) leads to {$day}.
       *[other] {$count} weekdays (Monday to Saturday) lead to {$day}.
    }
count-months =
    { $count ->
        [one] {$count} month leads to {$day}.
       *[other] {$count} months lead to {$day}.
    }
count-years =
    { $count ->
        [one] {$count} year leads to {$day}.
       *[other] {$count} years lead to {$day}.
    }
count-saturday = {$day} is a Saturday.
count-sunday = {$day} is a Sunday.
count-holiday =
    { $holiday ->
        [new-year] {$day} is a public holiday: New Year's Day.
        [good-friday] {$day} is a public holiday: Good Friday.
        [easter-monday] {$day} is a public holiday: Easter Monday.
        [labour-day] {$day} is a public holiday: Labour Day.
        [ascension] {$day} is a public holiday: Ascension Day.
        [whit-monday] {$day} is a public holiday: Whit Monday.
        [corpus-christi] {$day} is a public holiday: Corpus Christi.
        [german-unity] {$day} is a public holiday: German Unity Day.
        [reformation] {$day} is a public holiday: Reformation Day.
        [all-saints] {$day} is a public holiday: All Saints' Day.
        [christmas] {$day} is a public holiday: Christmas Day.
       *[second-christmas] {$day} is a public holiday: Boxing Day.
    }
count-next-working-day = The period therefore ends on the next working day, {$day}.
count-two-working-days = The period must contain two working days; the second is {$day} (Art. 3(5) Reg. 1182/71).
count-not-shifted = {$day} is no working day, but a waiting period is not shifted.
count-backward = On the careful reading everything must be there by 24:00 of {$day}.
count-year-end = The year ends on {$day}.
count-no-length = A period has at least the length of one.
count-outside-calendar = The period leaves the calendar of the years 1583 to 9999.
count-check-dates = Check day and length.
holiday-name =
    { $holiday ->
        [new-year] New Year's Day
        [good-friday] Good Friday
        [easter-monday] Easter Monday
        [labour-day] Labour Day
        [ascension] Ascension Day
        [whit-monday] Whit Monday
        [corpus-christi] Corpus Christi
        [german-unity] German Unity Day
        [reformation] Reformation Day
        [all-saints] All Saints' Day
        [christmas] Christmas Day
       *[second-christmas] Boxing Day
    }
period-one-length = Not exactly one length is given.
period-give-length = Give exactly one of days, working_days, weekdays, months or years.

## Regime
regime-reached = The estimated value of {$value} euros reaches the threshold of {$threshold} euros.
regime-below = The estimated value of {$value} euros is below the threshold of {$threshold} euros.
regime-start = The procedure begins on {$day}. The rules of that day hold for it until its end (version {$rules}).
regime-governs =
    { $regime ->
        [vgv] It is governed by the VgV.
        [vgv-social] It is governed by the VgV with its light rules for social and other special services.
        [vob-a-2] It is governed by VOB/A section 2.
        [sektvo] It is governed by the SektVO.
        [sektvo-social] It is governed by the SektVO with its light rules for social and other special services.
        [konzvgv] It is governed by the KonzVgV.
        [vsvgv] It is governed by the VSVgV.
        [vob-a-3] It is governed by VOB/A section 3.
        [uvgo-bund] It is governed by the UVgO for the federation.
        [vob-a-1-bund] It is governed by VOB/A section 1 for the federation.
        [uvgo-nrw] It is governed by the UVgO for the state NRW.
        [vob-a-1-nrw] It is governed by VOB/A section 1 for the state NRW.
        [uvgo-municipality] It is governed by the UVgO for municipalities in NRW (until 2025).
        [vob-a-1-municipality] It is governed by VOB/A section 1 for municipalities in NRW (until 2025).
        [go-nrw] It is governed by § 75a GO NRW with its principles.
        [uvgo-grant] It is governed by the UVgO under the grant notice.
        [vob-a-1-grant] It is governed by VOB/A section 1 under the grant notice.
       *[own-rules] It is governed by only budget law and own rules.
    }
regime-by-law = The own by-law {$id} holds as well ({$source}).

## Lots
lot-follows-whole = The lot follows the regime of the whole contract.
lot-no-quota = This regime knows no exemption of small lots.
lot-small = The value of {$value} euros is below {$limit} euros ({$source}).
lot-too-large = The value of {$value} euros is not below {$limit} euros ({$source}).
lot-within-quota = The exempt lots together make up at most {$percent} per cent of all lots.
lot-beyond-quota = The exempt lots together make up more than {$percent} per cent of all lots.

## Procedure types
type-free = This type may always be chosen.
type-by-law = The by-law allows this type at this value.
type-not-by-law = The by-law does not allow this type at this value.
type-by-law-notice = The by-law wants a notice at this value; this type calls nobody publicly.
type-inside = Lawful inside the framework or dynamic purchasing system.
type-within-limit = The value of {$value} euros is not above the limit of {$limit} euros.
type-above-limit = The value of {$value} euros is above the limit of {$limit} euros.
type-ground =
    { $ground ->
        [adaptation] Available solutions must be adapted.
        [innovative-solution] The contract calls for conceptual or innovative solutions.
        [complexity] Nature, complexity or risks call for negotiation.
        [imprecise-specification] The specification cannot be precise enough.
        [irregular-bids] An earlier procedure gave irregular or unacceptable bids only.
        [no-suitable-bids] There were no bids or no suitable bids.
        [artistic] Only one firm is possible: a unique work of art.
        [technical] Only one firm is possible: technical reasons.
        [exclusive-rights] Only one firm is possible: exclusive rights.
        [extreme-urgency] Extreme urgency that could not be foreseen.
        [research] Supplies for research and development.
        [additional-deliveries] Additional deliveries of the first supplier.
        [commodity] Goods of a commodity exchange.
        [liquidation] Bargain from a liquidation or insolvency.
        [after-design-contest] The contract follows a design contest.
        [repetition] Repetition of similar services.
        [not-on-market] What is needed does not exist on the market yet.
       *[national-ground] A recorded ground of national law.
    }
type-needs-ground = This type needs a ground. Possible are: {$grounds}.
type-not-in-regime = There is no such type in this regime ({$regime}).
type-not-for-contest = A design contest is a procedure type by itself.
type-contest-only = For design contests only.
type-concession-only = For concessions only.
type-framework-only = Only inside a framework agreement.
type-dps-only = Only inside a dynamic purchasing system.
type-dps-is-restricted = A dynamic purchasing system follows the restricted procedure.
type-not-price-only = In an innovation partnership the price may not be the only criterion.

## Minimum periods
period-days =
    { $branch ->
        [base] {$days} days ({$source}).
        [urgent] {$days} days because of urgency ({$source}).
        [prior-information] {$days} days after a prior information ({$source}).
        [not-agreed] {$days} days without agreement with the candidates ({$source}).
       *[agreed] {$days} days by agreement with the candidates ({$source}).
    }
period-adjusted =
    { $circumstance ->
        [electronic-bids] {$days} days for electronic bids ({$source}).
        [documents-not-electronic] {$days} days more, because the documents are not freely reachable electronically ({$source}).
       *[electronic-notice] {$days} days for the notice sent electronically ({$source}).
    }
period-not-adjusted =
    { $circumstance ->
        [electronic-bids] Electronic bids shorten the ordinary period only, not this one ({$branch}).
        [documents-not-electronic] Documents that are not electronic do not lengthen this period ({$branch}).
       *[electronic-notice] The electronic notice shortens the ordinary period only, not this one ({$branch}).
    }
proposed-questions = Last answer after which the period for bids need not be extended: before its last {$days} days.
proposed-opening = Without delay after the end of the period for bids.
proposed-binding = {$days} days after the end of the period for bids; as a rule bids should not bind longer.
proposed-binding-measure = The law names no number here, only "appropriate". The measure taken is {$days} days after the end of the period for bids.
period-by-law = {$days} days by the own by-law ({$source}).
period-working-days = {$days} working days ({$source}).
period-total = Together {$days} days.
period-appropriate = The law names no number: the period must be appropriate.
period-no-urgent-branch = Urgency does not shorten this period.
period-waiting = {$days} days of waiting from the day after the event.
window-days = Information and documents must be there {$days} days before the end of the tender period.
event-dispatch = The period runs from dispatch of the notice on {$day}.
event-requested-day = The period runs from the requested day of publication, {$day} ({$source}).
event-requested-day-ignored = The requested day of publication does not count; the period runs from dispatch on {$day} ({$source}).
event-invitation = The period runs from dispatch of the invitation.
event-invitation-unknown = The period runs from dispatch of the invitation, whose day is not known yet.

## Notices
occasion-planning = Voluntary, before the procedure.
occasion-prior-information = Before the procedure, to shorten periods.
occasion-prior-call = Instead of the contract notice.
occasion-contract = At the beginning of the procedure.
occasion-by-law = The authority's own by-law wants it too ({$source}).
occasion-design-contest = At the beginning of the design contest.
occasion-veat = Voluntary, before the award, if there was no call.
occasion-result = After the award or the cancellation.
occasion-design-contest-result = After the design contest.
occasion-modification = Without delay, if the contract is changed under § 132(2) no. 2 or 3 GWB.
publication-waits = In the own country only after publication in TED or {$hours} hours after its receipt was confirmed.
publication-after-ted = In the own country from publication in TED on (else {$hours} hours after its receipt was confirmed).
publication-after-hours = In the own country from {$hours} hours after TED confirmed receipt.

## Duties
duty-name-submit = Complete the draft and submit it for approval
duty-name-approve = Approve the draft
duty-name-ex-ante-publication = Publish the intended award beforehand
duty-name-send-notice = Publish the notice
duty-name-open-participation = Open the requests to participate
duty-name-invite = Invite to bid
duty-name-decide-extension = Decide whether the deadline moves
duty-name-answer-complaint = Answer a complaint
duty-name-open-bids = Open the bids
duty-name-evaluate = Examine and evaluate the bids
duty-name-decide-award = Decide on the award
duty-name-ask-register = Ask the competition register
duty-name-send-letters = Inform those who do not win before the award
duty-name-wage-terms = Put the terms of the state's wage law into the contract
duty-name-federal-wage-terms = Put the terms of the federal wage law into the contract
duty-name-award = Award
duty-name-binding-period = Award before the binding period ends, or have it extended
duty-name-inform-bidders = Tell candidates and bidders the decision
duty-name-answer-reasons = Give a firm the reasons
duty-name-result-notice = Send the result notice
duty-name-statistics = Report to the procurement statistics
duty-name-ex-post-publication = Publish the award
duty-name-ex-post-removal = End the publication of the award
duty-name-keep-file = Keep the file
trigger-begun = The file is opened.
trigger-draft = The draft is there.
trigger-approved = The publication is approved.
trigger-participation-deadline = The period for requests to participate has ended.
trigger-selected = The firms are selected.
trigger-late-information = Information or documents were published shortly before the end of the period.
trigger-complaint = A complaint was received.
trigger-tender-deadline = The tender period has ended.
trigger-opened = The bids are opened.
trigger-evaluated = The evaluation is complete.
trigger-decided = The award is decided.
trigger-awarded = The contract is awarded.
trigger-awarded-or-cancelled = The contract is awarded or the procedure cancelled.
trigger-reasons-asked = A firm has asked for the reasons.
trigger-ex-post = The award is published.
duty-without-delay = Without delay; the law names no number of days.
duty-approvals = The authority's own by-law wants { $count ->
        [one] one approval
       *[other] {$count} approvals by different persons
    } ({$names}); given so far: {$given}.
duty-ex-post-months = The publication stays for {$months} months.
duty-contract-end = The contract runs until {$day}; the file stays as long.
duty-contract-end-unknown = The end of the contract is not known; if it lasts longer, the file stays longer.
award-barred = The award is barred until standstill and award ban end.

## Planning: what is impossible
plan-estimate-base = The value has not exactly one base.
plan-estimate-one-base = Give exactly one of value, lots, monthly or call_offs.
plan-estimate-too-large = The sum is too large.
plan-estimate-check = Check the amounts.
plan-no-rule-set = There is no rule set for a procedure that begins on {$day}.
plan-later-start = Choose a start from 1 January 2024 on.
plan-no-type = Without a ground no procedure type is lawful in this regime ({$regime}).
plan-name-ground = Name a ground.
plan-dispatch-before-start = Dispatch lies before the start on {$day}.
plan-event-order = "{$event}" ({$day}) lies before "{$before}" ({$earlier}).
plan-awarded-and-cancelled = Award and cancellation exclude each other.
plan-correct-events = Correct the events, or leave one out.
plan-start-or-dispatch = Correct start or dispatch.

## Warnings
warning-type-not-allowed = The type wished for is not lawful here ({$procedure}).
warning-participation-too-early = The period for requests to participate is too short; it may not end before {$earliest}.
warning-tender-too-early = The tender period is too short; it may not end before {$earliest}.
warning-award-too-early = The award on {$day} lies inside the waiting period, which runs to the end of {$last}. The contract could be void (§ 135 GWB).
warning-invitation-too-early = The invitation on {$day} lies before the end of the participation period on {$last}.
warning-prior-call-barred = Supreme federal authorities may not call for competition by prior information.
warning-prior-call-not-here = For this type the law knows no call by prior information. The contract notice stays a duty.
warning-prior-call-old = A prior information calls for twelve months at most. Publish a new one, or a contract notice.
warning-binding-ended = The binding period ends on {$day}, before the end of the tender period.
warning-binding-long = The binding period lasts {$wanted} days; {$days} are usual at most. Give reasons.
warning-binding-short = The binding period does not cover evaluation and {$days} days of standstill.
warning-framework-long = The framework lasts longer than {$months} months. Give reasons.
warning-deadline-on-free-day = The period ends on {$day}, a weekend or public holiday.
warning-deadline-at-year-end = The period ends on {$day}, between Christmas and New Year.
warning-deadline-at-midnight = The period ends at midnight after {$day}, which is easily misread. Choose a time of day.
warning-prior-information-ignored = The prior information shortens nothing: it was incomplete or not sent 35 days to 12 months before dispatch.
warning-agreement-ignored = Supreme federal authorities may not agree the tender period.
warning-threshold-not-announced = No thresholds are announced for this day yet; the last ones are used.
warning-site-visit = Because of the visit or inspection on site the periods must be longer (§ 20(2) VgV).
warning-by-law-silent =
    { $kind ->
        [concession] The authority's own by-law {$id} does not apply: it names no concessions, and a concession is no public contract.
        [design-contest] The authority's own by-law {$id} does not apply: it names no design contests. The contract that follows the contest is subject to it.
       *[other] The authority's own by-law {$id} does not apply: it names no contracts of defence and security.
    }
warning-cross-border = Firms of other states may be interested: publish the contract adequately.
warning-paper-grounds = Bids on paper are lawful here on recorded grounds only.
warning-paper-opening = Because bids on paper are admitted, bidders may attend the opening.
warning-urgency-record = Record the reasons for urgency in the file.
warning-urgent-form = In extreme urgency without a call the electronic form is not prescribed (§ 17 (15) VgV: without §§ 53 (1), 54 and 55). The platform seals all the same.
warning-not-run-here =
    { $technique ->
        [dps] The platform plans a dynamic purchasing system but does not run it yet.
        [e-auction] The platform plans an electronic auction but does not run it yet.
       *[none] The platform plans this type but does not run it yet ({$procedure}).
    }
warning-technique-not-here = This regime knows no dynamic purchasing system ({$regime}).
warning-principles-only = Without a by-law only the principles of § 75a GO NRW hold. Document equal treatment and transparency.
warning-own-rules-only = Below the thresholds only budget law and own rules hold.
warning-ten-days-advised = No period is laid down; for works at least ten days are advisable.
