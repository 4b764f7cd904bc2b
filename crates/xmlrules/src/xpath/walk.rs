//! Paths: from a node along steps. Every candidate costs one unit of the budget.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a value or expression of any other kind is treated alike, whatever kinds there will be"
)]

use std::borrow::Cow;

use super::NotEvaluable;
use super::ast::{Axis, Expr, Path, Start, Step};
use super::eval::{Binding, Focus, Run, index};
use super::function::normalize;
use super::seen::Seen;
use super::value::{Flow, GO, Item, STOP, Sink};
use super::view::Node;
use crate::dom::NONE;

type Bound<'e, 'd> = Option<&'e Binding<'e, 'd>>;

/// The step to take next, those behind it, and the variables in scope.
#[derive(Debug, Clone, Copy)]
struct Hop<'e, 'd> {
    step: &'d Step,
    rest: &'d [Step],
    bound: Bound<'e, 'd>,
}

impl<'d> Run<'d> {
    pub(super) fn path(&self, path: &'d Path, focus: Focus<'_, 'd>, sink: Sink<'_, 'd>) -> Flow {
        if !path.needs.iter().all(|name| self.view.has(*name)) {
            return GO;
        }
        if !path.sort {
            return self.start_at(path, &path.steps, focus, sink);
        }
        let atomic = matches!(
            path.steps.last(),
            Some(Step { axis: Axis::Call(_) | Axis::NormalizedText, .. })
        );
        let (steps, last) = path.steps.split_at(path.steps.len() - usize::from(atomic));
        let mut nodes = Vec::new();
        self.start_at(path, steps, focus, &mut |item| match item {
            Item::Node(node) => {
                nodes.push(node);
                GO
            }
            _ => Err(NotEvaluable::Type),
        })
        .map(|_| ())?;
        nodes.sort_unstable();
        nodes.dedup();
        for node in nodes {
            if self.walk(last, node, focus.bound, sink)?.is_break() {
                return STOP;
            }
        }
        GO
    }

    fn start_at(
        &self,
        path: &'d Path,
        steps: &'d [Step],
        focus: Focus<'_, 'd>,
        sink: Sink<'_, 'd>,
    ) -> Flow {
        match &path.start {
            Start::Focus => self.walk(steps, focus.node, focus.bound, sink),
            Start::Root => self.walk(steps, Node::Root, focus.bound, sink),
            Start::Expr(start) => self.each(start, focus, &mut |item| match item {
                Item::Node(node) => self.walk(steps, node, focus.bound, sink),
                _ => Err(NotEvaluable::Type),
            }),
        }
    }

    /// Takes the steps from a node and gives what they lead to to the sink.
    pub(super) fn walk(
        &self,
        steps: &'d [Step],
        node: Node,
        bound: Bound<'_, 'd>,
        sink: Sink<'_, 'd>,
    ) -> Flow {
        let Some((step, rest)) = steps.split_first() else {
            return sink(Item::Node(node));
        };
        let hop = Hop { step, rest, bound };
        match &step.axis {
            Axis::Child(name) => self.children(hop, node, name.0, sink),
            Axis::Repeated(name, key) => self.repeated(hop, node, (name.0, key), sink),
            Axis::AnyChild => self.siblings(hop, self.first_child(node), sink),
            Axis::Attribute(name) => self.attribute(hop, node, name.0, sink),
            Axis::Up(levels) => match self.climb(node, *levels) {
                None => GO,
                Some(above) => self.arrive(hop, above, sink),
            },
            Axis::Itself => self.arrive(hop, node, sink),
            Axis::Text => self.texts(hop, node, sink),
            Axis::PrecedingSibling(name) => self.preceding(hop, node, name.0, sink),
            Axis::Below => self.below(hop, node, sink),
            Axis::Call(expr) => self.each(expr, Focus { node, bound }, sink),
            Axis::NormalizedText => sink(Item::Text(self.normalized(node)?)),
        }
    }

