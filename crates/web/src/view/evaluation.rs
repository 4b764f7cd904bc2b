//! An evaluation as the workspace shows it: lots, bids with findings and scores, rankings, letters.
//! It must not show others' scores before one's own are in, nor prices before their envelope is open.

mod bid;

use super::code;
use app::EvaluationFile;
use locales::Language;
use serde::Serialize;
use std::collections::BTreeMap;
use tender::evaluate::announced::judged;
use tender::id::{LotId, PersonId};
use tender::procedure::Bar;
use tender::procedure::stage::LotFile;
use utoipa::ToSchema;

pub(crate) use bid::RequestFileView;

use bid::BidView;

/// The evaluation of a procedure.
#[derive(Serialize, ToSchema)]
pub(crate) struct Evaluation {
    /// Id of the procedure.
    id: uuid::Uuid,
    /// Its number.
    number: String,
    /// Its title.
    title: String,
    /// Its stage.
    stage: String,
    /// Its version, for If-Match.
    version: i64,
    /// Id of the evaluation method.
    method: String,
    /// What the law says here.
    rules: RulesView,
    /// Openings whose record can be read.
    openings: Vec<uuid::Uuid>,
    /// The lots.
    lots: Vec<LotView>,
}

/// What the law says for the evaluation of this procedure.
#[derive(Serialize, ToSchema)]
struct RulesView {
    /// Name of the rule set.
    set: String,
    /// Whether a waiting period runs between letters and award (§ 134 GWB).
    waiting: bool,
    /// Whether a low price excludes only after the bidder was asked (§ 60 VgV).
    must_ask_price: bool,
    /// The published suitability criteria; who is unsuitable misses one of these, counted from 0.
    suitability: Vec<String>,
    /// Whether an award may be announced by notice before it (§ 135(3) GWB).
    announces: bool,
}

/// One lot.
#[derive(Serialize, ToSchema)]
struct LotView {
    /// The lot.
    lot: uuid::Uuid,
    /// Its name.
    title: String,
    /// Its stage, or `cancelled`.
    stage: String,
    /// First instant at which the contract may be concluded, after letters (§ 134 GWB) and announcement (§ 135(3) GWB).
    earliest_award: Option<String>,
    /// Whether something bars the contract of which nobody knows when it ends: a notice that is not out, an award ban.
    barred: bool,
    /// Whether the scores are frozen.
    frozen: bool,
    /// Whether prices can be seen.
    prices_open: bool,
    /// The criteria that judges give levels in.
    criteria: Vec<CriterionView>,
    /// The bids.
    bids: Vec<BidView>,
    /// The ranking that is fixed.
    ranking: Option<RankingView>,
    /// Companies that are to win and about which the competition register has to answer before the award (§ 6 `WRegG`).
    register_missing: Vec<RegisterFirm>,
    /// First signatures under the decision.
    signatures: Vec<SignatureView>,
    /// The notice that announced the award before it, while that is to come.
    announcement: Option<AnnouncementView>,
    /// Letters that went out.
    letters: Vec<LetterView>,
    /// The contract.
    contract: Option<ContractView>,
}

/// A criterion of quality.
/// A company about which the competition register has to answer: a winner, or a member of a winning consortium.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RegisterFirm {
    /// Its id.
    company: uuid::Uuid,
    /// Its name.
    name: String,
}

#[derive(Serialize, ToSchema)]
struct CriterionView {
    /// Its id.
    id: String,
    /// Its name.
    name: String,
    /// How it is judged.
    description: String,
    /// Its weight among its siblings in percent.
    weight: String,
    /// The highest level.
    max: String,
    /// The least points, if any.
    minimum: Option<String>,
}

/// A fixed ranking.
#[derive(Serialize, ToSchema)]
struct RankingView {
    /// SHA-256 of case and report.
    result: String,
    /// All bids that are not excluded, the best first.
    order: Vec<uuid::Uuid>,
    /// Who is to win.
    winners: Vec<uuid::Uuid>,
    /// The report as `/api/v1/law/rank` gives it.
    #[schema(value_type = Object)]
    report: serde_json::Value,
}

/// A first signature.
#[derive(Serialize, ToSchema)]
struct SignatureView {
    /// Who.
    person: uuid::Uuid,
    /// The name.
    name: String,
    /// When.
    at: String,
}

