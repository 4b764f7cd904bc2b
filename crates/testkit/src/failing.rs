//! A storage of objects that fails at random calls while a test wants it to: before, in the middle of, and after writing.
//! It must not change bytes; what it answers with success lies there as it came.

use crate::Platform;
use async_trait::async_trait;
use axum::body::Bytes;
use futures_util::stream::BoxStream;
use object_store::path::Path;
use object_store::{
    CopyOptions, Error, GetOptions, GetResult, ListResult, MultipartUpload, ObjectMeta,
    ObjectStore, PutMultipartOptions, PutOptions, PutPayload, PutResult, Result, UploadPart,
    local::LocalFileSystem,
};
use rand::RngExt as _;
use std::fmt;
use std::io::ErrorKind;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use store::{Blobs, BlobsConfig};

/// Whether a storage fails now, and how often it did.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    on: Arc<AtomicBool>,
    count: Arc<AtomicUsize>,
}

impl Faults {
    /// From now on it fails, or no more.
    pub fn set(&self, on: bool) {
        self.on.store(on, Ordering::SeqCst);
    }

    /// So many calls failed.
    pub fn count(&self) -> usize {
        self.count.load(Ordering::SeqCst)
    }

    /// One call in four fails.
    fn strike(&self) -> Result<()> {
        if !self.on.load(Ordering::SeqCst) || !rand::rng().random_ratio(1, 4) {
            return Ok(());
        }
        self.count.fetch_add(1, Ordering::SeqCst);
        let full = std::io::Error::from(ErrorKind::StorageFull);
        Err(Error::Generic { store: "Failing", source: Box::new(full) })
    }
}

impl Platform {
    /// Puts a storage in place that fails at random calls while it is told to.
    pub fn objects_that_fail(&mut self) -> Faults {
        let BlobsConfig::Folder(folder) = &self.config.blobs else { return Faults::default() };
        let faults = Faults::default();
        let inner = LocalFileSystem::new_with_prefix(folder).expect("the folder is there");
        let failing = Failing { inner: Arc::new(inner), faults: faults.clone() };
        self.app.store.blobs = Blobs::over(Arc::new(failing));
        faults
    }
}

#[derive(Debug)]
struct Failing {
    inner: Arc<LocalFileSystem>,
    faults: Faults,
}

impl fmt::Display for Failing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Failing")
    }
}

#[async_trait]
impl ObjectStore for Failing {
    async fn put_opts(&self, at: &Path, bytes: PutPayload, how: PutOptions) -> Result<PutResult> {
        self.faults.strike()?;
        let done = self.inner.put_opts(at, bytes, how).await?;
        self.faults.strike().map(|()| done)
    }

    async fn put_multipart_opts(
        &self,
        at: &Path,
        how: PutMultipartOptions,
    ) -> Result<Box<dyn MultipartUpload>> {
        self.faults.strike()?;
        let inner = self.inner.put_multipart_opts(at, how).await?;
        Ok(Box::new(FailingUpload { inner, faults: self.faults.clone() }))
    }

    async fn get_opts(&self, at: &Path, how: GetOptions) -> Result<GetResult> {
        self.faults.strike()?;
        self.inner.get_opts(at, how).await
    }

    async fn get_ranges(&self, at: &Path, ranges: &[Range<u64>]) -> Result<Vec<Bytes>> {
        self.faults.strike()?;
        self.inner.get_ranges(at, ranges).await
    }

    fn delete_stream(
        &self,
        all: BoxStream<'static, Result<Path>>,
    ) -> BoxStream<'static, Result<Path>> {
        self.inner.delete_stream(all)
    }

    fn list(&self, prefix: Option<&Path>) -> BoxStream<'static, Result<ObjectMeta>> {
        self.inner.list(prefix)
    }

    async fn list_with_delimiter(&self, prefix: Option<&Path>) -> Result<ListResult> {
        self.inner.list_with_delimiter(prefix).await
    }

    async fn copy_opts(&self, from: &Path, to: &Path, how: CopyOptions) -> Result<()> {
        self.inner.copy_opts(from, to, how).await
    }
}

#[derive(Debug)]
struct FailingUpload {
    inner: Box<dyn MultipartUpload>,
    faults: Faults,
}

#[async_trait]
impl MultipartUpload for FailingUpload {
    fn put_part(&mut self, data: PutPayload) -> UploadPart {
        match self.faults.strike() {
            Ok(()) => self.inner.put_part(data),
            Err(fault) => Box::pin(async { Err(fault) }),
        }
    }

    async fn complete(&mut self) -> Result<PutResult> {
        self.faults.strike()?;
        let done = self.inner.complete().await?;
        // It lies there, and the answer got lost.
        self.faults.strike().map(|()| done)
    }

    async fn abort(&mut self) -> Result<()> {
        self.inner.abort().await
    }
}
