//! Open Contracting Data Standard 1.1: releases and records of a procedure, made from its acts.
//!
//! What may be public follows the domain ([`Depth`]); it must not read a row, nor show a bid that is sealed.

mod award;
mod call;
mod package;
mod party;
mod release;
mod source;
mod story;

pub use package::{Package, PackageKind};
pub use release::{Record, Release};
pub use source::{Depth, DocumentFile, NoticeFile, Offer, Organisation, Source};
pub use story::{record, releases};

/// The prefix under which processes are named where none is set; a publisher registers its own
/// (OCDS, "Identifiers", Open Contracting ID).
pub const PREFIX: &str = "ocds-zuschl";

/// Whether a prefix has the form that the registry gives out: `ocds-` and six signs.
pub fn is_prefix(text: &str) -> bool {
    let sign = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit();
    text.strip_prefix("ocds-").is_some_and(|rest| rest.len() == 6 && rest.bytes().all(sign))
}

#[cfg(test)]
mod tests;
