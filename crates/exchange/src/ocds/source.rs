//! What stands beside the acts of a procedure and goes into its releases.
//! It must not hold anything that a release of this depth must not show.

use std::collections::BTreeMap;
use tender::id::{BidId, BodyId, LotId};
use tender::instant::Instant;
use tender::money::Euro;
use tender::procedure::notice::Purpose;

/// How much a release shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// What everybody may know (§§ 39, 40 VgV, § 30 UVgO): estimates only if they were released, of bids only their
    /// number, and that with the published result.
    Public,
    /// What those may know who read the file: estimates, every opened bid, awards before their publication.
    File,
}

/// Everything that stands beside the acts of one procedure.
#[derive(Clone, Debug)]
pub struct Source {
    /// How much to show.
    pub depth: Depth,
    /// Prefix of the ocid, see [`super::PREFIX`].
    pub prefix: String,
    /// Number of the procedure.
    pub number: String,
    /// Public address of the procedure.
    pub url: String,
    /// The office in charge.
    pub office: Organisation,
    /// The authorities that become party to the contract; the office itself where none is named.
    pub buyers: Vec<Organisation>,
    /// Firms by id: those that won, and with [`Depth::File`] all whose bids are opened.
    pub firms: BTreeMap<BodyId, Organisation>,
    /// Documents, every published version.
    pub documents: Vec<DocumentFile>,
    /// Notices as they went out.
    pub notices: Vec<NoticeFile>,
    /// Hours after its receipt from which a notice may be shown, where one waits (§ 40 Abs. 3 VgV).
    pub hold_hours: Option<u16>,
    /// Opened bids; left unread with [`Depth::Public`].
    pub offers: BTreeMap<BidId, Offer>,
}

/// An authority or a firm.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisation {
    /// Its id on the platform, which never changes.
    pub id: String,
    /// Its name (BT-500).
    pub name: String,
    /// Its register number (BT-501); empty where it is not known.
    pub register: String,
    /// Street and number; empty where they are not to be shown.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub town: String,
    /// NUTS 3 code.
    pub nuts: String,
    /// E-mail; empty for firms.
    pub email: String,
    /// Telephone; empty for firms.
    pub phone: String,
    /// Its public page; empty for firms.
    pub url: String,
}

/// One version of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentFile {
    /// Id of this version.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Where everybody gets it.
    pub url: String,
    /// Media type.
    pub media_type: String,
    /// SHA-256 in hex.
    pub sha256: String,
    /// When it was published.
    pub added_at: Instant,
    /// When it was withdrawn or replaced.
    pub withdrawn_at: Option<Instant>,
}

/// One notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeFile {
    /// Its id (BT-701).
    pub id: String,
    /// What it is for.
    pub purpose: Purpose,
    /// Where everybody gets it.
    pub url: String,
    /// SHA-256 in hex.
    pub sha256: String,
    /// When it was made.
    pub made_at: Instant,
}

/// An opened bid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// When its last byte arrived.
    pub received_at: Instant,
    /// Its prices without VAT, by lot; a lot whose price is still sealed is missing.
    pub prices: BTreeMap<LotId, Euro>,
}
