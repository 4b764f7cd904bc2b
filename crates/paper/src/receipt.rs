//! The receipt of a bid for people (§ 9 Abs. 3, § 11 VgV): what came when, under which hashes.
//! It must not stand in for the signed receipt, which machines check; it names that one's hash.

use crate::sheet::{Part, Sheet};
use locales::{Language, format};
use tender::instant::Instant;

/// The receipt of a bid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BidReceipt {
    /// The office.
    pub office: String,
    /// Number of the procedure.
    pub number: String,
    /// Its title.
    pub title: String,
    /// The bidder.
    pub bidder: String,
    /// Number of the version.
    pub version: u64,
    /// When the last byte arrived, by the server's clock.
    pub received_at: Instant,
    /// The deadline in force.
    pub deadline: Instant,
    /// What arrived, each with its SHA-256: the commit, the manifest, the files.
    pub hashes: Vec<(String, String)>,
    /// SHA-256 of the signed receipt.
    pub receipt_sha256: String,
}

impl BidReceipt {
    /// The receipt in a language.
    pub fn sheet(&self, language: Language) -> Sheet {
        let texts = language.texts();
        let moment = |at: Instant| format::moment_long(&at.in_berlin(), language);
        let version = self.version.to_string();
        let parts = vec![
            Part::Paragraph(texts.text("paper-receipt-says")),
            Part::Facts(vec![
                (texts.text("paper-number"), self.number.clone()),
                (texts.text("paper-procedure"), self.title.clone()),
                (texts.text("paper-office"), self.office.clone()),
                (texts.text("paper-bidder"), self.bidder.clone()),
                (texts.text("paper-version"), version),
                (texts.text("paper-received"), moment(self.received_at)),
                (texts.text("paper-deadline"), moment(self.deadline)),
            ]),
            Part::Heading(texts.text("paper-hashes")),
            Part::Hashes(self.hashes.clone()),
            Part::Heading(texts.text("paper-receipt-check")),
            Part::Paragraph(texts.text("paper-receipt-check-how")),
            Part::Hashes(vec![(texts.text("paper-signed-receipt"), self.receipt_sha256.clone())]),
        ];
        Sheet {
            language,
            title: texts.text("paper-receipt"),
            author: self.office.clone(),
            made_at: self.received_at,
            head: None,
            parts,
        }
    }
}
