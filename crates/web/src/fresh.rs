//! Public answers that have not changed are not sent again: readers of feeds ask often.
//! It must not touch what is shown to somebody who names themselves, nor what says itself how long it may be kept.

use axum::body::{Body, HttpBody as _, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use sha2::{Digest as _, Sha256};

/// Larger answers are streamed; nobody holds them for a tag.
const LARGEST: u64 = 4 * 1024 * 1024;

/// Gives public answers a weak tag (RFC 9110 §8.8.3), and answers 304 to who has them already.
pub(crate) async fn tagged(request: Request, next: Next) -> Response {
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let proofs = [header::COOKIE, header::AUTHORIZATION];
    let named = proofs.iter().any(|proof| request.headers().contains_key(proof));
    let asks = request.method() == Method::GET && !named;
    let mut answer = next.run(request).await;
    let varies = HeaderValue::from_static("accept-language, authorization, cookie");
    answer.headers_mut().append(header::VARY, varies);
    if !asks || answer.status() != StatusCode::OK || !is_plain(answer.headers()) {
        return answer;
    }
    if answer.body().size_hint().exact().is_none_or(|size| size > LARGEST) {
        return answer;
    }
    let (mut parts, body) = answer.into_parts();
    let Ok(bytes) = to_bytes(body, usize::try_from(LARGEST).unwrap_or(usize::MAX)).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let digest = Sha256::digest(&bytes);
    let tag = format!("W/\"{}\"", hex::encode(digest.get(..16).unwrap_or_default()));
    let same = known.and_then(|known| known.to_str().map(|known| holds(known, &tag)).ok());
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, tag);
    }
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if same == Some(true) {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_TYPE);
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// Whether nothing was said yet of how long an answer may be kept, and it gives no cookie.
fn is_plain(headers: &HeaderMap) -> bool {
    let said = [header::ETAG, header::CACHE_CONTROL, header::SET_COOKIE];
    !said.iter().any(|name| headers.contains_key(name))
}

/// Whether a list of known tags holds one, by the weak comparison (RFC 9110 §8.8.3.2).
fn holds(known: &str, tag: &str) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    known.trim() == "*" || known.split(',').any(|one| bare(one) == bare(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_found_in_a_list_whether_weak_or_not() {
        assert!(holds("W/\"ab\"", "W/\"ab\""));
        assert!(holds("\"cd\", \"ab\"", "W/\"ab\""));
        assert!(holds("*", "W/\"ab\""));
        assert!(!holds("\"a\"", "W/\"ab\""));
    }
}
