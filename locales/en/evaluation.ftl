# Evaluation: criteria, points, methods, ranking, lots

## Methods
evaluation-method-PRICE_ONLY = Lowest price
evaluation-method-SIMPLE_RATIO = Simple ratio method
evaluation-method-EXT_RATIO = Extended ratio method
evaluation-method-W_MEDIAN = Weighted ratio method (median)
evaluation-method-W_REF = Weighted ratio method (reference value)
evaluation-method-W_MEAN = Weighted ratio method (mean)
evaluation-method-PTS_DOUBLE = Price points, zero at the double price
evaluation-method-PTS_K = Price points, zero at a multiple of the price
evaluation-method-PTS_INVERSE = Price points by the quotient of prices
evaluation-method-PTS_MINMAX = Price points between lowest and highest price
evaluation-method-FIXED_PRICE = Fixed price, highest performance
evaluation-method-COST_EFF = Minimum performance and lowest price
evaluation-method-refused =
    { $method } is not admitted without a recorded legal decision: { $risk ->
        [worst-always-zero] the dearest bid always gets zero points, however small the gap.
       *[third-bids-flip] a hopeless third bid can turn the ranking of the others round.
    } ({ $source })
evaluation-method-risky =
    { $method } is used in spite of a legal risk: { $risk ->
        [worst-always-zero] the dearest bid always gets zero points, however small the gap.
       *[third-bids-flip] a hopeless third bid can turn the ranking of the others round.
    }
evaluation-method-weights = The weights of performance and price make { $sum } instead of exactly 100, or one is negative.
evaluation-tolerance-out-of-range = The tolerance { $value } is not between 0 (included) and 100 (excluded).
evaluation-tolerance-wide = The tolerance is wider than 10 per cent. Less is usual.
evaluation-factor-too-small = The multiple { $value } must be above 1.
evaluation-value-not-positive = The value { $value } must be above zero.
evaluation-parameter-unused = { $method } does not use “{ $parameter }”.
evaluation-remove-parameter = Remove “{ $parameter }” or choose the method that uses it.
evaluation-price-points-differ = The price points of the method and those of the price criterion differ.

## Criteria
evaluation-criteria-empty = There is no criterion below “{ $node }”.
evaluation-criterion-twice = The identifier “{ $node }” stands twice in the tree of criteria.
evaluation-criterion-unknown = There is no criterion “{ $criterion }” here.
evaluation-weights-sum = The weights below “{ $node }” make { $sum } instead of exactly { $whole }.
evaluation-weights-mixed = The weights below “{ $node }” are given in different units.
evaluation-weight-negative = The weight { $value } is negative.
evaluation-weight-not-computable = A mere order of importance cannot be computed with.
evaluation-weight-outside-range = The weight { $value } lies outside the published range.
evaluation-range-missing = The published range of this weight is missing.
evaluation-range-not-expected = An exact weight has no range.
evaluation-scale-missing = “{ $node }” has neither sub-criteria nor a scale.
evaluation-scale-empty = The scale of “{ $node }” has no points above zero.
evaluation-scale-levels = The levels of “{ $node }” have equal or negative points.
evaluation-scale-levels-or-max = A scale has either levels or a maximum.
evaluation-scale-and-parts = “{ $node }” has sub-criteria and a scale. Only one is possible.
evaluation-price-twice = There is more than one price or cost criterion (“{ $node }”).
evaluation-price-is-not-judged = The price or cost criterion “{ $node }” has no scale and no sub-criteria.
evaluation-price-below-quality = A price or cost criterion cannot be part of a quality criterion.
evaluation-minimum-on-price = “{ $node }” is a price or cost criterion and cannot have minimum points.
evaluation-minimum-level-of-group = “{ $node }” has sub-criteria. Its minimum needs points or per cent.
evaluation-minimum-out-of-reach = The minimum { $value } of “{ $node }” is negative or out of reach.
evaluation-max-pass-not-a-count = The greatest number must be a whole number above zero.
evaluation-fixed-price-needs-method = “{ $node }” names a fixed price, but { $method } compares prices.
evaluation-rules-published = The rules of the evaluation are published. Change them only together with the notice.
evaluation-rules-closed = After the deadline for bids the rules of the evaluation do not change any more.