/// A notice that announces an award before it (§ 135(3) GWB).
#[derive(Serialize, ToSchema)]
struct AnnouncementView {
    /// Where it is on its way: `built`, `checked`, `submitted`, `accepted`, `published`, `rejected` or `stopped`.
    state: String,
    /// Where everybody reads it, once it is published.
    url: Option<String>,
    /// When it was published.
    published_at: Option<String>,
}

/// A letter.
#[derive(Serialize, ToSchema)]
struct LetterView {
    /// Its id.
    id: uuid::Uuid,
    /// To whom.
    company: uuid::Uuid,
    /// The company's name.
    name: String,
    /// `information`, `award` or `cancellation`.
    kind: String,
    /// SHA-256 of its bytes.
    sha256: String,
    /// When it went out.
    sent_at: String,
}

/// A contract.
#[derive(Serialize, ToSchema)]
struct ContractView {
    /// The firms.
    firms: Vec<String>,
    /// Its value in euro without VAT.
    value: String,
    /// When it was awarded.
    awarded_at: String,
    /// When the result was published.
    reported_at: Option<String>,
    /// Its first day, once it runs.
    from: Option<String>,
    /// Its last day, options included, once it runs; once it has ended, the day on which it did.
    until: Option<String>,
}

impl Evaluation {
    /// The view of a file for one reader.
    pub(crate) fn of(file: &EvaluationFile, me: PersonId, language: Language) -> Self {
        let row = &file.row;
        let mut lots: Vec<LotView> = row
            .procedure
            .open_lots()
            .map(|(id, lot)| lot_view(file, id, lot, me, language))
            .collect();
        let cancelled = row.procedure.file.cancelled_lots.keys();
        lots.extend(cancelled.map(|id| cancelled_view(file, *id)));
        let announced = &row.procedure.file.draft.lots;
        lots.sort_by_key(|lot| announced.iter().position(|one| one.id.0 == lot.lot));
        let round = row.procedure.round();
        let openings = round.into_iter().flat_map(|round| &round.envelopes);
        Self {
            id: row.id.0,
            number: row.number.clone(),
            title: row.procedure.file.draft.title.de.clone(),
            stage: row.procedure.stage.code().to_owned(),
            version: row.version,
            method: row.procedure.file.draft.method.clone(),
            rules: RulesView {
                set: row.procedure.file.rule_set.clone(),
                waiting: file.rules.waiting.is_some(),
                must_ask_price: file.rules.must_ask_price,
                suitability: {
                    let all = row.procedure.file.draft.suitability.iter();
                    all.map(|one| super::words::words(&one.text, language)).collect()
                },
                announces: announces(file),
            },
            openings: openings.map(|envelope| envelope.opening.0).collect(),
            lots,
        }
    }
}

fn lot_view(
    file: &EvaluationFile,
    id: LotId,
    lot: &LotFile,
    me: PersonId,
    language: Language,
) -> LotView {
    let draft = &file.row.procedure.file.draft;
    let bar = file.row.procedure.award_bar(lot, &file.rules);
    let criterion = |(of, max): (&tender::procedure::draft::AwardCriterion, _)| {
        let max: rust_decimal::Decimal = max;
        CriterionView {
            id: of.id.clone(),
            name: of.name.de.clone(),
            description: of.description.de.clone(),
            weight: of.weight.normalize().to_string(),
            max: max.normalize().to_string(),
            minimum: of.minimum.map(|minimum| minimum.normalize().to_string()),
        }
    };
    let findings = file.examined.get(&id);
    let bids = lot.bids.iter().map(|(bid, standing)| {
        let examined = findings.and_then(|all| all.get(bid));
        BidView::of(file, (id, *bid), standing, examined, me, language)
    });
    LotView {
        lot: id.0,
        title: title(file, id),
        stage: lot.stage.code().to_owned(),
        earliest_award: bar.until().map(|at| at.to_string()),
        barred: bar == Bar::Open,
        frozen: file.is_frozen(id),
        prices_open: !file.row.procedure.has_sealed_envelope(),
        criteria: judged(draft).into_iter().map(criterion).collect(),
        bids: bids.collect(),
        ranking: ranking(file, id, lot),
        register_missing: file
            .unregistered
            .get(&id)
            .into_iter()
            .flatten()
            .map(|one| RegisterFirm { company: one.0, name: file.name(*one) })
            .collect(),
        signatures: signatures(file, id, lot),
        announcement: announcement(file, lot),
        letters: letters(file, Some(id)),
        contract: lot.stage.contract().map(|contract| ContractView {
            firms: contract.firms.iter().map(|firm| file.name(*firm)).collect(),
            value: contract.value.to_string(),
            awarded_at: contract.awarded_at.to_string(),
            reported_at: file.row.procedure.reported_at(contract).map(|at| at.to_string()),
            from: lot.stage.term().0.map(|day| day.to_string()),
            until: lot.stage.term().1.map(|day| day.to_string()),
        }),
    }
}

