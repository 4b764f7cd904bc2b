//! Notices in the European format eForms: read, write, check, map to the platform's words, render, compare.
//!
//! It must not hold anything of the SDK itself: fields, rules, schemas and labels come from packs.

pub mod bridge;
pub mod check;
pub mod cli;
pub mod diff;
pub mod model;
pub mod national;
pub mod notice;
pub mod pack;
pub mod render;
pub mod sdk;
pub mod store;
pub mod view;
