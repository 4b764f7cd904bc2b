//! The table of published awards as CSV, page by page.
//! It must not hold more than the register of awards and what is published of its procedures.

use super::beside::Known;
use super::{Export, ExportQuery, PAGE};
use crate::{App, AppError};
use bytes::Bytes;
use exchange::awards::{AwardLine, head};
use futures_util::{StreamExt as _, stream};
use std::collections::BTreeMap;
use store::{AwardFilter, AwardRow, ProcedureRow};
use tender::id::ProcedureId;

impl App {
    /// The published awards of a period as CSV, one line a lot, those awarded last first.
    ///
    /// # Errors
    /// A refusal of the query.
    pub async fn export_awards(&self, query: &ExportQuery) -> Result<Export, AppError> {
        let filter = AwardFilter {
            offices: self.exported_offices(query).await?,
            from: query.begin(),
            until: query.end(),
            states: query.codes(),
            shown_at: Some(self.clock.procedures()),
            limit: PAGE,
            ..AwardFilter::default()
        };
        let pages = Pages { app: self.clone(), filter: Some(filter), known: Known::default() };
        let rows = stream::try_unfold(pages, |pages| Box::pin(pages.next()));
        Ok(stream::iter([Ok(Bytes::from(head()))]).chain(rows).boxed())
    }
}

/// The pages that are still to come.
struct Pages {
    app: App,
    filter: Option<AwardFilter>,
    known: Known,
}

impl Pages {
    async fn next(mut self) -> Result<Option<(Bytes, Self)>, AppError> {
        let Some(filter) = self.filter.take() else { return Ok(None) };
        let rows = self.app.store.awards(&filter).await?;
        let Some(last) = rows.last() else { return Ok(None) };
        let after = Some((last.awarded_at, last.lot));
        let ids: Vec<ProcedureId> = rows.iter().map(|row| row.procedure).collect();
        let of = self.app.store.procedures_by_id(&ids).await?;
        let of: BTreeMap<_, _> = of.into_iter().map(|row| (row.id, row)).collect();
        let mut text = String::new();
        for row in rows {
            if let Some(procedure) = of.get(&row.procedure) {
                text.push_str(&self.line(row, procedure).await?.line());
            }
        }
        self.filter = Some(AwardFilter { after, ..filter });
        Ok(Some((text.into(), self)))
    }

    async fn line(
        &mut self,
        row: AwardRow,
        procedure: &ProcedureRow,
    ) -> Result<AwardLine, AppError> {
        let office = self.known.body(&self.app, row.office).await?;
        let draft = &procedure.procedure.file.draft;
        let kind = draft.procedure_type.map(|kind| kind.code().to_owned());
        let (buyer, buyer_id) = office.map(|body| (body.name, body.slug)).unwrap_or_default();
        Ok(AwardLine {
            ocid: format!("{}-{}", self.app.ocid_prefix, row.number),
            url: if procedure.visible_from.is_some() {
                format!("{}/ausschreibungen/{}/ergebnis", self.app.public_url, row.number)
            } else {
                format!("{}/vergeben", self.app.public_url)
            },
            lot: row.lot.to_string(),
            title: row.title,
            buyer,
            buyer_id,
            nuts: draft.place.nuts.clone(),
            procedure_type: kind.unwrap_or_default(),
            cpv: draft.cpv.clone(),
            suppliers: row.firms,
            value: row.value,
            bids: row.bids,
            awarded_on: row.awarded_at.berlin_day(),
            published_at: row.published_at,
            number: row.number,
        })
    }
}
