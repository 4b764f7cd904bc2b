//! The program as people start it: the command line, `zuschlag bid`, and what survives when it is killed.
//! It must not test rules; it tests that they can be asked, and that nothing acknowledged is lost.
#![expect(
    clippy::assigning_clones,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::tests_outside_test_module,
    reason = "everything here is a test"
)]

mod bid;
mod cli;
mod kill;
mod spoken;
