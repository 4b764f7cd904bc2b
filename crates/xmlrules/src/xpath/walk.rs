//! Paths: from a node along steps. Every candidate costs one unit of the budget.

use super::NotEvaluable;
use super::ast::{Axis, Path, Start, Step};
use super::eval::{Binding, Focus, Run};
use super::function::normalize;
use super::value::{Flow, GO, Item, STOP, Sink};
use super::view::{NONE, Node};

type Bound<'e, 'd> = Option<&'e Binding<'e, 'd>>;

impl<'d> Run<'d> {
    pub(super) fn path(&self, path: &'d Path, focus: Focus<'_, 'd>, sink: Sink<'_, 'd>) -> Flow {
        if !path.needs.iter().all(|name| self.view.has(*name)) {
            return GO;
        }
        if !path.sort {
            return self.from_start(path, &path.steps, focus, sink);
        }
        let atomic = matches!(
            path.steps.last(),
            Some(Step {
                axis: Axis::Call(_) | Axis::NormalizedText,
                ..
            })
        );
        let (steps, last) = path.steps.split_at(path.steps.len() - usize::from(atomic));
        let mut nodes = Vec::new();
        self.from_start(path, steps, focus, &mut |item| match item {
            Item::Node(node) => {
                nodes.push(node);
                GO
            }
            _ => Err(NotEvaluable::Type),
        })?;
        nodes.sort_unstable();
        nodes.dedup();
        for node in nodes {
            if self.walk(last, node, focus.bound, sink)?.is_break() {
                return STOP;
            }
        }
        GO
    }

    fn from_start(
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
        match &step.axis {
            Axis::Child(name) => self.children(step, rest, node, name.0, bound, sink),
            Axis::AnyChild => self.siblings(step, rest, self.first_child(node), bound, sink),
            Axis::Attribute(name) => {
                let Node::Element(owner) = node else {
                    return GO;
                };
                let view = self.view;
                let mut found = view.attributes_of(owner).filter(|at| {
                    view.attributes
                        .get(super::eval::index(*at))
                        .is_some_and(|(known, _)| *known == name.0)
                });
                match found.next() {
                    None => GO,
                    Some(at) => self.arrive(step, rest, Node::Attribute(owner, at), bound, sink),
                }
            }
            Axis::Up(levels) => match self.climb(node, *levels) {
                None => GO,
                Some(above) => self.arrive(step, rest, above, bound, sink),
            },
            Axis::Itself => self.arrive(step, rest, node, bound, sink),
            Axis::Text => {
                let Node::Element(owner) = node else {
                    return GO;
                };
                for at in 0..self.view.text_count(owner) {
                    if self
                        .arrive(step, rest, Node::Text(owner, at), bound, sink)?
                        .is_break()
                    {
                        return STOP;
                    }
                }
                GO
            }
            Axis::PrecedingSibling(name) => self.preceding(step, rest, node, name.0, bound, sink),
            Axis::Below => {
                let from = match node {
                    Node::Root => 0,
                    Node::Element(element) => element + 1,
                    Node::Attribute(..) | Node::Text(..) => return GO,
                };
                let all = u32::try_from(self.view.elements.len()).unwrap_or(NONE);
                for element in from..all {
                    if self
                        .arrive(step, rest, Node::Element(element), bound, sink)?
                        .is_break()
                    {
                        return STOP;
                    }
                }
                GO
            }
            Axis::Call(expr) => self.each(expr, Focus { node, bound }, sink),
            Axis::NormalizedText => {
                let Node::Element(owner) = node else {
                    return sink(Item::Text("".into()));
                };
                match self.view.text_count(owner) {
                    0 => sink(Item::Text("".into())),
                    1 => sink(Item::Text(normalize(self.view.text_at(owner, 0)))),
                    _ => Err(NotEvaluable::Type),
                }
            }
        }
    }

    /// Takes from the budget.
    pub(super) fn spend(&self, cost: u64) -> Result<(), NotEvaluable> {
        let left = self
            .budget
            .get()
            .checked_sub(cost)
            .ok_or(NotEvaluable::Budget)?;
        self.budget.set(left);
        Ok(())
    }

    fn arrive(
        &self,
        step: &'d Step,
        rest: &'d [Step],
        node: Node,
        bound: Bound<'_, 'd>,
        sink: Sink<'_, 'd>,
    ) -> Flow {
        self.spend(1)?;
        if step.predicates.is_empty() || self.all(&step.predicates, Focus { node, bound })? {
            self.walk(rest, node, bound, sink)
        } else {
            GO
        }
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

    fn siblings(
        &self,
        step: &'d Step,
        rest: &'d [Step],
        first: u32,
        bound: Bound<'_, 'd>,
        sink: Sink<'_, 'd>,
    ) -> Flow {
        let mut child = first;
        while child != NONE {
            if self
                .arrive(step, rest, Node::Element(child), bound, sink)?
                .is_break()
            {
                return STOP;
            }
            child = self.view.get(child).next;
        }
        GO
    }

    fn children(
        &self,
        step: &'d Step,
        rest: &'d [Step],
        node: Node,
        name: u32,
        bound: Bound<'_, 'd>,
        sink: Sink<'_, 'd>,
    ) -> Flow {
        if let Node::Element(element) = node
            && let Some(known) = self.view.wide_children(self.view.get(element), name)
        {
            for (_, child) in known {
                if self
                    .arrive(step, rest, Node::Element(*child), bound, sink)?
                    .is_break()
                {
                    return STOP;
                }
            }
            return GO;
        }
        let mut child = self.first_child(node);
        while child != NONE {
            let element = self.view.get(child);
            if element.name == name
                && self
                    .arrive(step, rest, Node::Element(child), bound, sink)?
                    .is_break()
            {
                return STOP;
            }
            child = element.next;
        }
        GO
    }

    fn preceding(
        &self,
        step: &'d Step,
        rest: &'d [Step],
        node: Node,
        name: u32,
        bound: Bound<'_, 'd>,
        sink: Sink<'_, 'd>,
    ) -> Flow {
        let Node::Element(element) = node else {
            return GO;
        };
        let Some(parent) = self.view.parent(node) else {
            return GO;
        };
        let mut child = self.first_child(parent);
        while child != NONE && child != element {
            let sibling = self.view.get(child);
            if sibling.name == name
                && self
                    .arrive(step, rest, Node::Element(child), bound, sink)?
                    .is_break()
            {
                return STOP;
            }
            child = sibling.next;
        }
        GO
    }
}
