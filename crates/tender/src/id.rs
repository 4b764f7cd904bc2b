//! Typed identifiers, one line each, in alphabetical order: the list doubles as a map of the model.
//! It must not make ids: they come in as arguments.

use core::fmt;
use core::str::FromStr;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map($name)
            }
        }
    )+};
}

ids! {
    /// A formal act in a procedure's file.
    ActId,
    /// A bid (Angebot): one main bid of one bidder in one opening.
    BidId,
    /// A body: authority, office, company, oversight body or the operator.
    BodyId,
    /// A document of a procedure, all its versions.
    DocumentId,
    /// A lot (Los) of a procedure.
    LotId,
    /// A notice (Bekanntmachung), BT-701.
    NoticeId,
    /// The unit that is sealed and opened: one procedure, one round, one envelope.
    OpeningId,
    /// A natural person who signs in.
    PersonId,
    /// A procurement procedure (Vergabeverfahren), BT-04.
    ProcedureId,
    /// A bidder's question (Bieterfrage).
    QuestionId,
}
