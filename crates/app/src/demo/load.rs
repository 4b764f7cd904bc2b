//! Loading the demo's data through the use cases, each step at its own time.
//! It must not run where procedures are there already.

use super::seed::{self, SeedBody, SeedPerson, SeedProcedure, SeedStage};
use crate::{App, AppError, Caller, Clock, NewDocument, Proof};
use bytes::Bytes;
use futures_util::stream;
use jiff::civil::Date;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use store::{Body, Identity, Person, ProcedureRow};
use tender::calendar::Holidays;
use tender::id::{BodyId, PersonId};
use tender::instant::Instant;
use tender::procedure::{Draft, Step};
use tender::refusal::Refusal;
use tender::role::{Grant, Role, Scope};

pub(super) const DAY: i64 = 86_400_000_000;

impl App {
    /// Loads the demo's data, if none are there: all bodies and people, and at most so many procedures.
    ///
    /// # Errors
    /// When the storage fails or a seed does not fit.
    pub async fn load_demo(&self, procedures: usize) -> Result<(), AppError> {
        if !self.store.bodies(&[store::BodyKind::Operator]).await?.is_empty() {
            return Ok(());
        }
        let internal = |fault: serde_json::Error| AppError::Internal(format!("seeds: {fault}"));
        let bodies = self.seed_bodies(seed::bodies().map_err(internal)?).await?;
        let people = self.seed_people(seed::people().map_err(internal)?, &bodies).await?;
        let start = self.clock.machinery();
        for seed in seed::procedures().map_err(internal)?.into_iter().take(procedures) {
            let number = seed.number;
            let loaded = Box::pin(self.seed_procedure(seed, &bodies, &people, start)).await;
            loaded.map_err(|fault| explained(number, fault))?;
        }
        Ok(())
    }

    async fn seed_bodies(
        &self,
        seeds: Vec<SeedBody>,
    ) -> Result<BTreeMap<String, BodyId>, AppError> {
        let ids: BTreeMap<String, BodyId> =
            seeds.iter().map(|seed| (seed.slug.clone(), BodyId(self.ids.uuid()))).collect();
        let unit = self.store.begin().await?;
        for seed in seeds {
            let body = Body {
                id: known(&ids, &seed.slug)?,
                kind: seed.kind,
                parent: seed.parent.map(|parent| known(&ids, &parent)).transpose()?,
                slug: seed.slug,
                name: seed.name,
                address: seed.address,
                created_at: self.clock.machinery(),
            };
            unit.add_body(&body).await?;
        }
        unit.commit().await?;
        Ok(ids)
    }

    async fn seed_people(
        &self,
        seeds: Vec<SeedPerson>,
        bodies: &BTreeMap<String, BodyId>,
    ) -> Result<BTreeMap<String, Caller>, AppError> {
        let secret = self.passwords.hash(super::PASSWORD).await?;
        let now = self.clock.machinery();
        // Roles of the demo hold from before its oldest procedure and for five years.
        let from = shifted(now, -400 * DAY);
        let until = shifted(now, 5 * 365 * DAY);
        let mut callers = BTreeMap::new();
        let unit = self.store.begin().await?;
        for seed in seeds {
            let person = Person {
                id: PersonId(self.ids.uuid()),
                name: seed.name,
                email: seed.email,
                language: seed.language,
                created_at: now,
                locked_at: None,
            };
            unit.add_person(&person).await?;
            let identity = Identity {
                id: self.ids.uuid(),
                person: person.id,
                issuer: "password".to_owned(),
                subject: person.email.clone(),
                secret: Some(secret.clone()),
                created_at: now,
                name: None,
                used_at: None,
            };
            unit.add_identity(&identity).await?;
            let mut grants = Vec::new();
            for grant in seed.grants {
                let scope = Scope::Body(known(bodies, &grant.body)?);
                let grant = Grant { role: grant.role, scope, from, until: Some(until) };
                unit.add_grant(&store::GrantRow { id: self.ids.uuid(), person: person.id, grant })
                    .await?;
                grants.push(grant);
            }
            callers.insert(person.email.clone(), Caller { proof: Proof::Program, person, grants });
        }
        unit.commit().await?;
        for caller in callers.values() {
            let sealing = |role| role == Role::OpeningOfficer || role == Role::Bidder;
            if caller.grants.iter().any(|grant| sealing(grant.role)) {
                self.play_key(caller, super::PASSWORD, super::officers::WORK).await?;
            }
        }
        Ok(callers)
    }

