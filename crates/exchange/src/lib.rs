//! Exchange formats: bytes in, values and findings out; values in, bytes out.
//!
//! It must not know a database, a web server or a clock; every date is an argument.

pub mod awards;
pub mod catalogue;
pub mod eforms;
pub mod ocds;
