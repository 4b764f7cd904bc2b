//! zuschlag
fn main() {}
