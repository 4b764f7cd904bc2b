//! Openings that are prepared for a round, and whether a step may begin the round with them.
//! It must not prepare anything; seats are named and records signed by use cases of their own.

use super::refuse;
use crate::{App, AppError};
use store::{OpeningRow, ProcedureRow};
use tender::id::{OpeningId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::draft::Envelope;
use tender::procedure::step::ResetTo;
use tender::procedure::{Draft, Rules, Stage, Step};
use tender::refusal::Refusal;

/// The content that counts: the author's own while it is drafted, then what was submitted.
pub(crate) fn content(row: &ProcedureRow) -> &Draft {
    if matches!(row.procedure.stage, Stage::Drafting(_)) {
        &row.draft
    } else {
        &row.procedure.file.draft
    }
}

/// Number of the round that comes next.
pub(crate) fn next_round(row: &ProcedureRow) -> i64 {
    let number = row.procedure.round().map_or(0, |round| round.number);
    i64::from(number).saturating_add(1)
}

/// The deadline of the first round as the content says it.
pub(crate) fn first_deadline(row: &ProcedureRow) -> Option<Instant> {
    let dates = &content(row).dates;
    dates.participation_deadline.or(dates.bid_deadline)
}

/// The envelopes of a round: requests to participate have one.
pub(crate) fn envelopes(row: &ProcedureRow, round: i64) -> &'static [Envelope] {
    let draft = content(row);
    if round == 1 && draft.dates.participation_deadline.is_some() {
        &[Envelope::Whole]
    } else {
        draft.envelopes()
    }
}

/// The openings with which a step begins a round, and the round's deadline.
fn begun<'a>(row: &ProcedureRow, step: &'a Step) -> Option<(&'a [OpeningId], Option<Instant>)> {
    if let Step::Publish { openings } = step {
        Some((openings.as_slice(), first_deadline(row)))
    } else if let Step::Invite { openings, deadline, .. }
    | Step::NextRound { openings, deadline, .. }
    | Step::Reset { target: ResetTo::Receiving { openings, deadline }, .. } = step
    {
        Some((openings.as_slice(), Some(*deadline)))
    } else {
        None
    }
}

impl App {
    /// The rules of a procedure as they are now.
    pub(crate) async fn rules_of(&self, row: &ProcedureRow) -> Result<Rules, AppError> {
        let line = self.store.line_of(row.office).await?;
        let now = self.clock.procedures();
        Ok(self.rules(content(row), &line, row.created_at, now).await?.0)
    }

    /// The openings prepared for a round, in the order of its envelopes.
    pub(crate) async fn prepared(
        &self,
        id: ProcedureId,
        round: i64,
    ) -> Result<Vec<OpeningRow>, AppError> {
        let mut all = self.store.openings_of(id).await?;
        all.retain(|opening| opening.round == round);
        Ok(all)
    }

    /// Whether the openings of a step that begins a round are prepared ones whose records all seats have signed
    /// for the round's deadline. Steps that begin no round pass.
    pub(crate) async fn openings_fit(
        &self,
        row: &ProcedureRow,
        step: &Step,
    ) -> Result<(), AppError> {
        let Some((openings, deadline)) = begun(row, step) else { return Ok(()) };
        let round = next_round(row);
        let prepared = self.prepared(row.id, round).await?;
        let faults =
            faults(&prepared, envelopes(row, round), deadline, self.accepted(&prepared).await?);
        if !faults.is_empty() {
            return Err(AppError::Refused(faults));
        }
        let ids: Vec<OpeningId> = prepared.iter().map(|opening| opening.id).collect();
        if ids == openings {
            Ok(())
        } else {
            Err(refuse("keys-other-openings").at("/openings").into())
        }
    }

    /// What still keeps the first round from beginning; empty when every record is complete.
    pub(crate) async fn missing_keys(&self, row: &ProcedureRow) -> Result<Vec<Refusal>, AppError> {
        let prepared = self.prepared(row.id, 1).await?;
        let accepted = self.accepted(&prepared).await?;
        Ok(faults(&prepared, envelopes(row, 1), first_deadline(row), accepted))
    }

    /// How many of all seats are accepted, and how many there are.
    async fn accepted(&self, openings: &[OpeningRow]) -> Result<(usize, usize), AppError> {
        let (mut have, mut all) = (0_usize, 0_usize);
        for opening in openings {
            let seats = self.store.seats(opening.id).await?;
            all = all.saturating_add(seats.len());
            have = have.saturating_add(seats.iter().filter(|s| s.accepted_at.is_some()).count());
        }
        Ok((have, all))
    }

    /// The step that publishes a procedure with its prepared openings; the domain and
    /// [`App::openings_fit`] judge them.
    pub(crate) async fn publication(&self, row: &ProcedureRow) -> Result<Step, AppError> {
        let prepared = self.prepared(row.id, 1).await?;
        Ok(Step::Publish { openings: prepared.iter().map(|opening| opening.id).collect() })
    }
}

fn faults(
    prepared: &[OpeningRow],
    envelopes: &[Envelope],
    deadline: Option<Instant>,
    (have, all): (usize, usize),
) -> Vec<Refusal> {
    let same = prepared.iter().map(|opening| &opening.envelope).eq(envelopes);
    if prepared.is_empty() {
        return vec![refuse("keys-missing").at("/openings")];
    }
    if !same {
        return vec![refuse("keys-envelopes").at("/openings")];
    }
    if have < all {
        let mut fault = refuse("keys-not-accepted").at("/openings");
        fault.message = fault.message.with("missing", all.saturating_sub(have));
        return vec![fault];
    }
    let judge = |(at, opening): (usize, &OpeningRow)| {
        let field = format!("/openings/{at}");
        if opening.record.is_none() {
            Some(refuse("keys-not-signed").at(field))
        } else if Some(opening.deadline) != deadline {
            Some(refuse("keys-outdated").at(field))
        } else {
            None
        }
    };
    prepared.iter().enumerate().filter_map(judge).collect()
}
