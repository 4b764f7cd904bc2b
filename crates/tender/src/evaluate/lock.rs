//! When criteria, weights and formula may still change: never in silence, and never after the deadline.
//!
//! It must not hold the criteria themselves; it only says whether they may be replaced.

use crate::instant::Instant;
use crate::message::Message;
use crate::refusal::Refusal;

/// How far the documents are that contain the rules of the evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Publication {
    /// Not published: everything may change.
    Draft,
    /// Published, with the deadline for bids in force.
    Published {
        /// The deadline.
        deadline: Instant,
    },
}

/// Checks a change to criteria, weights, scales, tie rules or formula. `notice_change` names the change
/// of the notice (BT-758) that makes it known to everybody.
///
/// # Errors
/// After publication: without a change of the notice, or at and after the deadline for bids.
pub fn change(
    publication: Publication,
    notice_change: Option<&str>,
    now: Instant,
) -> Result<(), Refusal> {
    let refuse = |key| {
        Err(Refusal::new(Message::new(key), "§ 127 Abs. 5 GWB, § 58 Abs. 3 VgV, § 20 Abs. 3 VgV"))
    };
    match publication {
        Publication::Published { deadline } if now >= deadline => refuse("evaluation-rules-closed"),
        Publication::Published { .. } if notice_change.is_none_or(|id| id.trim().is_empty()) => {
            refuse("evaluation-rules-published")
        }
        Publication::Draft | Publication::Published { .. } => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rule 33.
    #[test]
    fn published_criteria_change_only_with_the_notice_and_before_the_deadline() {
        let at = |micros| Instant::from_micros(micros).unwrap();
        let key = |notice, now| {
            let published = Publication::Published { deadline: at(100) };
            change(published, notice, at(now)).err().map(|refusal| refusal.message.key)
        };
        assert_eq!(key(None, 99), Some("evaluation-rules-published"));
        assert_eq!(key(Some(" "), 99), Some("evaluation-rules-published"));
        assert_eq!(key(Some("BT-758 02"), 99), None);
        assert_eq!(key(Some("BT-758 02"), 100), Some("evaluation-rules-closed"));
        assert_eq!(key(None, 101), Some("evaluation-rules-closed"));
        assert_eq!(change(Publication::Draft, None, at(500)), Ok(()));
    }
}
