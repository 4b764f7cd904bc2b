//! The chapters of the procurement record, in the order of § 8 Abs. 2 VgV.
//! They must not judge; they put into words what is on record.

use super::events;
use crate::cancel_procedure::ground_key;
use crate::evaluation::EvaluationFile;
use locales::{Language, Texts, format};
use paper::{Chapter, Part, Table};
use store::{ActRow, Body, ProcedureRow};
use tender::act::Act;
use tender::evaluate::announced::ground_code;
use tender::id::LotId;
use tender::procedure::Step;
use tender::procedure::stage::{LotFile, Standing};

/// All chapters.
pub(super) fn all(
    row: &ProcedureRow,
    office: &Body,
    file: Option<&EvaluationFile>,
    acts: &[(ActRow, Act)],
    language: Language,
) -> Vec<Chapter> {
    let texts = language.texts();
    let mut all = vec![subject(row, office, language), kind(row, texts)];
    all.extend(events::questions(acts, language));
    all.extend(events::deadlines(acts, language));
    if let Some(file) = file {
        for (lot, opened) in file.row.procedure.opened_lots() {
            all.push(bids(file, lot, opened, language));
            all.extend(events::requests(file, lot, opened, &title(row, lot), language));
            all.push(judgement(file, lot, opened, texts));
            all.extend(award(file, opened, title(row, lot), language));
        }
        all.extend(events::register(file, acts, language));
    }
    all.extend(acts.iter().filter_map(|(_, act)| cancelled(row, act, language)));
    all.extend(conflicts(row, texts));
    all
}

fn title(row: &ProcedureRow, lot: LotId) -> String {
    let lots = &row.procedure.file.draft.lots;
    lots.iter().find(|one| one.id == lot).map(|one| one.title.de.clone()).unwrap_or_default()
}

/// Nr. 1: who buys what at which value.
fn subject(row: &ProcedureRow, office: &Body, language: Language) -> Chapter {
    let texts = language.texts();
    let draft = &row.procedure.file.draft;
    let address = &office.address;
    let named = format!("{}, {}", office.name, address.line());
    let mut facts = vec![(texts.text("paper-office"), named)];
    let value = draft.estimated_value.map(|value| format::euro(value.cents(), language));
    facts.extend(value.map(|value| (texts.text("record-estimate"), value)));
    facts.push((texts.text("record-cpv"), draft.cpv.join(", ")));
    let lots = draft.lots.iter().map(|lot| lot.title.de.clone()).collect();
    let parts =
        vec![Part::Facts(facts), Part::Paragraph(draft.description.de.clone()), Part::List(lots)];
    Chapter { heading: texts.text("record-subject"), parts }
}

/// Nr. 6 to 8: the procedure type and its grounds.
fn kind(row: &ProcedureRow, texts: &Texts) -> Chapter {
    let draft = &row.procedure.file.draft;
    let mut facts = Vec::new();
    if let Some(kind) = draft.procedure_type {
        let word = texts.text(&format!("procedure-type-{}", kind.code()));
        facts.push((texts.text("record-type"), word));
    }
    for (key, text) in
        [("record-type-ground", &draft.type_ground), ("record-urgency", &draft.urgency)]
    {
        if !text.trim().is_empty() {
            facts.push((texts.text(key), text.clone()));
        }
    }
    let method = texts.text(&format!("evaluation-method-{}", draft.method));
    facts.push((texts.text("record-method"), method));
    let criteria = draft.award.iter().map(|one| format!("{}: {} %", one.name.de, one.weight));
    let parts = vec![Part::Facts(facts), Part::List(criteria.collect())];
    Chapter { heading: texts.text("record-kind"), parts }
}

/// Nr. 2 and 3: who bid, and how each bid stands.
fn bids(file: &EvaluationFile, lot: LotId, opened: &LotFile, language: Language) -> Chapter {
    let texts = language.texts();
    let examined = file.examined.get(&lot);
    let row = |(id, standing): (&tender::id::BidId, &Standing)| {
        let envelope = file.bids.get(id).and_then(|bid| bid.envelopes.first());
        let received = envelope.map(|one| format::moment(&one.received_at.in_berlin(), language));
        let price = examined.and_then(|all| all.get(id)).and_then(|one| one.price);
        let price = price.map(|price| format::euro(price.cents(), language));
        let none = || texts.text("paper-not-there");
        vec![
            file.name(standing.bidder),
            received.unwrap_or_else(none),
            price.unwrap_or_else(none),
            state(standing, texts),
        ]
    };
    let names = ["paper-bidder", "paper-received", "paper-sum", "record-standing"];
    let table = Table {
        head: names.map(|name| texts.text(name)).to_vec(),
        shares: vec![4, 3, 3, 5],
        rows: opened.bids.iter().map(row).collect(),
    };
    let heading = texts.with("record-bids", &[("lot", &title(&file.row, lot))]);
    Chapter { heading, parts: vec![Part::Table(table)] }
}

