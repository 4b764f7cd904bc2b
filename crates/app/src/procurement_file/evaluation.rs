//! The parts of the file that tell how bids were judged: rankings with their cases, scores, requests to bidders.
//! It must not show the scores of a lot before its ranking is fixed: judges score without seeing each other.

use super::Entry;
use super::list::pretty;
use crate::{App, AppError};
use serde_json::{Value, json};
use store::{AgreedScore, BidRequest, ProcedureRow, Score};
use tender::id::LotId;

/// All parts about the judgement of a procedure whose bids are open.
pub(super) async fn judgement(app: &App, row: &ProcedureRow) -> Result<Vec<Entry>, AppError> {
    let store = &app.store;
    let rankings = store.evaluations(row.id).await?;
    let scores = store.scores(row.id).await?;
    let agreed = store.agreed_scores(row.id).await?;
    let requests = store.bid_requests(row.id).await?;
    let mut all = Vec::new();
    for (place, lot) in (1_usize..).zip(row.procedure.file.draft.lots.iter().map(|lot| lot.id)) {
        let folder = format!("wertung/los-{place:02}");
        let mut fixed = 0_usize;
        for ranking in rankings.iter().filter(|ranking| ranking.lot == lot) {
            fixed = fixed.saturating_add(1);
            all.push(Entry::text(format!("{folder}/rangfolge-{fixed}-fall.json"), &*ranking.case));
            all.push(Entry::text(format!("{folder}/rangfolge-{fixed}.json"), &*ranking.report));
        }
        if fixed > 0 {
            all.push(Entry::text(
                format!("{folder}/bewertungen.json"),
                pretty(&judged(lot, &scores, &agreed))?,
            ));
        }
    }
    if !requests.is_empty() {
        let list: Vec<Value> = requests.iter().map(request).collect();
        all.push(Entry::text("wertung/nachforderungen.json", pretty(&json!(list))?));
        for file in requests.iter().filter(|one| one.answer.is_some()).flat_map(|one| &one.files) {
            let path = format!("wertung/nachgereicht/{}/{}", file.id, file.name);
            all.push(Entry::object(path, file.object.clone()));
        }
    }
    Ok(all)
}

fn judged(lot: LotId, scores: &[Score], agreed: &[AgreedScore]) -> Value {
    let single = scores.iter().filter(|one| one.lot == lot).map(score);
    let together = agreed.iter().map(|one| &one.score).filter(|one| one.lot == lot).map(score);
    json!({ "scores": single.collect::<Vec<_>>(), "agreed": together.collect::<Vec<_>>() })
}

fn score(score: &Score) -> Value {
    json!({
        "bid": score.bid, "criterion": score.criterion, "value": score.value,
        "reason": score.reason, "person": score.person, "at": score.at,
    })
}

fn request(request: &BidRequest) -> Value {
    let (answer, answered_at) = request.answer.clone().unzip();
    json!({
        "bid": request.bid, "lot": request.lot, "kind": request.kind, "text": request.text,
        "until": request.until, "asked_at": request.asked_at,
        "answer": answer, "answered_at": answered_at, "late": request.is_late(),
        "files": handed_in(request),
    })
}

/// The files of an answer that was handed in; before that they are the bidder's alone.
fn handed_in(request: &BidRequest) -> Vec<Value> {
    let files = request.files.iter().filter(|_| request.answer.is_some());
    files.map(|file| json!({ "id": file.id, "name": file.name, "sha256": file.sha256 })).collect()
}
