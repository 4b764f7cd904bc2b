//! Searching published procedures: the query of pages, feeds and API, its hits, and the counts of its facets.
//! It must not find what is not public at the clock of procedures.

use super::PublicProcedure;
use crate::place::{Place, Places};
use crate::{App, AppError};
use store::{Body, Facet, FacetCounts, ListingFilter, Order, Position, needles};
use tender::id::BodyId;
use tender::instant::Instant;
use tender::procedure::PublicState;

const DAY: i64 = 86_400_000_000;
/// The choices of the facet for deadlines, in days.
pub const DAYS: [u16; 3] = [7, 14, 30];
/// So many values of a facet are shown.
const VALUES: usize = 10;

/// Which published procedures to list. What is empty filters nothing; several values of one filter are alternatives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublicQuery {
    /// Words that must all be found.
    pub words: String,
    /// A postcode or town.
    pub place: String,
    /// Kilometres around the place; without it only the town itself.
    pub radius: Option<u32>,
    /// CPV codes or their beginnings.
    pub cpv: Vec<String>,
    /// What is bought, in words of the law (BT-23).
    pub kinds: Vec<String>,
    /// NUTS codes or their beginnings.
    pub regions: Vec<String>,
    /// `eu` or `national`.
    pub regimes: Vec<String>,
    /// Public states, see [`PublicState::code`].
    pub states: Vec<String>,
    /// Only those of these offices.
    pub offices: Option<Vec<BodyId>>,
    /// Only those whose deadline is at most so many days away.
    pub days: Option<u16>,
    /// Those that end first come first; otherwise those published last.
    pub by_deadline: bool,
    /// Only after this one, in the order of the list.
    pub after: Option<Position>,
    /// At most so many.
    pub limit: u64,
}

impl PublicQuery {
    /// Those that receive bids or requests now.
    pub fn open() -> Self {
        Self { states: vec![PublicState::Open.code().to_owned()], ..Self::default() }
    }

    /// The place that is meant, if it is known; else its words are searched like others.
    pub fn known_place(&self) -> Option<&'static Place> {
        Places::built_in().find(&self.place)
    }

    fn filter(&self, now: Instant) -> ListingFilter {
        let place = self.known_place();
        let words = if place.is_some() {
            self.words.clone()
        } else {
            format!("{} {}", self.words, self.place)
        };
        ListingFilter {
            needles: needles(&words),
            town: place.filter(|_| self.radius.is_none()).map(|place| place.town.clone()),
            near: self.radius.and_then(|radius| Some(place?.around(radius))),
            cpv: self.cpv.clone(),
            kinds: self.kinds.clone(),
            nuts: self.regions.clone(),
            regimes: self.regimes.clone(),
            states: self.states.clone(),
            offices: self.offices.clone(),
            ends_until: self.days.and_then(|days| in_days(now, days)),
            ..ListingFilter::default()
        }
    }
}

fn in_days(now: Instant, days: u16) -> Option<Instant> {
    Instant::from_micros(now.micros().saturating_add(i64::from(days).saturating_mul(DAY)))
}

/// How many procedures a query finds, and how many each further choice would leave. A facet is counted as if nothing
/// was chosen in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// How many the query finds.
    pub count: u64,
    /// By public state.
    pub states: FacetCounts,
    /// By what is bought.
    pub kinds: FacetCounts,
    /// By division of the CPV codes.
    pub divisions: FacetCounts,
    /// By region, NUTS 3.
    pub regions: FacetCounts,
    /// Above and below the thresholds.
    pub regimes: FacetCounts,
    /// By id of the office in charge.
    pub offices: FacetCounts,
    /// By days to the deadline.
    pub days: Vec<(u16, u64)>,
}

/// The numbers of the first page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Published since the beginning of the day in Berlin.
    pub new_today: u64,
    /// Ending within three days.
    pub ending_soon: u64,
    /// Open now.
    pub open: u64,
}

impl App {
    /// Published procedures of a query, and where the list goes on.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn public_procedures(
        &self,
        query: &PublicQuery,
    ) -> Result<(Vec<PublicProcedure>, Option<Position>), AppError> {
        let now = self.clock.procedures();
        let order = if query.by_deadline { Order::Deadline } else { Order::Newest };
        let some = (query.after, query.limit.saturating_add(1));
        let mut rows = self.store.listed(now, &query.filter(now), order, some).await?;
        let limit = usize::try_from(query.limit).unwrap_or(usize::MAX);
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).and_then(|row| {
            let key = if query.by_deadline { row.deadline() } else { row.visible_from };
            Some((key?, row.id))
        });
        Ok((self.without_documents(rows).await?, next))
    }

    /// How many a query finds.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn count_public(&self, query: &PublicQuery) -> Result<u64, AppError> {
        let now = self.clock.procedures();
        Ok(self.store.count_listed(now, &query.filter(now)).await?)
    }

    /// How many a query finds, by facets.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn facets(&self, query: &PublicQuery) -> Result<Facets, AppError> {
        let now = self.clock.procedures();
        let ending: Vec<Instant> = DAYS.iter().filter_map(|days| in_days(now, *days)).collect();
        let counts = self.store.listing_counts(now, &query.filter(now), &ending, VALUES).await?;
        let mut by = counts.by;
        let mut of = |facet| by.remove(&facet).unwrap_or_default();
        Ok(Facets {
            count: counts.all,
            states: of(Facet::State),
            kinds: of(Facet::Kind),
            divisions: of(Facet::Division),
            regions: of(Facet::Nuts),
            regimes: of(Facet::Regime),
            offices: of(Facet::Office),
            days: DAYS.into_iter().zip(counts.ending).collect(),
        })
    }

    /// The bodies that a search names: the offices that were counted, and those of these public addresses.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn bodies_in(&self, counted: &Facets, slugs: &[&str]) -> Result<Vec<Body>, AppError> {
        let ids = counted.offices.iter().filter_map(|(id, _)| id.parse().ok());
        Ok(self.store.bodies_named(&ids.map(BodyId).collect::<Vec<_>>(), slugs).await?)
    }

    /// The numbers of the first page.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn figures(&self) -> Result<Figures, AppError> {
        let now = self.clock.procedures();
        let open = self.count_public(&PublicQuery::open()).await?;
        let soon = PublicQuery { days: Some(3), ..PublicQuery::open() };
        let ending_soon = self.count_public(&soon).await?;
        // Published after the last microsecond of yesterday.
        let yesterday = Instant::start_of_day(now.berlin_day())
            .and_then(|start| Instant::from_micros(start.micros().saturating_sub(1)));
        let new = ListingFilter { visible_after: yesterday, ..ListingFilter::default() };
        let new_today = self.store.count_listed(now, &new).await?;
        Ok(Figures { new_today, ending_soon, open })
    }
}