    async fn seed_procedure(
        &self,
        seed: SeedProcedure,
        bodies: &BTreeMap<String, BodyId>,
        people: &BTreeMap<String, Caller>,
        start: Instant,
    ) -> Result<(), AppError> {
        let office = known(bodies, &seed.office)?;
        let author = known(people, &seed.author)?;
        let approver = known(people, &seed.approver)?;
        let published = shifted(start, -seed.published_days_ago.unwrap_or(0) * DAY);
        let published = office_hour(published, self.law.holidays());
        let begun = Self { clock: Clock::fixed(shifted(published, -2 * DAY)), ..self.clone() };
        let draft = self.draft(seed.draft, office, start)?;
        let row = begun.begin_procedure(&author, office, draft).await?;
        for document in seed.documents {
            let new =
                NewDocument { name: document.name, purpose: document.purpose, replaces: None };
            let bytes = stream::iter([Ok(Bytes::from(document.text))]);
            begun.add_document(&author, row.id, new, bytes).await?;
        }
        if seed.stage == SeedStage::Draft {
            return Ok(());
        }
        let row = self.store.procedure(row.id).await?.ok_or(AppError::NotFound)?;
        let submit = Step::Submit { draft: Box::new(row.draft) };
        let row = begun.take_step(&author.actor(), row.id, None, submit).await?;
        if seed.stage == SeedStage::InApproval {
            return Ok(());
        }
        let at = Self { clock: Clock::fixed(published), ..self.clone() };
        let row = at.take_step(&approver.actor(), row.id, None, Step::Approve).await?;
        Box::pin(at.play_demo_seats(row.id)).await?;
        at.seed_publication(&author, &row).await?;
        let news = (seed.questions, seed.moved);
        Box::pin(self.seed_news(&row, &author, people, news, published)).await?;
        self.seed_past(seed.number, row.id, bodies, people, (&author, &approver)).await?;
        let Some(cancel) = seed.cancel else {
            return Ok(());
        };
        let later = Self { clock: Clock::fixed(shifted(published, 3 * DAY)), ..self.clone() };
        let cancel = Step::Cancel { lot: None, ground: cancel.ground, reason: cancel.reason };
        later.take_step(&approver.actor(), row.id, None, cancel).await?;
        Ok(())
    }

    /// Publishes as an officer would; what needs a notice that cannot be written stays approved.
    async fn seed_publication(&self, author: &Caller, row: &ProcedureRow) -> Result<(), AppError> {
        let waits = ["notices-off", "notice-not-for-utilities"];
        let off = |refusals: &[Refusal]| {
            refusals.iter().all(|refusal| waits.contains(&refusal.message.key))
        };
        match self.publish_procedure(author, row.id, row.version).await {
            Ok(row) => self.bring_out(row).await,
            Err(AppError::Refused(refusals)) if off(&refusals) => Ok(()),
            Err(fault) => Err(fault),
        }
    }

    /// A draft of the seeds: days become dates, and lots get ids.
    fn draft(&self, mut draft: Value, office: BodyId, start: Instant) -> Result<Draft, AppError> {
        let internal = |fault: &dyn core::fmt::Display| AppError::Internal(fault.to_string());
        if let Some(dates) = draft.get_mut("dates").and_then(Value::as_object_mut) {
            for date in dates.values_mut() {
                *date = dated(date, start, self.law.holidays()).unwrap_or(Value::Null);
            }
        }
        for lot in draft.get_mut("lots").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(lot) = lot.as_object_mut() {
                lot.insert("id".to_owned(), json!(self.ids.uuid()));
            }
        }
        if let Some(draft) = draft.as_object_mut() {
            draft.insert("buyers".to_owned(), json!([office]));
            draft.insert("office".to_owned(), json!(office));
        }
        serde_json::from_value(draft).map_err(|fault| internal(&fault))
    }
}

/// `{"days": n, "time": "12:00"}` as an instant of Berlin on a working day, `{"days": n}` as a day.
fn dated(relative: &Value, start: Instant, holidays: &Holidays) -> Option<Value> {
    let days = relative.get("days")?.as_i64()?;
    let day = shifted(start, days.saturating_mul(DAY)).berlin_day();
    let Some(time) = relative.get("time").and_then(Value::as_str) else { return Some(json!(day)) };
    let day = holidays.working_day_from(day)?;
    let (hour, minute) = time.split_once(':')?;
    at_time(day, hour.parse().ok()?, minute.parse().ok()?).map(|at| json!(at))
}

fn at_time(day: Date, hour: i8, minute: i8) -> Option<Instant> {
    let zoned = day.at(hour, minute, 0, 0).to_zoned(tender::instant::berlin()).ok()?;
    Instant::from_micros(zoned.timestamp().as_microsecond())
}

/// Nine in the morning of the last working day on or before that instant, or the instant itself if it is earlier.
fn office_hour(at: Instant, holidays: &Holidays) -> Instant {
    let mut day = at.berlin_day();
    while !holidays.is_working_day(day) {
        let Ok(before) = day.yesterday() else { return at };
        day = before;
    }
    at_time(day, 9, 0).map_or(at, |nine| nine.min(at))
}

pub(super) fn shifted(at: Instant, micros: i64) -> Instant {
    Instant::from_micros(at.micros().saturating_add(micros)).unwrap_or(at)
}

pub(super) fn known<T: Clone>(all: &BTreeMap<String, T>, name: &str) -> Result<T, AppError> {
    all.get(name).cloned().ok_or_else(|| AppError::Internal(format!("seeds: {name} is not there")))
}

fn explained(number: u32, fault: AppError) -> AppError {
    let AppError::Refused(refusals) = fault else {
        return AppError::Internal(format!("seed {number}: {fault}"));
    };
    let why = refusals.iter().map(|refusal| {
        format!("{} {:?} {}", refusal.message.key, refusal.message.args, refusal.field)
    });
    AppError::Internal(format!("seed {number}: {}", why.collect::<Vec<_>>().join("; ")))
}
