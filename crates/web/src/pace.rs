//! How fast a client has to speak: who sends next to nothing holds a connection, a handler and a place in line.
//! It must not measure what the platform itself takes; only waiting for the client counts.

use crate::extract::language_of;
use crate::problem::{ApiError, WebError};
use app::AppError;
use axum::body::{Body, BodyDataStream, Bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use futures_util::{Stream, StreamExt as _, stream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::time::{Instant, timeout};

/// So many bytes must come, or the body must end, in each [`PATIENCE`] spent on waiting for them.
const LEAST: usize = 64 * 1024;
/// How long the platform waits for so much. A line of 10 kbit/s keeps up.
const PATIENCE: Duration = Duration::from_secs(50);
/// An answer that takes longer is cut off; uploads and downloads are not.
const SLOWEST: Duration = Duration::from_mins(1);

/// Answers 408 (RFC 9110 §15.5.9) when the client dawdles over its body.
pub(crate) async fn keeps_up(request: Request, next: Next) -> Response {
    awaited(PATIENCE, request, next).await
}

async fn awaited(patience: Duration, request: Request, next: Next) -> Response {
    let language = language_of(request.headers(), request.uri().query());
    let dawdled = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&dawdled);
    let request =
        request.map(|body| Body::from_stream(paced(patience, body.into_data_stream(), seen)));
    let answer = next.run(request).await;
    if !dawdled.load(Ordering::Relaxed) {
        return answer;
    }
    let slow = WebError::Request(StatusCode::REQUEST_TIMEOUT, "slow-body", String::new());
    let mut answer = ApiError(language, slow).into_response();
    answer.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    answer
}

/// Answers 503 when the platform takes longer than a minute.
pub(crate) async fn in_time(request: Request, next: Next) -> Response {
    let language = language_of(request.headers(), request.uri().query());
    match timeout(SLOWEST, next.run(request)).await {
        Ok(answer) => answer,
        Err(_) => ApiError(language, AppError::Busy.into()).into_response(),
    }
}

/// A body as it is read: how much has come, and how much patience is left.
struct Reading {
    body: BodyDataStream,
    came: usize,
    left: Duration,
}

/// The bytes of a body, until it ends or its sender dawdles.
fn paced(
    patience: Duration,
    body: BodyDataStream,
    dawdled: Arc<AtomicBool>,
) -> impl Stream<Item = Result<Bytes, axum::BoxError>> + Send {
    let reading = Reading { body, came: 0, left: patience };
    stream::unfold(Some(reading), move |reading| {
        let dawdled = Arc::clone(&dawdled);
        async move {
            let mut reading = reading?;
            let begun = Instant::now();
            match timeout(reading.left, reading.body.next()).await {
                Err(_) => {
                    dawdled.store(true, Ordering::Relaxed);
                    Some((Err("the sender dawdles".into()), None))
                }
                Ok(None) => None,
                Ok(Some(Err(fault))) => Some((Err(fault.into()), None)),
                Ok(Some(Ok(bytes))) => {
                    reading.came = reading.came.saturating_add(bytes.len());
                    reading.left = reading.left.saturating_sub(begun.elapsed());
                    if reading.came >= LEAST {
                        (reading.came, reading.left) = (0, patience);
                    }
                    Some((Ok(bytes), Some(reading)))
                }
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::middleware::from_fn;
    use axum::routing::post;
    use tower::ServiceExt as _;

    /// The answer to a body of so many pieces, each after a pause, where the platform waits a second for 64 KiB.
    async fn sent(pieces: usize, size: usize, pause: Duration) -> (StatusCode, String) {
        let patient = |request, next| awaited(Duration::from_secs(1), request, next);
        let router = Router::new()
            .route("/", post(|body: Bytes| async move { body.len().to_string() }))
            .layer(from_fn(patient));
        let piece = Bytes::from(vec![b'a'; size]);
        let body = stream::iter(0..pieces).then(move |_| {
            let piece = piece.clone();
            async move {
                tokio::time::sleep(pause).await;
                Ok::<_, std::io::Error>(piece)
            }
        });
        let request = Request::post("/").header("accept-language", "en");
        let request = request.body(Body::from_stream(body)).unwrap();
        let answer = router.oneshot(request).await.unwrap();
        let status = answer.status();
        let bytes = axum::body::to_bytes(answer.into_body(), 1 << 20).await.unwrap();
        (status, String::from_utf8(bytes.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn single_bytes_are_cut_off_with_words() {
        let begun = Instant::now();
        let (status, said) = sent(1000, 1, Duration::from_millis(50)).await;
        assert_eq!(status, StatusCode::REQUEST_TIMEOUT);
        assert!(said.contains("/probleme/slow-body") && said.contains("too slowly"), "{said}");
        assert!(begun.elapsed() < Duration::from_secs(20), "all thousand take 50 seconds");
    }

    #[tokio::test]
    async fn silence_is_cut_off() {
        let (status, _) = sent(1, 1, Duration::from_hours(1)).await;
        assert_eq!(status, StatusCode::REQUEST_TIMEOUT);
    }

    #[tokio::test]
    async fn a_slow_line_that_keeps_up_may_take_longer() {
        let (status, said) = sent(60, 16 * 1024, Duration::from_millis(40)).await;
        assert_eq!((status, &*said), (StatusCode::OK, "983040"));
    }
}
