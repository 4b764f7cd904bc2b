//! The evaluated price (Wertungssumme) of an offer: options, discounts, life-cycle costs, tax, as announced.
//!
//! It must not count what the documents didn't announce, and it must not drop anything in silence: what
//! isn't counted is noted with its reason.

use super::exact::{Exact, fraction, one, percent, whole};
use crate::message::Message;
use crate::refusal::Refusal;
use std::collections::{BTreeMap, BTreeSet};

/// What an offer asks, in the currency of the documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// The sum of the main offer before discounts, net of tax.
    pub base: Exact,
    /// Prices of options, by the option's id, net of tax.
    pub options: BTreeMap<String, Exact>,
    /// Discounts that the bidder grants.
    pub discounts: Vec<Discount>,
    /// Costs in later years that the bidder's data give (§ 59 `VgV`).
    pub costs: Vec<YearlyCost>,
}

/// How much a discount takes off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reduction {
    /// Percent of the sum of the main offer and the counted options.
    Percent(Exact),
    /// An amount.
    Amount(Exact),
}

/// Under which condition a discount is granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// None; the discount stands at the place that the documents mark for it, or elsewhere.
    Unconditional {
        /// Whether it stands at the designated place.
        at_designated_place: bool,
    },
    /// A condition such as payment within days (Skonto).
    Conditional,
    /// The award of all these lots together.
    Lots(BTreeSet<String>),
}

/// A discount that a bidder grants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discount {
    /// How much.
    pub reduction: Reduction,
    /// When.
    pub condition: Condition,
}

/// A cost that falls in each of some years after the start; year 0 is the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearlyCost {
    /// What it is.
    pub name: String,
    /// First year.
    pub first_year: u32,
    /// Last year, inclusive.
    pub last_year: u32,
    /// Amount in each of these years.
    pub amount: Exact,
}

/// The published life-cycle method (§ 59 Abs. 2, 3 `VgV`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifeCycle {
    /// Name of the method and of the data that bidders give.
    pub method: String,
    /// Fixed discount rate in percent a year, above −100 and at most 1000, with at most six places.
    pub discount_rate: Exact,
    /// Last year that counts; at most [`MOST_YEARS`].
    pub years: u32,
}

/// The longest life cycle that is computed.
pub const MOST_YEARS: u32 = 100;

/// What the documents announced about the price.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriceRules {
    /// The options that count, each with its announced factor (1 for the full price).
    pub options: BTreeMap<String, Exact>,
    /// Whether conditional discounts count.
    pub conditional_discounts: bool,
    /// Whether discounts for the award of several lots count.
    pub lot_discounts: bool,
    /// The lots that are evaluated together.
    pub lots: BTreeSet<String>,
    /// Tax in percent if gross prices are compared; on the net total, not on items.
    pub vat_percent: Option<Exact>,
    /// The life-cycle method, if one was published.
    pub life_cycle: Option<LifeCycle>,
}

/// The evaluated price and what was left out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluated {
    /// The price that enters the method.
    pub price: Exact,
    /// What the offer contains but the price doesn't, with the reason.
    pub notes: Vec<Message>,
}

const SOURCE: &str = "§ 58 VgV, § 59 VgV";

/// Computes the evaluated price.
///
/// # Errors
/// A counted option without a price, costs without a published method or outside its years, and a method
/// that can't be computed.
pub fn evaluate(rules: &PriceRules, offer: &Offer) -> Result<Evaluated, Vec<Refusal>> {
    let mut faults = Vec::new();
    let mut notes = Vec::new();
    let options = options(rules, offer, &mut faults, &mut notes);
    let gross = &offer.base + options;
    let reductions = reductions(rules, offer, &gross, &mut notes);
    let costs = life_cycle(rules, offer, &mut faults);
    let tax = rules.vat_percent.as_ref().map_or_else(one, |vat| one() + percent(vat));
    let price = (gross - reductions + costs) * tax;
    if faults.is_empty() { Ok(Evaluated { price, notes }) } else { Err(faults) }
}

fn options(
    rules: &PriceRules,
    offer: &Offer,
    faults: &mut Vec<Refusal>,
    notes: &mut Vec<Message>,
) -> Exact {
    let mut sum = Exact::ZERO;
    for (id, factor) in &rules.options {
        if let Some(price) = offer.options.get(id) {
            sum += factor * price;
        } else {
            let message = Message::new("evaluation-option-missing").with("option", id);
            faults.push(Refusal::new(message, SOURCE).at(format!("/options/{id}")));
        }
    }
    let strangers = offer.options.keys().filter(|id| !rules.options.contains_key(*id));
    notes.extend(
        strangers.map(|id| Message::new("evaluation-option-not-counted").with("option", id)),
    );
    sum
}

