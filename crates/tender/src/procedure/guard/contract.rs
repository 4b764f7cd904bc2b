//! Conditions of what happens after the award: result, contract, changes, retention.
//! It must not count obligations: `duty` does.

use super::approval::award_known;
use super::{demand, framework, open_lot, reasoned, unfit, unfit_at};
use crate::act::Computed;
use crate::id::NoticeId;
use crate::instant::Instant;
use crate::law::ProcedureType;
use crate::money::Euro;
use crate::procedure::context::Context;
use crate::procedure::notice::Purpose;
use crate::procedure::stage::{LotStage, Procedure, Running, Stage};
use crate::procedure::step::{Change, ChangeGround, Step};
use crate::procedure::time::years_after;
use crate::refusal::Refusal;

pub(super) fn check(
    procedure: &Procedure,
    step: &Step,
    context: &Context<'_>,
) -> Result<Computed, Refusal> {
    match (step, &procedure.stage) {
        (Step::PublishResult { lot, notice }, _) => {
            let file = open_lot(procedure, *lot, step)?;
            let contract = file.stage.contract();
            let unreported =
                contract.is_some_and(|contract| procedure.reported_at(contract).is_none());
            demand(unreported, "procedure-no-result", step.rule().source)?;
            noticed(procedure, *notice, Purpose::Result, step)?;
        }
        (Step::StartContract { from, until, .. }, _) => {
            let fine = from <= until;
            demand(fine, "draft-dates-order", step.rule().source).map_err(|r| r.at("/until"))?;
        }
        (Step::Modify { change, .. }, _) => {
            reasoned(&change.reason, "/change/reason", step)?;
            modify(running(procedure, step)?, change, context)?;
            if matches!(change.ground, ChangeGround::Additional | ChangeGround::Unforeseeable) {
                noticed(procedure, change.notice, Purpose::Modification, step)?;
            }
        }
        (Step::CallOff { call_off, .. }, _) => {
            framework::call_off(procedure, running(procedure, step)?, call_off, context)?;
            let share = framework::share_reached(procedure, call_off.value);
            return Ok(Computed { share, ..Computed::default() });
        }
        (Step::EndContract { on, .. }, _) => {
            let running = running(procedure, step)?;
            let over = *on <= context.now.berlin_day() && *on >= running.from;
            demand(over, "procedure-contract-runs", step.rule().source).map_err(|r| r.at("/on"))?;
            let reported = procedure.reported_at(&running.contract).is_some();
            demand(reported || !reports(procedure), "procedure-result-missing", "§ 39 VgV")?;
            award_known(reported, context)?;
        }
        (Step::ReportStatistics { lot }, _) => {
            let file = open_lot(procedure, *lot, step)?;
            file.stage.contract().ok_or_else(|| unfit_at(file.stage.code(), step))?;
        }
        (Step::CloseFile, _) => {
            let retain_until = Some(retention(procedure, step, context)?);
            return Ok(Computed { retain_until, ..Computed::default() });
        }
        (Step::Destroy, Stage::Retained(stage)) => {
            let over = stage.until <= context.now;
            demand(over, "procedure-retention", step.rule().source)?;
        }
        _ => return Err(unfit(procedure, step)),
    }
    Ok(Computed::default())
}

/// The running contract of the lot that the step names.
fn running<'a>(procedure: &'a Procedure, step: &Step) -> Result<&'a Running, Refusal> {
    let (Step::Modify { lot, .. } | Step::CallOff { lot, .. } | Step::EndContract { lot, .. }) =
        step
    else {
        return Err(unfit(procedure, step));
    };
    let file = open_lot(procedure, *lot, step)?;
    if let LotStage::Running(running) = &file.stage {
        Ok(running)
    } else {
        Err(unfit_at(file.stage.code(), step))
    }
}

/// Whether the result is to be published: not of direct orders and single contracts of a framework.
fn reports(procedure: &Procedure) -> bool {
    let kind = procedure.file.draft.procedure_type;
    kind != Some(ProcedureType::Direct) && kind != Some(ProcedureType::MiniComp)
}

/// Under Union law a notice of this purpose goes with the step and did not fail.
pub(super) fn noticed(
    procedure: &Procedure,
    notice: Option<NoticeId>,
    purpose: Purpose,
    step: &Step,
) -> Result<(), Refusal> {
    if !super::publication::sequence(&procedure.file.draft)?.union {
        return Ok(());
    }
    let known = notice.and_then(|notice| procedure.file.notices.get(&notice));
    let fine = known.is_some_and(|notice| notice.purpose == purpose && !notice.step.failed());
    demand(fine, "procedure-step-notice", step.rule().source).map_err(|r| r.at("/notice"))
}

/// The limits of § 132 GWB: each additional or unforeseen change, and all small ones together.
fn modify(running: &Running, change: &Change, context: &Context<'_>) -> Result<(), Refusal> {
    let first = running.contract.value;
    let rules = context.rules;
    let source = "§ 132 Abs. 2 und 3 GWB";
    let fine = match change.ground {
        ChangeGround::Clause | ChangeGround::Successor => true,
        ChangeGround::Additional | ChangeGround::Unforeseeable => {
            rules.change_percent.is_none_or(|percent| within(change.value, percent, first))
        }
        ChangeGround::Small => {
            let before = running.changes.iter().filter(|c| c.ground == ChangeGround::Small);
            let values = before.map(|change| change.value).chain([change.value]);
            let together = values.map(size).try_fold(Euro::ZERO, Euro::checked_add);
            together.is_some_and(|sum| {
                rules.small_change_percent.is_none_or(|percent| within(sum, percent, first))
                    && rules.small_change_up_to.is_none_or(|limit| sum <= limit)
            })
        }
    };
    demand(fine, "procedure-change-limit", source).map_err(|r| r.at("/change/value"))
}

/// Whether a change stays within so many per cent of the first value, exactly.
fn within(change: Euro, percent: u16, first: Euro) -> bool {
    let size = i128::from(size(change).cents());
    let limit = i128::from(first.cents()).checked_mul(i128::from(percent));
    size.checked_mul(100).zip(limit).is_some_and(|(size, limit)| size <= limit)
}

/// The amount without its sign.
fn size(value: Euro) -> Euro {
    Euro::from_cents(value.cents().saturating_abs())
}

/// The later of the end of each contract and the years after each award, or after the cancellation.
fn retention(
    procedure: &Procedure,
    step: &Step,
    context: &Context<'_>,
) -> Result<Instant, Refusal> {
    let years = context.rules.retention_years;
    let mut ends = Vec::new();
    if let Stage::Cancelled(cancelled) = &procedure.stage {
        ends.push(years_after(cancelled.at, years));
    }
    for (_, lot) in procedure.open_lots() {
        let LotStage::Ended(ended) = &lot.stage else {
            return Err(unfit_at(lot.stage.code(), step));
        };
        ends.push(Instant::end_of_day(ended.on));
        ends.push(years_after(ended.contract.awarded_at, years));
    }
    let latest = ends.into_iter().collect::<Option<Vec<_>>>().and_then(|e| e.into_iter().max());
    latest.ok_or_else(|| unfit(procedure, step))
}
