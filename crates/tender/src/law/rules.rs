//! What one rule set holds: every value of the law that a procedure needs, with citation and mark.
//! It must not hold defaults: a value that the data leave out is a gap, and the file is refused.

use super::citation::Citations;
use super::pick::Pick;
use super::{
    Access, Attendance, BanEnd, BidderList, Branch, Circumstance, Cited, Counting, Days, FormLevel,
    Ground, Mark, Occasion, PaperRule, PerformancePapers, PriceRequest, ProcedureType, Regime,
    RequestDuty, Stage, StatisticsDuty, Technique, Unexplained, VariantSilence,
};
use crate::money::Euro;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Stable name of a rule set, such as `vgv-2026-07`; a procedure keeps it for ever.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RuleSetId(pub String);

impl core::fmt::Display for RuleSetId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $group:ident in $prefix:literal {
        $($(#[$field_doc:meta])* $field:ident: $type:ty),+ $(,)?
    })+) => {
        $($(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        pub struct $group { $($(#[$field_doc])* pub $field: Cited<$type>),+ }

        impl $group {
            const NAMES: &'static [&'static str] =
                &[$(concat!($prefix, ".", stringify!($field))),+];

            pub(super) fn pick(pick: &mut Pick<'_>) -> Option<Self> {
                $(let $field = pick.rule(concat!($prefix, ".", stringify!($field)));)+
                Some(Self { $($field: $field?),+ })
            }
        })+

        /// Names of all values that every rule set must hold.
        pub(super) const RULE_NAMES: &[&[&str]] = &[$($group::NAMES),+];
    };
}

rules! {
    /// The opening of bids.
    OpeningRules in "opening" {
        /// How many representatives open together.
        openers: u8,
        /// Whether one opener (or none) suffices for electronic bids with a stored technical proof.
        single_if_electronic: bool,
        /// Whether bidders may attend.
        attendance: Attendance,
        /// Which bidders get the list of end sums.
        list: BidderList,
        /// Whether the record may be shown to the public.
        record_public: bool,
    }
    /// The form of bids.
    FormRules in "forms" {
        /// Level that a bid needs if nothing else was announced.
        level: FormLevel,
        /// Whether a higher level may be announced.
        raisable: bool,
        /// When bids may come on paper.
        paper: PaperRule,
        /// Up to which value no electronic form is prescribed.
        exempt_up_to: Option<Euro>,
        /// Whether no electronic form is prescribed without a call in extreme urgency.
        exempt_if_urgent: bool,
    }
    /// Requests for missing papers (Nachforderung).
    RequestRules in "requests" {
        /// Whether papers may or must be requested.
        duty: RequestDuty,
        /// Whether faulty company papers may be corrected.
        correct_company_papers: bool,
        /// Which performance papers may be requested.
        performance: PerformancePapers,
        /// Which prices may be requested.
        prices: PriceRequest,
        /// Days that the time to answer should not exceed.
        usual_days: Option<u16>,
    }
    /// Variants (Nebenangebote).
    VariantRules in "variants" {
        /// What silence in the notice means.
        silence: VariantSilence,
        /// Whether minimum requirements must be announced.
        minimum_requirements: bool,
    }
    /// Examination of prices.
    PriceRules in "prices" {
        /// Whether the authority must ask before it rejects an abnormally low bid.
        must_ask: bool,
        /// What happens if the price stays unexplained.
        unexplained: Unexplained,
        /// Whether the unit price governs over the item total.
        unit_price_first: bool,
    }
    /// Standstill before the award and transparency in advance.
    StandstillRules in "standstill" {
        /// Waiting days after letters sent otherwise; none if there is no standstill.
        days: Option<u16>,
        /// Waiting days after letters sent electronically or by fax.
        days_electronic: Option<u16>,
        /// Whether call-offs (framework, dynamic purchasing system) are exempt.
        exempt_call_offs: bool,
        /// Whether extreme urgency without call is exempt.
        exempt_extreme_urgency: bool,
        /// Days to wait after a voluntary ex-ante notice.
        veat_days: Option<u16>,
    }
    /// Complaints of bidders and the review by the chamber.
    ReviewRules in "review" {
        /// Calendar days for the complaint about a known violation.
        complaint_days: Option<u16>,
        /// Calendar days for the application after the refusal of a complaint.
        refusal_days: Option<u16>,
        /// How the periods of complaints and appeals are counted.
        counting: Counting,
        /// What ends an award ban.
        ban_end: BanEnd,
        /// Days of the appeal period.
        appeal_days: Option<u16>,
    }
    /// Binding period, extension duties, information on request.
    TimeRules in "time" {
        /// How the forward periods of the regime are counted.
        counting: Counting,
        /// Days that the binding period should not exceed as a rule.
        binding_days: Option<u16>,
        /// Days before the end inside which new information calls for an extension decision.
        window_days: Option<u16>,
        /// The same in the urgent branch.
        window_days_urgent: Option<u16>,
        /// Days to answer a bidder who asks for the reasons.
        reasons_days: Option<u16>,
        /// Working days to decide on a request to be admitted to a dynamic purchasing system.
        admission_days: Option<u16>,
        /// The same in single cases with reasons.
        admission_days_longer: Option<u16>,
        /// Working days between the invitation to an electronic auction and its start at least.
        auction_days: Option<u16>,
        /// Whether a requested later publication day replaces dispatch as event.
        publication_day_counts: bool,
        /// Hours after receipt at TED from which national publication is allowed.
        national_after_hours: Option<u16>,
    }
    /// Duties after the award and towards registers.
    DutyRules in "duties" {
        /// How the periods of the authority's own duties are counted.
        counting: Counting,
        /// Whether candidates and bidders are told the decision without delay.
        inform: bool,
        /// Days for the result notice.
        result_days: Option<u16>,
        /// Whether statistics are due always or above a limit.
        statistics: StatisticsDuty,
        /// Value above which statistics are due.
        statistics_over: Option<Euro>,
        /// Days for the statistics after the award.
        statistics_days: u16,
        /// Estimated value from which the competition register must be asked.
        register_from: Option<Euro>,
        /// Months for which an answer of the register may be used again.
        register_months: u16,
        /// Value from which the terms of the state's wage law enter the contract.
        wages_from: Option<Euro>,
        /// Value from which the federal wage law applies (federal buyers, not supplies).
        federal_wages_from: Option<Euro>,
        /// Value from which restricted awards without call are published afterwards.
        ex_post_restricted_from: Option<Euro>,
        /// Value from which negotiated or free awards without call are published afterwards.
        ex_post_negotiated_from: Option<Euro>,
        /// Months of that publication.
        ex_post_months: Option<u16>,
        /// Value from which an intended restricted award without call is published beforehand.
        ex_ante_from: Option<Euro>,
        /// Years of retention from the award at least.
        retention_years: u16,
    }
    /// Limits of frameworks, lots and changes of contracts.
    LimitRules in "limits" {
        /// Months that a framework may last without reasons.
        framework_months: Option<u16>,
        /// Single lots below this value may be exempt by the quota (supplies, services).
        quota_lot: Option<Euro>,
        /// Single lots below this value may be exempt by the quota (works).
        quota_lot_works: Option<Euro>,
        /// Per cent of the whole that exempt lots may reach together.
        quota_percent: Option<u16>,
        /// Per cent of the first value for each additional or unforeseen change.
        change_percent: Option<u16>,
        /// Per cent of the first value for small changes together.
        small_change_percent: Option<u16>,
        /// Whether small changes must also stay below the EU threshold.
        small_change_below_threshold: bool,
    }
}

/// One minimum period of the regime.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PeriodRule {
    /// Procedure type to which it applies.
    pub procedure: ProcedureType,
    /// Technique to which it applies; it then goes before the rule without technique.
    pub technique: Option<Technique>,
    /// Which period.
    pub stage: Stage,
    /// Which branch of the law.
    pub branch: Branch,
    /// How many days.
    pub days: Cited<Days>,
}

/// A change of a minimum period by circumstances.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Adjustment {
    /// Procedure type to which it applies.
    pub procedure: ProcedureType,
    /// Which period.
    pub stage: Stage,
    /// Branch of the law that it changes.
    pub branch: Branch,
    /// The circumstance.
    pub circumstance: Circumstance,
    /// Days added (negative: taken away).
    pub days: Cited<i16>,
}

