//! The steps of a procedure: what can be asked for, and, once lawful, what an act records.
//! It must not hold rules: who may take a step stands in `rule`, its conditions in the guards.

mod parts;
mod rule;

pub use parts::{
    BanEnded, CallOff, CancelGround, Change, ChangeGround, Declined, Entry, Exclusion,
    ExclusionGround, Extension, Letter, Rejection, ResetTo, Way,
};
pub use rule::StepRule;

use super::draft::{Draft, Text};
use super::notice::{NoticeStep, Purpose};
use crate::id::{BidId, BodyId, LotId, NoticeId, OpeningId, PersonId, QuestionId};
use crate::instant::Instant;
use crate::money::Euro;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One formal step with everything that it sets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Step {
    /// The file is opened with a first draft.
    Begin {
        /// What is known at the beginning.
        draft: Box<Draft>,
    },
    /// Someone has a conflict of interest and acts no more (§ 6 VgV).
    RecordConflict {
        /// The person.
        person: PersonId,
        /// What it is and what was done.
        reason: String,
    },
    /// The draft goes to a second person.
    Submit {
        /// The whole content.
        draft: Box<Draft>,
    },
    /// The draft comes back with remarks.
    Return {
        /// What is to be changed.
        remarks: String,
    },
    /// The draft is approved.
    Approve,
    /// The draft is taken back for changes; approval begins anew.
    Rework {
        /// Why.
        reason: String,
    },
    /// The intention to award without a call was published elsewhere beforehand (§ 20 Abs. 4 VOB/A, or by-law).
    RecordIntention {
        /// Where it was published.
        place: String,
        /// When.
        published_at: Instant,
    },
    /// The platform announces the intention to award without a call (§ 20 Abs. 4 VOB/A, or by-law).
    AnnounceIntention,
    /// A notice announces above the thresholds who is to get a lot without a call (§ 135 Abs. 3 GWB).
    AnnounceAward {
        /// The lot whose award is decided.
        lot: LotId,
        /// The notice.
        notice: NoticeId,
    },
    /// A notice was built from the content.
    BuildNotice {
        /// The notice.
        notice: NoticeId,
        /// What it is for.
        purpose: Purpose,
        /// SHA-256 of its bytes in hexadecimal.
        sha256: String,
    },
    /// A notice went one step on its way out.
    MoveNotice {
        /// The notice.
        notice: NoticeId,
        /// Where it is now.
        to: NoticeStep,
    },
    /// The procedure is published; the first round begins.
    Publish {
        /// Ids of the openings, one an envelope.
        openings: Vec<OpeningId>,
    },
    /// Firms are invited to bid, all at the same time.
    Invite {
        /// The firms.
        firms: BTreeSet<BodyId>,
        /// Until when they may bid.
        deadline: Instant,
        /// Ids of the openings, one an envelope.
        openings: Vec<OpeningId>,
        /// Why fewer than usual are invited, if they are.
        #[serde(default)]
        fewer_because: String,
    },
    /// A company asks; who it was stands nowhere.
    Ask {
        /// The question.
        question: QuestionId,
        /// Its words.
        text: String,
    },
    /// A question is answered, to all and without the asker's name.
    Answer {
        /// The question.
        question: QuestionId,
        /// The question as everyone may read it.
        asked: Text,
        /// The answer.
        answer: Text,
        /// The decision about the deadline, inside the window.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        extension: Option<Extension>,
    },
    /// Content or documents are corrected before the deadline, with a new version and notice.
    Correct {
        /// The whole content after the correction; its deadlines are moved by `extension` alone.
        draft: Box<Draft>,
        /// Why.
        reason: String,
        /// The change notice; needed where the procedure was published by notice.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        notice: Option<NoticeId>,
        /// The decision about the deadline, inside the window.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        extension: Option<Extension>,
    },
    /// The deadline of the running round moves later.
    MoveDeadline {
        /// The new deadline.
        deadline: Instant,
        /// Why.
        reason: String,
    },
    /// The round is closed after its deadline.
    Close,
    /// The opening begins; there is no way back to the sealed state.
    BeginOpening {
        /// The envelope's opening.
        opening: OpeningId,
        /// SHA-256 of the technical proof with which one person may open, where the law allows it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        proof: Option<String>,
    },
    /// The opening is done; its record is signed.
    RecordOpening {
        /// What was opened.
        entries: Vec<Entry>,
        /// What came late, stays sealed and is listed.
        late: Vec<Entry>,
        /// SHA-256 of the signed record.
        record: String,
    },
    /// A late bid is admitted because the bidder is not to blame (§ 57 Abs. 1 Nr. 1 VgV).
    AdmitLate {
        /// The bid.
        bid: BidId,
        /// Why the bidder is not to blame.
        reason: String,
    },
    /// A late bid that was admitted is opened, and the record of that is signed. Now it is known which lots it is for, and it
    /// enters them.
    OpenLate {
        /// What was opened.
        entry: Box<Entry>,
        /// SHA-256 of the signed record.
        record: String,
        /// SHA-256 of the technical proof with which one person may open, where the law allows it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        proof: Option<String>,
    },
    /// Candidates are selected from those who asked to participate (§ 51 VgV).
    Select {
        /// Who may be invited.
        chosen: BTreeSet<BodyId>,
        /// Who may not, and why.
        rejected: BTreeMap<BodyId, Rejection>,
    },
    /// After negotiation a further round of bids begins.
    NextRound {
        /// The firms that may bid again.
        firms: BTreeSet<BodyId>,
        /// Until when.
        deadline: Instant,
        /// Ids of the openings, one an envelope.
        openings: Vec<OpeningId>,
        /// Whether these are the final bids.
        last: bool,
    },
    /// A bidder is asked to explain a low price (§ 60 Abs. 1 VgV).
    AskPrice {
        /// The lot.
        lot: LotId,
        /// The bid.
        bid: BidId,
        /// Until when.
        until: Instant,
    },
    /// The bidder explained the price.
    HearPrice {
        /// The lot.
        lot: LotId,
        /// The bid.
        bid: BidId,
        /// SHA-256 of the explanation.
        sha256: String,
    },
    /// A bidder is asked for papers that are missing (§ 56 VgV, § 41 UVgO, § 16a VOB/A).
    AskPapers {
        /// The lot.
        lot: LotId,
        /// The bid.
        bid: BidId,
        /// Until when.
        until: Instant,
    },
    /// The bidder answered such a request, in time or late: both instants are on record.
    HandIn {
        /// The lot.
        lot: LotId,
        /// The bid.
        bid: BidId,
        /// Whether the price was asked about, and not papers.
        price: bool,
        /// SHA-256 of the answer with the hashes of its files.
        sha256: String,
    },
    /// A bid is excluded.
    Exclude {
        /// The lot.
        lot: LotId,
        /// The bid.
        bid: BidId,
        /// The grounds and reasons.
        exclusion: Exclusion,
    },
    /// The judgement of quality is frozen, before prices are opened.
    FreezeQuality {
        /// The lot.
        lot: LotId,
        /// SHA-256 of all scores and their consensus.
        scores: String,
    },
    /// The evaluation is done (`evaluate` computed it).
    Evaluate {
        /// The lot.
        lot: LotId,
        /// All bids that are not excluded, the best first.
        order: Vec<BidId>,
        /// Who is to win, in the order of the ranking.
        winners: Vec<BidId>,
        /// Why not the first, such as the announced lot limit.
        #[serde(default)]
        passed_over_because: String,
        /// SHA-256 of the evaluation with all its numbers.
        result: String,
    },
    /// The award is proposed.
    ProposeAward {
        /// The lot.
        lot: LotId,
        /// The reasons (§ 8 Abs. 2 Nr. 5 VgV).
        reason: String,
    },
    /// The award is decided, as a rule by two (§ 58 Abs. 5 VgV).
    DecideAward {
        /// The lot.
        lot: LotId,
        /// Why one alone decides, if so.
        #[serde(default)]
        alone_because: String,
    },
    /// The letters to those who don't win are out (§ 134 GWB, § 46 UVgO).
    SendLetters {
        /// The lot.
        lot: LotId,
        /// The letters.
        letters: Vec<Letter>,
    },
    /// The competition register answered about a firm (§ 6 `WRegG`).
    RecordRegister {
        /// The firm.
        firm: BodyId,
        /// When it answered.
        answered_at: Instant,
        /// SHA-256 of the answer.
        sha256: String,
    },
    /// All bidders still in line were asked to be bound longer; these agreed.
    ExtendBinding {
        /// The lot.
        lot: LotId,
        /// The new last day.
        until: Date,
        /// Which bids were asked about.
        asked: BTreeSet<BidId>,
        /// Which bidders agreed.
        agreed: BTreeSet<BidId>,
    },
    /// The lot is awarded: the bid is accepted unchanged.
    Award {
        /// The lot.
        lot: LotId,
        /// The value without VAT.
        value: Euro,
    },
    /// A single firm is ordered from (Direktauftrag).
    Order {
        /// The firm.
        firm: BodyId,
        /// The value without VAT.
        value: Euro,
        /// Why this firm, and how firms are varied.
        reason: String,
    },
    /// The result of a lot is published.
    PublishResult {
        /// The lot.
        lot: LotId,
        /// The result notice, where one is due.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        notice: Option<NoticeId>,
    },
    /// The contract of a lot begins to run.
    StartContract {
        /// The lot.
        lot: LotId,
        /// First day.
        from: Date,
        /// Last day, options included.
        until: Date,
    },
    /// A running contract is changed (§ 132 GWB).
    Modify {
        /// The lot.
        lot: LotId,
        /// The change.
        change: Change,
    },
    /// Something is called off from a framework (§ 21 VgV).
    CallOff {
        /// The lot.
        lot: LotId,
        /// The call-off.
        call_off: CallOff,
    },
    /// A contract has ended.
    EndContract {
        /// The lot.
        lot: LotId,
        /// Its last day.
        on: Date,
    },
    /// The award of a lot was reported to the statistics, outside of the platform; once more where the report was corrected.
    ReportStatistics {
        /// The lot.
        lot: LotId,
    },
    /// The file is closed; the retention period runs.
    CloseFile,
    /// The file is destroyed, or handed to the archive.
    Destroy,
    /// The procedure, or one lot, is cancelled.
    Cancel {
        /// One lot; `None` for the whole.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        lot: Option<LotId>,
        /// The ground.
        ground: CancelGround,
        /// The reasons, which bidders are told.
        reason: String,
    },
    /// The review chamber told the authority of an application: no award (§ 169 Abs. 1 GWB).
    Suspend {
        /// When the information in text form arrived.
        informed_at: Instant,
        /// File number of the chamber.
        reference: String,
    },
    /// The award ban has ended.
    Resume {
        /// By what.
        ended: BanEnded,
    },
    /// The procedure, or one lot, is set back to an earlier stage.
    Reset {
        /// To where.
        target: ResetTo,
        /// Why.
        reason: String,
    },
}
