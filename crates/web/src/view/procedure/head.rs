//! The head of every page of one procedure: who, what, until when, and the tabs.
//! It must not hold the contents of the pages.

use crate::format;
use crate::view::hit::{left, state_badge};
use crate::view::words::Words;
use crate::view::{Badge, Link, Moment};
use app::PublicProcedure;
use locales::Language;
use tender::instant::Instant;
use tender::procedure::Stage;

/// See `frontend/pages/parts/procedure-head.html`.
#[derive(Clone, Debug)]
pub struct ProcedureHead {
    /// Its title.
    pub title: Words,
    /// Its number.
    pub reference: String,
    /// Law and procedure type in words.
    pub law: String,
    /// Who buys.
    pub buyer: Link,
    /// Its state.
    pub badges: Vec<Badge>,
    /// What one can do with the page.
    pub actions: Vec<Link>,
    /// The parts of the procedure.
    pub tabs: Vec<Tab>,
    /// What everybody must know first.
    pub banner: Option<Banner>,
    /// The deadline box.
    pub deadline: Deadline,
}

/// One part of the procedure.
#[derive(Clone, Debug)]
pub struct Tab {
    /// Its page.
    pub url: String,
    /// Its name.
    pub label: String,
    /// How much is in it.
    pub count: String,
    /// Whether it is shown now.
    pub active: bool,
}

/// A sentence above everything.
#[derive(Clone, Debug)]
pub struct Banner {
    /// Its colour of meaning.
    pub tone: &'static str,
    /// What happened.
    pub title: String,
    /// Why.
    pub text: String,
}

/// See `frontend/pages/parts/deadline.html`.
#[derive(Clone, Debug)]
pub struct Deadline {
    /// What ends.
    pub heading: String,
    /// When.
    pub moment: Option<Moment>,
    /// What is left.
    pub left: String,
    /// How urgent that is.
    pub tone: &'static str,
    /// What counts.
    pub note: Option<String>,
    /// From when it was moved, and why.
    pub moved: Option<String>,
    /// Further dates.
    pub more: Vec<String>,
    /// The one thing to do.
    pub main_action: Option<Link>,
    /// What else can be done.
    pub actions: Vec<Link>,
}

impl ProcedureHead {
    /// The head of the page `part` (`""`, `unterlagen`, …) of a procedure.
    pub fn of(found: &PublicProcedure, part: &str, now: Instant, language: Language) -> Self {
        let texts = language.texts();
        let draft = &found.procedure.file.draft;
        let base = format!("/ausschreibungen/{}", found.row.number);
        let kind =
            draft.procedure_type.map(|kind| texts.text(&format!("procedure-type-{}", kind.code())));
        Self {
            title: Words::of(&draft.title, language),
            reference: found.row.number.clone(),
            law: kind.unwrap_or_default(),
            buyer: Link::new(format!("/stellen/{}", found.office.slug), &found.office.name),
            badges: vec![state_badge(found, now, language)],
            actions: actions(found, &base, language),
            tabs: tabs(found, &base, part, language),
            banner: banner(found, language),
            deadline: deadline(found, &base, now, language),
        }
    }
}

fn actions(found: &PublicProcedure, base: &str, language: Language) -> Vec<Link> {
    let notice =
        Link::new(format!("{base}/bekanntmachung.xml"), language.texts().text("notice-xml"));
    found.notices.first().map(|_| notice).into_iter().collect()
}

fn tabs(found: &PublicProcedure, base: &str, part: &str, language: Language) -> Vec<Tab> {
    let documents =
        found.documents.iter().filter(|document| document.withdrawn_at.is_none()).count();
    let file = &found.procedure.file;
    let answered = file.questions.values().filter(|question| question.answer.is_some()).count();
    let changes = usize::try_from(file.version.saturating_sub(1)).unwrap_or(0);
    let mut parts = vec![
        ("", "tab-overview", 0),
        ("unterlagen", "tab-documents", documents),
        ("fragen", "tab-questions", answered),
        ("aenderungen", "tab-changes", changes),
    ];
    if !found.notices.is_empty() {
        parts.push(("bekanntmachung", "tab-notice", 0));
    }
    if found.ended {
        parts.push(("ergebnis", "tab-result", 0));
    }
    let tab = |(name, key, count): (&str, &str, usize)| Tab {
        url: if name.is_empty() { base.to_owned() } else { format!("{base}/{name}") },
        label: language.texts().text(key),
        count: if count == 0 { String::new() } else { count.to_string() },
        active: name == part,
    };
    parts.into_iter().map(tab).collect()
}

fn banner(found: &PublicProcedure, language: Language) -> Option<Banner> {
    let texts = language.texts();
    let Stage::Cancelled(cancelled) = &found.procedure.stage else {
        let invited = || Banner {
            tone: "neutral",
            title: texts.text("banner-invited"),
            text: texts.text("banner-invited-text"),
        };
        return (!found.procedure.is_public()).then(invited);
    };
    let day = format::day(cancelled.at.berlin_day(), language);
    Some(Banner {
        tone: "danger",
        title: texts.with("banner-cancelled", &[("day", &day)]),
        text: cancelled.reason.clone(),
    })
}

fn deadline(found: &PublicProcedure, base: &str, now: Instant, language: Language) -> Deadline {
    let texts = language.texts();
    let dates = &found.procedure.file.draft.dates;
    let until = found.row.deadline();
    let (left, tone) = left(found, now, language);
    // Cancelled before its end: nothing runs towards that date any more, but it has not been yet.
    let dropped = matches!(found.procedure.stage, Stage::Cancelled(_))
        && until.is_some_and(|until| now < until);
    let key = match (dates.participation_deadline.is_some(), tone == "ended", dropped) {
        (true, _, true) => "deadline-requests-dropped",
        (false, _, true) => "deadline-bids-dropped",
        (true, false, false) => "deadline-requests",
        (false, false, false) => "deadline-bids",
        (true, true, false) => "deadline-requests-ended",
        (false, true, false) => "deadline-bids-ended",
    };
    let questions = dates.questions_until.filter(|_| !dropped).map(|until| {
        texts.with("deadline-questions", &[("moment", &format::moment_long(until, language))])
    });
    let mut actions = Vec::new();
    if matches!(found.procedure.stage, Stage::Receiving(_)) {
        let place = format!("/firma/ausschreibung/{}", found.row.number);
        actions.push(Link::new(place, texts.text("action-ask-or-follow")));
    }
    actions.extend(self::actions(found, base, language));
    actions.push(Link::new(format!("{base}/termine.ics"), texts.text("deadline-calendar")));
    Deadline {
        heading: texts.text(key),
        moment: until.map(|until| Moment::long(until, language)),
        left,
        tone,
        note: (tone != "ended").then(|| texts.text("deadline-note")),
        moved: None,
        more: questions.into_iter().collect(),
        main_action: (tone != "ended" && dates.participation_deadline.is_none()).then(|| {
            Link::new(format!("/firma/angebot/{}", found.row.number), texts.text("deadline-bid"))
        }),
        actions,
    }
}
