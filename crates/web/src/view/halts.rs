//! What can stop a procedure: what of it can still be cancelled, and the award ban of a review.
//! It must not hold the rules; `tender` says what can be.

use super::code;
use serde::Serialize;
use tender::procedure::Cancellable;
use tender::procedure::stage::AwardBan;
use utoipa::ToSchema;

/// What of a procedure can still be cancelled (§ 63 VgV, § 48 UVgO, § 17 VOB/A).
#[derive(Serialize, ToSchema)]
pub(crate) struct CancellableView {
    /// Whether the whole can be.
    whole: bool,
    /// The lots that can be by themselves.
    lots: Vec<uuid::Uuid>,
    /// The grounds that its law knows.
    grounds: Vec<String>,
}

impl From<Cancellable> for CancellableView {
    fn from(found: Cancellable) -> Self {
        Self {
            whole: found.whole,
            lots: found.lots.into_iter().map(|lot| lot.0).collect(),
            grounds: found.grounds.iter().map(code).collect(),
        }
    }
}

/// An award ban (§ 169 Abs. 1 GWB).
#[derive(Serialize, ToSchema)]
pub(crate) struct AwardBanView {
    /// When the chamber's information arrived.
    from: String,
    /// File number of the chamber.
    reference: String,
}

impl From<&AwardBan> for AwardBanView {
    fn from(ban: &AwardBan) -> Self {
        Self { from: ban.from.to_string(), reference: ban.reference.clone() }
    }
}
