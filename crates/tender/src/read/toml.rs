//! TOML text to nodes with line numbers; every syntax error is reported, not only the first.
//! It must not know which tables a file should hold.

use super::{Node, Part, Place, Tree};
use crate::finding::Finding;
use crate::message::Message;
use core::ops::Range;
use std::borrow::Cow;
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads a TOML text; `file` names it in the findings.
///
/// A text with syntax errors still gives what could be read, so that its other faults are found as well;
/// the errors come beside it, one finding with its line for each.
pub fn toml(file: &str, text: &str) -> (Node<'static>, Vec<Finding>) {
    let lines = Lines::of(text);
    let (table, errors) = DeTable::parse_recoverable(text);
    let finding = |error: ::toml::de::Error| {
        let line = error.span().map(|span| lines.number(span.start));
        let message = Message::new("input-no-toml").with("detail", error.message());
        Finding::new(message, Message::new("input-write-toml")).in_line(file, line)
    };
    let faults = errors.into_iter().map(finding).collect();
    let whole = Place::whole(file.into());
    (lines.table(whole, table.span(), table.get_ref()), faults)
}

/// The offsets at which the lines of a file begin.
struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    fn of(text: &str) -> Self {
        let after_breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { starts: core::iter::once(0).chain(after_breaks).collect() }
    }

    fn number(&self, offset: usize) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }

    fn table(
        &self,
        place: Place<'static>,
        span: Range<usize>,
        table: &DeTable<'_>,
    ) -> Node<'static> {
        let parent = place.parent();
        let mut entries: Vec<(usize, Cow<'static, str>, Node<'static>)> = table
            .iter()
            .map(|(name, value)| {
                let start = name.span().start;
                let name = Cow::Owned(name.get_ref().clone().into_owned());
                let part = Part::Name(Cow::clone(&name));
                let node = self.node(Place { parent: Arc::clone(&parent), part }, value);
                (start, name, node)
            })
            .collect();
        entries.sort_by_key(|(start, _, _)| *start);
        let named = entries.into_iter().map(|(_, name, node)| (name, node)).collect();
        let line = Some(self.number(span.start));
        Node { place, line, tree: Tree::Table(named) }
    }

    fn node(&self, place: Place<'static>, value: &Spanned<DeValue<'_>>) -> Node<'static> {
        let tree = match value.get_ref() {
            DeValue::Table(table) => return self.table(place, value.span(), table),
            DeValue::Array(items) => {
                let parent = place.parent();
                let below = |at| Place { parent: Arc::clone(&parent), part: Part::Index(at) };
                let items = items.iter().enumerate();
                Tree::List(items.map(|(at, item)| self.node(below(at), item)).collect())
            }
            DeValue::String(text) => Tree::Text(Cow::Owned(text.clone().into_owned())),
            DeValue::Boolean(value) => Tree::Bool(*value),
            DeValue::Datetime(moment) => Tree::Text(Cow::Owned(moment.to_string())),
            DeValue::Float(number) => Tree::Fraction(number.as_str().to_owned()),
            DeValue::Integer(number) => integer(number.as_str(), number.radix()),
        };
        let line = Some(self.number(value.span().start));
        Node { place, line, tree }
    }
}

fn integer(digits: &str, radix: u32) -> Tree<'static> {
    i64::from_str_radix(digits, radix).map_or(Tree::Fraction(digits.to_owned()), Tree::Integer)
}

#[cfg(test)]
mod tests {
    use super::toml;
    use crate::read::Tree;

    #[test]
    fn every_value_has_its_line_also_after_blank_ones() {
        for (text, lines) in [("\nx = 1\n\ny = 2", [2, 4]), ("x = 1\ny = 2\n", [1, 2])] {
            let (node, faults) = toml("f.toml", text);
            assert!(faults.is_empty());
            let Tree::Table(entries) = &node.tree else { panic!() };
            let found: Vec<_> = entries.iter().map(|(_, node)| node.line.unwrap()).collect();
            assert_eq!(found, lines);
        }
    }

    #[test]
    fn a_syntax_error_at_the_end_of_a_line_is_told_in_that_line() {
        let (_, faults) = toml("f.toml", "x = 1\ny =\nz = 2\n");
        let lines: Vec<_> = faults.iter().map(|fault| fault.line).collect();
        assert_eq!(lines, [Some(2)], "{faults:?}");
    }
}