    /// `normalize-space(text())` at a node.
    fn normalized(&self, node: Node) -> Result<Cow<'d, str>, NotEvaluable> {
        let Node::Element(owner) = node else {
            return Ok(Cow::Borrowed(""));
        };
        self.view.lone_text(owner).map(normalize).ok_or(NotEvaluable::Type)
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
        self.reaches(path, focus, &mut |_| Ok(true))
    }

    /// Whether one of the items that a path leads to fulfils a condition. Their order and how often they come doesn't matter.
    pub(super) fn reaches<F>(
        &self,
        path: &'d Path,
        focus: Focus<'_, 'd>,
        found: &mut F,
    ) -> Result<bool, NotEvaluable>
    where
        F: FnMut(Item<'d>) -> Result<bool, NotEvaluable>,
    {
        match &path.start {
            Start::Focus => self.some(&path.steps, focus.node, focus.bound, found),
            Start::Root => self.some(&path.steps, Node::Root, focus.bound, found),
            Start::Expr(start) => {
                let flow = self.each(start, focus, &mut |item| match item {
                    Item::Node(node) if self.some(&path.steps, node, focus.bound, found)? => STOP,
                    Item::Node(_) => GO,
                    _ => Err(NotEvaluable::Type),
                })?;
                Ok(flow.is_break())
            }
        }
    }

    fn some<F>(
        &self,
        steps: &'d [Step],
        node: Node,
        bound: Bound<'_, 'd>,
        found: &mut F,
    ) -> Result<bool, NotEvaluable>
    where
        F: FnMut(Item<'d>) -> Result<bool, NotEvaluable>,
    {
        let Some((step, rest)) = steps.split_first() else {
            return found(Item::Node(node));
        };
        let mut arrive = |node: Node| {
            self.spend(1)?;
            let holds =
                step.predicates.is_empty() || self.all(&step.predicates, Focus { node, bound })?;
            if holds { self.some(rest, node, bound, found) } else { Ok(false) }
        };
        match (&step.axis, node) {
            (Axis::Child(name), Node::Element(element)) => {
                if !self.view.may_have(element, name.0) {
                    return Ok(false);
                }
                if let Some(known) = self.view.wide_children(self.view.get(element), name.0) {
                    for (_, child) in known {
                        if arrive(Node::Element(*child))? {
                            return Ok(true);
                        }
                    }
                    return Ok(false);
                }
                let mut child = self.view.get(element).first;
                while child != NONE {
                    let element = self.view.get(child);
                    if element.name == name.0 && arrive(Node::Element(child))? {
                        return Ok(true);
                    }
                    child = element.next;
                }
                Ok(false)
            }
            (Axis::Attribute(name), Node::Element(owner)) => {
                match self.attribute_of(owner, name.0) {
                    Some(at) => arrive(Node::Attribute(owner, at)),
                    None => Ok(false),
                }
            }
            (Axis::Up(levels), _) => self.climb(node, *levels).map_or(Ok(false), arrive),
            (Axis::Itself, _) => arrive(node),
            (Axis::AnyChild, Node::Element(element)) => {
                let mut child = self.view.get(element).first;
                while child != NONE {
                    if arrive(Node::Element(child))? {
                        return Ok(true);
                    }
                    child = self.view.get(child).next;
                }
                Ok(false)
            }
            (Axis::NormalizedText, _) => found(Item::Text(self.normalized(node)?)),
            _ => {
                let flow = self.walk(steps, node, bound, &mut |item| {
                    if found(item)? { STOP } else { GO }
                })?;
                Ok(flow.is_break())
            }
        }
    }

    fn attribute_of(&self, owner: u32, name: u32) -> Option<u32> {
        let mut all = self.view.attributes_of(owner);
        all.find(|at| self.view.attributes.get(index(*at)).is_some_and(|(known, _)| *known == name))
    }

    /// Takes from the budget.
    pub(super) fn spend(&self, cost: u64) -> Result<(), NotEvaluable> {
        let left = self.budget.get().checked_sub(cost).ok_or(NotEvaluable::Budget)?;
        self.budget.set(left);
        Ok(())
    }

    fn arrive(&self, hop: Hop<'_, 'd>, node: Node, sink: Sink<'_, 'd>) -> Flow {
        self.spend(1)?;
        let focus = Focus { node, bound: hop.bound };
        if hop.step.predicates.is_empty() || self.all(&hop.step.predicates, focus)? {
            self.walk(hop.rest, node, hop.bound, sink)
        } else {
            GO
        }
    }

    fn attribute(&self, hop: Hop<'_, 'd>, node: Node, name: u32, sink: Sink<'_, 'd>) -> Flow {
        let Node::Element(owner) = node else {
            return GO;
        };
        match self.attribute_of(owner, name) {
            None => GO,
            Some(at) => self.arrive(hop, Node::Attribute(owner, at), sink),
        }
    }

    fn texts(&self, hop: Hop<'_, 'd>, node: Node, sink: Sink<'_, 'd>) -> Flow {
        let Node::Element(owner) = node else {
            return GO;
        };
        for at in 0..self.view.text_count(owner) {
            if self.arrive(hop, Node::Text(owner, at), sink)?.is_break() {
                return STOP;
            }
        }
        GO
    }

    fn below(&self, hop: Hop<'_, 'd>, node: Node, sink: Sink<'_, 'd>) -> Flow {
        if node != Node::Root {
            return Err(NotEvaluable::Type);
        }
        for element in 0..u32::try_from(self.view.elements.len()).unwrap_or(NONE) {
            if self.arrive(hop, Node::Element(element), sink)?.is_break() {
                return STOP;
            }
        }
        GO
    }

    pub(super) fn climb(&self, node: Node, levels: u32) -> Option<Node> {
        let mut node = node;
        for _ in 0..levels {
            node = self.view.parent(node)?;
        }
        Some(node)
    }

    fn first_child(&self, node: Node) -> u32 {
        match node {
            Node::Root if self.view.elements.is_empty() => NONE,
            Node::Root => 0,
            Node::Element(element) => self.view.get(element).first,
            Node::Attribute(..) | Node::Text(..) => NONE,
        }
    }

    fn siblings(&self, hop: Hop<'_, 'd>, first: u32, sink: Sink<'_, 'd>) -> Flow {
        let mut child = first;
        while child != NONE {
            if self.arrive(hop, Node::Element(child), sink)?.is_break() {
                return STOP;
            }
            child = self.view.get(child).next;
        }
        GO
    }

    fn children(&self, hop: Hop<'_, 'd>, node: Node, name: u32, sink: Sink<'_, 'd>) -> Flow {
        if let Node::Element(element) = node
            && !self.view.may_have(element, name)
        {
            return GO;
        }
        if let Node::Element(element) = node
            && let Some(known) = self.view.wide_children(self.view.get(element), name)
        {
            for (_, child) in known {
                if self.arrive(hop, Node::Element(*child), sink)?.is_break() {
                    return STOP;
                }
            }
            return GO;
        }
        self.named_until(hop, self.first_child(node), NONE, name, sink)
    }

    fn preceding(&self, hop: Hop<'_, 'd>, node: Node, name: u32, sink: Sink<'_, 'd>) -> Flow {
        let (Node::Element(element), Some(parent)) = (node, self.view.parent(node)) else {
            return GO;
        };
        self.named_until(hop, self.first_child(parent), element, name, sink)
    }

    /// Children of one name with a key that an earlier one of them has, in one pass.
    fn repeated(
        &self,
        hop: Hop<'_, 'd>,
        node: Node,
        (name, key): (u32, &'d Expr),
        sink: Sink<'_, 'd>,
    ) -> Flow {
        // The first one has none before it; without a second one nothing is to be done.
        let mut child = self.first_child(node);
        let named = |child: &u32| self.view.get(*child).name == name;
        let next = |child: &u32| Some(self.view.get(*child).next).filter(|next| *next != NONE);
        let all = std::iter::successors(Some(child).filter(|child| *child != NONE), next);
        if all.filter(named).nth(1).is_none() {
            return GO;
        }
        let mut seen = Seen::default();
        let mut keys = Vec::new();
        while child != NONE {
            let element = self.view.get(child);
            if element.name == name {
                let focus = Focus { node: Node::Element(child), bound: hop.bound };
                self.any(key, focus, |item| match item {
                    Item::Untyped(text) | Item::Text(text) => {
                        keys.push(text.clone());
                        Ok(false)
                    }
                    _ => Err(NotEvaluable::Type),
                })?;
                let again = keys.iter().any(|key| seen.contains(key));
                keys.drain(..).for_each(|key| seen.insert(key));
                if again && self.arrive(hop, focus.node, sink)?.is_break() {
                    return STOP;
                }
            }
            child = element.next;
        }
        GO
    }

    /// Siblings of one name from `child` on, up to `end`.
    fn named_until(
        &self,
        hop: Hop<'_, 'd>,
        child: u32,
        end: u32,
        name: u32,
        sink: Sink<'_, 'd>,
    ) -> Flow {
        let mut child = child;
        while child != end && child != NONE {
            let element = self.view.get(child);
            if element.name == name && self.arrive(hop, Node::Element(child), sink)?.is_break() {
                return STOP;
            }
            child = element.next;
        }
        GO
    }
}
