//! Whether an opening takes what arrives: the deadline in force, and the point from which nothing more is taken.
//!
//! It must not know who bids nor what arrives: a sealed bid is its own record, and its chain decides over it.

use crate::id::OpeningId;
use crate::instant::Instant;
use crate::message::Message;
use crate::procedure::{Procedure, Stage};
use crate::refusal::Refusal;

const SOURCE: &str = "§ 54 VgV, § 57 Abs. 1 Nr. 1 VgV";

/// The deadline in force of an opening that takes what arrived at this instant.
///
/// While a round receives, everything is taken, in time or late. A closed round takes what is late: it is
/// kept sealed. Once the opening has begun nothing more is taken.
///
/// # Errors
/// An opening that is not of the procedure's round; a round that does not receive; a round that is closed
/// though something from before the deadline still comes, which the drain makes impossible.
pub fn receive(
    procedure: &Procedure,
    opening: OpeningId,
    arrived: Instant,
) -> Result<Instant, Refusal> {
    let refuse = |key| Err(Refusal::new(Message::new(key), SOURCE));
    let round = procedure.round().filter(|round| round.envelope(opening).is_some());
    let Some(round) = round else {
        return refuse("bid-not-receiving");
    };
    match &procedure.stage {
        Stage::Receiving(_) => Ok(round.deadline),
        Stage::Closed(_) if round.is_late(arrived) => Ok(round.deadline),
        Stage::Closed(_) => refuse("bid-closed-before-settled"),
        Stage::Opening(_) | Stage::Selecting(_) | Stage::Lots(_) => refuse("bid-opening-begun"),
        Stage::Drafting(_)
        | Stage::InApproval(_)
        | Stage::Ready(_)
        | Stage::Noticing(_)
        | Stage::Cancelled(_)
        | Stage::Retained(_)
        | Stage::Destroyed(_) => refuse("bid-not-receiving"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::procedure::testing::{Story, draft, opening};

    fn told(story: &Story, micros_after: i64, envelope: u128) -> String {
        let deadline = Story::begun(draft()).published(1).procedure.round().unwrap().deadline;
        let arrived = Instant::from_micros(deadline.micros() + micros_after).unwrap();
        match receive(&story.procedure, opening(envelope), arrived) {
            Ok(found) if found == deadline => "taken".to_owned(),
            Ok(found) => found.to_string(),
            Err(refusal) => refusal.message.key.to_owned(),
        }
    }

    #[test]
    fn a_round_takes_until_its_opening_and_a_closed_one_what_is_late() {
        let draft_only = Story::begun(draft());
        assert_eq!(told(&draft_only, -1, 0), "bid-not-receiving");
        let receiving = Story::begun(draft()).published(1);
        assert_eq!(told(&receiving, -1, 0), "taken");
        assert_eq!(told(&receiving, 1, 0), "taken");
        assert_eq!(told(&receiving, -1, 9), "bid-not-receiving");
        let closed = receiving.closed();
        assert_eq!(told(&closed, 0, 0), "taken");
        assert_eq!(told(&closed, -1, 0), "bid-closed-before-settled");
        let opened = closed.opened(0, Vec::new(), Vec::new());
        assert_eq!(told(&opened, -1, 0), "bid-opening-begun");
        assert_eq!(told(&opened, 1, 0), "bid-opening-begun");
    }
}
