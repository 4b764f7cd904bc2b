//! Whole-crate tests: against the official SDK where it lies beside the project, else against values of our own.

mod mapping;
mod official;
mod packs;
mod readable;
mod reference;
mod sample;
