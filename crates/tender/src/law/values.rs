//! The closed lists of values that a rule set may hold: ways of counting, duties, branches, occasions.
//! It must not say which value is in force when: that is data.

use crate::read::codes;
use serde::{Serialize, Serializer};

codes! {
    /// The periods that a minimum exists for.
    Stage {
        /// For requests to participate.
        Participation = "participation",
        /// For bids (first bids of a negotiated procedure).
        Tender = "tender",
        /// For first bids after a call for participation, where that differs.
        SecondTender = "second-tender",
        /// For confirmations of interest after a prior information as call.
        Confirmation = "confirmation",
        /// First window of a dynamic purchasing system.
        FirstWindow = "first-window",
    }
}

codes! {
    /// Branches of the law on minimum periods.
    Branch {
        /// The ordinary period.
        Base = "base",
        /// Well-founded urgency makes the ordinary period impossible.
        Urgent = "urgent",
        /// A prior information was published in time.
        PriorInformation = "prior-information",
        /// The period was to be agreed with all candidates, but was not.
        NotAgreed = "not-agreed",
        /// The period was agreed with all candidates.
        Agreed = "agreed",
    }
}

codes! {
    /// Circumstances that lengthen or shorten a period.
    Circumstance {
        /// Bids may be submitted electronically.
        ElectronicBids = "electronic-bids",
        /// The documents cannot be offered electronically or access is restricted for confidentiality.
        DocumentsNotElectronic = "documents-not-electronic",
        /// The notice was sent electronically.
        ElectronicNotice = "electronic-notice",
    }
}

codes! {
    /// On what the choice of a type depends.
    Access {
        /// May always be chosen.
        Free = "free",
        /// Only on one of the named grounds.
        Ground = "ground",
        /// Up to a value.
        ValueLimit = "value-limit",
        /// Up to a value, or on a ground.
        ValueLimitOrGround = "value-limit-or-ground",
        /// Only inside a framework or dynamic purchasing system.
        Inside = "inside",
    }
}

codes! {
    /// Occasions of notices.
    Occasion {
        /// Prior information only.
        Planning = "planning",
        /// Prior information that shortens periods.
        PriorInformation = "prior-information",
        /// Prior information as call for competition.
        PriorCall = "prior-call",
        /// Call for competition.
        Contract = "contract",
        /// Design contest.
        DesignContest = "design-contest",
        /// Voluntary ex-ante transparency.
        Veat = "veat",
        /// Result, also of a cancellation.
        Result = "result",
        /// Result of a design contest.
        DesignContestResult = "design-contest-result",
        /// Change of a running contract.
        Modification = "modification",
    }
}

codes! {
    /// How a period is counted.
    Counting {
        /// Regulation 1182/71: event day not counted, shift to the next working day, two working days at least.
        EuForward = "eu-forward",
        /// §§ 187-193 BGB: event day not counted, shift to the next day that is neither weekend nor holiday.
        NationalForward = "national-forward",
        /// Waiting period: event day not counted, no shift.
        Waiting = "waiting",
        /// Counted backwards from a day, conservatively: `n` days before D means until 24:00 of D-n-1; no shift.
        Backward = "backward",
        /// Until 31 December of the year in which the period would end.
        YearEnd = "year-end",
    }
}

codes! {
    /// Whether bidders may attend the opening.
    Attendance {
        /// Never.
        Never = "never",
        /// Bidders and their proxies, if bids on paper are admitted.
        IfPaperAdmitted = "if-paper-admitted",
    }
}

codes! {
    /// Which bidders get the list of end sums after the opening.
    BidderList {
        /// No bidder sees a price.
        None = "none",
        /// Every bidder gets it.
        Always = "always",
        /// Every bidder of an open or restricted procedure gets it.
        OpenAndRestricted = "open-and-restricted",
    }
}

codes! {
    /// Level of the form of a bid, weakest first.
    FormLevel {
        /// Text form, § 126b BGB.
        Text = "text",
        /// Advanced electronic signature or seal.
        Advanced = "advanced",
        /// Qualified electronic signature or seal.
        Qualified = "qualified",
    }
}

codes! {
    /// When bids may come on paper.
    PaperRule {
        /// On recorded grounds only.
        OnGrounds = "on-grounds",
        /// If the authority announced it.
        IfAnnounced = "if-announced",
    }
}

codes! {
    /// Whether missing papers must be requested.
    RequestDuty {
        /// The authority may request them.
        May = "may",
        /// It must, unless it declared beforehand that nothing will be requested.
        MustUnlessDeclared = "must-unless-declared",
    }
}

codes! {
    /// Which performance papers may be requested.
    PerformancePapers {
        /// None that concern the evaluation by the award criteria.
        NotForAwardCriteria = "not-for-award-criteria",
        /// None that concern the evaluation of price against quality.
        NotForPriceQuality = "not-for-price-quality",
        /// Missing or incomplete ones, product data included.
        MissingOrIncomplete = "missing-or-incomplete",
    }
}

codes! {
    /// Which prices may be requested.
    PriceRequest {
        /// Unimportant single items that change neither total nor ranking.
        UnimportantItems = "unimportant-items",
        /// None, ever.
        Never = "never",
    }
}

codes! {
    /// What silence about variants means.
    VariantSilence {
        /// Variants are not admitted.
        NotAdmitted = "not-admitted",
        /// Variants are admitted.
        Admitted = "admitted",
    }
}

codes! {
    /// What happens to a low price that stays unexplained.
    Unexplained {
        /// It may be rejected.
        May = "may",
        /// It shall be rejected.
        Shall = "shall",
    }
}

codes! {
    /// What ends an award ban.
    BanEnd {
        /// There is no award ban.
        NoBan = "no-ban",
        /// The chamber's decision and the end of the appeal period.
        AppealPeriod = "appeal-period",
        /// Notification of the chamber's decision in favour of the authority.
        Decision = "decision",
    }
}

codes! {
    /// Which value brings a procedure into the statistics.
    StatisticsDuty {
        /// Every procedure of the regime.
        Always = "always",
        /// Only above the value limit.
        OverLimit = "over-limit",
    }
}

/// Days of a period: a number, or "appropriate" without a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Days {
    /// This many calendar days.
    Fixed(u16),
    /// Appropriate to the case; the law names no number.
    Appropriate,
}

impl Serialize for Days {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Fixed(days) => serializer.serialize_u16(*days),
            Self::Appropriate => serializer.serialize_str("appropriate"),
        }
    }
}
