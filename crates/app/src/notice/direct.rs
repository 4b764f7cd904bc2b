//! Why there is no call, in the codes of a notice (BT-136, code list `direct-award-justification`).
//! It must not judge the ground; the office chose it, the planner explains it.

use super::model::{german, some};
use exchange::eforms::model::DirectAward;
use tender::law::Ground;
use tender::procedure::Draft;

/// The ground of an award without a call with its reasons (BT-135, BT-136).
pub(super) fn justification(draft: &Draft) -> DirectAward {
    DirectAward {
        reason: draft.ground.and_then(code).and_then(some),
        explanation: german(&draft.type_ground),
        previous: None,
    }
}

/// The code of a ground of § 14 Abs. 4 VgV, or § 3a EU Abs. 3 VOB/A; `None` for grounds that need a call.
fn code(ground: Ground) -> Option<&'static str> {
    match ground {
        Ground::IrregularBids => Some("irregular"),
        Ground::NoSuitableBids => Some("unsuitable"),
        Ground::Artistic => Some("artistic"),
        Ground::Technical => Some("technical"),
        Ground::ExclusiveRights => Some("exclusive"),
        Ground::ExtremeUrgency => Some("urgency"),
        Ground::Research => Some("resd"),
        Ground::AdditionalDeliveries => Some("existing"),
        Ground::Commodity => Some("commodity"),
        Ground::Liquidation => Some("liquidator"),
        Ground::AfterDesignContest => Some("contest"),
        Ground::Repetition => Some("repetition"),
        Ground::Adaptation
        | Ground::InnovativeSolution
        | Ground::Complexity
        | Ground::ImpreciseSpecification
        | Ground::NotOnMarket
        | Ground::NationalGround => None,
    }
}
