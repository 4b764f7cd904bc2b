//! The one description of how the model and a notice correspond, walked in both directions.
//!
//! Every line names a field of the SDK and a value of the model. Going out it writes the value, coming in it takes the
//! value from the notice and marks its element as taken; what is left unmarked at the end is listed, so that nothing
//! can be dropped without a line. It must not know XML beyond `Notice`, nor rules.

mod change;
mod leaf;
mod left;
mod lot;
mod party;
mod process;
mod renew;
mod result;
mod root;
mod terms;
mod value;
mod withheld;

use std::collections::{BTreeMap, BTreeSet};

use xmlrules::dom::NodeId;

use super::model::Model;
use super::model::value::Day;
use super::notice::access::Instance;
use super::notice::plant::{Fresh, indent, prune};
use super::notice::{Notice, Root};
use super::sdk::Sdk;

pub use left::{Left, Reason, Took};

/// A notice made of a model.
#[derive(Debug, Clone)]
pub struct Written {
    /// The notice.
    pub notice: Notice,
    /// Fields of the model that this subtype or version has no place for, in order.
    pub omitted: Vec<String>,
}

/// A model made of a notice.
#[derive(Debug, Clone)]
pub struct Taken {
    /// What could be taken over.
    pub model: Model,
    /// Fields that were taken over, each once, in order.
    pub fields: Vec<String>,
    /// Every value that was taken over, in document order.
    pub taken: Vec<Took>,
    /// Everything that was not, in document order.
    pub left: Vec<Left>,
}

/// Writes a model as a notice of its subtype. `None` if the version doesn't know the subtype.
pub fn write(sdk: &Sdk, model: &Model) -> Option<Written> {
    let form = sdk.form(&model.subtype)?;
    let root = Root::ALL.into_iter().find(|root| root.document_type() == form.document)?;
    let mut notice = Notice::new(root);
    let mut model = model.clone();
    let mut bridge = Bridge::new(sdk, &mut notice, Way::Out, &model.subtype.clone());
    bridge.whole(&mut model);
    let omitted = bridge.omitted.into_iter().collect();
    prune(&mut notice.document);
    indent(&mut notice.document);
    Some(Written { notice, omitted })
}

/// Reads whatever the model can hold out of a notice.
pub fn read(sdk: &Sdk, notice: &Notice) -> Taken {
    take_in(sdk, notice, None)
}

/// Reads a notice as the draft of a new one: what names the old notice stays behind, and so does every deadline or start
/// before `today`; both are listed.
pub fn import(sdk: &Sdk, notice: &Notice, today: Day) -> Taken {
    take_in(sdk, notice, Some(today))
}

fn take_in(sdk: &Sdk, notice: &Notice, renew: Option<Day>) -> Taken {
    let mut notice = notice.clone();
    let mut model = Model::default();
    let subtype = notice.identity().subtype.unwrap_or_default();
    let mut bridge = Bridge::new(sdk, &mut notice, Way::In, &subtype);
    bridge.renew = renew;
    bridge.whole(&mut model);
    let fields = std::mem::take(&mut bridge.fields).into_iter().collect();
    let (taken, left) = bridge.sweep();
    Taken { model, fields, taken, left }
}

/// Which way values go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Out,
    In,
}

/// The state of one walk.
struct Bridge<'a> {
    sdk: &'a Sdk,
    notice: &'a mut Notice,
    way: Way,
    subtype: String,
    /// Coming in as a draft: the day before which deadlines have passed.
    renew: Option<Day>,
    /// The instance that fields are looked for below.
    at: Instance,
    omitted: BTreeSet<String>,
    fields: BTreeSet<String>,
    taken: BTreeMap<NodeId, String>,
    refused: BTreeMap<NodeId, Reason>,
}

impl<'a> Bridge<'a> {
    fn new(sdk: &'a Sdk, notice: &'a mut Notice, way: Way, subtype: &str) -> Self {
        let at = notice.top();
        Self {
            sdk,
            notice,
            way,
            renew: None,
            subtype: subtype.to_owned(),
            at,
            omitted: BTreeSet::new(),
            fields: BTreeSet::new(),
            taken: BTreeMap::new(),
            refused: BTreeMap::new(),
        }
    }

    /// One value an instance of a repeatable node; instances without any value that the model knows are passed over.
    fn each<T: Default + PartialEq>(
        &mut self,
        node: &str,
        items: &mut Vec<T>,
        walk: impl Fn(&mut Self, &mut T),
    ) {
        let above = self.at.clone();
        match self.way {
            Way::Out => {
                for item in items {
                    let made = self.notice.add_instance(self.sdk.catalogue(), &above, node);
                    if let Ok(instance) = made {
                        self.at = instance;
                        walk(self, item);
                    } else {
                        self.omitted.insert(node.to_owned());
                    }
                }
            }
            Way::In => {
                let found = self.notice.instances(self.sdk.catalogue(), &above, node);
                for instance in found.unwrap_or_default() {
                    self.at = instance;
                    let mut item = T::default();
                    walk(self, &mut item);
                    if item != T::default() {
                        items.push(item);
                    }
                }
            }
        }
        self.at = above;
    }

    /// Whether a field may be written in this subtype; one that may not is noted as omitted.
    fn allowed(&mut self, field: &str) -> bool {
        let known = self.sdk.catalogue().field(field);
        let allowed = known.is_some_and(|known| !known.forbidden.always.contains(&self.subtype));
        if !allowed {
            self.omitted.insert(field.to_owned());
        }
        allowed
    }

    /// Whether this subtype always needs a field.
    fn needed(&self, field: &str) -> bool {
        let known = self.sdk.catalogue().field(field);
        known.is_some_and(|known| known.mandatory.always.contains(&self.subtype))
    }

    /// Writes a text into a field.
    fn put(&mut self, field: &str, text: &str, fresh: Fresh) -> Option<NodeId> {
        if !self.allowed(field) {
            return None;
        }
        let at = self.at.clone();
        let made = self.notice.put(self.sdk.catalogue(), &at, field, text, fresh);
        if made.is_err() {
            self.omitted.insert(field.to_owned());
        }
        made.ok()
    }

    /// What stands in a field below the current instance: elements with their texts.
    fn found(&self, field: &str) -> Vec<(NodeId, String)> {
        let values = self.notice.values(self.sdk.catalogue(), &self.at, field).unwrap_or_default();
        values
            .into_iter()
            .map(|value| (value.element, value.text))
            .filter(|(_, text)| !text.is_empty())
            .collect()
    }

    fn take(&mut self, field: &str, element: NodeId) {
        self.fields.insert(field.to_owned());
        self.taken.entry(element).or_insert_with(|| field.to_owned());
    }

    fn refuse(&mut self, element: NodeId, reason: Reason) {
        self.refused.insert(element, reason);
    }
}