fn reductions(rules: &PriceRules, offer: &Offer, gross: &Exact, notes: &mut Vec<Message>) -> Exact {
    let mut sum = Exact::ZERO;
    for discount in &offer.discounts {
        match not_counted(rules, discount) {
            Some(reason) => notes.push(reason),
            None => {
                sum += match &discount.reduction {
                    Reduction::Percent(share) => percent(share) * gross,
                    Reduction::Amount(amount) => amount.clone(),
                };
            }
        }
    }
    sum
}

fn not_counted(rules: &PriceRules, discount: &Discount) -> Option<Message> {
    let key = match &discount.condition {
        Condition::Unconditional { at_designated_place: true } => return None,
        Condition::Unconditional { at_designated_place: false } => "evaluation-discount-misplaced",
        Condition::Conditional if rules.conditional_discounts => return None,
        Condition::Conditional => "evaluation-discount-conditional",
        Condition::Lots(_) if !rules.lot_discounts => "evaluation-discount-lots-not-announced",
        Condition::Lots(lots) if lots.is_subset(&rules.lots) => return None,
        Condition::Lots(_) => "evaluation-discount-lots-not-together",
    };
    let amount = match &discount.reduction {
        Reduction::Percent(share) => format!("{} %", fraction(share)),
        Reduction::Amount(amount) => fraction(amount),
    };
    Some(Message::new(key).with("discount", amount))
}

/// Present value of the costs: each year's amount divided by (1 + rate)^year.
fn life_cycle(rules: &PriceRules, offer: &Offer, faults: &mut Vec<Refusal>) -> Exact {
    let refuse = |key, at: String| Refusal::new(Message::new(key), SOURCE).at(at);
    let Some(cycle) = &rules.life_cycle else {
        if !offer.costs.is_empty() {
            faults.push(refuse("evaluation-life-cycle-not-published", "/costs".to_owned()));
        }
        return Exact::ZERO;
    };
    let growth = one() + percent(&cycle.discount_rate);
    let usable = growth.is_positive() && is_rate(&cycle.discount_rate);
    if cycle.method.trim().is_empty() || !usable || cycle.years > MOST_YEARS {
        faults.push(refuse("evaluation-life-cycle-unusable", "/life_cycle".to_owned()));
        return Exact::ZERO;
    }
    let mut years: BTreeMap<u32, Exact> = BTreeMap::new();
    for (index, cost) in offer.costs.iter().enumerate() {
        if cost.first_year > cost.last_year || cost.last_year > cycle.years {
            faults.push(refuse("evaluation-cost-outside-years", format!("/costs/{index}")));
            continue;
        }
        for year in cost.first_year..=cost.last_year {
            *years.entry(year).or_default() += cost.amount.clone();
        }
    }
    discounted(&years, &growth)
}

/// Whether a discount rate is one that somebody publishes: its powers stay numbers that can be computed with.
fn is_rate(percent: &Exact) -> bool {
    let short = percent.parts().is_some_and(|(_, below)| 1_000_000 % below == 0);
    short && *percent <= whole(1000)
}

/// The sum of all amounts, each divided by the growth of its years: from the last year back to now.
fn discounted(years: &BTreeMap<u32, Exact>, growth: &Exact) -> Exact {
    let last = years.keys().next_back().copied().unwrap_or_default();
    let back = |sum: Exact, year: u32| {
        let sum = sum + years.get(&year).cloned().unwrap_or_default();
        if year == 0 { sum } else { sum.checked_div(growth).unwrap_or_default() }
    };
    (0..=last).rev().fold(Exact::ZERO, back)
}

#[cfg(test)]
mod tests {
    use super::super::exact::x;
    use super::*;

