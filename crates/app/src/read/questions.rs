//! The questions of a procedure as its office sees them: words and age, never who asked.
//! It must not tell the asker; it warns of words that may.

use crate::{App, AppError, Caller};
use tender::act::Act;
use tender::id::{ProcedureId, QuestionId};
use tender::instant::Instant;
use tender::procedure::Step;
use tender::procedure::draft::Text;

/// A question as the office sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeQuestion {
    /// Its id.
    pub id: QuestionId,
    /// When it was asked.
    pub asked_at: Instant,
    /// Its words as they came.
    pub text: String,
    /// Words in it that may tell who asked.
    pub telling: Vec<String>,
    /// The question as everyone reads it, the answer, and when it was given.
    pub answer: Option<(Text, Text, Instant)>,
}

impl App {
    /// The questions of a procedure, the oldest first, and whether an answer now needs the decision about the
    /// deadline (§ 20 Abs. 3 `VgV`).
    ///
    /// # Errors
    /// [`AppError::NotFound`] when the caller may not read its file.
    pub async fn office_questions(
        &self,
        caller: &Caller,
        id: ProcedureId,
    ) -> Result<(Vec<OfficeQuestion>, bool), AppError> {
        let row = self.office_procedure(caller, id).await?.row;
        let mut questions = Vec::new();
        for stored in self.store.acts_of(id, &["ask"]).await? {
            let act: Act = serde_json::from_str(&stored.body)
                .map_err(|fault| AppError::Internal(format!("act {}: {fault}", stored.id)))?;
            let Step::Ask { question, text } = act.step else { continue };
            let known = row.procedure.file.questions.get(&question);
            let answer = known.and_then(|known| known.answer.clone());
            let telling = match &answer {
                Some(_) => Vec::new(),
                None => self.telling_words(id, question, &text).await?,
            };
            questions.push(OfficeQuestion {
                id: question,
                asked_at: act.at,
                text,
                telling,
                answer: answer.map(|answer| (answer.asked, answer.text, answer.at)),
            });
        }
        let due = self.decision_due(&row).await?;
        Ok((questions, due))
    }
}
