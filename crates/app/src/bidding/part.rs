//! Sealed parts: up in one stream, there whole or not at all, found again to resume, given back to their owner.
//! It must not look into a part, and it must not know for which bid it is.

use super::sealed_id;
use crate::{App, AppError, Caller};
use bytes::Bytes;
use futures_util::{Stream, StreamExt as _};
use seal::commit::{Commit, MAX_PART};
use seal::row::RowToken;
use seal::value::ObjectName;
use store::{BlobReader, Part, PartTotals, Unit};
use tender::id::BodyId;
use tender::message::Message;
use tender::refusal::Refusal;

/// So many bytes of parts that no bid claims a company may keep: 16 GiB.
const MOST_UNCLAIMED: i64 = 16 << 30;
/// So many parts that no bid claims.
const MOST_PARTS: i64 = 8 * 4096;
/// Parts that no bid claims are kept for so many days; longer than a round usually lasts.
const KEPT_DAYS: i64 = 120;
const DAY: i64 = 86_400_000_000;
const SOURCE: &str = "docs/sealing.md, § 7";

/// Why a part was not kept.
struct Unkept {
    fault: AppError,
    /// The line broke in the commit: the row may be there and name the bytes, which therefore stay.
    row_may_stand: bool,
}

/// The objects that a commit names.
pub(super) fn objects_of(commit: &Commit) -> Vec<&str> {
    let all = commit.parts.iter().chain([&commit.manifest]);
    all.map(|part| part.object.as_str()).collect()
}

/// The parts of one owner that a commit names.
pub(super) struct Claim(RowToken, Vec<String>);

impl Claim {
    pub(super) fn new(owner: RowToken, commit: &Commit) -> Self {
        Self(owner, objects_of(commit).into_iter().map(str::to_owned).collect())
    }
}

/// The refusal of a commit whose parts do not lie there.
pub(super) fn part_missing(count: usize, first: &str) -> Refusal {
    let message = Message::new("bid-part-missing").with("count", count).with("object", first);
    Refusal::new(message, super::submit::SOURCE).at("/commit")
}

impl App {
    /// The pseudonym under which a company's parts lie.
    pub(super) fn owner(&self, company: BodyId) -> Result<RowToken, AppError> {
        Ok(self.secrets.rows().owner(&sealed_id(company.0)?))
    }

    pub(crate) fn today(&self) -> i64 {
        self.clock.machinery().micros().div_euclid(DAY)
    }

    /// Stores a sealed part under the random name that the client gave it. Says also whether it was new.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for another's company; a refusal when the name is none or taken by other bytes, the
    /// part too large, or too much lies there unclaimed. Then nothing of it stays.
    pub async fn store_part<S>(
        &self,
        caller: &Caller,
        company: Option<BodyId>,
        object: &str,
        bytes: S,
    ) -> Result<(Part, bool), AppError>
    where
        S: Stream<Item = Result<Bytes, AppError>> + Unpin + Send,
    {
        let company = self.company_of(caller, company).await?;
        let owner = self.owner(company)?;
        named(object)?;
        let there = self.store.part(object).await?;
        if there.is_none() {
            self.has_room(&owner).await?;
        }
        // The bytes get a name of their own: whatever comes meanwhile, nobody writes over them.
        let blob = self.ids.uuid().simple().to_string();
        let kept = Box::pin(self.keep_part(object, &owner, &blob, there.is_none(), bytes)).await;
        if !matches!(kept, Ok((_, true)) | Err(Unkept { row_may_stand: true, .. })) {
            // A fault of the storage here leaves bytes that nothing names; the answer is the first fault.
            drop(self.store.blobs.remove(&blob).await);
        }
        let (new, added) = kept.map_err(|unkept| unkept.fault)?;
        if added {
            return Ok((new, true));
        }
        let same = |there: &Part| {
            (&there.owner, there.size, &there.sha256) == (&new.owner, new.size, &new.sha256)
        };
        let there = self.store.part(object).await?.filter(same);
        let refusal = Refusal::new(Message::new("part-taken"), SOURCE).at("/object");
        there.map(|there| (there, false)).ok_or_else(|| refusal.into())
    }

