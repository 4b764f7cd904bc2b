//! Bids (Angebote) and their checks: arrival, form, versions, papers, prices, exclusion.
//!
//! Holds what the law decides about a bid. It must not rank bids, and it must not see a sealed one: all
//! that is checked here before the opening is the envelope.

pub mod arithmetic;
pub mod arrival;
pub mod company;
pub mod consortium;
pub mod content;
pub mod examine;
pub mod form;
pub mod ground;
pub mod involvement;
pub mod lots;
pub mod low;
pub mod missing_price;
pub mod papers;
pub mod reception;
pub mod request;
pub mod variant;
pub mod version;