/// A procedure type in a regime.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProcedureRule {
    /// The type.
    pub procedure: ProcedureType,
    /// On what its choice depends.
    pub access: Cited<Access>,
    /// Value up to which (inclusive) it may be chosen.
    pub up_to: Option<Euro>,
    /// Grounds that open it.
    pub grounds: Vec<Ground>,
    /// Least number of firms to invite, if enough are suitable.
    pub min_invited: Option<u16>,
    /// Whether everybody is called by notice.
    pub public_call: bool,
    /// Whether bids may be negotiated.
    pub negotiation: bool,
}

/// A notice that a regime knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoticeRule {
    /// On which occasion it is due.
    pub occasion: Occasion,
    /// Its eForms subtype.
    pub subtype: Cited<String>,
}

/// All rules that govern a procedure begun in one span of time under one regime.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleSet {
    /// Stable name; the procedure keeps it.
    pub id: RuleSetId,
    /// The regime.
    pub regime: Regime,
    /// First start day that it governs.
    pub from: Date,
    /// Last start day that it governs; none if it is in force until changed.
    pub until: Option<Date>,
    /// Why the set begins on that day.
    pub source: String,
    /// How that was verified.
    pub mark: Mark,
    /// Opening of bids.
    pub opening: OpeningRules,
    /// Form of bids.
    pub forms: FormRules,
    /// Requests for missing papers.
    pub requests: RequestRules,
    /// Variants.
    pub variants: VariantRules,
    /// Examination of prices.
    pub prices: PriceRules,
    /// Standstill.
    pub standstill: StandstillRules,
    /// Complaints and review.
    pub review: ReviewRules,
    /// Counting, binding period, windows.
    pub time: TimeRules,
    /// Duties after the award.
    pub duties: DutyRules,
    /// Limits of frameworks, lots, changes.
    pub limits: LimitRules,
    /// Procedure types of the regime.
    pub procedures: Vec<ProcedureRule>,
    /// Minimum periods.
    pub periods: Vec<PeriodRule>,
    /// Changes of minimum periods by circumstances.
    pub adjustments: Vec<Adjustment>,
    /// Notices.
    pub notices: Vec<NoticeRule>,
    /// Where the regime says what the provisions say by which the program names rules.
    pub citations: Citations,
}

impl RuleSet {
    /// The rule of a procedure type, if the regime knows it.
    pub fn procedure(&self, procedure: ProcedureType) -> Option<&ProcedureRule> {
        self.procedures.iter().find(|rule| rule.procedure == procedure)
    }

    /// The notice of an occasion, if the regime knows one.
    pub fn notice(&self, occasion: Occasion) -> Option<&NoticeRule> {
        self.notices.iter().find(|rule| rule.occasion == occasion)
    }
}

#[cfg(test)]
mod tests;
