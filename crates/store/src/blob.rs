//! Objects: documents and sealed parts, in a folder or in S3-compatible storage, under random names.
//! It must not know what an object means or who may read it.

use crate::StoreError;
use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{Stream, StreamExt as _, TryStreamExt as _};
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{GetOptions, GetRange, ObjectStore, ObjectStoreExt as _, WriteMultipart};
use sha2::{Digest as _, Sha256};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// Parts of this size go up while the rest still arrives.
const PART: usize = 8 * 1024 * 1024;
/// So many parts may be under way at once; this bounds the memory of an upload.
const PARTS_AT_ONCE: usize = 2;

/// At the end of the program the storage gets so long to forget what was written by halves.
const FORGET: Duration = Duration::from_secs(5);

/// Where objects are kept.
#[derive(Clone)]
pub enum BlobsConfig {
    /// In a folder of this machine.
    Folder(PathBuf),
    /// In a bucket of an S3-compatible storage.
    S3 {
        /// Address of the service.
        endpoint: String,
        /// Bucket.
        bucket: String,
        /// Region, often `eu-central-1`.
        region: String,
        /// Public part of the key.
        access_key: String,
        /// Secret part of the key.
        secret_key: String,
    },
}

impl core::fmt::Debug for BlobsConfig {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Folder(path) => f.debug_tuple("Folder").field(path).finish(),
            Self::S3 { endpoint, bucket, .. } => f
                .debug_struct("S3")
                .field("endpoint", endpoint)
                .field("bucket", bucket)
                .finish_non_exhaustive(),
        }
    }
}

/// The open storage of objects.
#[derive(Clone, Debug)]
pub struct Blobs {
    objects: Arc<dyn ObjectStore>,
    /// Whether the program ends; each write listens, and what it holds open is gone when nobody listens any more.
    ending: Arc<watch::Sender<bool>>,
}

/// What is known of an object after it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredBlob {
    /// Its name in the storage.
    pub object: String,
    /// Its size in bytes.
    pub size: u64,
    /// SHA-256 of its bytes in hex.
    pub sha256: String,
    /// Its first bytes, at most 8 KiB, from which the type is read.
    pub head: Bytes,
}

/// The bytes of an object as they come.
pub type BlobReader = BoxStream<'static, Result<Bytes, StoreError>>;

impl Blobs {
    /// Opens the storage.
    ///
    /// # Errors
    /// When the folder cannot be made or the address is wrong.
    pub fn open(config: &BlobsConfig) -> Result<Self, StoreError> {
        let objects: Arc<dyn ObjectStore> = match config {
            BlobsConfig::Folder(path) => {
                std::fs::create_dir_all(path)?;
                Arc::new(LocalFileSystem::new_with_prefix(path)?.with_fsync(true))
            }
            BlobsConfig::S3 { endpoint, bucket, region, access_key, secret_key } => Arc::new(
                AmazonS3Builder::new()
                    .with_endpoint(endpoint)
                    .with_bucket_name(bucket)
                    .with_region(region)
                    .with_access_key_id(access_key)
                    .with_secret_access_key(secret_key)
                    .with_allow_http(endpoint.starts_with("http://"))
                    .build()?,
            ),
        };
        Ok(Self::over(objects))
    }

    /// The storage over one that is open already: one that fails when a test wants it to.
    pub fn over(objects: Arc<dyn ObjectStore>) -> Self {
        Self { objects, ending: Arc::new(watch::Sender::new(false)) }
    }

    /// Ends every write that is still under way and removes its parts from the storage, which would keep them for ever.
    /// It waits some seconds for that, not longer.
    pub(crate) async fn end(&self) {
        self.ending.send_replace(true);
        if tokio::time::timeout(FORGET, self.ending.closed()).await.is_err() {
            tracing::warn!(
                "the storage of objects may still hold parts of uploads that were cut off"
            );
        }
    }

    /// Writes an object from a stream, in parts, hashing as it goes; memory stays bounded.
    ///
    /// An error of the stream (`E`) aborts the upload, as the end of the program does: nothing of it stays.
    ///
    /// # Errors
    /// The stream's own error, or the storage's; [`StoreError::Closed`] when the program ends.
    pub async fn write<S, E>(&self, object: &str, mut bytes: S) -> Result<StoredBlob, E>
    where
        S: Stream<Item = Result<Bytes, E>> + Unpin + Send,
        E: From<StoreError>,
    {
        let fault = |fault: object_store::Error| E::from(StoreError::from(fault));
        let mut ending = self.ending.subscribe();
        let upload = self.objects.put_multipart(&Path::from(object)).await.map_err(fault)?;
        let mut writer = WriteMultipart::new_with_chunk_size(upload, PART);
        let (mut hash, mut size, mut head) = (Sha256::new(), 0_u64, Vec::new());
        while let Some(chunk) = next(&mut bytes, &mut ending).await {
            let chunk = match chunk {
                Ok(chunk) => chunk,
                Err(error) => {
                    writer.abort().await.map_err(fault)?;
                    return Err(error);
                }
            };
            if let Err(error) = writer.wait_for_capacity(PARTS_AT_ONCE).await {
                writer.abort().await.map_err(fault)?;
                return Err(fault(error));
            }
            if head.len() < 8192 {
                head.extend(chunk.iter().take(8192 - head.len()));
            }
            hash.update(&chunk);
            size = size.saturating_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
            writer.write(&chunk);
        }
        writer.finish().await.map_err(fault)?;
        let sha256 = hex::encode(hash.finalize());
        Ok(StoredBlob { object: object.to_owned(), size, sha256, head: head.into() })
    }

