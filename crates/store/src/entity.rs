//! The rows as they stand in the tables, one module a table.
//! They must not leave this crate.
#![expect(unreachable_pub, reason = "the derives ask for pub")]

pub(crate) mod act;
pub(crate) mod agreed_score;
pub(crate) mod api_key;
pub(crate) mod asker;
pub(crate) mod award;
pub(crate) mod award_signature;
pub(crate) mod bid_draft;
pub(crate) mod bid_entry;
pub(crate) mod bid_request;
pub(crate) mod body;
pub(crate) mod by_law;
pub(crate) mod document;
pub(crate) mod evaluation;
pub(crate) mod follower;
pub(crate) mod idempotency;
pub(crate) mod identity;
pub(crate) mod incident;
pub(crate) mod key_record;
pub(crate) mod letter;
pub(crate) mod listing;
pub(crate) mod log_checkpoint;
pub(crate) mod log_entry;
pub(crate) mod log_state;
pub(crate) mod log_statement;
pub(crate) mod log_tile;
pub(crate) mod message;
pub(crate) mod node;
pub(crate) mod notice;
pub(crate) mod opened_bid;
pub(crate) mod opened_file;
pub(crate) mod opening;
pub(crate) mod outbox;
pub(crate) mod part;
pub(crate) mod person;
pub(crate) mod person_key;
pub(crate) mod procedure;
pub(crate) mod request_file;
pub(crate) mod role_grant;
pub(crate) mod score;
pub(crate) mod seat;
pub(crate) mod session;
pub(crate) mod setting;
pub(crate) mod spent_challenge;
pub(crate) mod ticket;