fn state(standing: &Standing, texts: &Texts) -> String {
    let Some(out) = &standing.excluded else { return texts.text("record-admitted") };
    let grounds = out.grounds.iter();
    let grounds = grounds.map(|one| texts.text(&format!("bid-ground-{}", ground_code(*one))));
    let grounds = grounds.collect::<Vec<_>>().join("; ");
    texts.with("record-excluded", &[("grounds", &grounds), ("reason", &out.reason)])
}

/// Nr. 5: what was found in each criterion, with the reasons.
fn judgement(file: &EvaluationFile, lot: LotId, opened: &LotFile, texts: &Texts) -> Chapter {
    let agreed = file.agreed.iter().map(|agreed| &agreed.score).filter(|one| one.lot == lot);
    let row = |score: &store::Score| {
        let bidder = opened.bids.get(&score.bid).map(|bid| file.name(bid.bidder));
        let name = criterion(file, &score.criterion);
        vec![bidder.unwrap_or_default(), name, score.value.clone(), score.reason.clone()]
    };
    let rows: Vec<_> = agreed.map(row).collect();
    let heading = texts.with("record-judgement", &[("lot", &title(&file.row, lot))]);
    if rows.is_empty() {
        return Chapter {
            heading,
            parts: vec![Part::Paragraph(texts.text("record-price-decides"))],
        };
    }
    let names = ["paper-bidder", "record-criterion", "record-points", "paper-reasons"];
    let head = names.map(|name| texts.text(name)).to_vec();
    let table = Table { head, shares: vec![4, 4, 2, 7], rows };
    Chapter { heading, parts: vec![Part::Table(table)] }
}

fn criterion(file: &EvaluationFile, id: &str) -> String {
    let judged = tender::evaluate::announced::judged(&file.row.procedure.file.draft);
    let found = judged.into_iter().find(|(one, _)| one.id == id);
    found.map(|(one, _)| one.name.de.clone()).unwrap_or_default()
}

/// Nr. 4: who won.
fn award(
    file: &EvaluationFile,
    opened: &LotFile,
    lot: String,
    language: Language,
) -> Option<Chapter> {
    let texts = language.texts();
    let contract = opened.stage.contract()?;
    let firms: Vec<String> = contract.firms.iter().map(|firm| file.name(*firm)).collect();
    let facts = vec![
        (texts.text("record-winner"), firms.join("; ")),
        (texts.text("record-value"), format::euro(contract.value.cents(), language)),
        (
            texts.text("record-awarded-at"),
            format::moment_long(&contract.awarded_at.in_berlin(), language),
        ),
    ];
    let heading = texts.with("record-award", &[("lot", &lot)]);
    Some(Chapter { heading, parts: vec![Part::Facts(facts)] })
}

/// Why the whole or one lot was given up.
fn cancelled(row: &ProcedureRow, act: &Act, language: Language) -> Option<Chapter> {
    let texts = language.texts();
    let Step::Cancel { lot, ground, reason } = &act.step else { return None };
    let heading = match lot {
        Some(lot) => texts.with("record-cancelled-lot", &[("lot", &title(row, *lot))]),
        None => texts.text("record-cancelled"),
    };
    let at = format::moment_long(&act.at.in_berlin(), language);
    let facts = vec![
        (texts.text("record-cancelled-at"), at),
        (texts.text("record-cancelled-ground"), texts.text(&ground_key(*ground))),
    ];
    let parts = vec![Part::Facts(facts), Part::Paragraph(reason.clone())];
    Some(Chapter { heading, parts })
}

/// Nr. 10: conflicts of interest that were recorded; who stands in the acts.
fn conflicts(row: &ProcedureRow, texts: &Texts) -> Option<Chapter> {
    let count = row.procedure.file.conflicts.len();
    let words = texts.with("record-conflict-count", &[("count", &count.to_string())]);
    (count > 0).then(|| Chapter {
        heading: texts.text("record-conflicts"),
        parts: vec![Part::Paragraph(words)],
    })
}
