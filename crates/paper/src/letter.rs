//! Letters to bidders: who is not considered and why, the award, a cancellation.
//! It must not decide what is to be told; it only puts what was decided into the form of a letter.

use crate::sheet::{Head, Part, Sheet};
use locales::{Language, Texts, format};
use tender::instant::Instant;
use tender::money::Euro;

/// From whom, to whom, about what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letterhead {
    /// Name and address of the office, a line each; the first is its name.
    pub sender: Vec<String>,
    /// Name and address of the bidder, a line each.
    pub recipient: Vec<String>,
    /// Name of the person who declares (text form, § 126b BGB).
    pub signed_by: String,
    /// Number of the procedure.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Name of the lot, where there are several.
    pub lot: Option<String>,
    /// When the letter is sent.
    pub sent_at: Instant,
}

/// Before or after the award, which is told under different law.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// Before the award, with the first instant at which the contract may be concluded (§ 134 Abs. 1 GWB).
    Before {
        /// That instant.
        earliest: Instant,
    },
    /// With the award (§ 46 UVgO, § 19 VOB/A).
    After {
        /// Whether VOB/A governs.
        vob: bool,
    },
}

/// Why the bid does not win.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It was excluded.
    Excluded {
        /// The grounds in the words of the law.
        grounds: Vec<String>,
        /// The reasons.
        reason: String,
    },
    /// There was a bid in an earlier round only.
    Earlier {
        /// Why it did not come to another.
        reasons: Vec<String>,
    },
    /// There was a request to participate and no invitation to bid.
    NotChosen {
        /// Why.
        reasons: Vec<String>,
    },
    /// Others came first.
    Ranked {
        /// Its place.
        rank: usize,
        /// Of how many.
        of: usize,
        /// The announced method.
        method: String,
        /// What was found, criterion by criterion.
        findings: Vec<String>,
    },
}

/// The letter to a bidder whose bid is not considered (§ 134 GWB, § 46 UVgO, § 19 VOB/A).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Information {
    /// The head.
    pub head: Letterhead,
    /// Before or after the award.
    pub occasion: Occasion,
    /// Why.
    pub verdict: Verdict,
    /// Who wins, by name.
    pub winners: Vec<String>,
    /// Features and advantages of the winning bid (§ 62 Abs. 2 Nr. 3 VgV), where they may be told.
    pub advantages: Vec<String>,
    /// The review chamber, a line each; none below the thresholds.
    pub review: Vec<String>,
}

/// The letter that accepts a bid (Zuschlagsschreiben, § 58 VgV, § 43 UVgO, § 18 VOB/A).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Award {
    /// The head.
    pub head: Letterhead,
    /// When the bid came.
    pub bid_received_at: Instant,
    /// SHA-256 of the bid as it was opened.
    pub bid_sha256: String,
    /// The value without VAT.
    pub value: Euro,
    /// First and last day of the contract, as far as the documents fix them.
    pub term: Option<(jiff::civil::Date, jiff::civil::Date)>,
}

/// The letter that tells of a cancellation (§ 63 Abs. 2 VgV, § 48 Abs. 2 UVgO, § 17 Abs. 2 VOB/A).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cancellation {
    /// The head.
    pub head: Letterhead,
    /// The ground in the words of the law.
    pub ground: String,
    /// The reasons.
    pub reason: String,
}

impl Letterhead {
    fn sheet(&self, language: Language, title: String, text: Vec<Part>) -> Sheet {
        let texts = language.texts();
        let mut facts = vec![
            (texts.text("paper-date"), format::plain_day(self.sent_at.berlin_day(), language)),
            (texts.text("paper-number"), self.number.clone()),
            (texts.text("paper-procedure"), self.title.clone()),
        ];
        facts.extend(self.lot.clone().map(|lot| (texts.text("paper-lot"), lot)));
        let (sender, recipient) = (self.sender.clone(), self.recipient.clone());
        let mut parts = vec![Part::Paragraph(texts.text("paper-salutation"))];
        parts.extend(text);
        parts.push(Part::Paragraph(texts.text("paper-regards")));
        let office = self.sender.first().cloned().unwrap_or_default();
        let signature = [("person", self.signed_by.as_str()), ("office", office.as_str())];
        parts.push(Part::Paragraph(texts.with("paper-signature", &signature)));
        parts.push(Part::Paragraph(texts.text("paper-text-form")));
        let head = Some(Head { sender, recipient, facts });
        Sheet { language, title, author: office, made_at: self.sent_at, head, parts }
    }
}

