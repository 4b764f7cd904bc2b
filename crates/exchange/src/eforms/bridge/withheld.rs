//! Fields whose publication is withheld: the companion fields BT-195 to BT-198 beside each.
//! It must not mask the value: the publisher does that until the day given.

use std::collections::BTreeSet;

use super::{Bridge, Way};
use crate::eforms::model::Withheld;
use crate::eforms::notice::access::Instance;
use crate::eforms::notice::plant::Fresh;
use crate::eforms::sdk::catalogue::{Field, Privacy};

impl Bridge<'_> {
    pub(super) fn withheld(&mut self, all: &mut Vec<Withheld>) {
        match self.way {
            Way::Out => {
                for withheld in all {
                    self.withhold(withheld);
                }
            }
            Way::In => {
                let fields: Vec<Field> = self
                    .sdk
                    .catalogue()
                    .fields()
                    .filter(|field| field.privacy.is_some())
                    .cloned()
                    .collect();
                let mut found = BTreeSet::new();
                for field in fields {
                    self.find_withheld(&field, &mut found);
                }
                all.extend(found);
            }
        }
    }

    fn withhold(&mut self, withheld: &mut Withheld) {
        let field = self.sdk.catalogue().field(&withheld.field).cloned();
        let Some((field, privacy)) = field.and_then(|field| Some((field.clone(), field.privacy?)))
        else {
            self.omitted.insert(withheld.field.clone());
            return;
        };
        let places = self.privacy_places(&field, &privacy, withheld.of.as_deref());
        if places.is_empty() {
            self.omitted.insert(privacy.identifier.clone());
        }
        for place in places {
            self.within(place, |bridge| {
                bridge.put(&privacy.identifier, &privacy.code, Fresh::None);
                bridge.companions(&privacy, withheld);
            });
        }
    }

    fn companions(&mut self, privacy: &Privacy, withheld: &mut Withheld) {
        self.code(&privacy.reason, &mut withheld.reason);
        self.text(&privacy.description, &mut withheld.explanation);
        self.day(&privacy.date, &mut withheld.until);
    }

    /// The same entry at several places of one lot counts once; what differs from the first stays behind.
    fn find_withheld(&mut self, field: &Field, found: &mut BTreeSet<Withheld>) {
        let Some(privacy) = field.privacy.clone() else { return };
        let above = self.identified(field);
        let mut instances: Vec<(Option<String>, Instance)> = Vec::new();
        match above {
            None => instances.push((None, self.notice.top())),
            Some((node, identifier)) => {
                for instance in self.all(&node) {
                    let id = self.id_of(&instance, &identifier);
                    instances.push((id, instance));
                }
            }
        }
        for (of, _) in instances {
            let mut first: Option<Withheld> = None;
            for place in self.privacy_places(field, &privacy, of.as_deref()) {
                self.within(place, |bridge| {
                    let Some((element, _)) = bridge.first(&privacy.identifier) else {
                        return;
                    };
                    let mut entry =
                        Withheld { field: field.id.clone(), of: of.clone(), ..Withheld::default() };
                    bridge.companions(&privacy, &mut entry);
                    if *first.get_or_insert_with(|| entry.clone()) == entry {
                        bridge.take(&privacy.identifier, element);
                    }
                });
            }
            found.extend(first);
        }
    }

    /// The instances of the parent of the companions' node, within the instance that has the identifier.
    fn privacy_places(&self, field: &Field, privacy: &Privacy, of: Option<&str>) -> Vec<Instance> {
        let catalogue = self.sdk.catalogue();
        let node =
            catalogue.field(&privacy.identifier).and_then(|known| catalogue.node(&known.node));
        let Some(parent) = node.and_then(|node| node.parent.clone()) else {
            return Vec::new();
        };
        let tops = match self.identified(field) {
            None => vec![self.notice.top()],
            Some((above, identifier)) => {
                let mut all = self.all(&above);
                all.retain(|instance| self.id_of(instance, &identifier).as_deref() == of);
                all
            }
        };
        tops.iter()
            .flat_map(|top| {
                let found = self.notice.instances(catalogue, top, &parent);
                found.unwrap_or_default()
            })
            .collect()
    }

    /// The nearest node above a field whose instances have an identifier, with the field of the identifier.
    fn identified(&self, field: &Field) -> Option<(String, String)> {
        let catalogue = self.sdk.catalogue();
        let mut at = catalogue.node(&field.node);
        while let Some(node) = at {
            if let Some(identifier) = &node.identifier {
                return Some((node.id.clone(), identifier.clone()));
            }
            at = node.parent.as_deref().and_then(|parent| catalogue.node(parent));
        }
        None
    }

    fn all(&self, node: &str) -> Vec<Instance> {
        self.notice.instances(self.sdk.catalogue(), &self.notice.top(), node).unwrap_or_default()
    }

    fn id_of(&self, instance: &Instance, identifier: &str) -> Option<String> {
        let values = self.notice.values(self.sdk.catalogue(), instance, identifier).ok()?;
        values.into_iter().next().map(|value| value.text)
    }

    fn within(&mut self, instance: Instance, walk: impl FnOnce(&mut Self)) {
        let above = std::mem::replace(&mut self.at, instance);
        walk(self);
        self.at = above;
    }
}
