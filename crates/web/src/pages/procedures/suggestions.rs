//! What to try when a search finds nothing: other words, a code in place of words, a filter less; each with what it finds.
//! It must not suggest what finds nothing either.

use super::PATH;
use crate::Shared;
use crate::search::Asked;
use crate::view::Link;
use app::{AppError, CpvHit, PublicQuery};
use locales::{Language, Texts};

/// So many codes are tried in place of words.
const CODES: usize = 5;
/// A division of the CPV has so many digits; a shorter beginning means nothing.
const DIVISION: usize = 2;

/// Everything that finds something, the nearest to what was asked first.
pub(super) async fn suggestions(
    state: &Shared,
    asked: &Asked,
    query: &PublicQuery,
    language: Language,
) -> Result<Vec<Link>, AppError> {
    let texts = language.texts();
    let mut links = Vec::new();
    if let Some(meant) = state.app.meant(query).await? {
        let label = texts
            .with("suggest-meant", &[("words", &meant.words), ("count", &meant.count.to_string())]);
        links.push(Link::new(asked.at(PATH, |asked| asked.q.clone_from(&meant.words)), label));
    } else {
        links.extend(codes(state, asked, language).await?);
    }
    links.extend(fewer(state, asked, texts).await?);
    Ok(links)
}

/// Codes whose words mean what was typed, though no procedure is described so.
async fn codes(state: &Shared, asked: &Asked, language: Language) -> Result<Vec<Link>, AppError> {
    let (app, typed): (_, String) = (state.app.clone(), asked.q.chars().take(200).collect());
    let hits = tokio::task::spawn_blocking(move || app.search_cpv(&typed, CODES)).await;
    let hits = hits.map_err(|fault| AppError::Internal(fault.to_string()))?;
    let mut links = Vec::new();
    for CpvHit { code, de, en } in hits {
        let mut by_code = Asked { ab: String::new(), q: String::new(), ..asked.clone() };
        by_code.cpv = beginning(&code).to_owned();
        let count = state.app.count_public(&by_code.query(state, 0).await?).await?;
        if count > 0 {
            let words = if language == Language::De { de } else { en };
            let texts = language.texts();
            let label =
                texts.with("suggest-code", &[("words", &words), ("count", &count.to_string())]);
            links.push(Link::new(by_code.at(PATH, |_| ()), label));
        }
    }
    Ok(links)
}

/// A code without the zeros behind which everything below it lies.
fn beginning(code: &str) -> &str {
    let short = code.trim_end_matches('0');
    code.get(..short.len().max(DIVISION)).unwrap_or(code)
}

/// Takes a filter out of a query.
type Drop = fn(&mut Asked);

/// Which filter to drop so that something is found, and how much it would be.
async fn fewer(
    state: &Shared,
    asked: &Asked,
    texts: &'static Texts,
) -> Result<Vec<Link>, AppError> {
    let fields: [(&str, Drop); 7] = [
        ("suggest-without-place", |asked| {
            asked.ort.clear();
            asked.umkreis.clear();
        }),
        ("suggest-all-states", |asked| {
            asked.status.clear();
            asked.frist.clear();
        }),
        ("suggest-without-kind", |asked| asked.art.clear()),
        ("suggest-without-cpv", |asked| asked.cpv.clear()),
        ("suggest-without-region", |asked| asked.region.clear()),
        ("suggest-without-buyer", |asked| asked.stelle.clear()),
        ("suggest-without-words", |asked| asked.q.clear()),
    ];
    let mut links = Vec::new();
    for (key, drop) in fields {
        let mut less = Asked { ab: String::new(), ..asked.clone() };
        drop(&mut less);
        let url = less.at(PATH, |_| ());
        if url == asked.at(PATH, |_| ()) {
            continue;
        }
        let count = state.app.count_public(&less.query(state, 0).await?).await?;
        if count > 0 {
            let label = texts.with(key, &[("count", &count.to_string())]);
            links.push(Link::new(url, label));
        }
    }
    Ok(links)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_searched_with_everything_below_it_and_never_wider_than_its_division() {
        assert_eq!(beginning("90911200"), "909112");
        assert_eq!(beginning("90000000"), "90");
        assert_eq!(beginning("30200000"), "302");
        assert_eq!(beginning("44111111"), "44111111");
    }
}
