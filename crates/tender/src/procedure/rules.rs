//! What a rule set says for one procedure: the values that the guards compare with.
//! It must not hold a figure of its own: figures come from the law's data.

use super::draft::Draft;
use crate::law::{
    BanEnd, BidderList, Citations, Counting, Ground, ProcedureType, PublicationDuty, RuleSet,
    StandstillRules,
};
use crate::message::Message;
use crate::money::Euro;
use crate::plan::OwnRules;
use crate::refusal::Refusal;

/// Waiting days between the last letter and the award (§ 134 Abs. 2 GWB).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// After letters on paper.
    pub post: u16,
    /// After letters sent electronically or by fax.
    pub electronic: u16,
}

impl Waiting {
    /// The days of a rule set; `None` where it knows no waiting period.
    pub(crate) fn of(standstill: &StandstillRules) -> Option<Self> {
        let post = standstill.days.value?;
        Some(Self { post, electronic: standstill.days_electronic.value.unwrap_or(post) })
    }
}

/// The values of the procedure's rule set, resolved for its type, urgency and ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Name of the rule set, which the procedure keeps from its approval on.
    pub id: String,
    /// Whether VOB/A governs (works), with its own grounds of cancellation.
    pub vob: bool,
    /// Days before the deadline inside which new information calls for a decision (§ 20 Abs. 3 VgV).
    pub window_days: Option<u16>,
    /// Hours after receipt by the Union's publisher from which the page may open (§ 40 Abs. 3 VgV).
    pub hold_hours: Option<u16>,
    /// How many firms are to be invited if enough are suitable.
    pub invited: usize,
    /// The value up to which a direct order is allowed; `None` where it is not.
    pub direct_up_to: Option<Euro>,
    /// How many persons open together.
    pub openers: usize,
    /// Whether one may open electronic bids with a technical proof (NEW law).
    pub single_opener: bool,
    /// Which bidders get the list of end sums.
    pub list: BidderList,
    /// Waiting period before the award; `None` where there is none.
    pub waiting: Option<Waiting>,
    /// Days to wait after a voluntary notice of the intention (§ 135 Abs. 3 GWB); `None` where none is known.
    pub ex_ante_days: Option<u16>,
    /// Value from which the competition register must be asked.
    pub register_from: Option<Euro>,
    /// Months for which its answer counts.
    pub register_months: u16,
    /// What ends an award ban.
    pub ban_end: BanEnd,
    /// Days of the appeal period.
    pub appeal_days: Option<u16>,
    /// How the days of the appeal period are counted.
    pub appeal_counting: Counting,
    /// Whether a low price may exclude only after the bidder was asked.
    pub must_ask_price: bool,
    /// Months that a framework agreement may last without reasons; `None` where the law knows no limit.
    pub framework_months: Option<u16>,
    /// Per cent of the first value for each additional or unforeseen change.
    pub change_percent: Option<u16>,
    /// Per cent of the first value for all small changes together.
    pub small_change_percent: Option<u16>,
    /// What small changes together must not exceed: the EU threshold, where it counts.
    pub small_change_up_to: Option<Euro>,
    /// Years of retention from the award at least.
    pub retention_years: u16,
    /// What the regime cites where the program names a provision.
    pub citations: Citations,
    /// What the authority's own by-law says, where one is in force.
    pub own: Option<OwnRules>,
}

impl Rules {
    /// The same with what the authority's own by-law says.
    #[must_use]
    pub fn with_own(self, own: Option<&OwnRules>) -> Self {
        let invited = own.and_then(|own| own.invite).map_or(self.invited, usize::from);
        Self { own: own.cloned(), invited, ..self }
    }

    /// Whether the authority's own by-law knows the type of the draft at its value, and a type that calls everybody where
    /// it wants a notice.
    ///
    /// # Errors
    /// A refusal that names the types of the by-law, or the by-law that wants the notice.
    pub fn own_types(&self, draft: &Draft) -> Result<(), Refusal> {
        let Some((own, kind)) = self.own.as_ref().zip(draft.procedure_type) else {
            return Ok(());
        };
        if own.procedures.contains(&kind) {
            let unheard = own.publish == PublicationDuty::Notice && !kind.calls_nationally();
            let message = Message::new("procedure-by-law-notice").with("source", &own.source);
            let refusal = Refusal::new(message, "§ 75a GO NRW").at("/procedure_type");
            return if unheard { Err(refusal) } else { Ok(()) };
        }
        let types: Vec<&str> = own.procedures.iter().map(|kind| kind.code()).collect();
        let message = Message::new("procedure-type-not-by-law").with("types", types.join(", "));
        Err(Refusal::new(message.with("source", &own.source), "§ 75a GO NRW").at("/procedure_type"))
    }

    /// What a rule set says for a procedure with this content; `threshold` is the EU threshold of its kind.
    pub fn of(set: &RuleSet, draft: &Draft, threshold: Option<Euro>) -> Self {
        let rule = draft.procedure_type.and_then(|kind| set.procedure(kind));
        let urgent = !draft.urgency.trim().is_empty();
        let window = if urgent { &set.time.window_days_urgent } else { &set.time.window_days };
        let small_below = set.limits.small_change_below_threshold.value;
        let invited = rule.and_then(|rule| rule.min_invited).map(usize::from);
        let direct = draft.procedure_type == Some(ProcedureType::Direct);
        Self {
            id: set.id.to_string(),
            vob: set.regime.code().starts_with("vob-a"),
            window_days: window.value,
            hold_hours: set.time.national_after_hours.value,
            invited: invited.unwrap_or(0),
            direct_up_to: rule.filter(|_| direct).and_then(|rule| rule.up_to),
            openers: usize::from(set.opening.openers.value),
            single_opener: set.opening.single_if_electronic.value && draft.electronic,
            list: set.opening.list.value,
            waiting: waiting(set, draft),
            ex_ante_days: set.standstill.veat_days.value,
            register_from: set.duties.register_from.value,
            register_months: set.duties.register_months.value,
            ban_end: set.review.ban_end.value,
            appeal_days: set.review.appeal_days.value,
            appeal_counting: set.review.counting.value,
            must_ask_price: set.prices.must_ask.value,
            framework_months: set.limits.framework_months.value,
            change_percent: set.limits.change_percent.value,
            small_change_percent: set.limits.small_change_percent.value,
            small_change_up_to: threshold.filter(|_| small_below),
            retention_years: set.duties.retention_years.value,
            citations: set.citations.clone(),
            own: None,
        }
    }
}

/// The waiting period, unless the procedure is exempt (§ 134 Abs. 3 GWB).
fn waiting(set: &RuleSet, draft: &Draft) -> Option<Waiting> {
    let standstill = &set.standstill;
    let call_off = draft.procedure_type == Some(ProcedureType::MiniComp);
    let extreme = draft.procedure_type == Some(ProcedureType::NegotiatedNoCall)
        && draft.ground == Some(Ground::ExtremeUrgency);
    let exempt = (call_off && standstill.exempt_call_offs.value)
        || (extreme && standstill.exempt_extreme_urgency.value);
    Waiting::of(standstill).filter(|_| !exempt)
}
