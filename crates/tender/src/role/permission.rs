//! The things that can be permitted, and which role carries which: one table.
//! It must not look at the subject; that is `role::may`'s.

use super::Role;

/// Something that a role may permit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Permission {
    /// Read what is published; needs no account.
    ReadPublic,
    /// Read the file of a procedure, as far as it is not sealed.
    ReadFile,
    /// Read or count sealed bids; nobody may.
    ReadSealed,
    /// Read the answer of the competition register (§ 6 `WRegG`: only staff concerned).
    ReadRegister,
    /// Write the draft and submit it for approval.
    Draft,
    /// Write specifications and other documents.
    Specify,
    /// Approve a draft or return it.
    Approve,
    /// Publish, invite, answer, change documents and move deadlines.
    Run,
    /// Open bids, and admit late ones.
    Open,
    /// Examine, exclude, select, ask for missing papers.
    Examine,
    /// Judge quality.
    Score,
    /// Decide the award.
    DecideAward,
    /// Cancel, suspend, resume, reset.
    Halt,
    /// Award, modify, call off, end the contract.
    Contract,
    /// Destroy the file after its retention.
    Destroy,
    /// Grant and take away roles.
    Grant,
    /// Record a conflict of interest.
    RecordConflict,
    /// Ask a question about a published procedure.
    Ask,
    /// Bid in a published procedure.
    Bid,
    /// Answer what was asked about one's own bid.
    HandIn,
    /// Grant roles of one's own company.
    GrantCompany,
    /// Set up bodies.
    ManageBodies,
    /// Report what became of a notice; the platform's own.
    ReportNotice,
    /// Carry out what is due: publish, close a round; the platform's own and the office's.
    Proceed,
}

impl Permission {
    /// Every permission, in the order of the list.
    pub const ALL: [Self; 24] = [
        Self::ReadPublic,
        Self::ReadFile,
        Self::ReadSealed,
        Self::ReadRegister,
        Self::Draft,
        Self::Specify,
        Self::Approve,
        Self::Run,
        Self::Open,
        Self::Examine,
        Self::Score,
        Self::DecideAward,
        Self::Halt,
        Self::Contract,
        Self::Destroy,
        Self::Grant,
        Self::RecordConflict,
        Self::Ask,
        Self::Bid,
        Self::HandIn,
        Self::GrantCompany,
        Self::ManageBodies,
        Self::ReportNotice,
        Self::Proceed,
    ];

    /// Whether a role carries this permission.
    pub fn granted_to(self, role: Role) -> bool {
        use Role::{
            Admin, Approver, Auditor, Author, Bidder, CompanyAdmin, Evaluator, OpeningOfficer,
            Operator, RequestingUnit,
        };
        let roles: &[Role] = match self {
            Self::ReadPublic => &[
                Author,
                Approver,
                OpeningOfficer,
                Evaluator,
                RequestingUnit,
                Auditor,
                Admin,
                Bidder,
                CompanyAdmin,
            ],
            Self::ReadFile => {
                &[Author, Approver, OpeningOfficer, Evaluator, RequestingUnit, Auditor]
            }
            Self::ReadSealed | Self::ReportNotice => &[],
            Self::ReadRegister | Self::DecideAward => &[Author, Approver],
            Self::Draft | Self::Run | Self::Contract | Self::Proceed => &[Author],
            Self::Specify => &[Author, RequestingUnit],
            Self::Approve | Self::Halt | Self::Destroy => &[Approver],
            Self::Open => &[OpeningOfficer],
            Self::Examine => &[Author, Evaluator],
            Self::Score => &[Evaluator, RequestingUnit],
            Self::Grant => &[Admin],
            Self::RecordConflict => {
                &[Author, Approver, OpeningOfficer, Evaluator, RequestingUnit, Admin]
            }
            Self::Ask | Self::Bid | Self::HandIn => &[Bidder],
            Self::GrantCompany => &[CompanyAdmin],
            Self::ManageBodies => &[Operator],
        };
        roles.contains(&role)
    }

    /// Whether the platform itself may do it, without a person.
    pub fn of_platform(self) -> bool {
        self == Self::ReportNotice || self == Self::Proceed
    }

    /// Whether it is done by companies, from outside the office.
    pub fn of_company(self) -> bool {
        [Self::Ask, Self::Bid, Self::HandIn].contains(&self)
    }
}
