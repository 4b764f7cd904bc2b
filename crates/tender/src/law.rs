//! Law as data: rule sets by regime and start date, each value with its citation and mark.
//! It must not hold a figure of the law itself: figures stand in `schemas/law/`.

mod assemble;
mod bylaw;
mod citation;
mod entries;
mod kinds;
mod library;
mod mark;
mod pick;
mod released;
mod rules;
mod span;
#[cfg(test)]
pub(crate) mod testing;
mod values;

pub use bylaw::{Band, ByLaw, Head, PublicationDuty, TrialCase, check_versions};
pub use citation::Citations;
pub use kinds::*;
pub use library::{BUILT_IN, Library, Threshold};
pub use mark::{Cited, Mark};
pub use released::{Released, in_force};
pub use rules::*;
pub use span::Span;
pub use values::*;
