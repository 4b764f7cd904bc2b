//! Whole-crate tests: against the official SDK where it lies beside the project, else against values of our own.

mod command;
mod imports;
mod mapping;
mod mapping_special;
mod official;
mod packs;
mod readable;
mod reference;
mod round;
mod sample;
mod versions;
mod wrong;