## Judging
evaluation-level-missing = The criterion “{ $criterion }” is not judged.
evaluation-level-unknown = The scale of “{ $criterion }” does not have this value.
evaluation-minimum-not-reached = “{ $criterion }”: { $reached } points reached, at least { $minimum } needed.
evaluation-not-a-rater = This person does not judge bid { $bid } in the criterion “{ $criterion }”.
evaluation-reason-missing = Give the reason for the agreed value of “{ $criterion }” for bid { $bid }.
evaluation-opinion-missing = Not everyone has judged bid { $bid } in the criterion “{ $criterion }” yet.
evaluation-consensus-missing = Bid { $bid } has no agreed value in the criterion “{ $criterion }”.
evaluation-prices-before-freeze = The prices were opened before the judging of quality was finished.
evaluation-exclusion-criterion = The exclusion criterion “{ $criterion }” is not met.
evaluation-exclusion-unanswered = The exclusion criterion “{ $criterion }” is not answered.
evaluation-answer-exclusion = Say whether the exclusion criterion is met.
evaluation-excluded-before = Excluded before the evaluation: { $ground }

## Prices
evaluation-option-missing = The price of option “{ $option }” is missing.
evaluation-option-not-counted = By the procurement documents the option “{ $option }” does not count.
evaluation-discount-misplaced = The discount { $discount } does not stand at the designated place and does not count.
evaluation-discount-conditional = The conditional discount { $discount } does not count, because this was not announced.
evaluation-discount-lots-not-announced = The discount { $discount } for several lots does not count, because this was not announced.
evaluation-discount-lots-not-together = The discount { $discount } holds for several lots together only.
evaluation-discount-unclear = A discount is either a percentage or an amount.
evaluation-life-cycle-not-published = No method was published for later costs.
evaluation-life-cycle-unusable = This life-cycle method cannot be computed: it takes a name, a rate above −100 and up to 1000 percent with at most six places, and at most 100 years.
evaluation-cost-outside-years = The years of these costs lie outside the period.
evaluation-price-to-clarify = Bid { $bid } has a price of zero or less. Ask for clarification.

## Ranking
evaluation-performance-missing = Bid { $bid } has no performance points.
evaluation-performance-negative = Bid { $bid } has negative performance points.
evaluation-price-missing = Bid { $bid } has no price.
evaluation-price-not-positive = Bid { $bid } has a price of zero or less. The formula has no meaning for it; ask for clarification.
evaluation-price-not-the-fixed-one = Bid { $bid } names another price than the fixed one.
evaluation-group-missing = Bid { $bid } has no points in the group of criteria that decides.
evaluation-formula-undefined = The formula has no meaning for bid { $bid }.
evaluation-tie-open = The bids { $bids } are equal, and the announced rule does not decide any further. Draw lots and enter the result of the draw.
evaluation-no-bids = No bid is given.
evaluation-add-bid = Give at least one bid.
evaluation-bid-twice = The bid { $bid } stands there twice.
evaluation-rater-twice = { $rater } has judged twice.
evaluation-rounding-twice = Rounding is prescribed twice for this step.
evaluation-draw-incomplete =
    The drawing of lots is incomplete: { $part ->
        [witnesses] two different witnesses are needed.
       *[order] two different bids are needed.
    }
evaluation-price-beside-offer = The bid names an evaluated price and also parts of the price.
evaluation-performance-beside-criteria = The points follow from the criteria and are given once more.
evaluation-scores-without-criteria = There are scores but no criteria.
evaluation-unreadable-number = “{ $value }” is no number.

## What to do
evaluation-want-number = Write the number as a text: a decimal such as "12.50" or a fraction such as "25/2".
evaluation-fix-value = Put this value right.
evaluation-fix-override = Choose another method, or record who admits it for which reason.
evaluation-fix-weights = Change the weights until the sum is exact.
evaluation-fix-weight-code = Give an exact weight, and for a range also its limits.
evaluation-fix-level = Give a value of the scale for every criterion.
evaluation-fix-criterion = Use each identifier once, and only identifiers of the criteria.
evaluation-fix-scale = Give exactly one scale to each criterion without sub-criteria.
evaluation-fix-minimum = Give a minimum within reach, or a greatest number.
evaluation-fix-price-criterion = Have price or costs as one criterion at the top.
evaluation-fix-price-points = Remove the price points of the method or make them equal.
evaluation-fix-option = Give the price of every option that counts.
evaluation-fix-life-cycle = Give method, rate and years as they were published.
evaluation-fix-draw = Give the order of the bids and at least two witnesses.
evaluation-fix-rater = Give one value for each person.
evaluation-fix-bid = Give each bid an identifier of its own.
evaluation-price-or-offer = Give either the evaluated price or its parts.
evaluation-percent-or-amount = Give either a percentage or an amount.
evaluation-scores-or-performance = Give either criteria with scores or finished performance points.
evaluation-fix-fixed-price = Choose the method FIXED_PRICE or remove the fixed price.

