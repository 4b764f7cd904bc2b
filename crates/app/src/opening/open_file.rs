//! Opening the manifest and the files of one bid, each file as a stream into the storage of opened files.
//! It must not hold a file in memory, nor keep one that is not what was committed.

use super::Target;
use super::open_bid::{Found, finding, read_content};
use crate::{App, AppError};
use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use seal::commit::{Commit, MAX_PART};
use seal::content::{FileFault, ManifestFault, open_file, open_manifest};
use seal::manifest::{FileEntry, Manifest};
use seal::version::VersionKey;
use sha2::{Digest as _, Sha256};
use std::io::{self, Cursor, Write};
use store::{BidFinding, OpenedFile, Store};
use tender::id::BidId;
use tokio::runtime::Handle;
use tokio::sync::mpsc;

/// So many pieces of plaintext wait for the storage at most.
const WAITING: usize = 16;

impl App {
    /// Opens what the key of a version opens.
    pub(crate) async fn open_content(
        &self,
        target: &Target,
        bid: BidId,
        commit: &Commit,
        key: &VersionKey,
    ) -> Result<Found, AppError> {
        let unreadable = |findings| Ok(Found { findings, ..Found::default() });
        let limit = commit.manifest.size.saturating_add(1);
        let sealed = read(&self.store, commit.manifest.object.as_str(), limit).await;
        let sealed = match sealed {
            Ok(sealed) => sealed,
            Err(fault) if fault.kind() == io::ErrorKind::NotFound => {
                return unreadable(vec![finding("opening-manifest-missing", Vec::new())]);
            }
            Err(fault) => return Err(AppError::Internal(fault.to_string())),
        };
        let manifest = match open_manifest(key, commit, &sealed) {
            Ok(manifest) => manifest,
            Err(faults) => return unreadable(faults.iter().map(named).collect()),
        };
        let read = read_content(&manifest.bid);
        let content = object_name(target, bid, "bid.json");
        let bytes = stream::iter([Ok::<_, AppError>(Bytes::from(manifest.bid.clone()))]);
        self.store.blobs.write(&content, bytes).await?;
        let mut found = Found { content: Some(content), ..Found::default() };
        if read.is_none() {
            found.findings.push(finding("opening-content-unreadable", Vec::new()));
        }
        for (position, file) in manifest.files.iter().enumerate() {
            let (row, fault) =
                Box::pin(self.open_one_file(target, bid, (position, file), key)).await?;
            found.files.push(row);
            found.findings.extend(fault);
        }
        name_slots(&manifest, read.as_ref(), &mut found.files);
        Ok(Found { read, ..found })
    }

    async fn open_one_file(
        &self,
        target: &Target,
        bid: BidId,
        (position, file): (usize, &FileEntry),
        key: &VersionKey,
    ) -> Result<(OpenedFile, Option<BidFinding>), AppError> {
        let object = object_name(target, bid, &position.to_string());
        let fault = self.stream_file(&object, file, key).await?;
        let row = OpenedFile {
            id: self.ids.uuid(),
            bid,
            opening: target.opening.id,
            slot_id: String::new(),
            envelope: file.envelope.to_string(),
            name: file.name.clone(),
            media_type: file.media_type.clone(),
            size: i64::try_from(file.size).unwrap_or(i64::MAX),
            sha256: file.sha256.to_string(),
            object: if fault.is_some() { String::new() } else { object },
        };
        let fault = fault.map(|fault| {
            let mut args = fault.args();
            args.push(("file", file.name.clone()));
            finding(fault.code(), args)
        });
        Ok((row, fault))
    }

    /// Opens one file into an object. What failed leaves no object; a failing storage is no fault of the bid.
    async fn stream_file(
        &self,
        object: &str,
        file: &FileEntry,
        key: &VersionKey,
    ) -> Result<Option<FileFault>, AppError> {
        let (sender, receiver) = mpsc::channel(WAITING);
        let (store, handle) = (self.store.clone(), Handle::current());
        let (file, key) = (file.clone(), key.clone());
        let opening = tokio::task::spawn_blocking(move || {
            let source = |name: &seal::value::ObjectName| {
                handle
                    .block_on(read(&store, name.as_str(), MAX_PART.saturating_add(1)))
                    .map(Cursor::new)
            };
            let opened = open_file(&key, &file, source, Pipe(sender.clone()));
            if opened.is_err() {
                // The half-written object must go; if nobody listens any more, it is gone already.
                drop(sender.blocking_send(Err(AppError::BrokenOff)));
            }
            opened
        });
        let pieces = stream::unfold(receiver, |mut receiver| async move {
            receiver.recv().await.map(|piece| (piece, receiver))
        });
        let written = self.store.blobs.write(object, Box::pin(pieces)).await;
        let opened = opening.await.map_err(|fault| AppError::Internal(fault.to_string()))?;
        match opened {
            Ok(()) => written.map(|_| None),
            Err(FileFault::Io(kind)) => Err(AppError::Internal(format!("storage: {kind}"))),
            Err(
                fault @ (FileFault::PartMissing(_)
                | FileFault::PartTruncated(_)
                | FileFault::PartChanged(_)
                | FileFault::PartUnreadable(..)
                | FileFault::ContentDiffers),
            ) => Ok(Some(fault)),
        }
    }
}

/// Hands plaintext over to the storage as it comes.
struct Pipe(mpsc::Sender<Result<Bytes, AppError>>);

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let piece = Bytes::copy_from_slice(bytes);
        self.0.blocking_send(Ok(piece)).map_err(|_| io::ErrorKind::BrokenPipe)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The bytes of a part by the name in its commit, at most `limit` of them.
async fn read(store: &Store, object: &str, limit: u64) -> io::Result<Vec<u8>> {
    let failed = |fault: store::StoreError| {
        let kind = if fault.is_missing() { io::ErrorKind::NotFound } else { io::ErrorKind::Other };
        io::Error::new(kind, fault.to_string())
    };
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let part = store.part(object).await.map_err(failed)?.ok_or(io::ErrorKind::NotFound)?;
    let mut pieces = store.blobs.read(&part.blob, None).await.map_err(failed)?;
    let mut bytes = Vec::new();
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(failed)?;
        bytes.extend(piece.iter().take(limit.saturating_sub(bytes.len())));
    }
    Ok(bytes)
}

/// The object of an opened file: the same name after every crash, so that a new attempt leaves nothing behind.
fn object_name(target: &Target, bid: BidId, which: &str) -> String {
    let text = format!("zuschlag/opened-object/v1\n{}\n{bid}\n{which}\n", target.opening.id);
    hex::encode(Sha256::digest(text.as_bytes())).chars().take(32).collect()
}

fn named(fault: &ManifestFault) -> BidFinding {
    finding(fault.code(), fault.args())
}

/// Which slot of the procedure each file fills, as the bid says.
fn name_slots(
    manifest: &Manifest,
    read: Option<&tender::bid::content::Content>,
    files: &mut [OpenedFile],
) {
    let Some(content) = read else { return };
    let hashes: Vec<String> = manifest.files.iter().map(|file| file.sha256.to_string()).collect();
    let listed: Vec<(&str, &str)> = manifest
        .files
        .iter()
        .zip(&hashes)
        .map(|(f, hash)| (f.name.as_str(), hash.as_str()))
        .collect();
    for (file, slot) in files.iter_mut().zip(content.slots_of(&listed)) {
        slot.unwrap_or_default().clone_into(&mut file.slot_id);
    }
}
