//! The domain of public procurement: pure rules over values.
//!
//! Holds what the law and the procedure documents decide: periods, regimes, stages, checks, rankings, duties.
//! It must not hold I/O, async, a clock, randomness, a database or the web: time, ids and chance are arguments.

pub mod act;
pub mod bid;
pub mod calendar;
pub mod duty;
pub mod evaluate;
pub mod finding;
pub mod id;
pub mod inquiry;
pub mod instant;
pub mod law;
pub mod message;
pub mod money;
pub mod plan;
pub mod procedure;
pub mod read;
pub mod refusal;
pub mod role;
