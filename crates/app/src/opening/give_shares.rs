//! Giving shares back: they are kept in memory until enough officers gave theirs, then the server opens.
//! It must not store a share.

use super::session::{Session, Work};
use super::{OpeningStatus, Target};
use crate::keys::refuse;
use crate::{App, AppError, Caller};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use seal::shamir::Share;
use tender::id::{BidId, ProcedureId};
use zeroize::Zeroizing;

/// What an officer's client gives back for one bid.
pub struct ReturnedShare {
    /// The bid.
    pub bid: BidId,
    /// x and y, 33 bytes, erased when dropped; none where the client refused.
    pub share: Option<Zeroizing<Vec<u8>>>,
    /// Why the client refused, a code of `seal::share::ShareFault`.
    pub refused: Option<String>,
}

impl ReturnedShare {
    /// What a client sent, the share in base64; its text is erased. What is no base64 is no share, and refused as such.
    pub fn read(bid: BidId, share: Option<String>, refused: Option<String>) -> Self {
        let share = share.map(Zeroizing::new);
        let decoded = share.map(|text| BASE64_STANDARD.decode(text.as_bytes()).unwrap_or_default());
        Self { bid, share: decoded.map(Zeroizing::new), refused }
    }
}

impl App {
    /// Takes shares of the caller's seat; `last` says that there are no more. With the last officer's last share
    /// the server begins to open. Shares that come again replace the earlier ones, and a record that waits for signatures
    /// is made anew with them. Any seat may give its shares: who began an opening may be kept from ending it.
    ///
    /// # Errors
    /// [`AppError::NotFound`]; a refusal before the opening has begun, without a seat, or for what is no share.
    pub async fn give_shares(
        &self,
        caller: &Caller,
        id: ProcedureId,
        shares: Vec<ReturnedShare>,
        last: bool,
    ) -> Result<OpeningStatus, AppError> {
        let (target, seat) = self.target_begun(caller, id).await?;
        let place = u8::try_from(seat.place).unwrap_or(0);
        let threshold = usize::try_from(target.opening.threshold).unwrap_or(usize::MAX);
        let begin = self.openings.with(target.opening.id, |session| {
            if matches!(session.work, Work::Recording) {
                return Err(AppError::from(refuse("opening-being-recorded")));
            }
            if !target.is_there(caller.person.id, session) {
                return Err(refuse("opening-join-first").into());
            }
            take(session, place, shares)?;
            session.given_since = true;
            if last {
                session.gave.insert(place);
            }
            let begin = last
                && session.gave.len() >= threshold
                && !matches!(session.work, Work::Running { .. });
            if begin {
                session.work = Work::Running { done: 0, total: 0 };
            }
            Ok(begin)
        })?;
        if begin {
            self.open_in_the_background(target);
        }
        self.opening_status(caller, id).await
    }

    fn open_in_the_background(&self, target: Target) {
        let app = self.clone();
        tokio::spawn(async move {
            let opening = target.opening.id;
            // What is given while the work runs may come too late for it: then it is done anew.
            let mut again = true;
            while again {
                app.openings.with(opening, |session| session.given_since = false);
                let work = match Box::pin(app.open_all(&target)).await {
                    Ok(ready) => Work::Ready(Box::new(ready)),
                    Err(fault) => {
                        tracing::error!(%opening, %fault, "an opening was interrupted");
                        Work::Waiting
                    }
                };
                again = app.openings.with(opening, |session| {
                    let again = session.given_since && matches!(work, Work::Ready(_));
                    if !again {
                        session.work = work;
                    }
                    again
                });
            }
        });
    }
}

fn take(session: &mut Session, place: u8, shares: Vec<ReturnedShare>) -> Result<(), AppError> {
    for (at, given) in shares.into_iter().enumerate() {
        let field = format!("/shares/{at}");
        let kept = session.shares.entry(given.bid).or_default();
        kept.retain(|share| share.x != place);
        let refused = session.refused.entry(given.bid).or_default();
        refused.remove(&place);
        match (given.share, given.refused) {
            (Some(bytes), None) => {
                let share = Share::from_bytes(&bytes).filter(|share| share.x == place);
                kept.push(share.ok_or_else(|| refuse("opening-no-share").at(field))?);
            }
            (None, Some(code)) if code.len() <= 64 => {
                refused.insert(place, code);
            }
            (None | Some(_), None | Some(_)) => {
                return Err(refuse("opening-no-share").at(field).into());
            }
        }
    }
    Ok(())
}
