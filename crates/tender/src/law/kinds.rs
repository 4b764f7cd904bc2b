//! The closed lists of the law: regimes, buyers, contracts, procedure types, grounds, techniques.
//! It must not hold values that change with the date: those are data.

use crate::read::codes;

codes! {
    /// The body of rules that governs a procedure.
    Regime {
        /// Ordinance for supplies and services from the EU threshold.
        Vgv = "vgv",
        /// Light regime for social and other special services, §§ 64-66 VgV.
        VgvSocial = "vgv-social",
        /// Works from the EU threshold, VOB/A section 2.
        VobA2 = "vob-a-2",
        /// Utilities from the EU threshold.
        SektVo = "sektvo",
        /// Light regime of utilities for social and other special services.
        SektVoSocial = "sektvo-social",
        /// Concessions from the EU threshold.
        KonzVgv = "konzvgv",
        /// Defence and security, supplies and services, from the EU threshold.
        VsVgv = "vsvgv",
        /// Defence and security, works, from the EU threshold, VOB/A section 3.
        VobA3 = "vob-a-3",
        /// Supplies and services of the federation below the threshold.
        UvgoBund = "uvgo-bund",
        /// Works of the federation below the threshold.
        VobA1Bund = "vob-a-1-bund",
        /// Supplies and services of the state NRW below the threshold.
        UvgoNrw = "uvgo-nrw",
        /// Works of the state NRW below the threshold.
        VobA1Nrw = "vob-a-1-nrw",
        /// Supplies and services of NRW municipalities below the threshold until 2025.
        UvgoMunicipality = "uvgo-municipality",
        /// Works of NRW municipalities below the threshold until 2025.
        VobA1Municipality = "vob-a-1-municipality",
        /// NRW municipalities below the threshold since 2026, § 75a GO NRW.
        GoNrw = "go-nrw",
        /// Supplies and services of a grant recipient whom the grant binds to the `UVgO`.
        UvgoGrant = "uvgo-grant",
        /// Works of a grant recipient whom the grant binds to VOB/A section 1.
        VobA1Grant = "vob-a-1-grant",
        /// Below the threshold without an ordinance: budget law and own rules.
        OwnRules = "own-rules",
    }
}

impl Regime {
    /// Whether the law of the EU directives governs (at or above the thresholds).
    pub const fn is_eu(self) -> bool {
        match self {
            Self::Vgv
            | Self::VgvSocial
            | Self::VobA2
            | Self::SektVo
            | Self::SektVoSocial
            | Self::KonzVgv
            | Self::VsVgv
            | Self::VobA3 => true,
            Self::UvgoBund
            | Self::VobA1Bund
            | Self::UvgoNrw
            | Self::VobA1Nrw
            | Self::UvgoMunicipality
            | Self::VobA1Municipality
            | Self::GoNrw
            | Self::UvgoGrant
            | Self::VobA1Grant
            | Self::OwnRules => false,
        }
    }
}

codes! {
    /// What is bought, by its main subject (§ 110 GWB).
    ContractKind {
        /// Works.
        Works = "works",
        /// Supplies.
        Supply = "supply",
        /// Services.
        Service = "service",
        /// Social and other special services (Annex XIV of Directive 2014/24/EU).
        SocialService = "social-service",
        /// Works or service concession (§ 105 GWB).
        Concession = "concession",
        /// Design contest (§ 103(6) GWB).
        DesignContest = "design-contest",
        /// Defence and security supplies or services (§ 104 GWB).
        Defence = "defence",
        /// Defence and security works (§ 104 GWB).
        DefenceWorks = "defence-works",
    }
}

impl ContractKind {
    /// Whether works are the subject.
    pub const fn is_works(self) -> bool {
        match self {
            Self::Works | Self::DefenceWorks => true,
            Self::Supply
            | Self::Service
            | Self::SocialService
            | Self::Concession
            | Self::DesignContest
            | Self::Defence => false,
        }
    }
}

