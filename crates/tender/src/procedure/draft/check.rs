//! What is wrong with a draft: every fault at once, each with its field and source.
//! It must not compute periods: the earliest deadlines come from the law at dispatch (`guard::periods`).

mod criteria;
mod dates;
mod lengths;

use super::{Dates, Draft, Envelope, FrameworkTerms};
use crate::instant::Instant;
use crate::message::Message;
use crate::money::Euro;
use crate::procedure::kind::{Phase, ProcedureType, Sequence};
use crate::refusal::Refusal;
use std::collections::BTreeSet;

/// The faults found so far.
#[derive(Default)]
struct Faults(Vec<Refusal>);

impl Faults {
    fn demand(&mut self, fine: bool, key: &'static str, source: &'static str, field: &str) {
        if !fine {
            self.0.push(Refusal::new(Message::new(key), source).at(field));
        }
    }

    fn text(&mut self, text: &str, field: &str) {
        self.demand(!text.trim().is_empty(), "draft-text-missing", "§ 121 Abs. 1 GWB", field);
    }

    fn unique<'a>(&mut self, ids: impl Iterator<Item = (&'a str, String)>) {
        let mut seen = BTreeSet::new();
        for (id, field) in ids {
            self.demand(!id.trim().is_empty(), "draft-text-missing", "§ 29 VgV", &field);
            self.demand(seen.insert(id), "draft-id-twice", "§ 29 VgV", &field);
        }
    }
}

impl Draft {
    /// All faults that keep the draft from going into approval, in the order of its fields; `framework_months` is how
    /// long a framework agreement may last without reasons, if the law says so.
    pub fn check(&self, now: Instant, framework_months: Option<u16>) -> Vec<Refusal> {
        self.faults(None, now, framework_months)
    }

    /// The same for a correction of what was published: a date that stays as it is may have passed meanwhile.
    pub fn check_correction(
        &self,
        published: &Self,
        now: Instant,
        framework_months: Option<u16>,
    ) -> Vec<Refusal> {
        self.faults(Some(&published.dates), now, framework_months)
    }

    fn faults(
        &self,
        standing: Option<&Dates>,
        now: Instant,
        framework_months: Option<u16>,
    ) -> Vec<Refusal> {
        let mut faults = Faults::default();
        self.check_subject(&mut faults);
        let sequence = self.check_kind(&mut faults);
        self.check_value_and_lots(&mut faults);
        self.check_parties(&mut faults);
        if let Some(framework) = &self.framework {
            self.check_framework(framework, framework_months, &mut faults);
        }
        if let Some(sequence) = sequence {
            dates::check(self, &sequence, (standing, now), &mut faults);
            if sequence.has(Phase::Bids) {
                criteria::check(self, &mut faults);
                self.check_papers(&mut faults);
            }
        }
        lengths::check(self, &mut faults);
        faults.0
    }

    fn check_subject(&self, faults: &mut Faults) {
        faults.text(&self.title.de, "/title/de");
        faults.text(&self.description.de, "/description/de");
        faults.demand(
            self.contract_kind.is_some(),
            "draft-subject-missing",
            "§ 103 GWB",
            "/contract_kind",
        );
        let source = "Verordnung (EG) Nr. 2195/2002";
        faults.demand(!self.cpv.is_empty(), "draft-cpv-missing", source, "/cpv");
        for (index, code) in self.cpv.iter().enumerate() {
            faults.demand(digits(code, 8), "draft-cpv-form", source, &format!("/cpv/{index}"));
        }
        let place = &self.place;
        let source = "Verordnung (EG) Nr. 1059/2003";
        faults.demand(nuts(&place.nuts), "draft-nuts-form", source, "/place/nuts");
        let postcode = place.postcode.is_empty() || digits(&place.postcode, 5);
        faults.demand(postcode, "draft-postcode-form", "§ 37 VgV", "/place/postcode");
    }

    fn check_kind(&self, faults: &mut Faults) -> Option<Sequence> {
        faults.demand(!self.dynamic_purchasing, NOT_YET, "§ 22 VgV", "/dynamic_purchasing");
        faults.demand(!self.electronic_auction, NOT_YET, "§ 25 VgV", "/electronic_auction");
        let Some(kind) = self.procedure_type else {
            faults.demand(false, "draft-type-missing", "§ 119 GWB", "/procedure_type");
            return None;
        };
        let ground = kind.is_free_choice() || !self.type_ground.trim().is_empty();
        faults.demand(ground, "draft-ground-missing", "§ 8 Abs. 2 Nr. 6 und 7 VgV", "/type_ground");
        let framework = (kind == ProcedureType::MiniComp) == self.under_framework.is_some();
        let source = "§ 21 Abs. 4 VgV";
        faults.demand(framework, "draft-framework-unnamed", source, "/under_framework");
        match kind.sequence() {
            Ok(sequence) => {
                let negotiates = sequence.has(Phase::Negotiation);
                let source = "§ 15 Abs. 5 VgV, § 17 Abs. 11 und 12 VgV";
                let reserved = negotiates || !self.award_without_negotiation;
                faults.demand(reserved, NO_TALKS, source, "/award_without_negotiation");
                let reduced = negotiates || !self.reduction_announced;
                faults.demand(reduced, NO_TALKS, source, "/reduction_announced");
                Some(sequence)
            }
            Err(refusal) => {
                faults.0.push(refusal);
                None
            }
        }
    }