## Lots
evaluation-cap-of-zero = The cap on lots must admit at least one lot.
evaluation-lot-bid-twice = { $bidder } has two bids on lot { $lot }. Only the better one can enter the distribution.
evaluation-group-not-reserved = { $bidder } bids for the group of lots “{ $group }”, which is not reserved.
evaluation-too-many-combinations = There are more than { $most } bids on groups of lots.

## Trying the formula
evaluation-too-many-bids = At most { $most } bids are compared at once.
evaluation-too-many-bids-remedy = Evaluate the lots one by one.
evaluation-too-fine = The fractions of this case have too many digits in their denominators together (at most { $most }).
evaluation-too-fine-remedy = Write prices and points as decimals or with the same denominators.
evaluation-simulate-too-many = At most { $most } invented bids are compared with each other.
evaluation-flip-impossible = No third bid can change the ranking of two others: each score depends on the bid itself and on published values only.
evaluation-flip-not-these = No third bid can turn the ranking of these two round.
evaluation-flip-found = A third bid with { $performance } performance points at a price of { $price } turns the ranking round.
evaluation-worth-ten-percent = Ten per cent more price cost { $points } of the score.
evaluation-worth-step = One step more of quality makes up for a price up to { $price }.
evaluation-worth-step-any = One step more of quality outweighs any price here.
evaluation-worth-not-exchanged = This method does not weigh quality against price.

## Evaluation in a procedure
evaluation-nothing-to-judge = Only the price counts in this procedure. There is nothing to judge.
evaluation-exclude-first = The bid of { $name } misses a minimum of points. Exclude it before you evaluate.
award-second-person = You have signed already. A second person must decide with you.
award-letters-with-award = There is no waiting period here. The letters to the other bidders go out with the award.
step-has-own-operation = This step has an operation of its own. It cannot be set directly.
bid-ground-BELOW_MINIMUM = minimum of points missed

## Letters to bidders
letter-judgement = { $criterion }: { $value } of { $most } points. { $reason }
letter-price-not-lowest = Another bid has a lower evaluated price.
letter-earlier-round = There was no further bid from you, because you were not asked to go on or handed none in.

## Grounds of cancellation
cancel-ground-no_compliant_bid = No bid meets the conditions
cancel-ground-basis_changed = The basis of the procedure has changed essentially
cancel-ground-not_economic = No economic result
cancel-ground-documents_must_change = The procurement documents must be changed fundamentally
cancel-ground-other_serious = Other serious grounds

## Result on the public page
result-pending = This procedure has not been decided yet.
result-awarded = awarded
result-winner = Contractor
result-value = Value without VAT
result-bids = Bids received
result-day = Awarded on
result-ground = Ground
result-cancelled-day = Cancelled on
result-xml = Contract award notice as XML
tab-result = Result
evaluation-criteria-unread = The award criteria cannot be computed. Check weights and scales.
awards-count =
    { $count ->
        [one] One contract, { $sum }
       *[other] { $count } contracts, together { $sum }
    }
awards-as-of = As of { $moment }
evaluation-allocation-needs = The rule { $rule } needs "{ $part }".
evaluation-allocation-unused = The rule { $rule } does not use "{ $part }".
evaluation-allocation-drop = Leave out "{ $part }" or choose another rule.
evaluation-allocation-add = Add "{ $part }".
evaluation-allocation-order = The order does not name every lot exactly once.
evaluation-fix-allocation-order = Name every lot that has a ranking exactly once.
request-long = This text is too long: at most { $longest } characters.
request-empty = Write an answer, or add a file.
request-answered = This request has been answered already.
request-files-most = More than { $most } files are not possible.
correction-other-law = With this value another law would apply than the one under which the procedure runs. A correction does not change the law: leave the value, or cancel the procedure and begin anew.
submission-other-office = The draft names another office than the one that runs the procedure. Load it anew.
submission-type-not-here = At this value a law holds that does not know this type of procedure. Choose one of the admitted types under "Law and procedure".
submission-type-above-limit = The value is above the limit of this type of procedure. Choose one of the admitted types under "Law and procedure".
submission-document-left-out = “{ $name }” belongs to the draft and is missing in what was submitted. Submit it too, or remove it from the draft before.
not-offered-two-stages = The platform does not carry procedures with a call for requests to participate to the award yet: selecting candidates and inviting them to bid are missing. Choose a type without it where the law allows.
not-offered-mini-competition = The platform does not run the competition among the firms of a framework agreement yet. Choose another type where the law allows.
not-offered-negotiation = The platform does not run further rounds of bids after negotiation yet. Reserve the award on the first bids, or choose another type.
