//! The form of a bid: the announced level, what the bid has, and the prescribed way of sending.
//!
//! It must not offer a repair: a defect of form excludes and is never requested later.

use super::ground::{BidGround, Exclusion};
use crate::law::{FormLevel, FormRules, PaperRule};
use crate::message::Message;
use crate::money::Euro;
use crate::refusal::Refusal;

/// What a procedure announces about the form of its bids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnnouncedForm {
    /// The level.
    pub level: FormLevel,
    /// Why more than the rule's level is needed; recorded, required if it is raised.
    pub raised_because: Option<String>,
    /// Why bids may or must come on paper; recorded, required on grounds only.
    pub paper_because: Option<String>,
    /// Whether paper is admitted.
    pub paper: bool,
}

/// How a bid was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Channel {
    /// Through the prescribed electronic means.
    Platform,
    /// On paper, sealed, marked and signed.
    Paper,
    /// Any other way, such as an unencrypted e-mail.
    Other,
}

/// Checks what a procedure wants to announce about the form.
///
/// # Errors
/// A level below the rule's, a raised level where the rule doesn't allow it or without a reason, paper
/// without the ground that the rule asks for.
pub fn announce(rules: &FormRules, form: &AnnouncedForm) -> Result<(), Vec<Refusal>> {
    let mut faults = Vec::new();
    let given =
        |reason: &Option<String>| reason.as_ref().is_some_and(|text| !text.trim().is_empty());
    let mut refuse = |key, field: &str, cited: &str| {
        let message = Message::new(key).with("source", cited);
        faults.push(Refusal::new(message, "§ 53 VgV").at(field));
    };
    let standard = rules.level.value;
    if form.level < standard {
        refuse("bid-form-below-rule", "/level", &rules.level.source);
    }
    if form.level > standard && !rules.raisable.value {
        refuse("bid-form-not-raisable", "/level", &rules.raisable.source);
    }
    if form.level > standard && rules.raisable.value && !given(&form.raised_because) {
        refuse("bid-form-reason-missing", "/raised_because", &rules.raisable.source);
    }
    if form.paper && rules.paper.value == PaperRule::OnGrounds && !given(&form.paper_because) {
        refuse("bid-paper-reason-missing", "/paper_because", &rules.paper.source);
    }
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

/// The exclusion of a bid for its form: too low a level, or not sent in the prescribed way.
///
/// `value` is the estimated value; up to the rule's limit no electronic form is prescribed.
pub fn check(
    rules: &FormRules,
    announced: &AnnouncedForm,
    (level, channel): (Option<FormLevel>, Channel),
    value: Euro,
) -> Option<Exclusion> {
    let exempt = rules.exempt_up_to.value.is_some_and(|limit| value <= limit);
    let exclude =
        |key, source: &str| Some(Exclusion::new(BidGround::FormOrLate, Message::new(key), source));
    match channel {
        Channel::Other if !exempt => {
            exclude("bid-wrong-channel", "§ 57 Abs. 1 Nr. 1 VgV; BGH XIII ZR 14/21")
        }
        Channel::Paper if !announced.paper && !exempt => {
            exclude("bid-paper-not-admitted", &rules.paper.source)
        }
        Channel::Platform if level.is_none_or(|level| level < announced.level) => {
            exclude("bid-form-level-missing", &rules.level.source)
        }
        Channel::Platform | Channel::Paper | Channel::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Regime;
    use crate::law::testing::law;
    use jiff::civil::date;

    fn rules(regime: Regime) -> &'static FormRules {
        &law().rule_set(regime, date(2026, 9, 1)).unwrap().forms
    }

    fn text() -> AnnouncedForm {
        AnnouncedForm {
            level: FormLevel::Text,
            raised_because: None,
            paper_because: None,
            paper: false,
        }
    }

    fn qualified() -> AnnouncedForm {
        let raised_because = Some("hohe Anforderungen an die Sicherheit".to_owned());
        AnnouncedForm { level: FormLevel::Qualified, raised_because, ..text() }
    }

    const VALUE: Euro = Euro::from_cents(30_000_000);

    #[test]
    fn the_level_of_the_rule_itself_needs_no_leave_and_no_reason() {
        let mut rules = rules(Regime::Vgv).clone();
        let told = |rules: &FormRules, form: &AnnouncedForm| {
            let faults = announce(rules, form).err().unwrap_or_default();
            faults.into_iter().map(|fault| fault.message.key).collect::<Vec<_>>()
        };
        assert!(told(&rules, &text()).is_empty());
        rules.raisable.value = false;
        assert!(told(&rules, &text()).is_empty());
        assert_eq!(told(&rules, &qualified()), ["bid-form-not-raisable"]);
    }

    /// Rule 25.
    #[test]
    fn a_missing_signature_level_excludes() {
        let by = |level| check(rules(Regime::Vgv), &qualified(), (level, Channel::Platform), VALUE);
        for level in [None, Some(FormLevel::Text), Some(FormLevel::Advanced)] {
            let exclusion = by(level).unwrap();
            assert_eq!(exclusion.ground, BidGround::FormOrLate);
            assert_eq!(exclusion.reason.key, "bid-form-level-missing");
        }
        assert_eq!(by(Some(FormLevel::Qualified)), None);
        let plain = check(
            rules(Regime::Vgv),
            &text(),
            (Some(FormLevel::Qualified), Channel::Platform),
            VALUE,
        );
        assert_eq!(plain, None);
    }

    #[test]
    fn a_bid_outside_the_prescribed_means_is_not_in_due_form() {
        let by =
            |channel| check(rules(Regime::Vgv), &text(), (Some(FormLevel::Text), channel), VALUE);
        assert_eq!(by(Channel::Other).unwrap().reason.key, "bid-wrong-channel");
        assert_eq!(by(Channel::Paper).unwrap().reason.key, "bid-paper-not-admitted");
        assert_eq!(by(Channel::Platform), None);
        let paper = AnnouncedForm { paper: true, ..text() };
        assert_eq!(check(rules(Regime::Vgv), &paper, (None, Channel::Paper), VALUE), None);
    }

    #[test]
    fn up_to_the_limit_no_electronic_form_is_prescribed() {
        let rules = rules(Regime::UvgoNrw);
        let limit = rules.exempt_up_to.value.unwrap();
        let above = limit.checked_add(Euro::from_cents(1)).unwrap();
        for channel in [Channel::Other, Channel::Paper] {
            assert_eq!(check(rules, &text(), (None, channel), limit), None);
            assert!(check(rules, &text(), (None, channel), above).is_some());
        }
    }

    #[test]
    fn a_raised_level_and_paper_need_their_reason() {
        let keys = |form: &AnnouncedForm| match announce(rules(Regime::Vgv), form) {
            Ok(()) => Vec::new(),
            Err(faults) => faults.into_iter().map(|fault| fault.message.key).collect(),
        };
        assert!(keys(&text()).is_empty());
        assert!(keys(&qualified()).is_empty());
        let silent = AnnouncedForm { raised_because: Some(" ".to_owned()), ..qualified() };
        assert_eq!(keys(&silent), ["bid-form-reason-missing"]);
        let paper = AnnouncedForm { paper: true, ..text() };
        assert_eq!(keys(&paper), ["bid-paper-reason-missing"]);
        let grounded =
            AnnouncedForm { paper_because: Some("Modell im Maßstab 1:50".to_owned()), ..paper };
        assert!(keys(&grounded).is_empty());
        let mut strict = rules(Regime::Vgv).clone();
        strict.raisable.value = false;
        assert_eq!(announce(&strict, &silent).unwrap_err()[0].message.key, "bid-form-not-raisable");
        strict.level.value = FormLevel::Advanced;
        let faults = announce(&strict, &text()).unwrap_err();
        assert_eq!(faults[0].message.key, "bid-form-below-rule");
        assert_eq!(faults.len(), 1);
    }
}
