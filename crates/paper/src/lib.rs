//! Papers as PDF: letters, records and receipts, tagged (PDF/UA-1) and fit for an archive (PDF/A-3a).
//!
//! Values go in, bytes come out: the same values give the same bytes. It must not know a database, a clock or
//! the web, and it decides nothing; what a paper says was decided before.
//!
//! Each paper is a struct that gives a [`Sheet`], and one template sets every sheet. To add a paper: a file
//! with its struct, its texts in `locales/*/papers.ftl`, a test that reads the PDF.

mod letter;
mod opening;
mod receipt;
mod record;
mod set;
mod sheet;

pub use letter::{Award, Cancellation, Information, Letterhead, Occasion, Verdict};
pub use opening::{OpenedEntry, OpeningRecord};
pub use receipt::{BidReceipt, Received};
pub use record::{ActLine, Chapter, ProcurementRecord};
pub use set::{PaperError, pdf};
pub use sheet::{Head, Part, Sheet, Table, Verbatim};

#[cfg(test)]
mod tests;
