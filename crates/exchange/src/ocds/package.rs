//! Packages: what stands around releases or records, in pieces, so that a package of any size streams.
//! It must not hold the releases themselves.

use super::release::{Record, Release};
use serde::Serialize;
use serde_json::json;
use tender::instant::Instant;

/// Which extensions of OCDS the releases use.
const EXTENSIONS: [&str; 4] = ["lots", "bid", "submissionTerms", "enquiry"];

/// What a package holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PackageKind {
    /// Releases: what was published, one by one.
    Releases,
    /// Records: each process with its releases and what they come to.
    Records,
}

impl PackageKind {
    fn list(self) -> &'static str {
        match self {
            Self::Releases => "releases",
            Self::Records => "records",
        }
    }
}

/// Who publishes a package, and when.
#[derive(Clone, Debug)]
pub struct Package {
    /// What it holds.
    pub kind: PackageKind,
    /// Address of this very package.
    pub uri: String,
    /// Name of the publisher.
    pub publisher: String,
    /// Address of the publisher.
    pub publisher_uri: String,
    /// Address of the page that says what is published and what is missing.
    pub policy: String,
    /// When.
    pub published: Instant,
}

/// The licence of open data in German administration: no condition at all.
const LICENCE: &str = "https://www.govdata.de/dl-de/zero-2-0";

impl Package {
    /// Everything before the first entry.
    pub fn head(&self) -> String {
        let extension = |name: &str| {
            let folder = "https://raw.githubusercontent.com/open-contracting-extensions";
            format!("{folder}/ocds_{name}_extension/master/extension.json")
        };
        let head = json!({
            "uri": self.uri,
            "version": "1.1",
            "extensions": EXTENSIONS.map(extension),
            "publishedDate": self.published,
            "publisher": { "name": self.publisher, "uri": self.publisher_uri },
            "license": LICENCE,
            "publicationPolicy": self.policy,
        });
        let text = head.to_string();
        let open = text.strip_suffix('}').unwrap_or(&text);
        format!("{open},\"{}\":[", self.kind.list())
    }

    /// Everything after the last entry.
    pub fn tail(&self) -> &'static str {
        "]}\n"
    }

    /// The entries of one process, each in a line of its own; `first` where none stands before them.
    ///
    /// # Errors
    /// None that these shapes could have.
    pub fn entries(&self, record: &Record, first: bool) -> serde_json::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut first = first;
        match self.kind {
            PackageKind::Records => add(&mut bytes, &mut first, record)?,
            PackageKind::Releases => {
                for release in &record.releases {
                    add::<Release>(&mut bytes, &mut first, release)?;
                }
            }
        }
        Ok(bytes)
    }
}

fn add<T: Serialize>(bytes: &mut Vec<u8>, first: &mut bool, entry: &T) -> serde_json::Result<()> {
    bytes.extend_from_slice(if *first { b"\n" } else { b",\n" });
    *first = false;
    serde_json::to_writer(bytes, entry)
}
