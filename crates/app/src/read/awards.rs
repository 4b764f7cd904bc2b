//! The register of published awards, for everybody (§ 39 VgV, § 30 UVgO).
//! It must not hold what is not published; rows come into it with the act that publishes the result.

use crate::{App, AppError};
use jiff::civil::Date;
use store::{AwardFilter, AwardRow, Body};
use tender::id::{BodyId, LotId};
use tender::instant::Instant;
use tender::money::Euro;
use tender::procedure::draft::{Draft, Text};

/// Which published awards to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AwardQuery {
    /// Words that title, number or firms must hold.
    pub words: String,
    /// Only those of this authority and what is below it, by its address on the platform.
    pub authority: String,
    /// Only those awarded at this instant or later.
    pub from: Option<Instant>,
    /// Only after this one, in the order of the list.
    pub after: Option<(Instant, LotId)>,
    /// At most so many.
    pub limit: u64,
}

/// One page of the register.
#[derive(Clone, Debug)]
pub struct AwardPage {
    /// The awards.
    pub rows: Vec<FoundAward>,
    /// Where the list goes on.
    pub next: Option<(Instant, LotId)>,
    /// How many there are in all.
    pub count: i64,
    /// What they come to.
    pub sum: Euro,
}

/// One award of the register.
#[derive(Clone, Debug)]
pub struct FoundAward {
    /// Its entry.
    pub row: AwardRow,
    /// The office in charge.
    pub office: Body,
    /// Its title in the languages that it has.
    pub title: Text,
    /// Whether everybody may read the procedure too; one without a call is told here alone.
    pub has_page: bool,
    /// What was bought and how.
    pub draft: Draft,
    /// First and last day of the performance.
    pub term: (Option<Date>, Option<Date>),
}

impl App {
    /// One page of the register of published awards.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn public_awards(&self, query: &AwardQuery) -> Result<AwardPage, AppError> {
        let offices = self.offices_of(&query.authority).await?;
        let filter = AwardFilter {
            words: query.words.split_whitespace().map(str::to_owned).collect(),
            offices,
            from: query.from,
            shown_at: Some(self.clock.procedures()),
            after: query.after,
            limit: query.limit.saturating_add(1),
            ..AwardFilter::default()
        };
        let (count, sum) = self.store.count_awards(&filter).await?;
        let mut found = self.store.awards(&filter).await?;
        let limit = usize::try_from(query.limit).unwrap_or(usize::MAX);
        let more = found.len() > limit;
        found.truncate(limit);
        let next = found.last().filter(|_| more).map(|row| (row.awarded_at, row.lot));
        let mut rows = Vec::with_capacity(found.len());
        for row in found {
            let office = self.store.body(row.office).await?;
            let office =
                office.ok_or_else(|| AppError::Internal(format!("no office of {}", row.number)))?;
            rows.push(self.found(row, office).await?);
        }
        Ok(AwardPage { rows, next, count, sum })
    }

    async fn found(&self, award: AwardRow, office: Body) -> Result<FoundAward, AppError> {
        let row = self.store.procedure(award.procedure).await?.ok_or(AppError::NotFound)?;
        let mut lots = row.procedure.open_lots();
        let lot = lots.find(|(id, _)| *id == award.lot);
        let (from, until) = lot.map_or((None, None), |(_, lot)| lot.stage.term());
        let draft = row.procedure.file.draft.clone();
        Ok(FoundAward {
            title: titled(&draft, &award),
            has_page: row.visible_from.is_some(),
            term: (from.or(draft.dates.contract_start), until.or(draft.dates.contract_end)),
            draft,
            row: award,
            office,
        })
    }

    /// The authority of a name in addresses and what is below it; nothing where none was asked for.
    pub(crate) async fn offices_of(&self, slug: &str) -> Result<Option<Vec<BodyId>>, AppError> {
        if slug.is_empty() {
            return Ok(None);
        }
        let body = self.store.body_by_slug(slug).await?;
        match body {
            Some(body) => Ok(Some(self.store.below(body.id).await?)),
            None => Ok(Some(Vec::new())),
        }
    }
}

/// The title of an award with its English words, where the procedure or its lot has some.
fn titled(draft: &Draft, award: &AwardRow) -> Text {
    let lots = draft.lots.iter().map(|lot| &lot.title);
    let mut titles = core::iter::once(&draft.title).chain(lots);
    let known = titles.find(|title| title.de == award.title);
    known.cloned().unwrap_or_else(|| Text::german(award.title.clone()))
}
