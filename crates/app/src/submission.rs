//! What the platform asks of content beside the rules of the law: that all it names is there, and that the platform
//! carries such a procedure to its end. It must not judge the content itself; the domain does.

use crate::{App, AppError};
use store::{Document, ProcedureRow};
use tender::message::Message;
use tender::procedure::kind::Phase;
use tender::procedure::{Draft, Step};
use tender::refusal::Refusal;

impl App {
    /// Whether what is submitted for approval, or corrected, names what is there, and a submission what the platform runs.
    /// Other steps pass.
    ///
    /// # Errors
    /// A refusal with every field that does not fit.
    pub(crate) async fn content_stands(
        &self,
        row: &ProcedureRow,
        step: &Step,
    ) -> Result<(), AppError> {
        let (Step::Submit { draft } | Step::Correct { draft, .. }) = step else { return Ok(()) };
        let known = self.store.documents(row.id).await?;
        let mut faults = documents_there(draft, &known);
        if matches!(step, Step::Submit { .. }) {
            let line = self.store.line_of(row.office).await?;
            let barred = self.type_barred(draft, &line, row.created_at).await?;
            faults.extend(barred.into_iter().chain(not_offered(draft)).map(|refusal| {
                let field = format!("/draft{}", refusal.field);
                refusal.at(field)
            }));
            faults.extend(left_out(draft, &known));
            if draft.office != Some(row.office) {
                let message = Message::new("submission-other-office");
                faults.push(Refusal::new(message, "§ 37 VgV").at("/draft/office"));
            }
        }
        if !faults.is_empty() {
            return Err(AppError::Refused(faults));
        }
        self.names_authorities(draft, "/draft").await
    }
}

/// Every document is one that was uploaded here.
fn documents_there(draft: &Draft, known: &[Document]) -> Vec<Refusal> {
    let mut faults = Vec::new();
    for (place, slot) in draft.documents.iter().enumerate() {
        let there = |document: &Document| {
            document.slot == slot.id
                && document.sha256 == slot.sha256
                && document.withdrawn_at.is_none()
        };
        if !known.iter().any(there) {
            let refusal = Refusal::new(Message::new("document-not-there"), "§ 41 VgV");
            faults.push(refusal.at(format!("/draft/documents/{place}")));
        }
    }
    faults
}

/// Every document of the draft is submitted with it: all of them are published together.
fn left_out(draft: &Draft, known: &[Document]) -> Vec<Refusal> {
    let of_draft =
        |document: &&Document| document.withdrawn_at.is_none() && document.prepared_at.is_none();
    let missing =
        |document: &&Document| draft.documents.iter().all(|slot| slot.id != document.slot);
    let refuse = |document: &Document| {
        let message = Message::new("submission-document-left-out").with("name", &document.name);
        Refusal::new(message, "§ 41 VgV").at("/draft/documents")
    };
    known.iter().filter(of_draft).filter(missing).map(refuse).collect()
}

/// What the platform does not carry to its end yet: it is said before anybody approves it.
pub(crate) fn not_offered(draft: &Draft) -> Vec<Refusal> {
    let Some((kind, Ok(sequence))) = draft.procedure_type.map(|kind| (kind, kind.sequence()))
    else {
        return Vec::new();
    };
    let refuse =
        |key, field: &str| vec![Refusal::new(Message::new(key), sequence.source).at(field)];
    if sequence.has(Phase::Participation) {
        return refuse("not-offered-two-stages", "/procedure_type");
    }
    if !kind.is_offered() {
        return refuse("not-offered-mini-competition", "/procedure_type");
    }
    if sequence.has(Phase::Negotiation) && !draft.award_without_negotiation {
        return refuse("not-offered-negotiation", "/award_without_negotiation");
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use tender::procedure::ProcedureType;

    fn told(procedure_type: ProcedureType, award_without_negotiation: bool) -> Vec<&'static str> {
        let procedure_type = Some(procedure_type);
        let draft = Draft { procedure_type, award_without_negotiation, ..Draft::default() };
        not_offered(&draft).into_iter().map(|refusal| refusal.message.key).collect()
    }

    #[test]
    fn what_the_platform_does_not_carry_to_its_end_is_named() {
        use ProcedureType as Type;
        let none: [&str; 0] = [];
        for kind in [Type::Open, Type::UtPublic, Type::UtRestrictedNoCall, Type::Direct] {
            assert_eq!(told(kind, false), none);
        }
        for kind in
            [Type::Restricted, Type::NegotiatedCall, Type::UtRestrictedCall, Type::UtNegotiatedCall]
        {
            assert_eq!(told(kind, true), ["not-offered-two-stages"]);
        }
        for kind in [Type::NegotiatedNoCall, Type::UtNegotiatedNoCall, Type::UtFree] {
            assert_eq!(told(kind, false), ["not-offered-negotiation"]);
            assert_eq!(told(kind, true), none, "the award on the first bids is reserved");
        }
        assert_eq!(told(Type::MiniComp, false), ["not-offered-mini-competition"]);
    }
}
