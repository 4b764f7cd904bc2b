//! Which law governs a procedure: the planner is asked with what the draft holds, under the by-law in force at its start.
//! It must not hold a figure; figures come from the library of law.

use crate::{App, AppError, OfficeProcedure};
use store::{Body, BodyKind, ProcedureRow};
use tender::bid::variant;
use tender::duty::Facts;
use tender::instant::Instant;
use tender::law::{BuyerKind, RuleSet};
use tender::message::Message;
use tender::plan::{
    Case, Circumstances, Estimate, Events, PeriodId, Plan, Proposed, Wanted, plan, proposed,
};
use tender::procedure::{Draft, Earliest, Rules};
use tender::read::Moment;
use tender::refusal::Refusal;

impl App {
    /// The guards' numbers for a draft whose procedure began at `start`, and the earliest deadlines for a
    /// dispatch at `now`.
    ///
    /// # Errors
    /// A refusal when there is no rule set for that day.
    pub(crate) async fn rules(
        &self,
        draft: &Draft,
        line: &[Body],
        start: Instant,
        now: Instant,
    ) -> Result<(Rules, Earliest), AppError> {
        let plan = self.planned(&case_of(draft, line, start, now), line, start).await?;
        let set = self.rule_set(&plan)?;
        let rules = Rules::of(set, draft, Some(plan.threshold.amount.value));
        let rules = rules.with_own(plan.by_law.as_ref());
        Ok((rules, earliest(&plan)))
    }

    /// What the law says about a procedure as its working draft stands, for a dispatch now: so that the wizard
    /// can say what may be chosen freely and from when, each with its reason; and the dates that follow from the
    /// draft's bid deadline. Types that need a ground are among those not allowed, whatever ground the draft names.
    ///
    /// # Errors
    /// The findings when there is no rule set for the day on which the procedure began.
    pub async fn plan_of(
        &self,
        found: &OfficeProcedure,
    ) -> Result<(Plan, Option<Proposed>), AppError> {
        let row = &found.row;
        let line = self.store.line_of(row.office).await?;
        let (deadline, now) = (row.draft.dates.bid_deadline, self.clock.procedures());
        let wanted = Wanted { tender_deadline: deadline, ..Wanted::default() };
        let case = case_of(&row.draft, &line, row.created_at, now);
        let case = Case { wanted: Some(wanted), ..case };
        let plan = self.planned(&case, &line, row.created_at).await?;
        let dates = deadline.map(|deadline| proposed(&self.law, &plan, deadline, now));
        Ok((plan, dates))
    }

    /// Why the law that governs a draft at its value does not know its type, or not at this value (§ 119 GWB). A type that
    /// needs a ground passes: the draft has to name one. What an own by-law says, its own check tells.
    ///
    /// # Errors
    /// The findings when there is no rule set for the day on which the procedure began.
    pub(crate) async fn type_barred(
        &self,
        draft: &Draft,
        line: &[Body],
        start: Instant,
    ) -> Result<Option<Refusal>, AppError> {
        if draft.estimated_value.is_none() || draft.contract_kind.is_none() {
            return Ok(None);
        }
        let case = case_of(draft, line, start, self.clock.procedures());
        let plan = self.planned(&case, line, start).await?;
        let mut barred = plan.not_allowed.into_iter();
        let Some(choice) = barred.find(|choice| Some(choice.procedure) == draft.procedure_type)
        else {
            return Ok(None);
        };
        let says = |key| choice.reason.iter().any(|reason| reason.key == key);
        let key = if says("type-not-in-regime") {
            "submission-type-not-here"
        } else if says("type-above-limit") && !says("type-needs-ground") {
            "submission-type-above-limit"
        } else {
            return Ok(None);
        };
        let source = choice.source.into();
        let refusal = Refusal { source, ..Refusal::new(Message::new(key), "§ 119 GWB") };
        Ok(Some(refusal.at("/procedure_type")))
    }

