//! The content of a bid as its bidder wrote it: `bid.json`, format `zuschlag/bid/v1` (`schemas/bid.schema.json`).
//!
//! It must not judge a bid: what is offered is read and kept as it stands; examination and evaluation
//! decide. It must not be read before the opening: until then it exists in clear on the bidder's side only.

mod check;
mod value;

pub use check::check;
pub use value::{Percent, Scaled};

use crate::finding::Finding;
use crate::id::LotId;
use crate::message::Message;
use crate::money::Euro;
use crate::read::{self, Node, Read, Tree, codes, written_record};

codes! {
    /// The format's name and version.
    Format {
        /// The first version.
        V1 = "zuschlag/bid/v1",
    }
}

written_record! {
    /// A bid (Angebot) in one envelope: who declares what, at which price, with which files.
    pub Content {
        /// The format.
        format: Format,
        /// Who declares, so that the text form is kept (§ 126b BGB, § 53 Abs. 1 VgV).
        declared_by: Declarant,
        /// The companies that bid together, if several do (§ 43 Abs. 2 VgV).
        consortium: Option<Consortium>,
        /// What is offered, a main offer and any variants for each lot.
        lots: Vec<LotOffer>,
        /// Answers to the conditions of suitability (§ 48 Abs. 1 VgV: declarations of the bidder).
        suitability: Vec<Answer>,
        /// Which file of the bid fills which slot of the procedure.
        files: Vec<FilledSlot>,
    }
}

written_record! {
    /// The person who declares (§ 126b BGB: the person must be named).
    pub Declarant {
        /// First and last name.
        name: String,
        /// In which capacity, such as managing director.
        capacity: Option<String>,
    }
}

written_record! {
    /// Companies that bid together (Bietergemeinschaft); they are one bidder (§ 43 Abs. 2 VgV).
    pub Consortium {
        /// Its name.
        name: Option<String>,
        /// All members; at least two.
        members: Vec<Member>,
        /// Name of the authorised representative; may be supplied until the award (§ 53 Abs. 9 VgV).
        representative: Option<String>,
    }
}

written_record! {
    /// A member of a consortium.
    pub Member {
        /// Name of the company.
        name: String,
        /// Where it has its seat.
        place: Option<String>,
    }
}

written_record! {
    /// An offer for one lot.
    pub LotOffer {
        /// The lot (BT-137 in the notice).
        lot: LotId,
        /// Whether it is a variant (Nebenangebot, § 35 VgV) beside the main offer.
        variant: bool,
        /// What to call a variant.
        title: Option<String>,
        /// The sum before discount, without VAT; absent if the bidder gave none. Zero is a price.
        price: Option<Euro>,
        /// The rate of VAT on it in percent.
        vat: Option<Percent>,
        /// The discount granted without a condition, in percent of the sum.
        discount: Option<Percent>,
        /// The price sheet, item by item.
        positions: Vec<Position>,
    }
}

written_record! {
    /// An item of the price sheet.
    pub Position {
        /// Ordnungszahl, a text with its leading zeros.
        number: String,
        /// What it is.
        text: Option<String>,
        /// The quantity; absent in a lump sum.
        quantity: Option<Scaled>,
        /// Its unit, such as `m²`.
        unit: Option<String>,
        /// The price of one unit without VAT, with as many decimals as were announced; absent is missing.
        unit_price: Option<Scaled>,
        /// The item's total as the bidder wrote it.
        total: Option<Euro>,
    }
}

written_record! {
    /// An answer to a condition of suitability.
    pub Answer {
        /// Its place in the list of the notice, counted from 0.
        criterion: u16,
        /// Whether the bidder declares to meet it; absent if it did not say.
        meets: Option<bool>,
        /// What the bidder says to it.
        text: Option<String>,
    }
}

written_record! {
    /// A file of the bid in its slot. The file itself is named by the sealed manifest.
    pub FilledSlot {
        /// Id of the slot, as the procedure gives it.
        slot: String,
        /// Name of the file, as in the manifest.
        name: String,
        /// SHA-256 of the file in 64 lower-case hexadecimal digits, as in the manifest.
        sha256: String,
    }
}

