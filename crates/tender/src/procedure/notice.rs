//! Notices on their way out: built, checked, submitted, accepted, published, or rejected, or stopped.
//! It must not hold the notice itself: `exchange` writes it, the store keeps it.

use crate::instant::Instant;
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
}

#[cfg(test)]
mod tests {
    use super::NoticeStep;

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
}
