//! Answering a question to all at once, without a word that tells who asked.
//! It must not decide about the deadline; the domain demands that decision inside the window.

use crate::{App, AppError, Caller};
use store::{ProcedureRow, StoreError};
use tender::id::{ProcedureId, QuestionId};
use tender::message::Message;
use tender::procedure::Step;
use tender::procedure::anonymous::telling;
use tender::procedure::draft::Text;
use tender::procedure::step::Extension;
use tender::refusal::Refusal;

/// An answer as the officer gives it.
#[derive(Clone, Debug)]
pub struct NewAnswer {
    /// The question.
    pub question: QuestionId,
    /// The question as everyone may read it.
    pub asked: Text,
    /// The answer.
    pub answer: Text,
    /// The decision about the deadline, inside the window.
    pub extension: Option<Extension>,
    /// Whether the officer looked at words that may tell who asked, and lets them stand.
    pub names_checked: bool,
}

impl App {
    /// Answers a question. `version` is the version that the caller read.
    ///
    /// # Errors
    /// [`AppError::NotFound`], [`AppError::Stale`]; a refusal when words may tell who asked and nobody looked, or a
    /// rule forbids the answer.
    pub async fn answer_question(
        &self,
        caller: &Caller,
        id: ProcedureId,
        version: i64,
        new: NewAnswer,
    ) -> Result<ProcedureRow, AppError> {
        let row = self.store.procedure(id).await?.ok_or(AppError::NotFound)?;
        self.may_on(caller, &row, tender::role::Permission::Run).await?;
        if !new.names_checked {
            for (field, text) in [("/asked/de", &new.asked), ("/answer/de", &new.answer)] {
                let words = format!("{} {}", text.de, text.en.as_deref().unwrap_or_default());
                let told = self.telling_words(id, new.question, &words).await?;
                if !told.is_empty() {
                    let message =
                        Message::new("question-names-company").with("words", told.join(", "));
                    return Err(Refusal::new(message, "§ 20 Abs. 3 VgV, § 5 VgV").at(field).into());
                }
            }
        }
        let NewAnswer { question, asked, answer, extension, names_checked: _ } = new;
        let step = Step::Answer { question, asked, answer, extension };
        Box::pin(self.take_step(&caller.actor(), id, Some(version), step)).await
    }

    /// The words of a text that may tell who asked a question; none once the asker was erased.
    pub(crate) async fn telling_words(
        &self,
        id: ProcedureId,
        question: QuestionId,
        text: &str,
    ) -> Result<Vec<String>, StoreError> {
        let askers = self.store.askers(id).await?;
        let Some(asker) = askers.into_iter().find(|asker| asker.question == question) else {
            return Ok(Vec::new());
        };
        let company = self.store.body(asker.company).await?;
        let person = self.store.person(asker.person).await?;
        let mails = company.iter().map(|body| body.address.email.clone());
        let mails = mails.chain(person.map(|person| person.email));
        let domains: Vec<String> = mails
            .filter_map(|mail| mail.split_once('@').map(|(_, domain)| domain.to_owned()))
            .filter(|domain| !domain.is_empty())
            .collect();
        let name = company.map(|body| body.name).unwrap_or_default();
        Ok(telling(&name, &domains, text))
    }
}
