//! Paths: from a node along steps. Every candidate costs one unit of the budget.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a value or expression of any other kind is treated alike, whatever kinds there will be"
)]

use std::borrow::Cow;

use super::NotEvaluable;
use super::ast::{Axis, Expr, Path, Start, Step};
use super::eval::{Binding, Focus, Run};
use super::function::normalize;
use super::seen::Seen;
use super::value::{Flow, GO, Item, STOP, Sink};
use super::view::{Children, Node};
use crate::dom::NONE;

type Bound<'e, 'd> = Option<&'e Binding<'e, 'd>>;

impl<'d> Run<'d> {
    pub(super) fn path(&self, path: &'d Path, focus: Focus<'_, 'd>, sink: Sink<'_, 'd>) -> Flow {
        if !self.has_names_of(path) {
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

    fn start_at<S>(
        &self,
        path: &'d Path,
        steps: &'d [Step],
        focus: Focus<'_, 'd>,
        sink: &mut S,
    ) -> Flow
    where
        S: FnMut(Item<'d>) -> Flow + ?Sized,
    {
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
    pub(super) fn walk<S>(
        &self,
        steps: &'d [Step],
        node: Node,
        bound: Bound<'_, 'd>,
        sink: &mut S,
    ) -> Flow
    where
        S: FnMut(Item<'d>) -> Flow + ?Sized,
    {
        let (mut steps, mut node) = (steps, node);
        while let Some((step, rest)) = steps.split_first() {
            let next = match (&step.axis, node) {
                (Axis::Child(name), Node::Element(element)) => {
                    match self.view.children_of(element, name.0) {
                        Children::None => return GO,
                        Children::One(child) => Node::Element(child),
                        Children::Many => return self.branch((step, rest), node, bound, sink),
                    }
                }
                (Axis::Attribute(name), Node::Element(owner)) => {
                    match self.attribute_of(owner, name.0) {
                        Some(at) => Node::Attribute(owner, at),
                        None => return GO,
                    }
                }
                (Axis::Up(levels), _) => match self.climb(node, *levels) {
                    Some(above) => above,
                    None => return GO,
                },
                (Axis::Itself, _) => node,
                (Axis::NormalizedText, _) => return sink(Item::Text(self.normalized(node)?)),
                (Axis::Call(expr), _) => {
                    return match self.lone(expr, Focus { node, bound }) {
                        Some(known) => known?.map_or(GO, sink),
                        None => self.each(expr, Focus { node, bound }, &mut |item| sink(item)),
                    };
                }
                _ => return self.branch((step, rest), node, bound, sink),
            };
            self.spend(1)?;
            if !step.predicates.is_empty()
                && !self.all(&step.predicates, Focus { node: next, bound })?
            {
                return GO;
            }
            (steps, node) = (rest, next);
        }
        sink(Item::Node(node))
    }

    /// Takes a step that may lead to several nodes, and from each of them the rest.
    fn branch<S>(
        &self,
        (step, rest): (&'d Step, &'d [Step]),
        node: Node,
        bound: Bound<'_, 'd>,
        sink: &mut S,
    ) -> Flow
    where
        S: FnMut(Item<'d>) -> Flow + ?Sized,
    {
        let mut arrive = |node: Node| {
            self.spend(1)?;
            if step.predicates.is_empty() || self.all(&step.predicates, Focus { node, bound })? {
                self.walk(rest, node, bound, sink)
            } else {
                GO
            }
        };
        match (&step.axis, node) {
            (Axis::Child(name), Node::Element(element)) => {
                let parent = self.view.get(element);
                match self.view.wide_children(parent, name.0) {
                    Some(known) => {
                        let children = known.iter().map(|(_, child)| Node::Element(*child));
                        Self::first_break(children, arrive)
                    }
                    None => self.named(parent.first, NONE, name.0, arrive),
                }
            }
            (Axis::Child(name), Node::Root) => self.named(self.top(), NONE, name.0, arrive),
            (Axis::AnyChild, _) => {
                let mut child = self.first_child(node);
                while child != NONE {
                    if arrive(Node::Element(child))?.is_break() {
                        return STOP;
                    }
                    child = self.view.get(child).next;
                }
                GO
            }
            (Axis::Text, Node::Element(owner)) => {
                let texts = 0..self.view.text_count(owner);
                Self::first_break(texts.map(|at| Node::Text(owner, at)), arrive)
            }
            (Axis::PrecedingSibling(name), Node::Element(element)) => {
                let first = self.view.parent(node).map_or(NONE, |parent| self.first_child(parent));
                self.named(first, element, name.0, arrive)
            }
            (Axis::Below, Node::Root) => {
                let all = 0..u32::try_from(self.view.elements.len()).unwrap_or(NONE);
                Self::first_break(all.map(Node::Element), arrive)
            }
            (Axis::Below, _) => Err(NotEvaluable::Type),
            (Axis::Repeated(name, key), _) => self.repeated((node, bound), name.0, key, arrive),
            // Attributes and texts have nothing below or beside them.
            _ => GO,
        }
    }

    /// Gives nodes on until one says that it is enough.
    #[inline]
    fn first_break(
        nodes: impl Iterator<Item = Node>,
        mut arrive: impl FnMut(Node) -> Flow,
    ) -> Flow {
        for node in nodes {
            if arrive(node)?.is_break() {
                return STOP;
            }
        }
        GO
    }

    /// Siblings of one name from `child` on, up to `end`.
    fn named(&self, child: u32, end: u32, name: u32, mut arrive: impl FnMut(Node) -> Flow) -> Flow {
        let mut child = child;
        while child != end && child != NONE {
            let element = self.view.get(child);
            if element.name == name && arrive(Node::Element(child))?.is_break() {
                return STOP;
            }
            child = element.next;
        }
        GO
    }

    /// `normalize-space(text())` at a node.
    fn normalized(&self, node: Node) -> Result<Cow<'d, str>, NotEvaluable> {
        let Node::Element(owner) = node else {
            return Ok(Cow::Borrowed(""));
        };
        self.view.lone_text(owner).map(normalize).ok_or(NotEvaluable::Type)
    }

    /// Whether one of the items that a path leads to fulfils a condition. Their order and how often they come doesn't matter.
    pub(super) fn reaches(
        &self,
        path: &'d Path,
        focus: Focus<'_, 'd>,
        mut found: impl FnMut(Item<'d>) -> Result<bool, NotEvaluable>,
    ) -> Result<bool, NotEvaluable> {
        let flow = self.start_at(path, &path.steps, focus, &mut |item| {
            if found(item)? { STOP } else { GO }
        })?;
        Ok(flow.is_break())
    }

    /// Takes from the budget.
    pub(super) fn spend(&self, cost: u64) -> Result<(), NotEvaluable> {
        let left = self.budget.get().checked_sub(cost).ok_or(NotEvaluable::Budget)?;
        self.budget.set(left);
        Ok(())
    }

    pub(super) fn climb(&self, node: Node, levels: u32) -> Option<Node> {
        let mut node = node;
        for _ in 0..levels {
            node = self.view.parent(node)?;
        }
        Some(node)
    }

    /// The root element.
    fn top(&self) -> u32 {
        if self.view.elements.is_empty() { NONE } else { 0 }
    }

    fn first_child(&self, node: Node) -> u32 {
        match node {
            Node::Root => self.top(),
            Node::Element(element) => self.view.get(element).first,
            Node::Attribute(..) | Node::Text(..) => NONE,
        }
    }

    /// Children of one name with a key that an earlier one of them has, in one pass.
    fn repeated(
        &self,
        (node, bound): (Node, Bound<'_, 'd>),
        name: u32,
        key: &'d Expr,
        mut arrive: impl FnMut(Node) -> Flow,
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
                let focus = Focus { node: Node::Element(child), bound };
                self.keys(key, focus, &mut keys)?;
                let again = keys.iter().any(|key| seen.contains(key));
                keys.drain(..).for_each(|key| seen.insert(key));
                if again && arrive(focus.node)?.is_break() {
                    return STOP;
                }
            }
            child = element.next;
        }
        GO
    }

    /// The texts of a key at a node, most of which are attributes of it.
    fn keys(
        &self,
        key: &'d Expr,
        focus: Focus<'_, 'd>,
        keys: &mut Vec<Cow<'d, str>>,
    ) -> Result<(), NotEvaluable> {
        if let (Some(Axis::Attribute(name)), Node::Element(owner)) = (key.only_axis(), focus.node) {
            let found = self.attribute_of(owner, name.0);
            keys.extend(found.map(|at| Cow::Borrowed(self.view.attribute_value(at))));
            return Ok(());
        }
        let other = self.any(key, focus, |item| match item {
            Item::Untyped(text) | Item::Text(text) => {
                keys.push(text.clone());
                Ok(false)
            }
            _ => Err(NotEvaluable::Type),
        });
        other.map(|_| ())
    }
}
