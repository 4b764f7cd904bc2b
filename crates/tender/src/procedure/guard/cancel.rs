//! Conditions of a cancellation: a ground that the rules of the procedure know.
//! It must not judge whether the ground is true: the reasons are on record.

use super::{demand, unfit};
use crate::id::LotId;
use crate::procedure::rules::Rules;
use crate::procedure::stage::{Procedure, Stage};
use crate::procedure::step::CancelGround;
use crate::refusal::Refusal;

const SOURCE: &str = "§ 63 VgV, § 48 UVgO, § 17 VOB/A";

pub(super) fn check(
    procedure: &Procedure,
    lot: Option<LotId>,
    ground: CancelGround,
    rules: &Rules,
) -> Result<(), Refusal> {
    if matches!(procedure.stage, Stage::Cancelled(_)) {
        return Err(unfit(procedure, "cancel", SOURCE));
    }
    let known = match ground {
        CancelGround::NoCompliantBid | CancelGround::OtherSerious => true,
        CancelGround::BasisChanged | CancelGround::NotEconomic => !rules.vob,
        CancelGround::DocumentsMustChange => rules.vob,
    };
    demand(known, "procedure-cancel-ground", SOURCE).map_err(|refusal| refusal.at("/ground"))?;
    let Some(lot) = lot else { return Ok(()) };
    let live: Vec<_> = procedure.live_lots().collect();
    let fine = live.contains(&lot) && live.len() > 1;
    demand(fine, "procedure-cancel-lot", SOURCE).map_err(|refusal| refusal.at("/lot"))
}