codes! {
    /// Who buys; decides thresholds and the rules below them.
    BuyerKind {
        /// Supreme and higher federal authorities.
        FederalSupreme = "federal-supreme",
        /// Other federal authorities.
        FederalOther = "federal-other",
        /// Authorities of the state NRW.
        LandNrw = "land-nrw",
        /// Municipalities and districts in NRW.
        MunicipalityNrw = "municipality-nrw",
        /// Other contracting authorities with rules of their own below the threshold.
        OtherAuthority = "other-authority",
        /// Utilities (§ 100 GWB).
        Utility = "utility",
        /// Concession grantors that are nothing else (§ 101 GWB).
        ConcessionGrantor = "concession-grantor",
        /// Recipients of grants whom the grant notice binds to `UVgO` and VOB/A.
        GrantRecipient = "grant-recipient",
    }
}

codes! {
    /// The procedure types (Verfahrensarten) of the catalogue.
    ProcedureType {
        /// Offenes Verfahren.
        Open = "open",
        /// Nicht offenes Verfahren mit Teilnahmewettbewerb.
        Restricted = "restricted",
        /// Verhandlungsverfahren mit Teilnahmewettbewerb.
        NegotiatedCall = "negotiated-call",
        /// Verhandlungsverfahren ohne Teilnahmewettbewerb.
        NegotiatedNoCall = "negotiated-nocall",
        /// Wettbewerblicher Dialog.
        Dialogue = "dialogue",
        /// Innovationspartnerschaft.
        Innovation = "innovation",
        /// Planungswettbewerb.
        DesignContest = "design-contest",
        /// Konzessionsvergabe.
        Concession = "concession",
        /// Öffentliche Ausschreibung.
        UtPublic = "ut-public",
        /// Beschränkte Ausschreibung mit Teilnahmewettbewerb.
        UtRestrictedCall = "ut-restricted-call",
        /// Beschränkte Ausschreibung ohne Teilnahmewettbewerb.
        UtRestrictedNoCall = "ut-restricted-nocall",
        /// Verhandlungsvergabe mit Teilnahmewettbewerb.
        UtNegotiatedCall = "ut-negotiated-call",
        /// Verhandlungsvergabe ohne Teilnahmewettbewerb.
        UtNegotiatedNoCall = "ut-negotiated-nocall",
        /// Freihändige Vergabe.
        UtFree = "ut-free",
        /// Direktauftrag.
        Direct = "direct",
        /// Einzelabruf unter einer Rahmenvereinbarung.
        CallOff = "call-off",
        /// Erneutes Vergabeverfahren unter einer Rahmenvereinbarung.
        MiniComp = "mini-comp",
        /// Einzelvergabe im dynamischen Beschaffungssystem.
        DpsSpecific = "dps-specific",
    }
}

impl ProcedureType {
    /// Whether the type occurs below the thresholds.
    pub const fn is_national(self) -> bool {
        match self {
            Self::UtPublic
            | Self::UtRestrictedCall
            | Self::UtRestrictedNoCall
            | Self::UtNegotiatedCall
            | Self::UtNegotiatedNoCall
            | Self::UtFree
            | Self::Direct
            | Self::CallOff
            | Self::MiniComp
            | Self::DpsSpecific
            | Self::DesignContest
            | Self::Concession => true,
            Self::Open
            | Self::Restricted
            | Self::NegotiatedCall
            | Self::NegotiatedNoCall
            | Self::Dialogue
            | Self::Innovation => false,
        }
    }

    /// Whether the type, below the thresholds, calls everybody by a notice (§§ 9, 10, 12 `UVgO`, § 3 VOB/A).
    pub const fn calls_nationally(self) -> bool {
        matches!(self, Self::UtPublic | Self::UtRestrictedCall | Self::UtNegotiatedCall)
    }
}