impl Information {
    /// The letter in a language.
    pub fn sheet(&self, language: Language) -> Sheet {
        let texts = language.texts();
        let (title, opening, winner) = match self.occasion {
            Occasion::Before { .. } => {
                ("paper-information-before", "paper-not-considered", "paper-winner-before")
            }
            Occasion::After { vob: false } => {
                ("paper-information-after", "paper-not-chosen", "paper-winner-after")
            }
            Occasion::After { vob: true } => {
                ("paper-information-vob", "paper-not-chosen", "paper-winner-after")
            }
        };
        let opening = match (&self.verdict, self.occasion) {
            (Verdict::NotChosen { .. }, Occasion::Before { .. }) => "paper-candidate-before",
            (Verdict::NotChosen { .. }, Occasion::After { .. }) => "paper-candidate-after",
            _ => opening,
        };
        let mut parts = vec![Part::Paragraph(texts.text(opening))];
        parts.push(Part::Heading(texts.text("paper-reasons")));
        parts.extend(self.verdict.parts(texts));
        parts.push(Part::Heading(texts.text("paper-winner")));
        let names = self.winners.join("; ");
        parts.push(Part::Paragraph(texts.with(winner, &[("names", &names)])));
        if !self.advantages.is_empty() {
            parts.push(Part::Paragraph(texts.text("paper-advantages")));
            parts.push(Part::List(self.advantages.clone()));
        }
        parts.extend(self.waiting(texts, language));
        self.head.sheet(language, texts.text(title), parts)
    }

    /// When the contract may be concluded at the earliest, and who reviews until then.
    fn waiting(&self, texts: &Texts, language: Language) -> Vec<Part> {
        let Occasion::Before { earliest } = self.occasion else {
            return Vec::new();
        };
        let moment = format::moment_long(&earliest.in_berlin(), language);
        let mut parts = vec![
            Part::Heading(texts.text("paper-earliest")),
            Part::Paragraph(texts.with("paper-earliest-at", &[("moment", &moment)])),
        ];
        if !self.review.is_empty() {
            parts.push(Part::Heading(texts.text("paper-review")));
            parts.push(Part::Paragraph(texts.text("paper-review-how")));
            parts.push(Part::List(self.review.clone()));
        }
        parts
    }
}

impl Verdict {
    fn parts(&self, texts: &Texts) -> Vec<Part> {
        match self {
            Self::Excluded { grounds, reason } => vec![
                Part::Paragraph(texts.text("paper-excluded")),
                Part::List(grounds.clone()),
                Part::Paragraph(reason.clone()),
            ],
            Self::Earlier { reasons } => {
                vec![Part::Paragraph(texts.text("paper-earlier")), Part::List(reasons.clone())]
            }
            Self::NotChosen { reasons } => {
                vec![Part::Paragraph(texts.text("paper-not-invited")), Part::List(reasons.clone())]
            }
            Self::Ranked { rank, of, method, findings } => {
                let (rank, of) = (rank.to_string(), of.to_string());
                let values = [("rank", rank.as_str()), ("of", of.as_str()), ("method", method)];
                let first = Part::Paragraph(texts.with("paper-ranked", &values));
                if findings.is_empty() {
                    return vec![first];
                }
                vec![first, Part::List(findings.clone())]
            }
        }
    }
}

impl Award {
    /// The letter in a language.
    pub fn sheet(&self, language: Language) -> Sheet {
        let texts = language.texts();
        let received = format::moment_long(&self.bid_received_at.in_berlin(), language);
        let value = format::euro(self.value.cents(), language);
        let mut parts = vec![Part::Paragraph(
            texts.with("paper-award-accepts", &[("received", &received), ("value", &value)]),
        )];
        if let Some((from, until)) = self.term {
            let (from, until) =
                (format::plain_day(from, language), format::plain_day(until, language));
            let values = [("from", from.as_str()), ("until", until.as_str())];
            parts.push(Part::Paragraph(texts.with("paper-award-term", &values)));
        }
        parts.push(Part::Paragraph(texts.text("paper-award-contract")));
        parts.push(Part::Hashes(vec![(texts.text("paper-bid-hash"), self.bid_sha256.clone())]));
        self.head.sheet(language, texts.text("paper-award"), parts)
    }
}

impl Cancellation {
    /// The letter in a language.
    pub fn sheet(&self, language: Language) -> Sheet {
        let texts = language.texts();
        let parts = vec![
            Part::Paragraph(texts.text("paper-cancelled")),
            Part::Heading(texts.text("paper-reasons")),
            Part::Paragraph(self.ground.clone()),
            Part::Paragraph(self.reason.clone()),
        ];
        self.head.sheet(language, texts.text("paper-cancellation"), parts)
    }
}