    /// Writes the bytes and, where the name is free, the row. Says whether there is a row now.
    async fn keep_part<S>(
        &self,
        object: &str,
        owner: &RowToken,
        blob: &str,
        free: bool,
        bytes: S,
    ) -> Result<(Part, bool), Unkept>
    where
        S: Stream<Item = Result<Bytes, AppError>> + Unpin + Send,
    {
        let before = |fault: AppError| Unkept { fault, row_may_stand: false };
        let stored = self.store.blobs.write(blob, bounded(bytes)).await.map_err(before)?;
        let new = Part {
            object: object.to_owned(),
            blob: blob.to_owned(),
            owner: owner.0.to_vec(),
            size: i64::try_from(stored.size).unwrap_or(i64::MAX),
            sha256: stored.sha256,
            day: self.today(),
            claimed: false,
        };
        if !free {
            return Ok((new, false));
        }
        let unit = self.store.begin().await.map_err(|fault| before(fault.into()))?;
        let added = unit.add_part(&new).await.map_err(|fault| before(fault.into()))?;
        if added {
            let broken =
                |fault: store::StoreError| Unkept { fault: fault.into(), row_may_stand: true };
            unit.commit().await.map_err(broken)?;
        }
        Ok((new, added))
    }

    async fn has_room(&self, owner: &RowToken) -> Result<(), AppError> {
        let PartTotals { parts, bytes } = self.store.unclaimed_parts(&owner.0).await?;
        if bytes < MOST_UNCLAIMED && parts < MOST_PARTS {
            return Ok(());
        }
        let message = Message::new("part-too-many").with("bytes", bytes >> 30);
        Err(Refusal::new(message, SOURCE).into())
    }

    /// Which of the named parts lie there for a company.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for another's company.
    pub async fn parts_there(
        &self,
        caller: &Caller,
        company: Option<BodyId>,
        objects: &[String],
    ) -> Result<Vec<Part>, AppError> {
        let company = self.company_of(caller, company).await?;
        let objects: Vec<&str> = objects.iter().map(String::as_str).collect();
        Ok(self.store.parts(&self.owner(company)?.0, &objects).await?)
    }

    /// The bytes of an own part, to read one's bid again.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none that belongs to a company of the caller.
    pub async fn read_part(
        &self,
        caller: &Caller,
        object: &str,
    ) -> Result<(Part, BlobReader), AppError> {
        let part = self.store.part(object).await?.ok_or(AppError::NotFound)?;
        let mut own = false;
        for company in self.companies_of(caller) {
            own |= self.owner(company)?.0.as_slice() == part.owner;
        }
        if !own {
            return Err(AppError::NotFound);
        }
        let bytes = self.store.blobs.read(&part.blob, None).await?;
        Ok((part, bytes))
    }

    /// Claims what commits name, so that it is kept.
    ///
    /// # Errors
    /// A refusal when a part was cleaned up since it was looked at: the client stores it again.
    pub(super) async fn claim(&self, unit: &Unit, claims: &[Claim]) -> Result<(), AppError> {
        let named = |claim: &Claim| claim.1.len();
        let wanted: usize = claims.iter().map(named).sum();
        let mut pairs: Vec<(&[u8], &str)> = Vec::with_capacity(wanted);
        for Claim(owner, objects) in claims {
            pairs.extend(objects.iter().map(|object| (owner.0.as_slice(), object.as_str())));
        }
        if unit.claim_parts(&pairs).await? == wanted {
            return Ok(());
        }
        let first = pairs.first().map(|(_, object)| *object).unwrap_or_default();
        Err(part_missing(1, first).into())
    }

    /// Removes parts and drafts that nobody came back to. One that a bid claims is never touched.
    ///
    /// # Errors
    /// When the storage fails; what was removed stays removed.
    pub async fn forget_leftovers(&self) -> Result<(), AppError> {
        let before = self.today().saturating_sub(KEPT_DAYS);
        loop {
            let parts = self.store.forgotten_parts(before).await?;
            if parts.is_empty() {
                break;
            }
            for part in parts {
                let unit = self.store.begin().await?;
                // The row goes first: a commit that comes now finds the part missing, not its bytes gone.
                if unit.forget_part(&part.object).await? {
                    unit.commit().await?;
                    self.store.blobs.remove(&part.blob).await?;
                }
            }
        }
        let unit = self.store.begin().await?;
        unit.forget_bid_drafts(before).await?;
        Ok(unit.commit().await?)
    }
}

fn named(object: &str) -> Result<(), AppError> {
    if ObjectName::parse(object).is_some() {
        return Ok(());
    }
    Err(Refusal::new(Message::new("part-name"), SOURCE).at("/object").into())
}

fn bounded<S>(bytes: S) -> impl Stream<Item = Result<Bytes, AppError>> + Unpin + Send
where
    S: Stream<Item = Result<Bytes, AppError>> + Unpin + Send,
{
    let mut size = 0_u64;
    bytes.map(move |chunk| {
        let chunk = chunk?;
        size = size.saturating_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
        if size > MAX_PART {
            let message = Message::new("part-size").with("largest", MAX_PART >> 20);
            return Err(AppError::from(Refusal::new(message, SOURCE)));
        }
        Ok(chunk)
    })
}
