//! What a rule set says for one procedure: the numbers that the guards compare with.
//! It must not hold a figure of its own: figures come from the law's data.

use crate::money::Euro;

/// The values of the procedure's rule set, resolved for its type and urgency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Name of the rule set, which the procedure keeps from its dispatch on.
    pub id: String,
    /// Whether VOB/A governs (works), with its own grounds of cancellation.
    pub vob: bool,
    /// Days before the deadline inside which new information calls for a decision (§ 20 Abs. 3 VgV).
    pub window_days: Option<u16>,
    /// Hours after receipt by the Union's publisher from which the page may open (§ 40 Abs. 3 VgV).
    pub hold_hours: Option<u16>,
    /// How many firms are to be invited if enough are suitable.
    pub invited: usize,
    /// The value up to which a direct order is allowed.
    pub direct_up_to: Option<Euro>,
}