    /// The rule set of a procedure that began at `start`, and the facts that its content gives to its duties.
    pub(crate) async fn facts_of(
        &self,
        draft: &Draft,
        line: &[Body],
        start: Instant,
        now: Instant,
    ) -> Result<(&RuleSet, Facts), AppError> {
        let case = case_of(draft, line, start, now);
        let plan = self.planned(&case, line, start).await?;
        let facts = Facts::draft(case.kind, case.buyer, plan.procedure, plan.estimate.total);
        Ok((self.rule_set(&plan)?, Facts { own: plan.by_law, ..facts }))
    }

    /// The rule set that a procedure keeps.
    ///
    /// # Errors
    /// When the library holds none of that name.
    pub(crate) fn rule_set_of(&self, row: &ProcedureRow) -> Result<&RuleSet, AppError> {
        let name = &row.procedure.file.rule_set;
        let set = self.law.rule_sets().iter().find(|known| known.id.0 == *name);
        set.ok_or_else(|| AppError::Internal(format!("no rule set {name}")))
    }

    /// Whether variants are admitted: by what is announced, or by the law where nothing is said (§ 35 Abs. 1 VgV, § 8 VOB/A).
    ///
    /// # Errors
    /// When the library holds no rule set of the procedure's name.
    pub(crate) fn variants_admitted(&self, row: &ProcedureRow) -> Result<bool, AppError> {
        let said = row.procedure.file.draft.variants.into();
        Ok(variant::admitted(&self.rule_set_of(row)?.variants, said))
    }

    fn rule_set(&self, plan: &Plan) -> Result<&RuleSet, AppError> {
        let set = self.law.by_id(&plan.rule_set);
        set.ok_or_else(|| AppError::Internal(format!("no rule set {}", plan.rule_set)))
    }

    /// The plan of a case whose procedure began at `start`, under the by-law in force then.
    async fn planned(&self, case: &Case, line: &[Body], start: Instant) -> Result<Plan, AppError> {
        let by_law = self.by_law_in_force(line, start).await?;
        plan(&self.law, by_law.as_ref(), case).map_err(|findings| {
            let refused = findings.into_iter();
            let refused = refused.map(|finding| Refusal::new(finding.message, "§ 3 VgV"));
            AppError::Refused(refused.collect())
        })
    }
}

/// The purchase as the planner sees it. What the draft leaves open takes the least demanding value; the draft
/// cannot be submitted before everything is said.
fn case_of(draft: &Draft, line: &[Body], start: Instant, now: Instant) -> Case {
    Case {
        kind: draft.contract_kind.unwrap_or(tender::law::ContractKind::Service),
        buyer: buyer_of(line),
        sector_activity: None,
        start: start.berlin_day(),
        estimate: Estimate {
            value: draft.estimated_value.or(Some(tender::money::Euro::ZERO)),
            lots: Vec::new(),
            monthly: None,
            call_offs: None,
            options: None,
            renewals: None,
            prizes: None,
            provided: None,
            later_purchase: None,
        },
        procedure: draft.procedure_type,
        techniques: Vec::new(),
        two_stage: false,
        grounds: Vec::new(),
        circumstances: Some(Circumstances {
            urgent: (!draft.urgency.is_empty()).then(|| draft.urgency.clone()),
            electronic_bids: draft.electronic,
            ..Circumstances::default()
        }),
        events: Some(Events { dispatch: Some(Moment::At(now)), ..Events::default() }),
        wanted: None,
    }
}

/// Who buys, by the nearest body in the line that is more than an office.
fn buyer_of(line: &[Body]) -> BuyerKind {
    let kind = line.iter().map(|body| body.kind).find(|kind| *kind != BodyKind::ProcurementOffice);
    match kind {
        Some(BodyKind::Municipality) => BuyerKind::MunicipalityNrw,
        Some(BodyKind::Utility) => BuyerKind::Utility,
        Some(BodyKind::StateBody) => BuyerKind::LandNrw,
        Some(
            BodyKind::Company
            | BodyKind::Oversight
            | BodyKind::Operator
            | BodyKind::ProcurementOffice,
        )
        | None => BuyerKind::OtherAuthority,
    }
}

fn earliest(plan: &Plan) -> Earliest {
    let of =
        |id| plan.periods.iter().find(|period| period.id == id).and_then(|period| period.earliest);
    Earliest { participation: of(PeriodId::Participation), bids: of(PeriodId::Tender) }
}