    fn lots(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    fn discount(reduction: Reduction, condition: Condition) -> Offer {
        Offer {
            base: x("1000"),
            discounts: vec![Discount { reduction, condition }],
            ..Offer::default()
        }
    }

    fn price(rules: &PriceRules, offer: &Offer) -> (Exact, Vec<&'static str>) {
        let evaluated = evaluate(rules, offer).unwrap();
        (evaluated.price, evaluated.notes.iter().map(|note| note.key).collect())
    }

    #[test]
    fn an_unconditional_discount_counts_only_at_its_designated_place() {
        let rules = PriceRules::default();
        let by = |at_designated_place| {
            let condition = Condition::Unconditional { at_designated_place };
            price(&rules, &discount(Reduction::Percent(x("2.5")), condition))
        };
        assert_eq!(by(true), (x("975"), vec![]));
        assert_eq!(by(false), (x("1000"), vec!["evaluation-discount-misplaced"]));
    }

    #[test]
    fn a_conditional_discount_counts_only_if_announced() {
        let offer = discount(Reduction::Amount(x("30")), Condition::Conditional);
        let mut rules = PriceRules::default();
        assert_eq!(price(&rules, &offer), (x("1000"), vec!["evaluation-discount-conditional"]));
        rules.conditional_discounts = true;
        assert_eq!(price(&rules, &offer), (x("970"), vec![]));
    }

    #[test]
    fn a_discount_for_several_lots_needs_announcement_and_all_its_lots() {
        let offer = discount(Reduction::Percent(x("10")), Condition::Lots(lots(&["1", "2"])));
        let mut rules = PriceRules { lots: lots(&["1", "2", "3"]), ..PriceRules::default() };
        assert_eq!(price(&rules, &offer).1, ["evaluation-discount-lots-not-announced"]);
        rules.lot_discounts = true;
        assert_eq!(price(&rules, &offer), (x("900"), vec![]));
        rules.lots = lots(&["1"]);
        assert_eq!(
            price(&rules, &offer),
            (x("1000"), vec!["evaluation-discount-lots-not-together"])
        );
    }

    #[test]
    fn options_count_with_their_announced_factor_and_discounts_cover_them() {
        let mut offer = discount(
            Reduction::Percent(x("10")),
            Condition::Unconditional { at_designated_place: true },
        );
        offer.options = [("o1".to_owned(), x("200")), ("o2".to_owned(), x("50"))].into();
        let mut rules = PriceRules::default();
        rules.options.insert("o1".to_owned(), x("1/2"));
        assert_eq!(price(&rules, &offer), (x("990"), vec!["evaluation-option-not-counted"]));
        rules.options.insert("o3".to_owned(), x("1"));
        let faults = evaluate(&rules, &offer).unwrap_err();
        assert_eq!(faults[0].field, "/options/o3");
    }

    #[test]
    fn tax_is_laid_on_the_net_total() {
        let rules = PriceRules { vat_percent: Some(x("19")), ..PriceRules::default() };
        let offer = Offer { base: x("100.01"), ..Offer::default() };
        assert_eq!(price(&rules, &offer).0, x("119.0119"));
    }

    fn cycle(method: &str, rate: &str, years: u32) -> PriceRules {
        let life_cycle = LifeCycle { method: method.to_owned(), discount_rate: x(rate), years };
        PriceRules { life_cycle: Some(life_cycle), ..PriceRules::default() }
    }

    fn cost(first_year: u32, last_year: u32) -> Offer {
        let cost = YearlyCost { name: "Strom".to_owned(), first_year, last_year, amount: x("110") };
        Offer { base: x("1000"), costs: vec![cost], ..Offer::default() }
    }

    #[test]
    fn life_cycle_costs_are_discounted_to_the_start_exactly() {
        assert_eq!(
            price(&cycle("Kapitalwert", "10", 2), &cost(0, 2)).0,
            x("1000") + x("110") + x("100") + x("1000/11")
        );
        assert_eq!(price(&cycle("Kapitalwert", "0", 5), &cost(1, 5)).0, x("1550"));
    }

    #[test]
    fn life_cycle_costs_need_a_published_method_and_stay_in_its_years() {
        let key = |rules: PriceRules, offer: Offer| {
            evaluate(&rules, &offer)
                .map_err(|faults| (faults[0].message.key, faults[0].field.clone()))
                .err()
        };
        let at = |key: &'static str, field: &str| Some((key, field.to_owned()));
        assert_eq!(
            key(PriceRules::default(), cost(0, 0)),
            at("evaluation-life-cycle-not-published", "/costs")
        );
        assert_eq!(
            key(cycle("K", "3", 2), cost(1, 3)),
            at("evaluation-cost-outside-years", "/costs/0")
        );
        assert_eq!(
            key(cycle("K", "3", 2), cost(2, 1)),
            at("evaluation-cost-outside-years", "/costs/0")
        );
        assert_eq!(key(cycle("K", "3", 2), cost(2, 2)), None);
        let unusable = at("evaluation-life-cycle-unusable", "/life_cycle");
        assert_eq!(key(cycle(" ", "3", 2), cost(1, 1)), unusable);
        assert_eq!(key(cycle("K", "-100", 2), cost(1, 1)), unusable);
        assert_eq!(key(cycle("K", "-99", 2), cost(1, 1)), None);
        assert_eq!(key(cycle("K", "1000", 2), cost(1, 1)), None);
        assert_eq!(key(cycle("K", "1001", 2), cost(1, 1)), unusable);
        assert_eq!(key(cycle("K", "1/3", 2), cost(1, 1)), unusable);
        assert_eq!(key(cycle("K", "3", 101), cost(1, 1)), unusable);
        assert_eq!(key(cycle("K", "3", 100), cost(1, 1)), None);
    }
}
