//! Picks the entries that are in force for one rule set and reports gaps and overlaps with their line.
//! It must not fill a gap.

use super::entries::{Rule, Scoped};
use super::span::Break;
use super::{
    Attendance, BanEnd, BidderList, Cited, Counting, FormLevel, PaperRule, PerformancePapers,
    PriceRequest, Regime, RequestDuty, Span, StatisticsDuty, Unexplained, VariantSilence,
};
use crate::finding::Finding;
use crate::message::Message;
use crate::money::Euro;
use crate::read::{Node, Placed, Read, Tree};
use std::collections::BTreeMap;

/// The value of a rule: read as it stands, or `none` where the rule may have none.
pub(super) trait Value: Sized {
    fn value(node: &Node, faults: &mut Vec<Finding>) -> Option<Self>;
}

macro_rules! values {
    ($($type:ty),+ $(,)?) => {$(
        impl Value for $type {
            fn value(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
                <$type>::read(node, faults)
            }
        }
    )+};
}

values! {
    Attendance, BanEnd, BidderList, Counting, Euro, FormLevel, PaperRule, PerformancePapers,
    PriceRequest, RequestDuty, StatisticsDuty, Unexplained, VariantSilence, bool, u16, u8,
}

impl<T: Value> Value for Option<T> {
    fn value(node: &Node, faults: &mut Vec<Finding>) -> Option<Self> {
        if matches!(&node.tree, Tree::Text(text) if text == "none") {
            return Some(None);
        }
        T::value(node, faults).map(Some)
    }
}

/// The entries of one kind that hold in one rule set, by what they are about.
pub(super) type Chosen<'a, E> = BTreeMap<<E as Scoped>::Name, &'a Placed<E>>;

/// Chooses for every name the one entry that holds on all start days of a rule set.
pub(super) fn choose<'a, E: Scoped>(
    regime: Regime,
    whole: Span,
    entries: &'a [Placed<E>],
    faults: &mut Vec<Finding>,
) -> Chosen<'a, E> {
    let mut found: BTreeMap<E::Name, (String, Vec<&Placed<E>>)> = BTreeMap::new();
    for entry in entries {
        if entry.value.regimes().contains(&regime) && entry.value.span().meets(whole) {
            for (name, words) in entry.value.names() {
                found.entry(name).or_insert_with(|| (words, Vec::new())).1.push(entry);
            }
        }
    }
    let mut chosen = BTreeMap::new();
    for (name, (words, chain)) in found {
        let spans: Vec<Span> = chain.iter().map(|entry| entry.value.span()).collect();
        let breaks = whole.breaks(&spans);
        for (at, broken) in &breaks {
            if let Some(entry) = chain.get(*at) {
                faults.push(broken_chain(*entry, regime, &words, *broken));
            }
        }
        if let [_, .., last] = chain.as_slice()
            && breaks.is_empty()
        {
            let message = Message::new("law-changes-inside").with("name", &words);
            let remedy = Message::new("law-cut-edition").with("day", last.value.span().from);
            faults.push(last.fault(message.with("regime", regime), remedy));
        }
        // A broken chain still gives a value, so that it is not reported as missing as well.
        chosen.extend(chain.first().map(|first| (name, *first)));
    }
    chosen
}

fn broken_chain<E>(entry: &Placed<E>, regime: Regime, words: &str, broken: Break) -> Finding {
    let (message, remedy) = match broken {
        Break::Gap(day) => (Message::new("law-gap").with("day", day), "law-close-gap"),
        Break::Overlap(day) => (Message::new("law-overlap").with("day", day), "law-end-earlier"),
    };
    entry.fault(message.with("name", words).with("regime", regime), Message::new(remedy))
}

/// The single values of one rule set, being taken one by one.
pub(super) struct Pick<'a> {
    chosen: Chosen<'a, Rule>,
    missing: &'a dyn Fn(&str) -> Finding,
    faults: &'a mut Vec<Finding>,
}

impl<'a> Pick<'a> {
    /// Ready to take values; `missing` words the fault that one is not there.
    pub(super) fn new(
        chosen: Chosen<'a, Rule>,
        missing: &'a dyn Fn(&str) -> Finding,
        faults: &'a mut Vec<Finding>,
    ) -> Self {
        Self { chosen, missing, faults }
    }

    /// The value of a name.
    pub(super) fn rule<T: Value>(&mut self, name: &str) -> Option<Cited<T>> {
        let Some(entry) = self.chosen.get(name) else {
            self.faults.push((self.missing)(name));
            return None;
        };
        let rule = &entry.value;
        let value = T::value(&rule.value, self.faults)?;
        Some(Cited { value, source: rule.source.clone(), mark: rule.mark.clone() })
    }
}