    fn check_value_and_lots(&self, faults: &mut Faults) {
        let value = self.estimated_value.filter(|value| value.cents() > 0);
        faults.demand(value.is_some(), "draft-value-missing", "§ 3 Abs. 1 VgV", "/estimated_value");
        faults.demand(!self.lots.is_empty(), "draft-lot-missing", "§ 97 Abs. 4 GWB", "/lots");
        let mut seen = BTreeSet::new();
        let mut sum = Some(0_i64);
        for (index, lot) in self.lots.iter().enumerate() {
            faults.text(&lot.title.de, &format!("/lots/{index}/title/de"));
            let field = format!("/lots/{index}/id");
            faults.demand(seen.insert(lot.id), "draft-id-twice", "§ 30 VgV", &field);
            let cents = lot.estimated_value.map(Euro::cents);
            let fine = cents.is_none_or(|cents| cents >= 0);
            let field = format!("/lots/{index}/estimated_value");
            faults.demand(fine, "draft-value-missing", "§ 3 Abs. 7 VgV", &field);
            sum = sum.zip(cents).and_then(|(sum, cents)| sum.checked_add(cents));
        }
        if let (Some(sum), Some(value)) = (sum, value) {
            let equal = self.lots.is_empty() || sum == value.cents();
            faults.demand(equal, "draft-lots-sum", "§ 3 Abs. 7 VgV", "/estimated_value");
        }
        for (limit, field) in
            [(self.lots_per_bid, "/lots_per_bid"), (self.lots_per_award, "/lots_per_award")]
        {
            let lots = u32::try_from(self.lots.len()).unwrap_or(u32::MAX);
            let fine = limit.is_none_or(|limit| (1..=lots).contains(&limit));
            faults.demand(fine, "draft-lot-limit", "§ 30 Abs. 1 VgV", field);
        }
    }

    fn check_parties(&self, faults: &mut Faults) {
        faults.demand(!self.buyers.is_empty(), "draft-buyer-missing", "§ 99 GWB", "/buyers");
        faults.demand(self.office.is_some(), "draft-office-missing", "§ 37 VgV", "/office");
    }

    fn check_papers(&self, faults: &mut Faults) {
        let source = "§ 41 Abs. 1 VgV";
        faults.demand(!self.documents.is_empty(), "draft-document-missing", source, "/documents");
        for (index, document) in self.documents.iter().enumerate() {
            let uploaded = document.sha256.len() == 64
                && document.sha256.bytes().all(|b| b.is_ascii_hexdigit());
            let field = format!("/documents/{index}/sha256");
            faults.demand(uploaded, "draft-document-not-uploaded", source, &field);
        }
        let slots = self.bid_slots.iter().enumerate();
        faults.unique(slots.map(|(i, slot)| (slot.id.as_str(), format!("/bid_slots/{i}/id"))));
        for (index, slot) in self.bid_slots.iter().enumerate() {
            let fits = self.envelopes().contains(&slot.envelope);
            let field = format!("/bid_slots/{index}/envelope");
            faults.demand(fits, "draft-envelope-unknown", "§ 29 VgV", &field);
        }
        let quality = self.bid_slots.iter().any(|slot| slot.envelope == Envelope::Quality);
        let fine = quality || !self.two_envelopes;
        faults.demand(fine, "draft-envelope-empty", "§ 29 VgV", "/two_envelopes");
        faults.demand(self.electronic, "draft-not-electronic", "§ 53 Abs. 1 VgV", "/electronic");
    }

    fn check_framework(&self, terms: &FrameworkTerms, months: Option<u16>, faults: &mut Faults) {
        let maximum = terms.maximum.is_some_and(|maximum| maximum.cents() > 0);
        let source = "§ 21 Abs. 1 VgV; EuGH C-216/17, C-23/20";
        faults.demand(maximum, "draft-framework-maximum", source, "/framework/maximum");
        let named = !terms.authorities.is_empty();
        let source = "§ 21 Abs. 2 VgV";
        faults.demand(named, "draft-framework-authorities", source, "/framework/authorities");
        faults.demand(terms.firms > 0, "draft-framework-firms", source, "/framework/firms");
        let end = self.dates.contract_start.zip(self.dates.contract_end);
        let source = "§ 21 Abs. 6 VgV";
        faults.demand(end.is_some(), "draft-framework-term", source, "/dates/contract_end");
        let longest = end.zip(months).filter(|((start, end), months)| {
            dates::months_after(*start, *months).is_some_and(|limit| *end >= limit)
        });
        if let Some((_, months)) = longest.filter(|_| terms.longer_because.trim().is_empty()) {
            let message = Message::new("draft-framework-too-long").with("months", months);
            let refusal = Refusal::new(message, source);
            faults.0.push(refusal.at("/framework/longer_because"));
        }
    }
}

const NOT_YET: &str = "draft-technique-not-yet-run";
const NO_TALKS: &str = "draft-no-negotiation";

fn digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A code of the territorial units: two letters of the country and up to three signs.
fn nuts(code: &str) -> bool {
    let (country, unit) = code.split_at_checked(2).unwrap_or(("", ""));
    country.len() == 2
        && country.bytes().all(|byte| byte.is_ascii_uppercase())
        && unit.len() <= 3
        && unit.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
