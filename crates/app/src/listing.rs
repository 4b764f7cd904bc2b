//! What searches see of a published procedure.
//! It must not hold anything that is not public.

use crate::place::Places;
use crate::{App, AppError};
use store::{Body, Listing, ProcedureRow, Unit};
use tender::procedure::Draft;

impl App {
    /// Puts a procedure into the public list, once it may be known; the office in charge comes first in `line`.
    pub(crate) async fn list(
        &self,
        unit: &Unit,
        row: &ProcedureRow,
        line: &[Body],
    ) -> Result<(), AppError> {
        if let Some(listing) = listing(row, line) {
            unit.list_procedure(&listing).await?;
        }
        Ok(())
    }

    /// Lists what an older version of the program published and didn't list, and reads the list, so that nobody's first
    /// search waits for it.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn list_what_is_missing(&self) -> Result<(), AppError> {
        loop {
            let rows = self.store.unlisted().await?;
            if rows.is_empty() {
                return Ok(self.store.follow_list().await?);
            }
            let unit = self.store.begin().await?;
            for row in rows {
                let line = self.store.line_of(row.office).await?;
                self.list(&unit, &row, &line).await?;
            }
            unit.commit().await?;
        }
    }
}

fn listing(row: &ProcedureRow, line: &[Body]) -> Option<Listing> {
    let visible_from = row.visible_from?;
    let state = row.procedure.public_state()?;
    let draft = &row.procedure.file.draft;
    let places = Places::built_in();
    let place = places.find(&draft.place.postcode).or_else(|| places.find(&draft.place.town));
    Some(Listing {
        procedure: row.id,
        visible_from,
        deadline: row.deadline(),
        state,
        kind: draft.contract_kind,
        cpv: draft.cpv.clone(),
        nuts: draft.place.nuts.clone(),
        town: draft.place.town.clone(),
        position: place.map(|place| place.position),
        union: draft.under_union_law(),
        office: row.office,
        words: words(&row.number, draft, line),
    })
}

/// What words are searched in: number, titles, descriptions, place, codes and names of the buyers.
fn words(number: &str, draft: &Draft, line: &[Body]) -> String {
    let mut words = vec![number, &draft.title.de, &draft.description.de];
    words.extend(draft.title.en.as_deref());
    words.extend(draft.description.en.as_deref());
    for lot in &draft.lots {
        words.extend([lot.title.de.as_str(), &lot.description.de]);
    }
    words.extend([draft.place.town.as_str(), &draft.place.postcode]);
    words.extend(draft.cpv.iter().map(String::as_str));
    words.extend(line.iter().map(|body| body.name.as_str()));
    words.join(" ")
}
