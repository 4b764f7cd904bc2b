//! Organisations, their touch points and the buyers among them.
//! It must not hold persons beyond what a notice publishes.

use serde::{Deserialize, Serialize};

use super::value::Text;

/// A buyer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Buyer {
    /// OPT-300: identifier of the organisation or touch point.
    pub organisation: Option<String>,
    /// BT-11.
    pub legal_type: Option<String>,
    /// BT-10.
    pub activity: Option<String>,
    /// BT-508.
    pub profile: Option<String>,
    /// Who acts for the buyer.
    pub providers: Vec<Provider>,
}

/// A service provider of a buyer, such as the one that sends the notice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provider {
    /// OPT-300.
    pub organisation: Option<String>,
    /// OPT-030.
    pub service: Option<String>,
}

/// An organisation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// OPT-200, such as `ORG-0001`.
    pub id: Option<String>,
    /// BT-500.
    pub name: Text,
    /// BT-501.
    pub registrations: Vec<String>,
    /// BT-165: size of a company.
    pub size: Option<String>,
    /// BT-633.
    pub natural_person: Option<bool>,
    /// BT-746.
    pub listed: Option<bool>,
    /// OPP-050.
    pub group_lead: Option<bool>,
    /// OPP-051: a central purchasing body that awards.
    pub awards_for_others: Option<bool>,
    /// OPP-052: a central purchasing body that buys and resells.
    pub buys_for_others: Option<bool>,
    /// Where and how it is reached.
    pub contact: Contact,
    /// Its touch points.
    pub touch_points: Vec<TouchPoint>,
}

/// A department or person of an organisation with own contact data.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TouchPoint {
    /// OPT-201, such as `TPO-0001`.
    pub id: Option<String>,
    /// BT-500.
    pub name: Text,
    /// Where and how it is reached.
    pub contact: Contact,
}

/// Address and contact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// BT-16.
    pub department: Option<String>,
    /// BT-510(a), (b), (c).
    pub street: [Option<String>; 3],
    /// BT-513.
    pub city: Option<String>,
    /// BT-512.
    pub postcode: Option<String>,
    /// BT-507: NUTS code.
    pub nuts: Option<String>,
    /// BT-514: country code of three letters.
    pub country: Option<String>,
    /// BT-502.
    pub person: Option<String>,
    /// BT-506.
    pub email: Option<String>,
    /// BT-503.
    pub phone: Option<String>,
    /// BT-739.
    pub fax: Option<String>,
    /// BT-505.
    pub website: Option<String>,
    /// BT-509.
    pub gateway: Option<String>,
}
