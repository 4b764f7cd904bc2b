//! Styles, fonts and programs of the frontend, carried in the binary.
//! It must not serve anything from a folder.

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest as _, Sha256};

/// Files of the built frontend: path and bytes.
static FILES: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The bytes of a file of the frontend.
pub(crate) fn file(path: &str) -> Option<&'static [u8]> {
    FILES.iter().find(|(name, _)| *name == path).map(|(_, bytes)| *bytes)
}

/// A file below `/assets/`. Names that carry a hash of their bytes may be kept for ever; others are asked for
/// again each time, by their tag, so that an update shows at once.
pub(crate) async fn serve(Path(path): Path<String>, headers: HeaderMap) -> Response {
    let Some(bytes) = file(&format!("assets/{path}")) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let tag = format!("\"{}\"", hex::encode(Sha256::digest(bytes).get(..16).unwrap_or_default()));
    let known =
        headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    if known {
        return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
    }
    let hashed = path.starts_with("workspace/") && path.contains('-');
    let kept = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = [
        (header::CONTENT_TYPE, media_type(&path).to_owned()),
        (header::CACHE_CONTROL, kept.to_owned()),
        (header::ETAG, tag),
    ];
    (headers, Body::from(bytes)).into_response()
}

/// What the pages that handle keys and unsealed bids may do: nothing but run their own small bundle, and talk to
/// this server. No text ever becomes a program.
const VAULT_POLICY: &str = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; \
    style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html default";

/// The pages on which people use their keys: a bundle of its own whose hashes are published.
pub(crate) async fn vault() -> Response {
    let mut page = document("vault/index.html");
    let policy = HeaderValue::from_static(VAULT_POLICY);
    page.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    page
}

/// The workspace: one page for everybody who is signed in; its program finds its way by the address.
pub(crate) async fn workspace() -> Response {
    document("workspace/index.html")
}

fn document(path: &str) -> Response {
    let headers =
        [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    file(path).map_or_else(
        || StatusCode::NOT_FOUND.into_response(),
        |bytes| (headers, Body::from(bytes)).into_response(),
    )
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "json" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
