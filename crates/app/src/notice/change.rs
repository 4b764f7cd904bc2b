//! The change section of a change notice (BT-13716, BT-140, BT-141, BT-718, BT-719, BT-758, BT-762).
//! It must not find out what changed; the domain does.

use super::MadeNotice;
use crate::{App, AppError, words};
use exchange::eforms::model::{self as eforms, ChangeItem};
use locales::Language;
use std::collections::BTreeMap;
use store::{NoticeRow, ProcedureRow};
use tender::id::NoticeId;
use tender::procedure::difference::{Change, Section};
use tender::procedure::notice::Purpose;
use tender::procedure::step::Extension;
use tender::procedure::{Draft, Step};

/// BT-140 for information that was updated; the list `change-corrig-justification` knows it.
const UPDATED: &str = "update-add";

/// Fields that a notice holds for the whole procedure; all others it holds lot by lot.
const OF_PROCEDURE: [&str; 8] = [
    "field-title",
    "field-description",
    "field-kind",
    "field-type",
    "field-cpv",
    "field-place",
    "field-lots-per-bid",
    "field-lots-per-award",
];

impl App {
    /// Makes the notice that tells of a change: the whole content as it stands then, and what differs.
    ///
    /// # Errors
    /// A refusal `notices-off` without a pack of the SDK, or one refusal for each rule that fails.
    pub(crate) async fn make_change(
        &self,
        row: &ProcedureRow,
        after: &Draft,
        id: NoticeId,
        changes: &[Change],
        step: &Step,
    ) -> Result<MadeNotice, AppError> {
        // One that was refused or stopped was never there to be changed.
        let known = &row.procedure.file.notices;
        let stands = |notice: &NoticeRow| {
            matches!(notice.purpose, Purpose::Call | Purpose::Change)
                && known.get(&notice.id).is_none_or(|known| !known.step.failed())
        };
        let before = self.store.notices(row.id).await?.into_iter().rfind(stands);
        let mut planned = row.clone();
        planned.procedure.file.draft = after.clone();
        let today = self.clock.procedures().berlin_day();
        let section = eforms::Change {
            of: before.map(|notice| format!("{}-01", notice.id)),
            reason: Some(UPDATED.to_owned()),
            explanation: german(reason(step)),
            items: items(changes, after.lots.len(), today),
        };
        self.made(&planned, id, Purpose::Change, |call| {
            let mut made = super::model::call(call)?;
            made.change = section;
            Some(made)
        })
        .await
    }
}

/// Why it changes, as the officer wrote it.
fn reason(step: &Step) -> &str {
    let (Step::Correct { reason, .. }
    | Step::MoveDeadline { reason, .. }
    | Step::Answer { extension: Some(Extension::Until { reason, .. }), .. }
    | Step::Reset { reason, .. }) = step
    else {
        return "";
    };
    reason
}

/// One entry for the procedure, one for each lot or for all of them together, and one for the documents.
fn items(changes: &[Change], lots: usize, today: jiff::civil::Date) -> Vec<ChangeItem> {
    let all: Vec<String> = (1..=lots.max(1)).map(lot).collect();
    let mut groups: BTreeMap<(bool, Vec<String>), Vec<String>> = BTreeMap::new();
    for change in changes {
        let documents = change.section == Section::Documents;
        let sections = match change.section {
            Section::Lot(number) => vec![lot(number)],
            Section::Procedure if OF_PROCEDURE.contains(&change.field.key) => {
                vec!["PROCEDURE".to_owned()]
            }
            Section::Procedure | Section::Documents => all.clone(),
        };
        groups.entry((documents, sections)).or_default().push(sentence(change));
    }
    let item =
        |((documents, sections), sentences): ((bool, Vec<String>), Vec<String>)| ChangeItem {
            sections,
            description: german(&sentences.join(" ")),
            documents: Some(documents),
            documents_on: documents.then_some(today),
        };
    groups.into_iter().map(item).collect()
}

fn lot(number: usize) -> String {
    format!("LOT-{number:04}")
}

fn german(text: &str) -> eforms::value::Text {
    let text = (!text.is_empty()).then(|| ("DEU".to_owned(), text.to_owned()));
    text.into_iter().collect()
}

/// A change in one German sentence; the notice itself is in German only.
fn sentence(change: &Change) -> String {
    let told = words::change(change, Language::De);
    let texts = Language::De.texts();
    let values = [("field", told.field.as_str()), ("before", &told.before), ("after", &told.after)];
    match (told.before.is_empty(), told.after.is_empty()) {
        (true, _) => texts.with("change-added", &values),
        (false, true) => texts.with("change-removed", &values),
        (false, false) => texts.with("change-changed", &values),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tender::message::Message;
    use tender::procedure::difference::Value;

    fn change(section: Section, key: &'static str) -> Change {
        let text = |text: &str| Some(Value::Text(text.to_owned()));
        Change { section, field: Message::new(key), before: text("alt"), after: text("neu") }
    }

    #[test]
    fn changes_are_told_by_section_and_documents_with_their_day() {
        let changes = [
            change(Section::Procedure, "field-title"),
            change(Section::Procedure, "field-bids-until"),
            change(Section::Lot(2), "field-lot-title"),
            change(Section::Documents, "field-document-replaced"),
        ];
        let today = jiff::civil::date(2026, 12, 1);
        let items = items(&changes, 2, today);
        let sections: Vec<_> = items.iter().map(|item| item.sections.join("+")).collect();
        assert_eq!(sections, ["LOT-0001+LOT-0002", "LOT-0002", "PROCEDURE", "LOT-0001+LOT-0002"]);
        let documents: Vec<_> = items.iter().map(|item| item.documents_on).collect();
        assert_eq!(documents, [None, None, None, Some(today)]);
    }
}
