//! Notices on their way out: built, checked, submitted, accepted, published, or rejected, or stopped.
//! It must not hold the notice itself: `exchange` writes it, the store keeps it.

use crate::instant::Instant;
use crate::procedure::time::after_hours;
use serde::{Deserialize, Serialize};

/// What a notice is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// The call for competition.
    Call,
    /// A change of a call that was published.
    Change,
    /// The result, also of a cancellation.
    Result,
    /// A change of the contract (§ 132 Abs. 5 GWB).
    Modification,
    /// Voluntary transparency before an award without call (§ 135 Abs. 3 GWB).
    ExAnte,
}

/// Where a notice is on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum NoticeStep {
    /// Built from the content.
    Built,
    /// Checked by the official rules without an error.
    Checked,
    /// Handed to the notice service.
    Submitted,
    /// The service confirmed its receipt.
    Accepted {
        /// The service's reference.
        receipt: String,
    },
    /// It is published there.
    Published {
        /// The publication number.
        number: String,
    },
    /// The service refused it.
    Rejected {
        /// Its findings.
        findings: Vec<String>,
    },
    /// It was stopped before publication.
    Stopped {
        /// Why.
        reason: String,
    },
}

impl NoticeStep {
    /// The step's name, as in JSON and in `locales/` after `workspace-announce-step-`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Built => "built",
            Self::Checked => "checked",
            Self::Submitted => "submitted",
            Self::Accepted { .. } => "accepted",
            Self::Published { .. } => "published",
            Self::Rejected { .. } => "rejected",
            Self::Stopped { .. } => "stopped",
        }
    }

    /// Whether the way may go from here to there.
    pub fn leads_to(&self, next: &Self) -> bool {
        match next {
            Self::Built => false,
            Self::Checked => *self == Self::Built,
            Self::Submitted => *self == Self::Checked,
            Self::Accepted { .. } | Self::Rejected { .. } => *self == Self::Submitted,
            Self::Published { .. } => matches!(self, Self::Submitted | Self::Accepted { .. }),
            Self::Stopped { .. } => !self.ended(),
        }
    }

    /// Whether nothing follows.
    pub fn ended(&self) -> bool {
        matches!(self, Self::Published { .. } | Self::Rejected { .. } | Self::Stopped { .. })
    }

    /// Whether it failed, so that a new one may be built.
    pub fn failed(&self) -> bool {
        matches!(self, Self::Rejected { .. } | Self::Stopped { .. })
    }
}

/// A notice of the procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// What it is for.
    pub purpose: Purpose,
    /// Where it is.
    pub step: NoticeStep,
    /// When it was handed to the service: the day of dispatch.
    pub submitted_at: Option<Instant>,
    /// When the service confirmed its receipt.
    pub accepted_at: Option<Instant>,
    /// When it was published there.
    pub published_at: Option<Instant>,
}

impl Notice {
    /// A notice that was just built.
    pub fn built(purpose: Purpose) -> Self {
        Self {
            purpose,
            step: NoticeStep::Built,
            submitted_at: None,
            accepted_at: None,
            published_at: None,
        }
    }

    /// The same notice one step further.
    #[must_use]
    pub fn moved(mut self, to: NoticeStep, at: Instant) -> Self {
        match &to {
            NoticeStep::Submitted => self.submitted_at = Some(at),
            NoticeStep::Accepted { .. } => self.accepted_at = Some(at),
            NoticeStep::Published { .. } => self.published_at = Some(at),
            NoticeStep::Built
            | NoticeStep::Checked
            | NoticeStep::Rejected { .. }
            | NoticeStep::Stopped { .. } => {}
        }
        self.step = to;
        self
    }

    /// Whether everybody may read it. Under Union law from its publication there on, or `hold_hours` after its receipt there
    /// (§ 40 Abs. 3 VgV); below the thresholds at once; one that was refused or stopped never.
    pub fn is_out(&self, union: bool, hold_hours: Option<u16>, now: Instant) -> bool {
        let held = |accepted| after_hours(accepted, hold_hours?);
        let received = || self.accepted_at.and_then(held).is_some_and(|end| end <= now);
        !self.step.failed() && (!union || self.published_at.is_some() || received())
    }
}

#[cfg(test)]
mod tests {
    use super::{Notice, NoticeStep, Purpose};
    use crate::instant::Instant;

    /// Every step that there is, with some words in it.
    const STEPS: [&str; 7] = [
        r#"{"state":"built"}"#,
        r#"{"state":"checked"}"#,
        r#"{"state":"submitted"}"#,
        r#"{"state":"accepted","receipt":"x"}"#,
        r#"{"state":"published","number":"x"}"#,
        r#"{"state":"rejected","findings":[]}"#,
        r#"{"state":"stopped","reason":"x"}"#,
    ];

    #[test]
    fn a_step_has_the_name_that_json_and_the_texts_of_the_workspace_know() {
        for language in ["de", "en"] {
            let path = format!("/../../locales/{language}/workspace.ftl");
            let path = format!("{}{path}", env!("CARGO_MANIFEST_DIR"));
            let texts = std::fs::read_to_string(path).unwrap();
            for json in STEPS {
                let step: NoticeStep = serde_json::from_str(json).unwrap();
                assert!(json.contains(&format!("\"state\":\"{}\"", step.code())), "{json}");
                let key = format!("workspace-announce-step-{} = ", step.code());
                assert!(texts.contains(&key), "{language}: {key}");
            }
        }
    }

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn accepted() -> Notice {
        let receipt = NoticeStep::Accepted { receipt: "x".into() };
        let sent = Notice::built(Purpose::Change).moved(NoticeStep::Checked, at(ACCEPTED));
        sent.moved(NoticeStep::Submitted, at(ACCEPTED)).moved(receipt, at(ACCEPTED))
    }

    const ACCEPTED: &str = "2026-12-15T12:00:00Z";
    const NEARLY: &str = "2026-12-17T11:59:59Z";
    const HELD: &str = "2026-12-17T12:00:00Z";

    #[test]
    fn above_the_thresholds_nobody_reads_a_notice_before_its_publication_or_two_days_after_its_receipt()
     {
        let out = |notice: &Notice, now| notice.is_out(true, Some(48), at(now));
        assert!(!out(&Notice::built(Purpose::Change), HELD));
        assert!(!out(&accepted(), NEARLY));
        assert!(out(&accepted(), HELD));
        let published = NoticeStep::Published { number: "x".into() };
        assert!(out(&accepted().moved(published, at(ACCEPTED)), ACCEPTED));
        assert!(!accepted().is_out(true, None, at(HELD)));
    }

    #[test]
    fn below_the_thresholds_a_notice_is_read_at_once() {
        assert!(Notice::built(Purpose::Result).is_out(false, None, at(ACCEPTED)));
    }

    #[test]
    fn what_was_refused_or_stopped_is_never_read() {
        let stopped = accepted().moved(NoticeStep::Stopped { reason: "x".into() }, at(ACCEPTED));
        assert!(!stopped.is_out(true, Some(48), at(HELD)));
        assert!(!stopped.is_out(false, None, at(HELD)));
    }
}
