//! Connections: each is served with little memory of its own, for as long as its requests come in sensible time, and is
//! brought to an orderly end. It must not hold routes or know what a request is about.

use axum::Router;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::pin;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tower::Service as _;

/// What a connection read and did not use yet, in bytes; the headers of a request must fit in. Unbounded, a connection
/// that has uploaded something keeps six times as much for as long as it lives, and a deadline brings hundreds.
const BUFFER: usize = 64 * 1024;
/// The headers of the next request are there within this time after the last one was answered, or the connection ends.
/// Longer than reverse proxies keep an idle connection (60 and 120 seconds are common), so that it is the proxy who ends it and
/// never finds it closed in the moment of a commit.
pub(crate) const HEADERS: Duration = Duration::from_secs(130);
/// After a fault of the system (too many open files) so long nothing is accepted.
const PAUSE: Duration = Duration::from_secs(1);

/// Serves until `ended`, then takes no more connections and waits for the requests that are under way. A connection
/// ends that has not sent the headers of its next request within `headers`.
pub(crate) async fn serve(
    listener: TcpListener,
    router: Router,
    headers: Duration,
    ended: impl Future<Output = ()>,
) {
    let mut builder = Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(headers).max_buf_size(BUFFER);
    let connections = GracefulShutdown::new();
    let mut ended = pin!(ended);
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener) => accepted,
            () = &mut ended => break,
        };
        let Some((stream, peer)) = accepted else { continue };
        let router = router.clone();
        let service = service_fn(move |mut request: Request<Incoming>| {
            // Tells handlers who is at the other end.
            request.extensions_mut().insert(ConnectInfo(peer));
            router.clone().call(request)
        });
        let watched = connections.watch(builder.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            if let Err(fault) = watched.await {
                tracing::trace!(%fault, "a connection broke off");
            }
        });
    }
    drop(listener);
    connections.shutdown().await;
}

/// The next connection; nothing where it is gone already.
async fn accept(listener: &TcpListener) -> Option<(TcpStream, SocketAddr)> {
    match listener.accept().await {
        Ok(accepted) => Some(accepted),
        Err(fault) => {
            let gone = [
                ErrorKind::ConnectionRefused,
                ErrorKind::ConnectionAborted,
                ErrorKind::ConnectionReset,
            ];
            if !gone.contains(&fault.kind()) {
                tracing::error!(%fault, "no connection can be accepted");
                tokio::time::sleep(PAUSE).await;
            }
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::{get, post};
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::sync::oneshot;

    /// The headers of these tests are there within so much time.
    const SHORT: Duration = Duration::from_millis(400);

    async fn begun(
        router: Router,
    ) -> (SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (end, ended) = oneshot::channel::<()>();
        let ended = async {
            ended.await.unwrap();
        };
        (address, end, tokio::spawn(serve(listener, router, SHORT, ended)))
    }

    async fn answered(address: SocketAddr, request: &str) -> String {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        // Whoever is cut off has read what came before.
        drop(stream.read_to_end(&mut answer).await);
        String::from_utf8(answer).unwrap()
    }

    #[tokio::test]
    async fn what_is_under_way_is_answered_before_the_end_and_the_peer_is_known() {
        async fn slow(ConnectInfo(peer): ConnectInfo<SocketAddr>) -> String {
            tokio::time::sleep(Duration::from_millis(200)).await;
            peer.ip().to_string()
        }
        let (address, end, server) = begun(Router::new().route("/", get(slow))).await;
        let request = tokio::spawn(answered(address, "GET / HTTP/1.1\r\nhost: x\r\n\r\n"));
        tokio::time::sleep(Duration::from_millis(50)).await;
        end.send(()).unwrap();
        server.await.unwrap();
        assert!(request.await.unwrap().ends_with("127.0.0.1"));
        assert!(TcpStream::connect(address).await.is_err(), "nobody listens any more");
    }

    #[tokio::test]
    async fn headers_that_do_not_fit_into_the_buffer_are_refused() {
        let (address, end, server) = begun(Router::new()).await;
        let long = format!("GET / HTTP/1.1\r\nhost: x\r\nlong: {}\r\n\r\n", "a".repeat(2 * BUFFER));
        let answer = answered(address, &long).await;
        assert!(answer.starts_with("HTTP/1.1 431") || answer.is_empty(), "{answer}");
        let fits = format!(
            "GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\nlong: {}\r\n\r\n",
            "a".repeat(BUFFER / 2)
        );
        assert!(answered(address, &fits).await.starts_with("HTTP/1.1 404"));
        end.send(()).unwrap();
        server.await.unwrap();
    }

    #[tokio::test]
    async fn slow_headers_end_the_connection_and_a_slow_body_does_not() {
        async fn length(body: axum::body::Bytes) -> String {
            body.len().to_string()
        }
        let (address, end, server) = begun(Router::new().route("/", post(length))).await;
        let answer = answered(address, "POST / HTTP/1.1\r\nhost: x\r\n").await;
        assert!(!answer.contains("200"), "{answer}");
        assert_eq!(answered(address, "").await, "", "nothing was sent, and it ended");

        let mut stream = TcpStream::connect(address).await.unwrap();
        let head = "POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 4\r\n\r\n";
        stream.write_all(head.as_bytes()).await.unwrap();
        for _ in 0..4 {
            tokio::time::sleep(SHORT / 2).await;
            stream.write_all(b"a").await.unwrap();
        }
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with('4'), "{answer}");
        end.send(()).unwrap();
        server.await.unwrap();
    }
}
