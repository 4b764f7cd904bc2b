//! Importing a contract notice as the draft of a new procedure, with an account of every value in it.
//! It must not drop or change a value without a line.

use crate::check_notice::CheckedNotice;
use crate::notice::{binding, carried, draft, reason};
use crate::{App, AppError, Caller};
use exchange::eforms::bridge::{Left, Reason, Taken, import};
use exchange::eforms::check::fault;
use exchange::eforms::notice::{Identity, Notice, Root};
use exchange::eforms::sdk::{Language, Sdk};
use store::ProcedureRow;
use tender::id::{BodyId, LotId};
use tender::instant::Instant;
use tender::message::Message;
use tender::plan::advised;
use tender::procedure::Draft;
use tender::procedure::kind::Phase;
use tender::refusal::Refusal;

/// A value of the notice and what became of it.
#[derive(Clone, Debug)]
pub struct ImportedValue {
    /// Field of the SDK, such as `BT-21-Lot`, if it is one.
    pub field: Option<String>,
    /// What the SDK calls the field, in German and English.
    pub label: [Option<String>; 2],
    /// Where it stands in the notice.
    pub path: String,
    /// The line in the file.
    pub line: Option<u32>,
    /// What stands there.
    pub value: String,
    /// Why it was not taken over; `None` if it was.
    pub why: Option<Message>,
}

/// A date of the draft that the notice does not give.
#[derive(Clone, Debug)]
pub struct ProposedDate {
    /// The place in the draft, as a JSON pointer.
    pub field: &'static str,
    /// The date as the draft holds it.
    pub value: String,
    /// Where it comes from.
    pub why: Message,
}

/// A notice that was read: what it gives for a draft and what the rules say of it.
#[derive(Debug)]
pub struct ReadNotice {
    /// What the official rules say of the notice as it came.
    pub checked: CheckedNotice,
    taken: Taken,
    sdk: std::sync::Arc<Sdk>,
}

/// A procedure that was begun with a notice.
#[derive(Debug)]
pub struct ImportedNotice {
    /// The new procedure.
    pub row: ProcedureRow,
    /// Values that went over, in the order of the notice.
    pub taken: Vec<ImportedValue>,
    /// Values that did not, with reasons.
    pub left: Vec<ImportedValue>,
    /// Dates proposed anew.
    pub proposed: Vec<ProposedDate>,
    /// What the official rules say of the notice as it came.
    pub checked: CheckedNotice,
}

impl App {
    /// Reads a contract notice for a draft. It computes and does not wait; callers give it a thread of its own.
    ///
    /// # Errors
    /// A refusal `notices-off` without a pack of the SDK, `xml-…` where the bytes are no XML,
    /// `import-not-a-call` for any other document than a contract notice.
    pub fn read_notice(&self, bytes: &[u8]) -> Result<ReadNotice, AppError> {
        let checked = self.check_notice(bytes, None)?;
        let notice = Notice::read(bytes)
            .map_err(|fault| AppError::from(Refusal::new(fault::message(&fault), SOURCE)))?;
        let identity = notice.identity();
        if identity.root != Some(Root::Competition) {
            return Err(Refusal::new(Message::new("import-not-a-call"), SOURCE).into());
        }
        let sdk = self.sdk_for(&identity)?;
        let taken = import(&sdk, &notice, self.clock.procedures().berlin_day());
        Ok(ReadNotice { checked, taken, sdk })
    }

