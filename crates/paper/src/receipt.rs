//! The receipt of a bid for people (§ 9 Abs. 3, § 11 VgV): what came when, under which hashes.
//! It must not stand in for the signed receipt, which machines check; it carries that one word for word.

use crate::sheet::{Part, Sheet, Verbatim};
use locales::{Language, format};
use tender::instant::Instant;

/// What a receipt is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// A bid in time.
    Bid,
    /// A withdrawal.
    Withdrawal,
    /// A bid after the deadline.
    Late,
}

/// The receipt of a bid or its withdrawal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BidReceipt {
    /// What was received.
    pub what: Received,
    /// Number of the receipt.
    pub receipt: String,
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
    /// SHA-256 of the commit or withdrawal that arrived.
    pub entry_sha256: String,
    /// SHA-256 of the signed receipt.
    pub receipt_sha256: String,
    /// The signed receipt, word for word.
    pub signed: String,
}

impl BidReceipt {
    /// The receipt in a language.
    pub fn sheet(&self, language: Language) -> Sheet {
        let texts = language.texts();
        // To the microsecond: this is what decides.
        let moment = |at: Instant| format::moment_exact(&at.in_berlin(), language);
        let (title, says) = match self.what {
            Received::Bid => ("paper-receipt", "paper-receipt-says"),
            Received::Withdrawal => ("paper-receipt-withdrawal", "paper-receipt-withdrawal-says"),
            Received::Late => ("paper-receipt-late", "paper-receipt-late-says"),
        };
        let parts = vec![
            Part::Paragraph(texts.text(says)),
            Part::Facts(vec![
                (texts.text("paper-receipt-number"), self.receipt.clone()),
                (texts.text("paper-number"), self.number.clone()),
                (texts.text("paper-procedure"), self.title.clone()),
                (texts.text("paper-office"), self.office.clone()),
                (texts.text("paper-bidder"), self.bidder.clone()),
                (texts.text("paper-version"), self.version.to_string()),
                (texts.text("paper-received"), moment(self.received_at)),
                (texts.text("paper-deadline"), moment(self.deadline)),
            ]),
            Part::Heading(texts.text("paper-hashes")),
            Part::Hashes(vec![
                (texts.text("paper-received-entry"), self.entry_sha256.clone()),
                (texts.text("paper-signed-receipt"), self.receipt_sha256.clone()),
            ]),
            Part::Heading(texts.text("paper-receipt-check")),
            Part::Paragraph(texts.text("paper-receipt-check-how")),
            Part::Verbatim(Verbatim {
                file: format!("{}.txt", self.receipt),
                about: texts.text("paper-signed-receipt"),
                text: self.signed.clone(),
            }),
        ];
        Sheet {
            language,
            title: texts.text(title),
            author: self.office.clone(),
            made_at: self.received_at,
            head: None,
            parts,
        }
    }
}