/// A lot that was cancelled by itself has nothing left but its letters.
fn cancelled_view(file: &EvaluationFile, id: LotId) -> LotView {
    LotView {
        lot: id.0,
        title: title(file, id),
        stage: "cancelled".to_owned(),
        earliest_award: None,
        barred: false,
        frozen: false,
        prices_open: false,
        criteria: Vec::new(),
        bids: Vec::new(),
        ranking: None,
        register_missing: Vec::new(),
        signatures: Vec::new(),
        announcement: None,
        letters: letters(file, Some(id)),
        contract: None,
    }
}

fn title(file: &EvaluationFile, id: LotId) -> String {
    let lots = &file.row.procedure.file.draft.lots;
    lots.iter().find(|lot| lot.id == id).map(|lot| lot.title.de.clone()).unwrap_or_default()
}

fn ranking(file: &EvaluationFile, id: LotId, lot: &LotFile) -> Option<RankingView> {
    let last = || file.rankings.iter().rfind(|row| row.lot == id);
    let kept = match lot.stage.ranking() {
        Some(ranking) => file.ranking(id, &ranking.result),
        None => last().filter(|_| lot.stage.contract().is_some()),
    }?;
    let report: serde_json::Value = serde_json::from_str(&kept.report).ok()?;
    let ranking = lot.stage.ranking();
    let ids = |bids: Option<&Vec<tender::id::BidId>>| {
        bids.into_iter().flatten().map(|bid| bid.0).collect::<Vec<_>>()
    };
    Some(RankingView {
        result: kept.result.clone(),
        order: ids(ranking.map(|ranking| &ranking.order)),
        winners: ids(ranking.map(|ranking| &ranking.winners)),
        report,
    })
}

fn signatures(file: &EvaluationFile, id: LotId, lot: &LotFile) -> Vec<SignatureView> {
    let result = lot.stage.ranking().map(|ranking| ranking.result.as_str());
    let own = file.signatures.iter().filter(|one| one.lot == id && Some(&*one.result) == result);
    let view = |one: &app::AwardSignature| SignatureView {
        person: one.person.0,
        name: file.people.get(&one.person).cloned().unwrap_or_default(),
        at: one.at.to_string(),
    };
    own.map(view).collect()
}

/// Whether the law knows an announcement by notice for this procedure: above the thresholds, without a call.
fn announces(file: &EvaluationFile) -> bool {
    file.rules.ex_ante_days.is_some() && app::without_call(&file.row)
}

fn announcement(file: &EvaluationFile, lot: &LotFile) -> Option<AnnouncementView> {
    let id = lot.stage.announced_by()?;
    let notice = file.row.procedure.file.notices.get(&id)?;
    let published = notice.published_at;
    Some(AnnouncementView {
        state: notice.step.code().to_owned(),
        url: published.map(|_| crate::api::announcement_url(&file.row.number, id)),
        published_at: published.map(|at| at.to_string()),
    })
}

fn letters(file: &EvaluationFile, lot: Option<LotId>) -> Vec<LetterView> {
    let own = file.letters.iter().filter(|letter| letter.lot == lot || letter.lot.is_none());
    let view = |letter: &app::LetterRow| LetterView {
        id: letter.id,
        company: letter.body.0,
        name: file.name(letter.body),
        kind: code(&letter.kind),
        sha256: letter.sha256.clone(),
        sent_at: letter.sent_at.to_string(),
    };
    own.map(view).collect()
}

/// The words of a finding's message.
fn words(key: &str, args: &BTreeMap<&'static str, String>, language: Language) -> String {
    let values: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, &**value)).collect();
    language.texts().say(key, &values)
}
