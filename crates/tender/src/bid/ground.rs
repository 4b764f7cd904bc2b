//! The grounds on which a bid is excluded, and an exclusion with its reason.
//!
//! It must not decide whether a ground is given.

use crate::message::Message;
use crate::read::codes;
use serde::Serialize;

codes! {
    /// Why a bid is excluded. One ground is enough; all are recorded (§ 8 Abs. 2 Nr. 3 `VgV`).
    BidGround {
        /// Not in due form or not in time, unless the bidder isn't to blame (§ 57 Abs. 1 Nr. 1 `VgV`).
        FormOrLate = "FORM_OR_LATE",
        /// Required or requested papers are missing (Nr. 2).
        MissingDocuments = "MISSING_DOCUMENTS",
        /// The bidder's corrections to its own entries are not free of doubt (Nr. 3).
        UnclearCorrections = "UNCLEAR_CORRECTIONS",
        /// The bidder changed or supplemented the procurement documents (Nr. 4).
        ChangedDocuments = "CHANGED_DOCUMENTS",
        /// Required prices are missing (Nr. 5).
        MissingPrices = "MISSING_PRICES",
        /// A variant that isn't admitted or misses the minimum requirements (Nr. 6, Abs. 2).
        UnadmittedVariant = "UNADMITTED_VARIANT",
        /// The bidder isn't suitable by the announced criteria (§ 57 Abs. 1, § 122 GWB).
        Unsuitable = "UNSUITABLE",
        /// The price is abnormally low and not explained (§ 60 Abs. 3 `VgV`).
        AbnormallyLow = "ABNORMALLY_LOW",
        /// The company is excluded (§§ 123, 124 GWB).
        CompanyExcluded = "COMPANY_EXCLUDED",
        /// The bidder is no longer bound and didn't consent to a longer binding period (§ 148 BGB).
        NotBound = "NOT_BOUND",
    }
}

/// An exclusion with its reason in words and its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Exclusion {
    /// The ground.
    pub ground: BidGround,
    /// The reason.
    pub reason: Message,
    /// The citation.
    pub source: String,
}

impl Exclusion {
    /// An exclusion.
    pub fn new(ground: BidGround, reason: Message, source: impl Into<String>) -> Self {
        Self { ground, reason, source: source.into() }
    }
}
