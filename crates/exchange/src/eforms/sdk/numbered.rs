//! The tests of the SDK's paths with their names as numbers of one table, so that many elements can be asked quickly.
//! It must not know a document.

use xmlrules::dom::{NameId, Names};

use super::path::{self, Axis};

/// A test in square brackets.
#[derive(Debug)]
pub struct Test {
    /// Whether the test stands in `not(…)`.
    pub negated: bool,
    /// What must be there.
    pub path: Vec<Step>,
    /// One of these texts must be its value; `None`: its presence is enough.
    pub values: Option<Vec<String>>,
}

/// One step with its tests.
#[derive(Debug)]
pub struct Step {
    /// Where it goes.
    pub way: Way,
    /// What must hold there.
    pub tests: Vec<Test>,
}

/// Where a step goes; see [`Axis`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// `/*`: the root element.
    Root,
    /// `..`
    Parent,
    /// A child element.
    Child(NameId),
    /// An attribute without namespace.
    Attribute(NameId),
    /// `text()`
    Text,
}

/// Numbers the names of a test; new ones are taken into the table.
pub(super) fn test(written: &path::Test, names: &mut Names) -> Test {
    Test {
        negated: written.negated,
        path: written.path.iter().map(|written| step(written, names)).collect(),
        values: written.values.clone(),
    }
}

fn step(written: &path::Step, names: &mut Names) -> Step {
    let way = match &written.axis {
        Axis::Root => Way::Root,
        Axis::Parent => Way::Parent,
        Axis::Child(name) => Way::Child(names.intern(name.uri, &name.local)),
        Axis::Attribute(name) => Way::Attribute(names.intern("", name)),
        Axis::Text => Way::Text,
    };
    Step { way, tests: written.tests.iter().map(|written| test(written, names)).collect() }
}
