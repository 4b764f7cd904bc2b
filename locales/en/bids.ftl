# Bids: arrival, form, versions, papers, prices, exclusion

## Grounds for exclusion
bid-ground-FORM_OR_LATE = not in due form or not in time
bid-ground-MISSING_DOCUMENTS = papers are missing
bid-ground-UNCLEAR_CORRECTIONS = changes to own entries are open to doubt
bid-ground-CHANGED_DOCUMENTS = procurement documents changed or supplemented
bid-ground-MISSING_PRICES = prices are missing
bid-ground-UNADMITTED_VARIANT = variant not admitted or below the minimum requirements
bid-ground-UNSUITABLE = suitability not proven
bid-ground-ABNORMALLY_LOW = abnormally low price not explained
bid-ground-COMPANY_EXCLUDED = company excluded
bid-ground-NOT_BOUND = no longer bound by the bid

## Arrival and form
bid-late = The bid arrived { $microseconds } microseconds after the deadline. It stays sealed and is not evaluated.
bid-form-level-missing = The bid lacks the signature or seal that was demanded. This cannot be made up for.

## Versions and several bids
bid-predecessor-differs = There is a newer version of this bid by now. Check it before you replace it.
bid-nothing-to-withdraw = There is no bid that could be withdrawn.
bid-bound-after-deadline = The deadline has passed. You are bound by your bid until the end of the binding period.

## Consortia
bid-consortium-too-small = A consortium has at least two members.
bid-representative-missing = The consortium must name an authorised representative before the award.

## Lots and variants
bid-unknown-lot = There is no lot { $lot } in this procedure.
bid-all-lots-needed = Bids are admitted for all lots together only.
bid-too-many-lots = Bids are admitted for at most { $most } lots; { $given } were submitted.
bid-variant-not-admitted = Variants are not admitted.
bid-variant-not-marked = The variant is not marked as one.
bid-variant-below-requirements = The variant does not meet the minimum requirements.
bid-variant-no-requirements = No minimum requirements for variants were published. They cannot be evaluated.

## Requests for missing papers
bid-form-never-requested = Defects of form are never requested later ({ $source }).
bid-change-never-repaired = Changes to the procurement documents cannot be put right ({ $source }).
bid-nothing-will-be-requested = It was published that nothing will be requested ({ $source }).
bid-paper-not-due = This paper was not due with the bid ({ $source }).
bid-paper-enters-evaluation = The paper concerns the evaluation and must not be requested ({ $source }).
bid-paper-not-corrected = This paper may only be supplied or completed, not corrected ({ $source }).
bid-request-unequal = In this lot bidders have different times to supply papers. Give all of them the same.
bid-request-long = The time to supply papers is { $days } days. That is longer than usual.
bid-request-unanswered = The requested papers were not complete on { $answer_by }.

## Prices
bid-price-missing = Prices are missing in the items { $items }.
bid-arithmetic-corrected = Item { $item }: offered { $offered }, evaluated { $evaluated }. The unit price governs.
bid-arithmetic-unclear = Item { $item }: unit price and total { $offered } do not agree. Ask for clarification.
bid-item-price-missing = Item { $item }: the price is missing.
bid-item-out-of-range = Item { $item }: quantity times unit price is no possible amount.
bid-low-not-asked = The bidder must be asked for clarification first.
bid-low-time-runs = The bidder may still answer until { $until }.
bid-low-unexplained = The abnormally low price is not explained satisfactorily.
bid-low-breach = The price is low because legal duties are breached.
bid-low-aid = The price is low through state aid whose lawfulness is not proven.

## Suitability and companies
bid-company-behind-two = A company stands behind this bid that stands behind another bid of this lot too. Ask whether both were made independently of each other.
bid-company-time-over = The time in which this ground can lead to exclusion is over.
bid-company-self-cleaned = The self-cleaning is accepted. Exclusion is not possible.
bid-company-not-heard = Hear the company before you exclude it.
bid-company-reasons-missing = This decision needs reasons.
bid-company-ground-criminal-organisation = Criminal or terrorist association, financing of terrorism
bid-company-ground-money-laundering = Money laundering
bid-company-ground-fraud = Fraud or subsidy fraud against public budgets
bid-company-ground-bribery = Bribery
bid-company-ground-human-trafficking = Trafficking in human beings or forced labour
bid-company-ground-taxes-or-social-contributions = Taxes or social contributions not paid
bid-company-ground-environmental-social-labour = Breach of environmental, social or labour law
bid-company-ground-insolvency = Insolvency, liquidation or end of business
bid-company-ground-professional-misconduct = Grave professional misconduct
bid-company-ground-competition-agreement = Agreement that restricts competition
bid-company-ground-conflict-of-interest = Conflict of interest
bid-company-ground-prior-involvement = Distortion of competition by earlier involvement
bid-company-ground-bad-performance = Bad performance of an earlier contract
bid-company-ground-deception = Deception or information held back
bid-company-ground-undue-influence = Undue influence or misleading information

## Examination after the opening
bid-condition-not-met = The bidder declares not to meet this condition: { $text }
bid-sum-corrected = The sum was computed again. { $sum } euro are evaluated.
bid-low-to-next = The price is at least { $percent } percent below the next higher bid. Ask the bidder before you decide.
bid-low-to-estimate = The price is at least { $percent } percent below the estimated value. Ask the bidder before you decide.
bid-paper-perhaps-judged = Missing: { $title }. Request it only if it does not enter the evaluation.
bid-involvement-milder = Give the reasons why nothing milder suffices.
bid-involvement-no-measures = Record what you did against an advantage of the firm that was involved before.
bid-involvement-not-heard = The firm that was involved before must first be able to show that it has no advantage.
