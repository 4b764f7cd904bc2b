//! Beginning a procedure: the file is opened with a first draft (§ 8 Abs. 1 VgV).
//! It must not publish anything.

use crate::{App, AppError, Caller};
use store::{Body, BodyKind, ProcedureRow};
use tender::id::{ActId, BodyId, ProcedureId};
use tender::instant::Instant;
use tender::procedure::{Context, Draft, Earliest, Step, begin};
use tender::role::{Permission, Subject, may};

/// The body that becomes party to the contract: the office's own, or the first above it that is more than
/// an office (§ 99 GWB).
fn legal_body(line: &[Body]) -> Option<BodyId> {
    line.iter().find(|body| body.kind != BodyKind::ProcurementOffice).map(|body| body.id)
}

impl App {
    /// Whether the caller may begin procedures of an office.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is no such office; a refusal when the caller may not draft there.
    pub async fn may_begin(&self, caller: &Caller, office: BodyId) -> Result<(), AppError> {
        let line = self.store.line_of(office).await?;
        if line.is_empty() {
            return Err(AppError::NotFound);
        }
        let ids: Vec<BodyId> = line.iter().map(|body| body.id).collect();
        let now = self.clock.machinery();
        Ok(may(&caller.actor(), Permission::Draft, &Subject::body(&ids), now)?)
    }

    /// Opens the file of a new procedure of an office.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when there is no such office; a refusal when the caller may not draft there.
    pub async fn begin_procedure(
        &self,
        caller: &Caller,
        office: BodyId,
        draft: Draft,
    ) -> Result<ProcedureRow, AppError> {
        let line = self.store.line_of(office).await?;
        if line.is_empty() {
            return Err(AppError::NotFound);
        }
        let ids: Vec<BodyId> = line.iter().map(|body| body.id).collect();
        let now = self.clock.procedures();
        let id = ProcedureId(self.ids.uuid());
        let (rules, _) = self.rules(&draft, &line, now, now).await?;
        let actor = caller.actor();
        let context = Context {
            act: ActId(self.ids.uuid()),
            actor: &actor,
            others: &[],
            line: &ids,
            now,
            recorded: self.clock.machinery(),
            rules: &rules,
            holidays: self.law.holidays(),
            earliest: Earliest::default(),
            parties: None,
        };
        self.names_authorities(&draft, "/draft").await?;
        // Documents come by an upload; what a list in the caller's hands names, is not here.
        let mut draft = Draft { office: Some(office), documents: Vec::new(), ..draft };
        if draft.buyers.is_empty() {
            draft.buyers.extend(legal_body(&line));
        }
        let (procedure, act) = begin(id, Step::Begin { draft: Box::new(draft.clone()) }, &context)?;
        let row = ProcedureRow {
            id,
            number: self.number(now),
            office,
            author: caller.person.id,
            version: 1,
            procedure,
            draft,
            created_at: now,
            changed_at: now,
            visible_from: None,
        };
        let unit = self.store.begin().await?;
        unit.add_procedure(&row).await?;
        self.record_act(&unit, &act).await?;
        unit.commit().await?;
        Ok(row)
    }

    /// A number such as `2026-7KQ4XD`: the year and thirty random bits, so that it tells nobody how many
    /// procedures there are. It is unique by an index; two alike in a year are as likely as a double strike of
    /// lightning, and then the second is refused and tried again by its author.
    fn number(&self, now: Instant) -> String {
        let mut bits = self.ids.uuid().as_u128();
        let mut letters = String::new();
        while letters.len() < 6 {
            let letter = usize::try_from(bits % 32).ok().and_then(|at| LETTERS.get(at));
            letters.push(letter.copied().map_or('2', char::from));
            bits /= 32;
        }
        format!("{}-{letters}", now.berlin_day().year())
    }
}

/// Letters and digits that nobody mistakes for one another.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
