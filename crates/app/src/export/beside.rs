//! What stands beside the acts of a procedure and goes into its releases.
//! It must not decide what is shown; `exchange::ocds` does.

use crate::{App, AppError};
use exchange::ocds::{Depth, DocumentFile, NoticeFile, Offer, Organisation, Source};
use std::collections::{BTreeMap, BTreeSet};
use store::{Body, BodyKind, ProcedureRow};
use tender::act::Act;
use tender::bid::content::read;
use tender::bid::examine::main_offer;
use tender::id::{BidId, BodyId, ProcedureId};
use tender::procedure::Step;

/// So many bodies are kept at a time.
const KEPT: usize = 2_000;

/// Bodies that were read before, so that each is read once in many procedures.
#[derive(Default)]
pub(super) struct Known(BTreeMap<BodyId, Option<Body>>);

impl Known {
    pub(super) async fn body(&mut self, app: &App, id: BodyId) -> Result<Option<Body>, AppError> {
        if let Some(known) = self.0.get(&id) {
            return Ok(known.clone());
        }
        if self.0.len() >= KEPT {
            self.0.clear();
        }
        let body = app.store.body(id).await?;
        self.0.insert(id, body.clone());
        Ok(body)
    }
}

/// Everything beside the acts of a procedure.
pub(super) async fn source(
    app: &App,
    known: &mut Known,
    depth: Depth,
    row: &ProcedureRow,
    acts: &[(i64, Act)],
) -> Result<Source, AppError> {
    let office = known.body(app, row.office).await?;
    let office = office
        .ok_or_else(|| AppError::Internal(format!("the office of {} is missing", row.number)))?;
    let mut buyers = Vec::new();
    for buyer in &row.procedure.file.draft.buyers {
        buyers.extend(known.body(app, *buyer).await?.map(|body| organisation(app, &body)));
    }
    let mut firms = BTreeMap::new();
    for firm in firms_of(acts) {
        let body = known.body(app, firm).await?;
        firms.extend(body.map(|body| (firm, organisation(app, &body))));
    }
    let url = format!("{}/ausschreibungen/{}", app.public_url, row.number);
    Ok(Source {
        depth,
        prefix: app.ocid_prefix.to_string(),
        number: row.number.clone(),
        office: organisation(app, &office),
        buyers,
        firms,
        documents: documents(app, row.id, &url).await?,
        notices: notices(app, row.id, &url).await?,
        hold_hours: app.hold_hours(row).await?,
        offers: match depth {
            Depth::Public => BTreeMap::new(),
            Depth::File => offers(app, row).await?,
        },
        url,
    })
}

/// Everybody who bid, of which a release names those whom its depth shows.
fn firms_of(acts: &[(i64, Act)]) -> BTreeSet<BodyId> {
    let mut firms = BTreeSet::new();
    for (_, act) in acts {
        let opened = if let Step::RecordOpening { entries, .. } = &act.step {
            entries.as_slice()
        } else if let Step::OpenLate { entry, .. } = &act.step {
            std::slice::from_ref(&**entry)
        } else {
            &[]
        };
        for entry in opened {
            firms.insert(entry.bidder);
            firms.extend(entry.members.iter().copied());
        }
        if let Step::Order { firm, .. } = &act.step {
            firms.insert(*firm);
        }
    }
    firms
}

/// A body as others see it: how a firm is reached is its own affair.
fn organisation(app: &App, body: &Body) -> Organisation {
    let address = &body.address;
    let mut shown = Organisation {
        id: body.id.to_string(),
        name: body.name.clone(),
        register: address.identifier.clone(),
        postcode: address.postcode.clone(),
        town: address.town.clone(),
        nuts: address.nuts.clone(),
        ..Organisation::default()
    };
    if body.kind != BodyKind::Company {
        shown.street.clone_from(&address.street);
        shown.email.clone_from(&address.email);
        shown.phone.clone_from(&address.phone);
        shown.url = format!("{}/stellen/{}", app.public_url, body.slug);
    }
    shown
}

async fn documents(app: &App, id: ProcedureId, url: &str) -> Result<Vec<DocumentFile>, AppError> {
    let all = app.store.documents(id).await?.into_iter();
    let published = all.filter(|document| document.prepared_at.is_none());
    let file = |document: store::Document| DocumentFile {
        url: format!("{url}/unterlagen/{}", document.id),
        id: document.id.to_string(),
        name: document.name,
        media_type: document.media_type,
        sha256: document.sha256,
        added_at: document.added_at,
        withdrawn_at: document.withdrawn_at,
    };
    Ok(published.map(file).collect())
}

async fn notices(app: &App, id: ProcedureId, url: &str) -> Result<Vec<NoticeFile>, AppError> {
    let file = |notice: store::NoticeRow| NoticeFile {
        url: format!("{url}/bekanntmachungen/{}.xml", notice.id),
        id: notice.id.to_string(),
        purpose: notice.purpose,
        sha256: notice.sha256,
        made_at: notice.made_at,
    };
    Ok(app.store.notices(id).await?.into_iter().map(file).collect())
}

/// What opened bids offer; the envelopes of a bid together.
async fn offers(app: &App, row: &ProcedureRow) -> Result<BTreeMap<BidId, Offer>, AppError> {
    let mut offers = BTreeMap::new();
    for bid in app.store.opened_bids(row.id).await? {
        let fresh = || Offer { received_at: bid.received_at, prices: BTreeMap::new() };
        let offer = offers.entry(bid.id).or_insert_with(fresh);
        let Some(content) = read(bid.content.as_bytes()).content else { continue };
        for lot in &row.procedure.file.draft.lots {
            let price = main_offer(&content, lot.id).and_then(|offer| offer.price);
            offer.prices.extend(price.map(|price| (lot.id, price)));
        }
    }
    Ok(offers)
}
