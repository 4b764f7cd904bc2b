//! Beginning a procedure with the content of an earlier one.
//! It must not carry over what holds for one procedure only: dates, documents, reasons.

use crate::{App, AppError, Caller};
use store::ProcedureRow;
use tender::id::{BodyId, LotId, ProcedureId};
use tender::message::Message;
use tender::procedure::Draft;
use tender::procedure::draft::{Dates, Lot};
use tender::role::{Permission, may};

/// A procedure that was begun as a copy.
#[derive(Clone, Debug)]
pub struct CopiedProcedure {
    /// The new procedure.
    pub row: ProcedureRow,
    /// What of the earlier one was not taken over, though it was there.
    pub left: Vec<Message>,
}

impl App {
    /// Begins a procedure of an office with the content of another that the caller may see: of one's own offices, or
    /// public.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is none that the caller may know; as [`App::begin_procedure`].
    pub async fn copy_procedure(
        &self,
        caller: &Caller,
        earlier: ProcedureId,
        office: BodyId,
    ) -> Result<CopiedProcedure, AppError> {
        let row = self.store.procedure(earlier).await?.ok_or(AppError::NotFound)?;
        let line = self.store.line_of(row.office).await?;
        let ids: Vec<BodyId> = line.iter().map(|body| body.id).collect();
        let now = self.clock.machinery();
        let own = may(&caller.actor(), Permission::ReadFile, &row.procedure.subject(&ids), now);
        let source = match (own.is_ok(), row.procedure.is_public()) {
            (_, true) => row.procedure.file.draft.clone(),
            (true, false) => row.draft.clone(),
            (false, false) => return Err(AppError::NotFound),
        };
        let hidden = own.is_err() && !source.value_public;
        let (draft, left) = copy(source, office, hidden, || LotId(self.ids.uuid()));
        let row = self.begin_procedure(caller, office, draft).await?;
        Ok(CopiedProcedure { row, left })
    }
}

/// The content for a new procedure, and what stayed behind. `hidden` says that the caller may not know the value.
fn copy(
    source: Draft,
    office: BodyId,
    hidden: bool,
    mut id: impl FnMut() -> LotId,
) -> (Draft, Vec<Message>) {
    let empty = Draft::default();
    let valued = source.estimated_value.is_some()
        || source.lots.iter().any(|lot| lot.estimated_value.is_some());
    let grounds = source.ground.is_some()
        || [&source.type_ground, &source.urgency].iter().any(|text| !text.is_empty())
        || source.framework.as_ref().is_some_and(|terms| !terms.longer_because.is_empty());
    let foreign = source.office != Some(office);
    let behind = [
        (source.dates != empty.dates, "copy-dates"),
        (!source.documents.is_empty(), "copy-documents"),
        (grounds, "copy-grounds"),
        (source.under_framework.is_some(), "copy-framework"),
        (foreign && !source.buyers.is_empty(), "copy-buyers"),
        (hidden && valued, "copy-value"),
    ];
    let left = behind.into_iter().filter(|(there, _)| *there).map(|(_, key)| Message::new(key));
    let left = left.collect();
    let lots = source.lots.into_iter().map(|lot| Lot {
        id: id(),
        estimated_value: lot.estimated_value.filter(|_| !hidden),
        ..lot
    });
    let framework = source.framework.map(|mut terms| {
        terms.longer_because.clear();
        terms
    });
    let draft = Draft {
        lots: lots.collect(),
        estimated_value: source.estimated_value.filter(|_| !hidden),
        dates: Dates::default(),
        documents: Vec::new(),
        ground: None,
        type_ground: String::new(),
        urgency: String::new(),
        framework,
        under_framework: None,
        buyers: if foreign { Vec::new() } else { source.buyers },
        office: Some(office),
        ..source
    };
    (draft, left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tender::money::Euro;
    use tender::procedure::draft::Text;
    use uuid::Uuid;

    fn source() -> Draft {
        let lot = Lot {
            id: LotId(Uuid::from_u128(1)),
            title: Text::german("Los 1"),
            description: Text::default(),
            estimated_value: Some(Euro::from_cents(100)),
        };
        Draft {
            title: Text::german("Reinigung"),
            lots: vec![lot],
            urgency: "Sturm".to_owned(),
            office: Some(BodyId(Uuid::from_u128(7))),
            buyers: vec![BodyId(Uuid::from_u128(8))],
            ..Draft::default()
        }
    }

    fn keys(left: &[Message]) -> Vec<&str> {
        left.iter().map(|message| message.key).collect()
    }

    #[test]
    fn a_copy_has_lots_of_its_own_and_no_reasons() {
        let office = BodyId(Uuid::from_u128(7));
        let (draft, left) = copy(source(), office, false, || LotId(Uuid::from_u128(2)));
        assert_eq!(draft.title.de, "Reinigung");
        assert_eq!(draft.lots[0].id, LotId(Uuid::from_u128(2)));
        assert_eq!(draft.lots[0].estimated_value, Some(Euro::from_cents(100)));
        assert_eq!((draft.urgency.as_str(), draft.buyers.len()), ("", 1));
        assert_eq!(keys(&left), ["copy-grounds"]);
    }

    #[test]
    fn a_copy_for_another_office_tells_neither_value_nor_buyers() {
        let office = BodyId(Uuid::from_u128(9));
        let (draft, left) = copy(source(), office, true, || LotId(Uuid::from_u128(2)));
        assert_eq!((draft.estimated_value, draft.lots[0].estimated_value), (None, None));
        assert_eq!((draft.buyers, draft.office), (Vec::new(), Some(office)));
        assert_eq!(keys(&left), ["copy-grounds", "copy-buyers", "copy-value"]);
    }
}
