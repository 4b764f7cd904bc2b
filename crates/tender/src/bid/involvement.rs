//! Firms that helped to prepare the procedure (§ 7 `VgV`, § 124 Abs. 1 Nr. 6 GWB): measures first, exclusion last.
//!
//! It must not presume a distortion: the firm may show that there is none.

use crate::message::Message;
use crate::refusal::Refusal;

/// What was done about a firm that was involved before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handling {
    /// What was done so that competition is not distorted, such as the same information and more time for all
    /// (§ 7 Abs. 2); it stands in the record.
    pub measures: String,
    /// Whether the firm could show that its knowledge gives no advantage (§ 7 Abs. 3).
    pub heard: bool,
    /// Why nothing milder suffices; only for an exclusion.
    pub nothing_milder: String,
}

/// Checks a decision about a firm that helped to prepare the procedure.
///
/// # Errors
/// No measures on record, whether it stays or not; an exclusion without a hearing, or without the reason why nothing
/// milder suffices.
pub fn decide(handling: &Handling, exclude: bool) -> Result<(), Refusal> {
    let refuse = |key, source| Err(Refusal::new(Message::new(key), source));
    let written = |text: &str| !text.trim().is_empty();
    if !written(&handling.measures) {
        return refuse("bid-involvement-no-measures", "§ 7 Abs. 1 und 2 VgV");
    }
    if exclude && !handling.heard {
        return refuse("bid-involvement-not-heard", "§ 7 Abs. 3 VgV");
    }
    if exclude && !written(&handling.nothing_milder) {
        return refuse("bid-involvement-milder", "§ 124 Abs. 1 Nr. 6 GWB");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_firm_that_helped_before_is_excluded_last_and_never_unheard() {
        let told =
            |handling: &Handling, out| decide(handling, out).err().map(|one| one.message.key);
        let mut handling = Handling::default();
        assert_eq!(told(&handling, false), Some("bid-involvement-no-measures"));
        handling.measures = "Alle erhielten das Gutachten; Frist um 10 Tage länger.".to_owned();
        assert_eq!(told(&handling, false), None);
        assert_eq!(told(&handling, true), Some("bid-involvement-not-heard"));
        handling.heard = true;
        assert_eq!(told(&handling, true), Some("bid-involvement-milder"));
        handling.nothing_milder = "Der Vorsprung lässt sich nicht ausgleichen.".to_owned();
        assert_eq!(told(&handling, true), None);
    }
}
