//! Who is told of a step: everyone who follows, was invited or asked; and the office of a question.
//! It must not know who bids: following is deliberately apart from bidding.

use crate::message::{MessageKind, NewMessage, OF_COMPANY, To};
use crate::{App, AppError};
use std::collections::{BTreeMap, BTreeSet};
use store::{ProcedureRow, Unit};
use tender::id::BodyId;
use tender::procedure::Step;
use tender::procedure::difference::Value;
use tender::procedure::step::{Extension, ResetTo};

/// A message that is the same for everyone.
struct News {
    kind: MessageKind,
    args: BTreeMap<String, Value>,
}

impl App {
    /// Tells of a step that was just taken, in its transaction. `row` is the procedure after it.
    pub(crate) async fn tell(
        &self,
        unit: &Unit,
        row: &ProcedureRow,
        step: &Step,
    ) -> Result<(), AppError> {
        match (step, To::Body(row.office)) {
            (Step::Ask { .. }, office) => {
                let news = news(MessageKind::QuestionAsked, []);
                unit_to(self, unit, row, &news, [office]).await
            }
            (Step::Invite { firms, deadline, .. } | Step::NextRound { firms, deadline, .. }, _) => {
                let news = news(MessageKind::Invited, [("deadline", Value::Moment(*deadline))]);
                unit_to(self, unit, row, &news, firms.iter().map(|firm| To::Body(*firm))).await
            }
            (Step::Answer { question, asked, extension, .. }, _) => {
                let own = self.asker_of(row, *question).await?;
                let asked = Value::Text(asked.de.clone());
                let everyone = self.audience(row).await?;
                let (mine, others): (Vec<To>, Vec<To>) = everyone
                    .into_iter()
                    .partition(|to| own.is_some_and(|own| *to == To::Body(own)));
                let answered = news(MessageKind::QuestionAnswered, [("question", asked.clone())]);
                unit_to(self, unit, row, &answered, others).await?;
                let reply = news(MessageKind::OwnQuestionAnswered, [("question", asked)]);
                unit_to(self, unit, row, &reply, mine).await?;
                self.tell_all(unit, row, moved(extension.as_ref()).into_iter()).await
            }
            (Step::Correct { reason, extension, .. }, _) => {
                let reason = Value::Text(reason.clone());
                let corrected = news(MessageKind::Corrected, [("reason", reason)]);
                let all = core::iter::once(corrected).chain(moved(extension.as_ref()));
                self.tell_all(unit, row, all).await
            }
            (Step::MoveDeadline { deadline, reason }, _) => {
                let news = deadline_moved(*deadline, reason);
                self.tell_all(unit, row, core::iter::once(news)).await
            }
            (Step::Cancel { lot, reason, .. }, _) => {
                let kind =
                    if lot.is_some() { MessageKind::LotCancelled } else { MessageKind::Cancelled };
                let news = news(kind, [("reason", Value::Text(reason.clone()))]);
                self.tell_all(unit, row, core::iter::once(news)).await
            }
            (Step::Reset { target: ResetTo::Receiving { deadline, .. }, reason }, _) => {
                let reason = Value::Text(reason.clone());
                let args = [("deadline", Value::Moment(*deadline)), ("reason", reason)];
                let news = news(MessageKind::SetBack, args);
                // Whose bids were opened is known, and their bids count no more.
                let bidders = row.procedure.file.earlier_bidders.values().flatten();
                let mut everyone = self.audience(row).await?;
                everyone.extend(bidders.map(|bidder| To::Body(*bidder)));
                unit_to(self, unit, row, &news, everyone).await
            }
            (Step::Destroy, _) => {
                unit.forget_incidents(row.id).await?;
                Ok(unit.erase_people_of(row.id).await?)
            }
            _ => Ok(()),
        }
    }

    async fn tell_all(
        &self,
        unit: &Unit,
        row: &ProcedureRow,
        all: impl Iterator<Item = News> + Send,
    ) -> Result<(), AppError> {
        let everyone = self.audience(row).await?;
        for news in all {
            unit_to(self, unit, row, &news, everyone.iter().copied()).await?;
        }
        Ok(())
    }

    /// Everyone who was invited, asked or follows; each once. Nobody hears of what they may not know.
    async fn audience(&self, row: &ProcedureRow) -> Result<BTreeSet<To>, AppError> {
        let invited = self.last_invited(row).await?.unwrap_or_default();
        // What was never published, only those who are invited now may know of.
        let public = row.procedure.is_public();
        let askers = if public { self.store.askers(row.id).await? } else { Vec::new() };
        let followers = if public { self.store.followers(row.id).await? } else { Vec::new() };
        let mut firms: BTreeSet<BodyId> = askers.into_iter().map(|one| one.company).collect();
        firms.extend(invited);
        let ids: Vec<BodyId> = firms.iter().copied().collect();
        let now = self.clock.machinery();
        // Whoever reads the company's inbox needs no second message.
        let grants = self.store.grants_on(&ids, None).await?;
        let reached: BTreeSet<_> = grants
            .into_iter()
            .filter(|row| row.grant.holds(now) && OF_COMPANY.contains(&row.grant.role))
            .map(|row| row.person)
            .collect();
        let others = followers.into_iter().filter(|person| !reached.contains(person));
        Ok(firms.into_iter().map(To::Body).chain(others.map(To::Person)).collect())
    }

    async fn asker_of(
        &self,
        row: &ProcedureRow,
        question: tender::id::QuestionId,
    ) -> Result<Option<BodyId>, AppError> {
        let askers = self.store.askers(row.id).await?;
        Ok(askers.into_iter().find(|asker| asker.question == question).map(|asker| asker.company))
    }
}

async fn unit_to(
    app: &App,
    unit: &Unit,
    row: &ProcedureRow,
    news: &News,
    to: impl IntoIterator<Item = To>,
) -> Result<(), AppError> {
    let message = |to| NewMessage {
        to,
        procedure: Some(row.clone()),
        kind: news.kind,
        args: news.args.clone(),
        attachments: Vec::new(),
        quiet: false,
    };
    app.messages(unit, to.into_iter().map(message).collect()).await
}

fn news<const N: usize>(kind: MessageKind, args: [(&str, Value); N]) -> News {
    let args = args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    News { kind, args }
}

fn deadline_moved(deadline: tender::instant::Instant, reason: &str) -> News {
    let reason = Value::Text(reason.to_owned());
    news(MessageKind::DeadlineMoved, [("deadline", Value::Moment(deadline)), ("reason", reason)])
}

/// The message of an extension, if the deadline was moved.
fn moved(extension: Option<&Extension>) -> Option<News> {
    match extension? {
        Extension::Until { deadline, reason } => Some(deadline_moved(*deadline, reason)),
        Extension::NotNeeded { .. } => None,
    }
}
