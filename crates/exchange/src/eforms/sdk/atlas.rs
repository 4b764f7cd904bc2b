//! The places of all fields of one version as one tree of names, so that the field at an element is found from the element
//! upwards. It must not hold a document.

use std::collections::BTreeMap;

use xmlrules::dom::{NameId, Names};

use super::catalogue::{Field, Node};
use super::numbered::{self, Test};
use super::path::{self, Axis, Path};

/// A branch of the tree: an element below the elements of the branches above it.
#[derive(Debug, Default)]
pub struct Branch {
    below: BTreeMap<NameId, usize>,
    /// Fields that stand at such an element, in the order of the SDK.
    pub fields: Vec<Standing>,
    /// Whether an identifier stands here or further down.
    pub identifies: bool,
}

/// A field at a branch, with the tests that must hold on the way to it.
#[derive(Debug)]
pub struct Standing {
    /// Identifier of the field.
    pub field: String,
    /// Whether it is the identifier of a node, and no reference.
    pub identifies: bool,
    /// How many elements above the field each test is to be made at.
    pub tests: Vec<(usize, Test)>,
}

/// Where a node of the SDK stands: its branch, its depth, the tests on the way with their depths.
type Stand = (usize, usize, Vec<(usize, path::Test)>);

/// The tree.
#[derive(Debug, Default)]
pub struct Atlas {
    names: Names,
    branches: Vec<Branch>,
    nodes: BTreeMap<String, Stand>,
    identifiers: Vec<String>,
}

impl Atlas {
    /// Takes in a node; those above it come first.
    pub(super) fn node(&mut self, node: &Node, path: &Path) {
        if let Some(stand) = self.stand(node.parent.as_deref(), path) {
            self.nodes.insert(node.id.clone(), stand);
            self.identifiers.extend(node.identifier.clone());
        }
    }

    /// Takes in a field that is an element; its node comes first.
    pub(super) fn field(&mut self, field: &Field, path: &Path) {
        let Some((branch, depth, tests)) = self.stand(Some(&field.node), path) else {
            return;
        };
        // A buyer's identifier is a reference, which may stand twice.
        let identifies = field.kind == "id" && self.identifiers.contains(&field.id);
        let names = &mut self.names;
        let tests = tests.iter().map(|(at, test)| (depth - at, numbered::test(test, names)));
        let tests = tests.collect();
        if let Some(branch) = self.branches.get_mut(branch) {
            branch.fields.push(Standing { field: field.id.clone(), identifies, tests });
            branch.identifies |= identifies;
        }
    }

    /// Marks every branch from which an identifier is reached; to be called when all fields are in.
    pub(super) fn finish(&mut self) {
        // What stands further down was taken in later.
        for at in (0..self.branches.len()).rev() {
            let below: Vec<usize> = self.at(at).below.values().copied().collect();
            if below.iter().any(|below| self.at(*below).identifies)
                && let Some(branch) = self.branches.get_mut(at)
            {
                branch.identifies = true;
            }
        }
    }

    fn stand(&mut self, parent: Option<&str>, path: &Path) -> Option<Stand> {
        if self.branches.is_empty() {
            self.branches.push(Branch::default());
        }
        let root = (0, 0, Vec::new());
        let (mut branch, mut depth, mut tests) = match parent {
            Some(parent) => self.nodes.get(parent)?.clone(),
            None => root,
        };
        for step in path {
            match &step.axis {
                Axis::Root => {}
                Axis::Child(name) => {
                    let name = self.names.intern(name.uri, &name.local);
                    branch = self.grow(branch, name)?;
                    depth += 1;
                }
                Axis::Parent | Axis::Attribute(_) | Axis::Text => return None,
            }
            tests.extend(step.tests.iter().map(|test| (depth, test.clone())));
        }
        Some((branch, depth, tests))
    }

    fn grow(&mut self, branch: usize, name: NameId) -> Option<usize> {
        let next = self.branches.len();
        let below = *self.branches.get_mut(branch)?.below.entry(name).or_insert(next);
        if below == next {
            self.branches.push(Branch::default());
        }
        Some(below)
    }

    /// The names that the tree is made of.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// The branch of the root element.
    pub fn root(&self) -> usize {
        0
    }

    /// The branch of a child element.
    pub fn below(&self, branch: usize, name: NameId) -> Option<usize> {
        self.at(branch).below.get(&name).copied()
    }

    /// A branch; an empty one if there is none of that number.
    pub fn at(&self, branch: usize) -> &Branch {
        const NONE: &Branch =
            &Branch { below: BTreeMap::new(), fields: Vec::new(), identifies: false };
        self.branches.get(branch).unwrap_or(NONE)
    }
}
