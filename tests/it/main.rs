//! Whole journeys, checks of the house, and everything that crosses crates, in one binary.
//! It must not hold tests that a crate could hold itself.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::tests_outside_test_module,
    clippy::too_many_lines,
    clippy::similar_names,
    reason = "everything here is a test; a journey is told in one piece"
)]

mod forty_rules;
mod house;
mod notices;
mod publishing;
mod search;
mod sessions;
mod storage;
mod texts;
