//! Whole journeys, checks of the house, and everything that crosses crates, in one binary.
//! It must not hold tests that a crate could hold itself.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::tests_outside_test_module,
    clippy::too_many_lines,
    clippy::similar_names,
    clippy::panic,
    clippy::print_stdout,
    clippy::large_futures,
    clippy::large_stack_arrays,
    reason = "everything here is a test; a journey is told in one piece"
)]

mod asking;
mod authorities;
mod award;
mod bidding;
mod by_laws;
mod changing;
mod documents;
mod exporting;
mod forty_rules;
mod house;
mod imports;
mod inviting;
mod keys;
mod law;
mod log;
mod machines;
mod notices;
mod opening;
mod passkeys;
mod people;
mod played;
mod publishing;
mod search;
mod sessions;
mod storage;
mod sweep;
mod texts;
mod verify;
mod whole_way;
