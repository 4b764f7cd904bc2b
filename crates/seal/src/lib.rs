//! Sealing of bids: keys, shares, sealed files, commits, receipts and what verifies them (`docs/sealing.md`).
//! It must not hold a clock, a database, a network or a rule of procurement law; time, ids and randomness are arguments.
//!
//! The order of a sealed bid's life is the order of the modules: [`person`], [`seat`] and [`gate`] make the
//! keys, [`record`] names them, [`version`] and [`parts`] seal, [`commit`] says what was sealed, [`chain`]
//! decides what a commit does, [`receipt`] acknowledges it, [`share`], [`open`] and [`content`] open it, and
//! [`opening_record`] closes the session. Beneath them lie [`text`], [`note`], [`crypt`] and [`shamir`].

pub mod chain;
pub mod commit;
pub mod content;
pub mod crypt;
pub mod draft;
pub mod gate;
pub mod identity;
pub mod manifest;
pub mod note;
pub mod open;
pub mod opening_record;
pub mod pad;
pub mod parts;
pub mod person;
pub mod receipt;
pub mod receipt_check;
pub mod record;
pub mod record_chain;
pub mod record_check;
pub mod row;
pub mod seat;
pub mod secret;
pub mod shamir;
pub mod share;
mod stream;
pub mod text;
pub mod value;
pub mod version;

#[cfg(test)]
mod attacks;
#[cfg(test)]
mod fixture;
#[cfg(test)]
mod fuzz_smoke;
#[cfg(test)]
mod interop;
#[cfg(test)]
mod secrecy;