    /// Reads an object, whole or from `start` (inclusive) to `end` (exclusive).
    ///
    /// # Errors
    /// When the object is missing or the storage fails.
    pub async fn read(
        &self,
        object: &str,
        range: Option<(u64, u64)>,
    ) -> Result<BlobReader, StoreError> {
        let options = GetOptions {
            range: range.map(|(start, end)| GetRange::Bounded(start..end)),
            ..GetOptions::default()
        };
        let result = self.objects.get_opts(&Path::from(object), options).await?;
        Ok(result.into_stream().map_err(StoreError::from).boxed())
    }

    /// Writes an object under a name that nothing else has, reads it and removes it: what the platform asks of its storage.
    ///
    /// # Errors
    /// The first of the three that fails; [`StoreError::Corrupt`] where other bytes come back.
    pub async fn probe(&self, name: &str) -> Result<(), StoreError> {
        let sent = Bytes::copy_from_slice(name.as_bytes());
        let once = futures_util::stream::iter([Ok::<_, StoreError>(sent.clone())]);
        self.write(name, once).await?;
        let read: Vec<Bytes> = self.read(name, None).await?.try_collect().await?;
        self.remove(name).await?;
        if read.concat() == sent {
            return Ok(());
        }
        Err(StoreError::corrupt("objects", "bytes", name, "other bytes came back"))
    }

    /// Removes an object; one that is gone already is no error.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn remove(&self, object: &str) -> Result<(), StoreError> {
        match self.objects.delete(&Path::from(object)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(fault) => Err(fault.into()),
        }
    }
}

/// The next bytes of a stream, or that the program ends.
async fn next<S, E>(bytes: &mut S, ending: &mut watch::Receiver<bool>) -> Option<Result<Bytes, E>>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
    E: From<StoreError>,
{
    tokio::select! {
        chunk = bytes.next() => chunk,
        _ = ending.wait_for(|&ending| ending) => Some(Err(StoreError::Closed.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::stream;

    fn blobs() -> (tempfile::TempDir, Blobs) {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(&BlobsConfig::Folder(folder.path().join("objects"))).unwrap();
        (folder, blobs)
    }

    async fn bytes_of(mut reader: BlobReader) -> Vec<u8> {
        let mut all = Vec::new();
        while let Some(chunk) = reader.next().await {
            all.extend_from_slice(&chunk.unwrap());
        }
        all
    }

    #[tokio::test]
    async fn an_object_comes_back_as_it_was_written() {
        let (_folder, blobs) = blobs();
        let chunks = [Bytes::from_static(b"Leistungs"), Bytes::from_static(b"verzeichnis")];
        let stored =
            blobs.write::<_, StoreError>("a/b", stream::iter(chunks.map(Ok))).await.unwrap();
        assert_eq!(stored.size, 20);
        assert_eq!(stored.sha256, hex::encode(Sha256::digest(b"Leistungsverzeichnis")));
        assert_eq!(bytes_of(blobs.read("a/b", None).await.unwrap()).await, b"Leistungsverzeichnis");
        assert_eq!(bytes_of(blobs.read("a/b", Some((9, 11))).await.unwrap()).await, b"ve");
    }

    #[tokio::test]
    async fn a_broken_upload_leaves_nothing() {
        let (folder, blobs) = blobs();
        let broken = [Ok(Bytes::from_static(b"half")), Err(StoreError::Taken("connection"))];
        assert!(blobs.write::<_, StoreError>("x", stream::iter(broken)).await.is_err());
        assert!(blobs.read("x", None).await.is_err());
        assert_eq!(std::fs::read_dir(folder.path().join("objects")).unwrap().count(), 0);
    }

    #[tokio::test]
    async fn an_upload_that_the_end_of_the_program_cuts_off_leaves_nothing() {
        let (folder, blobs) = blobs();
        let endless = stream::iter([Ok(Bytes::from_static(b"half"))]).chain(stream::pending());
        let writer = blobs.clone();
        let write = tokio::spawn(async move { writer.write::<_, StoreError>("x", endless).await });
        let objects = folder.path().join("objects");
        let files = || std::fs::read_dir(&objects).unwrap().count();
        while files() == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        blobs.end().await;
        assert_eq!(files(), 0, "it is gone before the program is");
        let cut = tokio::time::timeout(FORGET, write).await.expect("it ends").unwrap();
        assert!(matches!(cut, Err(StoreError::Closed)), "{cut:?}");
        let late = blobs.write::<_, StoreError>("y", stream::pending()).await;
        assert!(late.is_err(), "nothing begins any more");
    }

    #[tokio::test]
    async fn a_probe_leaves_nothing_and_names_a_storage_that_does_not_answer() {
        let (folder, blobs) = blobs();
        blobs.probe("probe").await.unwrap();
        let objects = folder.path().join("objects");
        assert_eq!(std::fs::read_dir(&objects).unwrap().count(), 0);
        std::fs::remove_dir(&objects).unwrap();
        std::fs::write(&objects, "no folder any more").unwrap();
        assert!(blobs.probe("probe").await.is_err());
    }

    #[tokio::test]
    async fn what_is_gone_can_be_removed_again() {
        let (_folder, blobs) = blobs();
        blobs.remove("never-was").await.unwrap();
    }

    #[test]
    fn the_secret_key_is_not_shown() {
        let config = BlobsConfig::S3 {
            endpoint: "http://localhost".into(),
            bucket: "b".into(),
            region: "r".into(),
            access_key: "public".into(),
            secret_key: "very-secret".into(),
        };
        assert!(!format!("{config:?}").contains("very-secret"));
    }
}
