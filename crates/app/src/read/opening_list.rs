//! The list of an opening for those who bid, where the law gives it to them (§ 14 Abs. 6, § 14 EU Abs. 6 VOB/A).
//! It must not show it to anybody else, nor anything that still lies sealed; the record itself is never shown.

use crate::evaluation::bids_of;
use crate::procurement_record::before_its_end;
use crate::{App, AppError, Caller};
use store::{BidOutcome, OpenedBid, ProcedureRow};
use tender::bid::content::{Content, LotOffer, Percent};
use tender::bid::examine::main_offer;
use tender::id::LotId;
use tender::money::Euro;
use tender::procedure::list_for_bidders;

/// One bid as the opening found it (§ 14 Abs. 3 Nr. 1 Buchst. a bis d VOB/A).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedBid {
    /// The bidder.
    pub company: String,
    /// Where the bidder has its seat.
    pub town: String,
    /// What is offered for each lot; empty where the bid could not be read.
    pub lots: Vec<ListedLot>,
    /// How many variants come with it.
    pub variants: usize,
}

/// The main offer for a lot, before any check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedLot {
    /// The title of the lot in German, where there are several.
    pub lot: Option<String>,
    /// The end sum without VAT; none where the bidder gave none.
    pub price: Option<Euro>,
    /// The rate of VAT on it in percent.
    pub vat: Option<Percent>,
    /// The discount granted without a condition, in percent.
    pub discount: Option<Percent>,
}

impl App {
    /// Whether there is such a list for a caller.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn has_opening_list(
        &self,
        caller: Option<&Caller>,
        number: &str,
    ) -> Result<bool, AppError> {
        let Some(caller) = caller else { return Ok(false) };
        match self.bids_to_list(caller, number).await {
            Ok(_) => Ok(true),
            Err(AppError::NotFound) => Ok(false),
            Err(fault) => Err(fault),
        }
    }

    /// What the opening of a procedure made known to those who bid in it, in the order of their names. What came late
    /// and was not admitted is not listed.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for everybody who has not bid, before the opening, and where the rules show bidders no price.
    pub async fn opening_list(
        &self,
        caller: &Caller,
        number: &str,
    ) -> Result<Vec<ListedBid>, AppError> {
        let (row, opened) = self.bids_to_list(caller, number).await?;
        let lots = row.procedure.file.draft.lots.iter();
        let lots: Vec<(LotId, &str)> = lots.map(|lot| (lot.id, lot.title.de.as_str())).collect();
        let in_time = opened.into_iter().filter(|bid| bid.outcome != BidOutcome::Late);
        let mut listed = Vec::new();
        for bid in bids_of(in_time.collect()).into_values() {
            let Some(envelope) = bid.envelopes.first() else { continue };
            let Some(company) = self.store.body(envelope.company).await? else { continue };
            listed.push(one(company.name, company.address.town, bid.content.as_ref(), &lots));
        }
        listed.sort_by(|one, other| one.company.cmp(&other.company));
        Ok(listed)
    }

    /// The procedure and the bids that were opened in it, for those who bid and where the rules show them prices.
    async fn bids_to_list(
        &self,
        caller: &Caller,
        number: &str,
    ) -> Result<(ProcedureRow, Vec<OpenedBid>), AppError> {
        let row = self.shown_to(Some(caller), number).await?;
        // What was opened stays known to those who bid, whatever became of the procedure.
        let acts = if row.procedure.has_ended() { self.acts(row.id).await? } else { Vec::new() };
        let row = before_its_end(row, &acts)?;
        let line = self.store.line_of(row.office).await?;
        let (procedure, now) = (&row.procedure, self.clock.procedures());
        let (rules, _) = self.rules(&procedure.file.draft, &line, row.created_at, now).await?;
        list_for_bidders(procedure, &rules).map_err(|_| AppError::NotFound)?;
        let opened = self.store.opened_bids(row.id).await?;
        let own = self.companies_of(caller);
        if !opened.iter().any(|bid| own.contains(&bid.company)) {
            return Err(AppError::NotFound);
        }
        Ok((row, opened))
    }
}

fn one(
    company: String,
    town: String,
    content: Option<&Content>,
    lots: &[(LotId, &str)],
) -> ListedBid {
    let several = lots.len() > 1;
    let listed = |(id, title): &(LotId, &str)| {
        let offer: &LotOffer = main_offer(content?, *id)?;
        let lot = several.then(|| (*title).to_owned());
        Some(ListedLot { lot, price: offer.price, vat: offer.vat, discount: offer.discount })
    };
    let offers = content.map(|content| content.lots.as_slice()).unwrap_or_default();
    ListedBid {
        company,
        town,
        lots: lots.iter().filter_map(listed).collect(),
        variants: offers.iter().filter(|offer| offer.variant).count(),
    }
}
