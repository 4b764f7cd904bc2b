//! Whole-crate tests: against the official SDK where it lies beside the project, else against values of our own.

#[cfg(test)]
mod command;
#[cfg(test)]
mod imports;
#[cfg(test)]
mod mapping;
#[cfg(test)]
mod mapping_special;
#[cfg(test)]
mod official;
#[cfg(test)]
mod packs;
#[cfg(test)]
mod readable;
#[cfg(test)]
mod reference;
#[cfg(test)]
mod round;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod versions;
#[cfg(test)]
mod wrong;
