//! Setting a sheet: typst with one template, the fonts that come with it, and no way to any file.
//! It must not change a word.

use crate::sheet::Sheet;
use std::sync::LazyLock;
use tender::instant::Instant;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

const TEMPLATE: &str = include_str!("sheet.typ");
/// The only fonts that the template asks for.
const FAMILIES: [&str; 2] = ["Libertinus Serif", "DejaVu Sans Mono"];

/// Why a paper could not be set: always a fault of ours.
#[derive(Debug, thiserror::Error)]
#[error("the paper could not be set: {0}")]
pub struct PaperError(String);

/// The PDF of a sheet: tagged (PDF/UA-1, ISO 14289-1), fit for an archive (PDF/A-3a, ISO 19005-3).
///
/// # Errors
/// When the template fails or the file would break one of the two standards.
pub fn pdf(sheet: &Sheet) -> Result<Vec<u8>, PaperError> {
    let world = Desk::new(sheet)?;
    let document = typst::compile::<PagedDocument>(&world).output;
    let document = document.map_err(|faults| explained(&faults))?;
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]);
    let options = PdfOptions {
        standards: standards.map_err(|fault| PaperError(fault.message().to_string()))?,
        timestamp: date(sheet.made_at).map(Timestamp::new_utc),
        creator: Smart::Custom(Some("Zuschlag".to_owned())),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|faults| explained(&faults))
}

fn explained(faults: &[SourceDiagnostic]) -> PaperError {
    let all: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    PaperError(all.join("; "))
}

fn date(at: Instant) -> Option<Datetime> {
    let zoned = at.in_berlin().with_time_zone(jiff::tz::TimeZone::UTC);
    let small = |number: i8| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        i32::from(zoned.year()),
        small(zoned.month())?,
        small(zoned.day())?,
        small(zoned.hour())?,
        small(zoned.minute())?,
        small(zoned.second())?,
    )
}

/// What is the same for every paper.
struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let all = typst_assets::fonts().flat_map(|bytes| Font::iter(Bytes::new(bytes)));
    let asked = |font: &Font| FAMILIES.contains(&font.info().family.as_str());
    let fonts: Vec<Font> = all.filter(asked).collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    Shelf { library: LazyHash::new(Library::default()), book, fonts }
});

/// Everything that typst may see: the template and the data of one sheet.
struct Desk {
    template: Source,
    data: (FileId, Bytes),
}

impl Desk {
    fn new(sheet: &Sheet) -> Result<Self, PaperError> {
        let data = serde_json::to_vec(&sheet.data()).map_err(|f| PaperError(f.to_string()))?;
        Ok(Self {
            template: Source::new(file("sheet.typ")?, TEMPLATE.to_owned()),
            data: (file("data.json")?, Bytes::new(data)),
        })
    }
}

fn file(name: &str) -> Result<FileId, PaperError> {
    let path = VirtualPath::new(name).map_err(|fault| PaperError(format!("{fault:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &SHELF.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHELF.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHELF.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
