//! Whole journeys, checks of the house, and everything that crosses crates, in one binary.
//! It must not hold tests that a crate could hold itself.

mod house;
mod publishing;
mod sessions;
mod storage;
mod texts;
