//! A company asks about a running procedure (§ 20 Abs. 3 VgV); who asked is kept beside the file, for the reply alone.
//! It must not write the asker into an act, a state or a message to others.

use crate::{App, AppError, Caller};
use store::Asker;
use tender::id::{BodyId, QuestionId};
use tender::message::Message;
use tender::procedure::Step;
use tender::refusal::Refusal;
use tender::role::{Actor, Grant, Permission, Scope};

/// The longest question, in characters.
const LONGEST: usize = 5_000;

impl App {
    /// Asks a question for a company; without one, for the only company for which the caller may ask.
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the company may not know of the procedure; a refusal when the question is empty
    /// or too long, it is not clear for whom it is asked, or the round receives no more.
    pub async fn ask_question(
        &self,
        caller: &Caller,
        number: &str,
        company: Option<BodyId>,
        text: &str,
    ) -> Result<QuestionId, AppError> {
        let row = self.shown_to(Some(caller), number).await?;
        let (company, grants) = self.asking_for(caller, company)?;
        if text.trim().is_empty() {
            return Err(Refusal::new(Message::new("question-empty"), "§ 20 Abs. 3 VgV")
                .at("/text")
                .into());
        }
        if text.chars().count() > LONGEST {
            let message = Message::new("question-length").with("longest", LONGEST);
            return Err(Refusal::new(message, "§ 20 Abs. 3 VgV").at("/text").into());
        }
        let question = QuestionId(self.ids.uuid());
        let actor = Actor::Person { id: caller.person.id, grants };
        let step = Step::Ask { question, text: text.trim().to_owned() };
        let unit = self.store.begin().await?;
        let row = unit.lock_procedure(row.id).await?.ok_or(AppError::NotFound)?;
        let asker = Asker { question, person: caller.person.id, company };
        unit.add_asker(row.id, &asker).await?;
        Box::pin(self.step_in(&unit, &actor, row, step)).await?;
        unit.commit().await?;
        Ok(question)
    }

    /// The company for which the caller asks, and the grants on it alone.
    fn asking_for(
        &self,
        caller: &Caller,
        wanted: Option<BodyId>,
    ) -> Result<(BodyId, Vec<Grant>), AppError> {
        let now = self.clock.machinery();
        let asks = |grant: &&Grant| grant.holds(now) && Permission::Ask.granted_to(grant.role);
        let on = |grant: &Grant| match grant.scope {
            Scope::Body(body) => Some(body),
            Scope::Procedure(_) => None,
        };
        let mut companies: Vec<BodyId> = caller.grants.iter().filter(asks).filter_map(on).collect();
        companies.sort();
        companies.dedup();
        let chosen = match (wanted, companies.as_slice()) {
            (Some(wanted), known) if known.contains(&wanted) => wanted,
            (None, [only]) => *only,
            (None, [_, _, ..]) => {
                let refusal = Refusal::new(Message::new("question-for-whom"), "§ 20 Abs. 3 VgV");
                return Err(refusal.at("/company").into());
            }
            (Some(_) | None, _) => {
                return Err(Refusal::new(Message::new("role-asks"), "§ 20 Abs. 3 VgV").into());
            }
        };
        let grants = caller.grants.iter().filter(|grant| on(grant) == Some(chosen));
        Ok((chosen, grants.copied().collect()))
    }
}
