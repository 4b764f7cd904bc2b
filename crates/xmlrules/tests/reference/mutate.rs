//! Seeded one-step mutants of a document. The same seed gives the same mutant; no check here.

use xmlrules::dom::{Document, Kind, Limits, NodeId};

/// A small generator of numbers (splitmix64), so that a seed says all.
#[derive(Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// Starts from a seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// One of several.
    pub(crate) fn pick<'i, T>(&mut self, items: &'i [T]) -> Option<&'i T> {
        let length = u64::try_from(items.len()).ok().filter(|length| *length > 0)?;
        items.get(usize::try_from(self.next() % length).ok()?)
    }
}

/// The name of a mutation and the mutated document.
#[derive(Debug)]
pub(crate) struct Mutant {
    /// What was done where.
    pub(crate) label: String,
    /// The document.
    pub(crate) xml: String,
}

const KINDS: [&str; 14] = [
    "delete",
    "duplicate",
    "code",
    "date",
    "empty",
    "swap",
    "unknown",
    "no-attribute",
    "attribute",
    "space",
    "number",
    "no-date",
    "text",
    "reference",
];

/// Makes one mutant; `None` if the document has nothing to mutate in that way.
pub(crate) fn mutant(bytes: &[u8], seed: u64) -> Option<Mutant> {
    let mut chance = Chance::new(seed);
    let mut document = Document::parse(bytes, &Limits::default()).ok()?;
    let kind = *chance.pick(&KINDS)?;
    let all: Vec<NodeId> = document
        .descendants(document.root())
        .skip(1)
        .filter(|node| document.kind(*node) == Kind::Element)
        .collect();
    let leaves: Vec<NodeId> =
        all.iter().copied().filter(|node| document.elements(*node).next().is_none()).collect();
    let holds = |fits: &dyn Fn(&str, &str) -> bool| -> Vec<NodeId> {
        leaves
            .iter()
            .copied()
            .filter(|node| fits(document.local(*node), document.text(*node).trim()))
            .collect()
    };
    let candidates = match kind {
        "delete" | "duplicate" | "swap" | "unknown" => all,
        "code" => holds(&|name, _| name.ends_with("Code")),
        "date" | "no-date" => holds(&|name, _| name.ends_with("Date")),
        "number" => holds(&|_, text| text.parse::<f64>().is_ok()),
        "reference" => holds(&|name, _| name == "ID"),
        "no-attribute" | "attribute" => {
            all.into_iter().filter(|node| document.attributes(*node).next().is_some()).collect()
        }
        _ => leaves,
    };
    let node = *chance.pick(&candidates)?;
    let label = format!("{kind} {}", document.local(node));
    apply(&mut document, kind, node, &mut chance)?;
    Some(Mutant { label, xml: document.write() })
}

fn apply(document: &mut Document, kind: &str, node: NodeId, chance: &mut Chance) -> Option<()> {
    let old = document.text(node).trim().to_owned();
    let mut text = |choices: &[&str]| {
        let new = (*chance.pick(choices)?).to_owned();
        document.set_text(node, &new);
        Some(())
    };
    match kind {
        "delete" => document.remove(node),
        "duplicate" => {
            let copy = copy(document, node);
            document.insert_after(node, copy);
        }
        "swap" => {
            let next = document
                .elements(document.parent(node)?)
                .skip_while(|known| *known != node)
                .nth(1)?;
            document.insert_after(next, node);
        }
        "unknown" => {
            let strange = document.new_element("urn:strange", "strange", "Thing");
            document.declare(strange, "strange", "urn:strange");
            document.insert_after(node, strange);
        }
        "code" => {
            text(&["other", "16", "true", "ZZZ", "EUR", "DEU", "cn-standard", "open", "works"])?;
        }
        "date" => {
            text(&["2019-01-01Z", "2031-12-31+01:00", "2024-02-29Z", "2026-11-21Z", "2050-06-15"])?;
        }
        "no-date" => text(&["2031-02-30Z", "2023-13-01Z", "tomorrow"])?,
        "number" => text(&["0", "-1", "1.5", "1000000", "x", "100", "00", "1e3"])?,
        "empty" => text(&[""])?,
        "space" => document.set_text(node, &format!("  {old} \n")),
        "text" => document.set_text(node, &format!("{old}{}", "x".repeat(7_000))),
        "reference" => {
            text(&["ORG-0001", "LOT-0001", "LOT-9999", "TPO-0001", "x", "RES-0001", "TEN-0002"])?;
        }
        _ => {
            let (uri, local) = {
                let attribute = document.attributes(node).next()?;
                let names = document.names();
                (names.uri(attribute.name).to_owned(), names.local(attribute.name).to_owned())
            };
            let value = if kind == "attribute" { Some("strange") } else { None };
            document.set_attribute_ns(node, &uri, "", &local, value);
        }
    }
    Some(())
}

/// A copy of an element with all below it.
fn copy(document: &mut Document, node: NodeId) -> NodeId {
    let (uri, prefix, local) = (
        document.uri(node).to_owned(),
        document.prefix(node).to_owned(),
        document.local(node).to_owned(),
    );
    let new = document.new_element(&uri, &prefix, &local);
    let attributes: Vec<(String, String, String, String)> = document
        .attributes(node)
        .map(|known| {
            let names = document.names();
            let (uri, local) =
                (names.uri(known.name).to_owned(), names.local(known.name).to_owned());
            (uri, known.prefix.to_owned(), local, known.value.to_owned())
        })
        .collect();
    for (uri, prefix, local, value) in attributes {
        document.set_attribute_ns(new, &uri, &prefix, &local, Some(&value));
    }
    let children: Vec<NodeId> = document.children(node).collect();
    for child in children {
        let below = if document.kind(child) == Kind::Element {
            copy(document, child)
        } else {
            let value = document.value(child).to_owned();
            document.new_text(&value)
        };
        document.append(new, below);
    }
    new
}