    /// Begins a procedure of an office with what a notice gives.
    ///
    /// # Errors
    /// As [`App::begin_procedure`].
    pub async fn import_notice(
        &self,
        caller: &Caller,
        office: BodyId,
        read: ReadNotice,
    ) -> Result<ImportedNotice, AppError> {
        let ReadNotice { checked, taken, sdk } = read;
        let mut made = draft(&taken.model, || LotId(self.ids.uuid()));
        let of = |field: Option<&str>, path: &str, line, value: &str, why| ImportedValue {
            field: field.map(str::to_owned),
            label: label(&sdk, field),
            path: path.to_owned(),
            line,
            value: value.to_owned(),
            why,
        };
        let (mut over, mut left) = (Vec::new(), Vec::new());
        for took in &taken.taken {
            let went = carried(&made, &took.field, &took.value);
            let why = (!went).then(|| Message::new(reason(&took.field)));
            let list = if went { &mut over } else { &mut left };
            list.push(of(Some(&took.field), &took.path, took.line, &took.value, why));
        }
        for behind in &taken.left {
            let Left { field, path, line, value, reason, .. } = behind;
            let why = Some(Message::new(not_understood(*reason)));
            left.push(of(field.as_deref(), path, *line, value, why));
        }
        left.sort_by_key(|value| value.line);
        let proposed = self.propose(&mut made, &taken, office).await?;
        let row = self.begin_procedure(caller, office, made).await?;
        Ok(ImportedNotice { row, taken: over, left, proposed, checked })
    }

    /// Sets the dates that have passed to noon of the first good day that the law allows for a dispatch now.
    async fn propose(
        &self,
        draft: &mut Draft,
        taken: &Taken,
        office: BodyId,
    ) -> Result<Vec<ProposedDate>, AppError> {
        let line = self.store.line_of(office).await?;
        let now = self.clock.procedures();
        let (_, earliest) = self.rules(draft, &line, now, now).await?;
        let order = draft.procedure_type.and_then(|kind| kind.sequence().ok());
        let mut proposed = Vec::new();
        let mut propose = |field, to: &mut Option<Instant>, earliest: Option<Instant>| {
            if let (None, Some(earliest)) = (*to, earliest) {
                let value = advised(self.law.holidays(), earliest).unwrap_or(earliest);
                *to = Some(value);
                let why = Message::new("import-proposed-law");
                proposed.push(ProposedDate { field, value: value.to_string(), why });
            }
        };
        if order.is_some_and(|order| order.has(Phase::Participation)) {
            let to = &mut draft.dates.participation_deadline;
            propose("/dates/participation_deadline", to, earliest.participation);
        } else if order.is_some() {
            propose("/dates/bid_deadline", &mut draft.dates.bid_deadline, earliest.bids);
        }
        let deadline = draft.dates.bid_deadline.map(Instant::berlin_day);
        if let Some(day) = deadline.and_then(|deadline| binding(&taken.model, deadline)) {
            draft.dates.binding_until = Some(day);
            let why = Message::new("import-proposed-binding");
            let field = "/dates/binding_until";
            proposed.push(ProposedDate { field, value: day.to_string(), why });
        }
        Ok(proposed)
    }

    /// The version of the SDK that a notice names, or the nearest one.
    fn sdk_for(&self, identity: &Identity) -> Result<std::sync::Arc<Sdk>, AppError> {
        let off = || AppError::from(Refusal::new(Message::new("notices-off"), "§ 40 VgV"));
        let chosen = self.packs.choose(identity).ok_or_else(off)?;
        chosen.map(|choice| choice.sdk).map_err(|fault| AppError::Internal(fault.to_string()))
    }
}

/// Where the standard forms of notices come from.
const SOURCE: &str = "Durchführungsverordnung (EU) 2019/1780";

/// The key of the reason why a value was not even understood.
fn not_understood(reason: Reason) -> &'static str {
    match reason {
        Reason::NotSupported => "import-left-not-offered",
        Reason::UnknownCode => "import-left-code",
        Reason::Unreadable => "import-left-unreadable",
        Reason::Repeated => "import-left-repeated",
        Reason::Language => "import-left-language",
        Reason::UnknownElement => "import-left-unknown",
        Reason::Past => "import-left-past",
        Reason::MadeAnew => "import-left-made-anew",
    }
}

/// What the SDK calls a field, in German and English.
fn label(sdk: &Sdk, field: Option<&str>) -> [Option<String>; 2] {
    [Language::De, Language::En].map(|language| {
        let key = format!("field|name|{}", field?);
        sdk.label(language, &key).map(str::to_owned)
    })
}
