//! Questions that are answered at the element itself or at its children, without a walk along steps.
//!
//! Each gives what the walk would give; what is of another shape is left to the walk.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a step of any other kind is left to the walk, whatever kinds there will be"
)]

use super::NotEvaluable;
use super::ast::{Attributed, Axis, Path, Start};
use super::eval::{Focus, Run, index};
use super::function::is_space;
use super::view::Node;
use crate::dom::NONE;

impl<'d> Run<'d> {
    /// Whether all names occur without which a path leads nowhere.
    pub(super) fn has_names_of(&self, path: &Path) -> bool {
        path.needs.iter().all(|name| self.view.has(*name))
    }

    /// Whether a path leads to anything. That of one plain step is seen at the element.
    pub(super) fn exists(
        &self,
        path: &'d Path,
        focus: Focus<'_, 'd>,
    ) -> Result<bool, NotEvaluable> {
        if let (Start::Focus, [step], Node::Element(element)) =
            (&path.start, path.steps.as_slice(), focus.node)
            && step.predicates.is_empty()
        {
            match step.axis {
                Axis::Child(name) => return Ok(self.view.has_child(element, name.0)),
                Axis::AnyChild => return Ok(self.view.get(element).first != NONE),
                Axis::Attribute(name) => return Ok(self.attribute_of(element, name.0).is_some()),
                _ => {}
            }
        }
        self.reaches(path, focus, |_| Ok(true))
    }

    /// Whether a path whose nodes come once each leads to more than so many.
    pub(super) fn leads_to_more(
        &self,
        path: &'d Path,
        count: u32,
        focus: Focus<'_, 'd>,
    ) -> Result<bool, NotEvaluable> {
        let mut left = count;
        self.reaches(path, focus, |_| match left.checked_sub(1) {
            Some(less) => {
                left = less;
                Ok(false)
            }
            None => Ok(true),
        })
    }

    /// Whether an element has no child element and no text but white space.
    pub(super) fn is_hollow(&self, node: Node) -> Result<bool, NotEvaluable> {
        match node {
            Node::Root => Ok(false),
            Node::Attribute(..) | Node::Text(..) => Ok(true),
            Node::Element(element) if self.view.get(element).first != NONE => Ok(false),
            Node::Element(element) => {
                let text = self.view.lone_text(element).ok_or(NotEvaluable::Type)?;
                Ok(text.bytes().all(is_space))
            }
        }
    }

    /// Whether an attribute of a node, or of its children, has a value that is asked for.
    pub(super) fn has_value(
        &self,
        of: Attributed,
        node: Node,
        is: impl Fn(&str) -> bool,
    ) -> Result<bool, NotEvaluable> {
        let has = |element: u32| {
            let attribute = self.attribute_of(element, of.attribute.0);
            attribute.is_some_and(|at| is(self.view.attribute_value(at)))
        };
        let (mut child, name) = match (node, of.child) {
            (Node::Element(element), None) => return Ok(has(element)),
            (Node::Element(element), Some(name)) if self.view.may_have(element, name.0) => {
                let parent = self.view.get(element);
                if let Some(known) = self.view.wide_children(parent, name.0) {
                    self.spend(u64::try_from(known.len()).unwrap_or(u64::MAX))?;
                    return Ok(known.iter().any(|(_, child)| has(*child)));
                }
                (parent.first, name)
            }
            (Node::Root, Some(name)) if !self.view.elements.is_empty() => (0, name),
            _ => return Ok(false),
        };
        while child != NONE {
            let found = self.view.get(child);
            if found.name == name.0 {
                self.spend(1)?;
                if has(child) {
                    return Ok(true);
                }
            }
            child = found.next;
        }
        Ok(false)
    }

    pub(super) fn attribute_of(&self, owner: u32, name: u32) -> Option<u32> {
        let mut all = self.view.attributes_of(owner);
        all.find(|at| self.view.attributes.get(index(*at)).is_some_and(|(known, _)| *known == name))
    }
}
