//! Firms that helped to prepare the procedure (§ 7 `VgV`, § 124 Abs. 1 Nr. 6 GWB): measures first, exclusion last.
//!
//! It must not presume a distortion: the firm may show that there is none.

use crate::message::Message;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// What was done about a firm that was involved before.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Handling {
    /// What was done so that competition is not distorted, such as the same information and more time for all
    /// (§ 7 Abs. 2); it stands in the record.
    pub measures: String,
    /// Whether the firm could show that its knowledge gives no advantage (§ 7 Abs. 3).
    pub heard: bool,
    /// Why nothing milder suffices; only for an exclusion.
    pub nothing_milder: String,
}

/// Whether a firm that helped to prepare the procedure may be excluded for it.
///
/// # Errors
/// No measures on record, no hearing, or no reason why nothing milder suffices.
pub fn may_exclude(handling: &Handling) -> Result<(), Refusal> {
    let refuse = |key, source| Err(Refusal::new(Message::new(key), source));
    let written = |text: &str| !text.trim().is_empty();
    if !written(&handling.measures) {
        return refuse("bid-involvement-no-measures", "§ 7 Abs. 1 und 2 VgV");
    }
    if !handling.heard {
        return refuse("bid-involvement-not-heard", "§ 7 Abs. 3 VgV");
    }
    if !written(&handling.nothing_milder) {
        return refuse("bid-involvement-milder", "§ 124 Abs. 1 Nr. 6 GWB");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_firm_that_helped_before_is_excluded_last_and_never_unheard() {
        let told = |handling: &Handling| may_exclude(handling).err().map(|one| one.message.key);
        let mut handling = Handling::default();
        assert_eq!(told(&handling), Some("bid-involvement-no-measures"));
        handling.measures = "Alle erhielten das Gutachten; Frist um 10 Tage länger.".to_owned();
        assert_eq!(told(&handling), Some("bid-involvement-not-heard"));
        handling.heard = true;
        assert_eq!(told(&handling), Some("bid-involvement-milder"));
        handling.nothing_milder = "Der Vorsprung lässt sich nicht ausgleichen.".to_owned();
        assert_eq!(told(&handling), None);
    }
}