/// What reading gave: as much of the bid as could be read, and everything that could not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The bid; nothing if the text is no JSON or a required value is missing at the top.
    pub content: Option<Content>,
    /// What is wrong, each with a JSON pointer. An offer or answer that has a fault in a required value is
    /// not in `content`.
    pub findings: Vec<Finding>,
}

/// Reads `bid.json`. Never fails: what cannot be read is a finding, and the rest is still there.
pub fn read(bytes: &[u8]) -> Reading {
    let mut findings = Vec::new();
    let content = parse(bytes, &mut findings);
    if let Some(content) = &content {
        plausible(content, &mut findings);
    }
    Reading { content, findings }
}

fn parse(bytes: &[u8], findings: &mut Vec<Finding>) -> Option<Content> {
    let Ok(text) = core::str::from_utf8(bytes) else {
        let message = Message::new("bid-content-no-text");
        findings.push(Finding::new(message, Message::new("input-write-json")));
        return None;
    };
    match read::json(text) {
        Ok(node) => Content::read(&node, findings),
        Err(faults) => {
            findings.extend(faults);
            None
        }
    }
}

/// What contradicts itself, whatever the procedure asks.
fn plausible(content: &Content, findings: &mut Vec<Finding>) {
    let mut refuse = |pointer: String, message: Message, remedy: &'static str| {
        findings.push(Finding::new(message, Message::new(remedy)).at(pointer));
    };
    for (at, offer) in content.lots.iter().enumerate() {
        let main = |other: &&LotOffer| other.lot == offer.lot && !other.variant;
        if !offer.variant && content.lots.iter().take(at).any(|other| main(&other)) {
            let message = Message::new("bid-content-lot-twice").with("lot", offer.lot);
            refuse(format!("/lots/{at}"), message, "bid-content-lot-once");
        }
    }
    for (at, answer) in content.suitability.iter().enumerate() {
        let same = |other: &&Answer| other.criterion == answer.criterion;
        if content.suitability.iter().take(at).any(|other| same(&other)) {
            let message = Message::new("bid-content-answer-twice");
            refuse(format!("/suitability/{at}"), message, "bid-content-answer-once");
        }
    }
    for (at, file) in content.files.iter().enumerate() {
        let digit = |sign: u8| sign.is_ascii_digit() || (b'a'..=b'f').contains(&sign);
        if file.sha256.len() != 64 || !file.sha256.bytes().all(digit) {
            let message = Message::new("input-unreadable").with("value", &file.sha256);
            refuse(format!("/files/{at}/sha256"), message, "bid-content-want-digest");
        }
    }
    if content.consortium.as_ref().is_some_and(|group| group.members.len() < 2) {
        let message = Message::new("bid-consortium-too-small");
        refuse("/consortium/members".to_owned(), message, "bid-content-name-members");
    }
}

impl Content {
    /// The bid as JSON, without what says nothing.
    ///
    /// # Errors
    /// None in practice: texts, lists and numbers always serialise.
    pub fn to_json(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }

    /// For each file of the sealed manifest (name, SHA-256 in hex), in its order, the slot that it fills;
    /// none for a file that no slot names. A slot's entry is used up by one file.
    pub fn slots_of<'a>(&'a self, files: &[(&str, &str)]) -> Vec<Option<&'a str>> {
        let mut left: Vec<&FilledSlot> = self.files.iter().collect();
        let mut take = |(name, sha256): &(&str, &str)| {
            let same = |entry: &&FilledSlot| entry.name == *name && entry.sha256 == *sha256;
            let at = left.iter().position(same)?;
            Some(left.remove(at).slot.as_str())
        };
        files.iter().map(&mut take).collect()
    }
}

impl Read for LotId {
    fn read(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        let Tree::Text(text) = &node.tree else {
            faults.push(node.wrong_kind("input-want-text"));
            return None;
        };
        let id = text.parse().ok();
        if id.is_none() {
            let message = Message::new("input-unreadable").with("value", text);
            faults.push(node.fault(message, Message::new("bid-content-want-lot")));
        }
        id
    }
}

#[cfg(test)]
mod tests;
