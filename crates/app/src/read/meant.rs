//! What somebody may have meant whose words found nothing: words that look alike and occur, the same on every database.
//! It must not show a word that the public does not find.

use super::PublicQuery;
use crate::similar::KnownWords;
use crate::{App, AppError};
use std::sync::Arc;
use store::{ListingFilter, folded, needles};
use tender::procedure::Draft;
use tokio::sync::Mutex;

/// So many rows of the list are read at once.
const ROWS: u64 = 500;
/// Of a longer query nobody is told what they meant.
const WORDS: usize = 8;

/// The words of the list, learnt when they are first needed and from then on as the list grows.
#[derive(Clone, Debug, Default)]
pub struct Meant(Arc<Mutex<Learnt>>);

#[derive(Debug, Default)]
struct Learnt {
    words: KnownWords,
    /// The revision of the list up to which they were learnt.
    revision: i64,
}

/// Words that find something, in place of those that found nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The words, as they are written in what they find.
    pub words: String,
    /// How much they find under the same filters.
    pub count: u64,
}

impl App {
    /// The words that somebody may have meant: each that occurs nowhere is replaced by the known one that looks most like
    /// it. Nothing when that finds nothing either.
    ///
    /// # Errors
    /// When the storage fails.
    pub async fn meant(&self, query: &PublicQuery) -> Result<Option<Suggestion>, AppError> {
        let typed = folded(&query.words);
        let typed: Vec<&str> = typed.split(' ').filter(|word| !word.is_empty()).collect();
        if typed.is_empty() || typed.len() > WORDS {
            return Ok(None);
        }
        let (mut words, mut other) = (Vec::new(), false);
        for word in typed {
            let near = if self.finds(word).await? { None } else { self.nearest(word).await? };
            other |= near.is_some();
            words.push(match near {
                Some(near) => self.as_written(&near).await?,
                None => word.to_owned(),
            });
        }
        if !other {
            return Ok(None);
        }
        let words = words.join(" ");
        let query = PublicQuery { words: words.clone(), after: None, ..query.clone() };
        let count = self.count_public(&query).await?;
        Ok((count > 0).then_some(Suggestion { words, count }))
    }

    /// Whether the public finds anything by a word alone.
    async fn finds(&self, word: &str) -> Result<bool, AppError> {
        let now = self.clock.procedures();
        let filter = ListingFilter { needles: needles(word), ..ListingFilter::default() };
        Ok(self.store.count_listed(now, &filter).await? > 0)
    }

    /// The known word that looks most like this one, after learning what was listed meanwhile.
    async fn nearest(&self, word: &str) -> Result<Option<String>, AppError> {
        let mut learnt = self.meant.0.lock().await;
        loop {
            let rows = self.store.listed_words(learnt.revision, ROWS).await?;
            let Some((last, _)) = rows.last() else { break };
            learnt.revision = *last;
            for (_, text) in &rows {
                learnt.words.learn(text);
            }
        }
        Ok(learnt.words.nearest(word).map(str::to_owned))
    }

    /// A folded word as it is written in a procedure that it finds, with its umlauts and capitals.
    async fn as_written(&self, word: &str) -> Result<String, AppError> {
        let query = PublicQuery { words: word.to_owned(), limit: 1, ..PublicQuery::default() };
        let (found, _) = self.public_procedures(&query).await?;
        let written = found.first().and_then(|one| {
            let draft = &one.procedure.file.draft;
            texts(draft).chain([one.office.name.as_str()]).find_map(|text| spelling(text, word))
        });
        Ok(written.unwrap_or(word).to_owned())
    }
}

/// The texts of a draft in which words are searched.
fn texts(draft: &Draft) -> impl Iterator<Item = &str> {
    let lots = draft.lots.iter().flat_map(|lot| [&lot.title.de, &lot.description.de]);
    let own = [&draft.title.de, &draft.description.de, &draft.place.town];
    own.into_iter().chain(lots).map(String::as_str)
}

/// How a folded word is written in a text.
fn spelling<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut written = text.split(|letter: char| !letter.is_alphanumeric());
    written.find(|written| folded(written) == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folded_word_is_shown_as_it_is_written() {
        let text = "Gebäudereinigung, täglich; Straßenfläche in der Größe von 12 m²";
        assert_eq!(spelling(text, "gebaudereinigung"), Some("Gebäudereinigung"));
        assert_eq!(spelling(text, "strassenflache"), Some("Straßenfläche"));
        assert_eq!(spelling(text, "grosse"), Some("Größe"));
        assert_eq!(spelling(text, "reinigung"), None);
    }
}