codes! {
    /// How a purchase is shaped beside its procedure type.
    Technique {
        /// Rahmenvereinbarung.
        Framework = "framework",
        /// Dynamisches Beschaffungssystem.
        Dps = "dps",
        /// Elektronische Auktion.
        EAuction = "e-auction",
    }
}

codes! {
    /// Grounds on which a type that is not freely chosen becomes lawful.
    Ground {
        /// Available solutions must be adapted, § 14(3) no. 1 `VgV`.
        Adaptation = "adaptation",
        /// Conceptual or innovative solutions, § 14(3) no. 2 `VgV`.
        InnovativeSolution = "innovative-solution",
        /// Nature, complexity or risk require negotiation, § 14(3) no. 3 `VgV`.
        Complexity = "complexity",
        /// The specification cannot be precise enough, § 14(3) no. 4 `VgV`.
        ImpreciseSpecification = "imprecise-specification",
        /// An earlier procedure gave irregular or unacceptable bids only, § 14(3) no. 5 `VgV`.
        IrregularBids = "irregular-bids",
        /// No bids or no suitable bids, § 14(4) no. 1 `VgV`.
        NoSuitableBids = "no-suitable-bids",
        /// One supplier: work of art, § 14(4) no. 2 `VgV`.
        Artistic = "artistic",
        /// One supplier: no competition for technical reasons, § 14(4) no. 2 `VgV`.
        Technical = "technical",
        /// One supplier: exclusive rights, § 14(4) no. 2 `VgV`.
        ExclusiveRights = "exclusive-rights",
        /// Extreme urgency that could not be foreseen, § 14(4) no. 3 `VgV`.
        ExtremeUrgency = "extreme-urgency",
        /// Supplies for research and development, § 14(4) no. 4 `VgV`.
        Research = "research",
        /// Additional deliveries of the first supplier, § 14(4) no. 5 `VgV`.
        AdditionalDeliveries = "additional-deliveries",
        /// Goods of a commodity exchange, § 14(4) no. 6 `VgV`.
        Commodity = "commodity",
        /// Bargain from a liquidation, § 14(4) no. 7 `VgV`.
        Liquidation = "liquidation",
        /// Follows a design contest, § 14(4) no. 8 `VgV`.
        AfterDesignContest = "after-design-contest",
        /// Repetition of similar services, § 14(4) no. 9 `VgV`.
        Repetition = "repetition",
        /// Not on the market, to be developed, § 19(1) `VgV`.
        NotOnMarket = "not-on-market",
        /// Another ground of the national rules that the authority has recorded.
        NationalGround = "national-ground",
    }
}

codes! {
    /// Classes of buyers that the EU thresholds tell apart.
    BuyerClass {
        /// Supreme and higher federal authorities.
        FederalSupreme = "federal-supreme",
        /// All other authorities.
        Authority = "authority",
        /// Utilities in their activity.
        Sector = "sector",
    }
}

codes! {
    /// The public holidays that NRW has or had.
    HolidayName {
        /// Neujahr.
        NewYear = "new-year",
        /// Karfreitag.
        GoodFriday = "good-friday",
        /// Ostermontag.
        EasterMonday = "easter-monday",
        /// Tag der Arbeit (1. Mai).
        LabourDay = "labour-day",
        /// Christi Himmelfahrt.
        Ascension = "ascension",
        /// Pfingstmontag.
        WhitMonday = "whit-monday",
        /// Fronleichnam.
        CorpusChristi = "corpus-christi",
        /// Tag der Deutschen Einheit.
        GermanUnity = "german-unity",
        /// Reformationstag, in NRW in 2017 only.
        Reformation = "reformation",
        /// Allerheiligen.
        AllSaints = "all-saints",
        /// Erster Weihnachtstag.
        Christmas = "christmas",
        /// Zweiter Weihnachtstag.
        SecondChristmas = "second-christmas",
    }
}
