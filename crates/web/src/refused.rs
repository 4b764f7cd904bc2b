//! The words by which operations describe how they refuse; each is a status with a problem (RFC 9457).
//! It must not make an answer: `problem` does.
#![expect(dead_code, reason = "they describe answers, nothing makes one of them")]

use crate::problem::Problem;
use utoipa::IntoResponses;

/// The request cannot be read.
#[derive(IntoResponses)]
#[response(status = 400, content_type = "application/problem+json")]
pub(crate) struct Unreadable(Problem);

/// Nobody is signed in.
#[derive(IntoResponses)]
#[response(status = 401, content_type = "application/problem+json")]
pub(crate) struct SignedOut(Problem);

/// The caller's roles do not permit it.
#[derive(IntoResponses)]
#[response(status = 403, content_type = "application/problem+json")]
pub(crate) struct Forbidden(Problem);

/// There is none, or the caller may not know of it.
#[derive(IntoResponses)]
#[response(status = 404, content_type = "application/problem+json")]
pub(crate) struct Unknown(Problem);

/// Somebody else changed it meanwhile.
#[derive(IntoResponses)]
#[response(status = 412, content_type = "application/problem+json")]
pub(crate) struct Stale(Problem);

/// The body is too large.
#[derive(IntoResponses)]
#[response(status = 413, content_type = "application/problem+json")]
pub(crate) struct TooLarge(Problem);

/// A rule forbids it now.
#[derive(IntoResponses)]
#[response(status = 422, content_type = "application/problem+json")]
pub(crate) struct Refused(Problem);

/// The version is missing.
#[derive(IntoResponses)]
#[response(status = 428, content_type = "application/problem+json")]
pub(crate) struct Versionless(Problem);

/// It was tried too often; later it may be tried again.
#[derive(IntoResponses)]
#[response(status = 429, content_type = "application/problem+json")]
pub(crate) struct TooOften(Problem);

/// It cannot be done right now; later it may be tried again.
#[derive(IntoResponses)]
#[response(status = 503, content_type = "application/problem+json")]
pub(crate) struct Busy(Problem);

/// How a body may be refused before anybody looks at what it says.
#[derive(IntoResponses)]
pub(crate) enum BadBody {
    /// The request cannot be read.
    #[response(status = 400, content_type = "application/problem+json")]
    Unreadable(Problem),
    /// The body comes too slowly.
    #[response(status = 408, content_type = "application/problem+json")]
    TooSlow(Problem),
    /// The body is too large.
    #[response(status = 413, content_type = "application/problem+json")]
    TooLarge(Problem),
    /// The body is of another media type.
    #[response(status = 415, content_type = "application/problem+json")]
    OtherType(Problem),
}
