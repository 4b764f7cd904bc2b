//! Who may take a step and where it is laid down: one line a step.
//! It must not hold a condition.

use super::Step;
use crate::procedure::notice::NoticeStep;
use crate::role::Permission;

/// What a step needs and where it is laid down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepRule {
    /// The step's name, as in JSON and in `locales/` after `step-`.
    pub code: &'static str,
    /// Who may take it.
    pub permission: Permission,
    /// Where it is laid down.
    pub source: &'static str,
}

const FILE: &str = "§ 8 Abs. 1 VgV";
const KEPT: &str = "§ 8 Abs. 4 VgV";
const NOTICE: &str = "§ 40 VgV";
const NEWS: &str = "§ 20 Abs. 3 VgV";
const OPENING: &str = "§ 55 VgV";
const LATE: &str = "§ 57 Abs. 1 Nr. 1 VgV";
const PAPERS: &str = "§ 56 VgV";
const PRICE: &str = "§ 60 Abs. 1 VgV";

impl Step {
    /// What this step needs and where it is laid down.
    pub fn rule(&self) -> StepRule {
        use Permission as May;
        let (code, permission, source) = match self {
            Self::Begin { .. } => ("begin", May::Draft, FILE),
            Self::RecordConflict { .. } => ("record_conflict", May::RecordConflict, "§ 6 VgV"),
            Self::Submit { .. } => ("submit", May::Draft, FILE),
            Self::Return { .. } => ("return", May::Approve, FILE),
            Self::Approve => ("approve", May::Approve, FILE),
            Self::Rework { .. } => ("rework", May::Draft, FILE),
            Self::RecordIntention { .. } => ("record_intention", May::Run, "§ 20 Abs. 4 VOB/A"),
            Self::AnnounceIntention => ("announce_intention", May::Run, "§ 20 Abs. 4 VOB/A"),
            Self::AnnounceAward { .. } => ("announce_award", May::Run, "§ 135 Abs. 3 GWB"),
            Self::BuildNotice { .. } => ("build_notice", May::Proceed, NOTICE),
            Self::MoveNotice { to, .. } => ("move_notice", reporter(to), NOTICE),
            Self::Publish { .. } => ("publish", May::Proceed, NOTICE),
            Self::Invite { .. } => ("invite", May::Run, "§ 52 VgV"),
            Self::Ask { .. } => ("ask", May::Ask, NEWS),
            Self::Answer { .. } => ("answer", May::Run, NEWS),
            Self::Correct { .. } => ("correct", May::Run, NEWS),
            Self::MoveDeadline { .. } => ("move_deadline", May::Run, "§ 20 VgV"),
            Self::Close => ("close", May::Proceed, OPENING),
            Self::BeginOpening { .. } => ("begin_opening", May::Open, OPENING),
            Self::RecordOpening { .. } => ("record_opening", May::Open, OPENING),
            Self::AdmitLate { .. } => ("admit_late", May::Open, LATE),
            Self::OpenLate { .. } => ("open_late", May::Open, LATE),
            Self::Select { .. } => ("select", May::Examine, "§ 51 VgV"),
            Self::NextRound { .. } => ("next_round", May::Run, "§ 17 VgV"),
            Self::AskPrice { .. } => ("ask_price", May::Examine, PRICE),
            Self::HearPrice { .. } => ("hear_price", May::Examine, PRICE),
            Self::AskPapers { .. } => ("ask_papers", May::Examine, PAPERS),
            Self::HandIn { price: true, .. } => ("hand_in", May::HandIn, PRICE),
            Self::HandIn { price: false, .. } => ("hand_in", May::HandIn, PAPERS),
            Self::Exclude { .. } => ("exclude", May::Examine, "§ 57 VgV"),
            Self::FreezeQuality { .. } => ("freeze_quality", May::Score, "§ 58 VgV"),
            Self::Evaluate { .. } => ("evaluate", May::Examine, "§ 127 GWB, § 58 VgV"),
            Self::ProposeAward { .. } => ("propose_award", May::Examine, "§ 8 Abs. 2 Nr. 5 VgV"),
            Self::DecideAward { .. } => ("decide_award", May::DecideAward, "§ 58 Abs. 5 VgV"),
            Self::SendLetters { .. } => ("send_letters", May::Run, "§ 134 GWB"),
            Self::RecordRegister { .. } => ("record_register", May::ReadRegister, "§ 6 WRegG"),
            Self::ExtendBinding { .. } => ("extend_binding", May::Run, "§ 148 BGB"),
            Self::Award { .. } => ("award", May::Contract, "§ 127 GWB, § 134 GWB"),
            Self::Order { .. } => ("order", May::Contract, "§ 14 UVgO, § 3a Abs. 4 VOB/A"),
            Self::PublishResult { .. } => ("publish_result", May::Run, "§ 39 VgV"),
            Self::StartContract { .. } => ("start_contract", May::Contract, KEPT),
            Self::Modify { .. } => ("modify", May::Contract, "§ 132 GWB"),
            Self::CallOff { .. } => ("call_off", May::Contract, "§ 21 VgV"),
            Self::EndContract { .. } => ("end_contract", May::Contract, KEPT),
            Self::ReportStatistics { .. } => ("report_statistics", May::Run, "§ 3 VergStatVO"),
            Self::CloseFile => ("close_file", May::Contract, KEPT),
            Self::Destroy => ("destroy", May::Destroy, KEPT),
            Self::Cancel { .. } => ("cancel", May::Halt, "§ 63 VgV"),
            Self::Suspend { .. } => ("suspend", May::Halt, "§ 169 Abs. 1 GWB"),
            Self::Resume { .. } => ("resume", May::Halt, "§§ 169, 173 GWB"),
            Self::Reset { .. } => ("reset", May::Halt, "§ 168 Abs. 1 GWB, § 63 VgV"),
        };
        StepRule { code, permission, source }
    }
}

/// The platform reports what became of a notice; a person of the office may stop it.
fn reporter(to: &NoticeStep) -> Permission {
    match to {
        NoticeStep::Stopped { .. } => Permission::Run,
        NoticeStep::Built
        | NoticeStep::Checked
        | NoticeStep::Submitted
        | NoticeStep::Accepted { .. }
        | NoticeStep::Published { .. }
        | NoticeStep::Rejected { .. } => Permission::ReportNotice,
    }
}
