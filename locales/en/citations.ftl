## Words and sentences of citations. They stand in German in `schemas/law/` and in the program; `locales::citation` puts
## them into English. Laws keep their names. A word that is missing here fails a test.

citation-and = and
citation-to = to
citation-from = from
citation-of = of
citation-as = as in
citation-compare = cf.
citation-sentence = sentence
citation-number = no.
citation-page = p.
citation-section = section
citation-court = CJEU
citation-careful = cautiously

## Versions and law of the Union
citation-version = version
citation-version-from = version from
citation-version-old = in its old version
citation-thresholds = thresholds
citation-directive = Directive
citation-regulation = Regulation
citation-regulation-number = Regulation (EC) No
citation-regulation-euratom = Regulation (EEC, Euratom) No
citation-regulation-delegated = Delegated Regulation
citation-regulations-delegated = Delegated Regulations
citation-regulation-implementing = Implementing Regulation
citation-subtype = subtype

## Whom a provision concerns
citation-corresponding = and corresponding provisions
citation-by-analogy = by analogy
citation-above-thresholds = from the thresholds upwards
citation-holds-above = holds from the thresholds upwards only
citation-holds-public-buyers = holds for public buyers
citation-holds-federation = holds for contracts of the federation only
citation-holds-not-here = does not hold here
citation-below-without-meaning = of no meaning below the thresholds
citation-before-wage-act = before the Bundestariftreuegesetz
citation-no-state-rule = no rule of the state in NRW
citation-names-voluntary = names of the UVgO and VOB/A by choice only
citation-only-transparency = only the principle of transparency, own by-law
citation-else-transparency = otherwise transparency
citation-documented-reason = equal treatment and transparency: only with a documented reason
citation-equal-treatment = equal treatment
citation-internal-market = principles of the TFEU where the internal market is concerned
citation-own-rules = own rules
citation-own-rules-budget = budget law and own rules below the thresholds
citation-grant-conditions = conditions of the grant notice
citation-finance-ministry = circular of the Ministry of Finance NRW
citation-ahead-of = ahead of the VV on
citation-basis-repealed = basis repealed as of
citation-contest-guideline = guideline for design contests
citation-methods = methods of evaluation
citation-single-holiday = single holiday in 2017 (500 years of the Reformation)

## What is not regulated
citation-no-rule = no rule
citation-no-rule-known = no rule known; the day of dispatch counts
citation-no-prices = to be careful, no prices
citation-no-bidders = to be careful, without bidders
citation-no-number = no number known
citation-no-duty = no duty by regulation
citation-no-limit = no limit by regulation
citation-no-exception-value = no exception by value
citation-no-exception-lots = no exception for small lots
citation-exception-unchecked = no exception checked
citation-two-persons = to be careful, two persons
citation-electronic = to be careful, electronic
citation-no-longest = no fixed longest duration
citation-no-waiting = no waiting period
citation-no-notice-period = no award notice with a period
citation-no-journal = no publication in the Official Journal of the EU
citation-four-eyes = four-eyes principle, to be careful also without an explicit rule

## What is not checked
citation-limit-unchecked = value limit not checked
citation-limit-state-unchecked = value limit of the state not checked
citation-limit-smallest = smallest value limit
citation-whether = whether
citation-enough-unchecked = is enough has not been checked

## How days are counted
citation-without = without
citation-without-days = without a number of days
citation-without-agreement = at least ten days without an agreement
citation-appropriate = appropriate
citation-by-calendar = set by the calendar
citation-single-case = in a single case with a reason
citation-confidential = bids stay confidential
citation-end-of-year = end of the calendar year
citation-end-of-day = careful reading: until 24:00 of day D-7
citation-not-moved = to be careful not moved: the duty is the buyer's
citation-weekend = whether the period ends at the weekend is disputed; counted in favour of the bidder
