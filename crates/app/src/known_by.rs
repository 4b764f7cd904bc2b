//! Who sends a request, by the session's cookie: whoever asks while the database is being asked is asked for with the next
//! question, so that many at once cost few questions.
//! It must not remember an answer: a session that was revoked is unknown to the next request.

use crate::{App, AppError};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::SignedIn;
use tokio::sync::{Semaphore, oneshot};

/// SHA-256 of a session's token.
type TokenHash = [u8; 32];
/// Who hears whose session it is; no answer where the question failed.
type Answer = oneshot::Sender<Option<SignedIn>>;

/// Who waits at this node to be known.
#[derive(Clone, Debug)]
pub struct Asking {
    waiting: Arc<Mutex<Vec<(TokenHash, Answer)>>>,
    /// Held by whoever asks the database for all.
    place: Arc<Semaphore>,
}

impl Default for Asking {
    fn default() -> Self {
        Self { waiting: Arc::default(), place: Arc::new(Semaphore::new(1)) }
    }
}

impl Asking {
    fn waiting(&self) -> MutexGuard<'_, Vec<(TokenHash, Answer)>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl App {
    /// The session of a token's hash with its person and roles, as it stands after this was asked.
    ///
    /// # Errors
    /// When the storage fails.
    pub(crate) async fn session_of(&self, hash: TokenHash) -> Result<Option<SignedIn>, AppError> {
        let (answer, mut answered) = oneshot::channel();
        self.asking.waiting().push((hash, answer));
        let known = tokio::select! {
            biased;
            known = &mut answered => known,
            Ok(_place) = self.asking.place.acquire() => {
                self.ask_for_all().await;
                answered.await
            }
        };
        match known {
            Ok(known) => Ok(known),
            // Who asked for all went away or got no answer.
            Err(_) => Ok(self.sessions_of([hash]).await?.remove(&hash)),
        }
    }

    /// Asks for all that wait. Who asked meanwhile waits for the next question.
    async fn ask_for_all(&self) {
        let waiting = std::mem::take(&mut *self.asking.waiting());
        let hashes = waiting.iter().map(|(hash, _)| *hash);
        if waiting.is_empty() {
            return;
        }
        if let Ok(known) = self.sessions_of(hashes).await {
            for (hash, answer) in waiting {
                // Who has gone does not hear it.
                drop(answer.send(known.get(&hash).cloned()));
            }
        }
    }

    async fn sessions_of(
        &self,
        hashes: impl IntoIterator<Item = TokenHash>,
    ) -> Result<BTreeMap<TokenHash, SignedIn>, AppError> {
        let hashes: Vec<TokenHash> = hashes.into_iter().collect();
        let found = self.store.sessions(&hashes, self.clock.machinery()).await?.into_iter();
        let keyed = |one: SignedIn| Some((one.session.token_hash.as_slice().try_into().ok()?, one));
        Ok(found.filter_map(keyed).collect())
    }
}
