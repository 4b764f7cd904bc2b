//! Evaluation of bids (Wertung, § 127 GWB, § 58 `VgV`): criteria, scores, ranking, award over lots.
//!
//! Everything here computes in exact rationals. It must not hold a float, and no rule of thumb decides:
//! what is not announced in the documents is not applied.

pub mod allocate;
pub mod announced;
pub mod case;
pub mod consensus;
pub mod criteria;
pub mod exact;
pub mod judge;
pub mod lock;
pub mod method;
pub mod order;
pub mod price;
pub mod rank;
pub mod scheme;
pub mod score;
pub mod simulate;

#[cfg(test)]
mod examples;
#[cfg(test)]
mod judging_tests;
