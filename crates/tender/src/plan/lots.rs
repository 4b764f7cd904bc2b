//! Lots: each follows the regime of the whole, unless the quota of small lots exempts it (§ 3(9) `VgV`).
//! It must not choose lots itself; the author names those to be exempt.

use super::regime::Chosen;
use super::{Case, LotEstimate};
use crate::law::{Cited, ContractKind, Library, Regime, RuleSet, RuleSetId};
use crate::message::Message;
use crate::money::Euro;
use serde::Serialize;

/// The regime of one lot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LotPlan {
    /// Name of the lot.
    pub id: String,
    /// Its value.
    pub value: Euro,
    /// Whether it is exempt from the law of the whole.
    pub exempt: bool,
    /// Its regime.
    pub regime: Regime,
    /// Its rule set.
    pub rule_set: RuleSetId,
    /// Why.
    pub reason: Vec<Message>,
}

/// The limits of the quota, if the regime has one.
struct Quota<'a> {
    lot: &'a Cited<Option<Euro>>,
    single: Euro,
    percent: u16,
}

impl<'a> Quota<'a> {
    fn of(rules: &'a RuleSet, kind: ContractKind) -> Option<Self> {
        let limits = &rules.limits;
        let lot = if kind.is_works() { &limits.quota_lot_works } else { &limits.quota_lot };
        Some(Self { lot, single: lot.value?, percent: limits.quota_percent.value? })
    }

    fn small(&self, lot: &LotEstimate) -> bool {
        lot.exempt && lot.value < self.single
    }

    /// Whether the small lots together stay within the quota of all lots.
    fn within(&self, lots: &[LotEstimate]) -> bool {
        let cents = |lot: &LotEstimate| i128::from(lot.value.cents());
        let all: i128 = lots.iter().map(cents).sum();
        let small: i128 = lots.iter().filter(|lot| self.small(lot)).map(cents).sum();
        small * 100 <= all * i128::from(self.percent)
    }
}

/// The regime of every lot.
pub(super) fn lots(law: &Library, case: &Case, chosen: &Chosen<'_>) -> Vec<LotPlan> {
    let quota = Quota::of(chosen.rules, case.kind);
    let national = case.national(law, case.start);
    let lots = &case.estimate.lots;
    lots.iter()
        .map(|lot| {
            let (exempt, reason) = exemption(lot, lots, quota.as_ref(), chosen.reached);
            let rules = if exempt { national.unwrap_or(chosen.rules) } else { chosen.rules };
            LotPlan {
                id: lot.id.clone(),
                value: lot.value,
                exempt,
                regime: rules.regime,
                rule_set: rules.id.clone(),
                reason,
            }
        })
        .collect()
}

fn exemption(
    lot: &LotEstimate,
    lots: &[LotEstimate],
    quota: Option<&Quota<'_>>,
    reached: bool,
) -> (bool, Vec<Message>) {
    let follows = Message::new("lot-follows-whole");
    if !lot.exempt || !reached {
        return (false, vec![follows]);
    }
    let Some(quota) = quota else {
        return (false, vec![Message::new("lot-no-quota"), follows]);
    };
    let size = |key| {
        let limit = Message::new(key).with("value", lot.value).with("limit", quota.single);
        limit.with("source", &quota.lot.source)
    };
    let share = |key| Message::new(key).with("percent", quota.percent);
    if !quota.small(lot) {
        (false, vec![size("lot-too-large"), follows])
    } else if quota.within(lots) {
        (true, vec![size("lot-small"), share("lot-within-quota")])
    } else {
        (false, vec![size("lot-small"), share("lot-beyond-quota"), follows])
    }
}
