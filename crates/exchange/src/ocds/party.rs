//! Who takes part: authorities, and firms as far as they may be named.
//! It must not name a firm that the depth does not show.

use super::release::{Address, ContactPoint, Identifier, Party, Reference};
use super::source::Organisation;
use std::collections::BTreeMap;

/// The parties of a release, each once with all its roles, in the order of their ids.
#[derive(Default)]
pub(super) struct Parties(BTreeMap<String, Party>);

impl Parties {
    /// Adds a role; gives the reference by which others name the party.
    pub(super) fn add(&mut self, of: &Organisation, role: &'static str) -> Reference {
        let party = self.0.entry(of.id.clone()).or_insert_with(|| party(of));
        party.roles.insert(role);
        Reference { id: of.id.clone(), name: of.name.clone() }
    }

    pub(super) fn all(self) -> Vec<Party> {
        self.0.into_values().collect()
    }
}

fn party(of: &Organisation) -> Party {
    let address = Address {
        street_address: of.street.clone(),
        locality: of.town.clone(),
        region: of.nuts.clone(),
        postal_code: of.postcode.clone(),
        country_name: "Deutschland",
    };
    let contact = ContactPoint { email: of.email.clone(), telephone: of.phone.clone() };
    let reached = !contact.email.is_empty() || !contact.telephone.is_empty();
    Party {
        id: of.id.clone(),
        name: of.name.clone(),
        identifier: Identifier {
            id: of.register.clone(),
            legal_name: of.name.clone(),
            uri: of.url.clone(),
        },
        address: (!of.town.is_empty()).then_some(address),
        contact_point: reached.then_some(contact),
        roles: std::collections::BTreeSet::new(),
    }
}
