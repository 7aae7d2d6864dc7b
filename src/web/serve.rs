//! Connections: how many at once, and how long one may take to say what it wants. Behind that, requests have a limit of
//! their own (`guard::around`).

use axum::extract::ConnectInfo;
use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::io::{self, ErrorKind};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};

/// What a stranger may take up.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The head of a request is there by then, counted from when one can be sent; else the connection is closed.
    pub head: Duration,
    /// Connections at once; others wait until one of these ends.
    pub connections: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { head: Duration::from_secs(10), connections: 256 }
    }
}

/// Serves until `stop` resolves; requests that are being answered then are answered.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, stop: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(limits.connections));
    // Each connection holds a receiver: it hears that it is over, and `closed` tells when all have ended.
    let (over, is_over) = watch::channel(());
    let mut stop = pin!(stop);
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            biased;
            () = &mut stop => break,
            next = next => next,
        };
        match accepted {
            Ok((stream, peer)) => {
                let router = router.clone().layer(Extension(ConnectInfo(peer)));
                let is_over = is_over.clone();
                tokio::spawn(async move {
                    let _place = place;
                    connection(stream, router, limits.head, is_over).await;
                });
            }
            Err(error) => refused(&error).await,
        }
    }
    drop((listener, is_over));
    over.send_replace(());
    over.closed().await;
}

/// One connection. How it ends is its own affair: most that fail were given up by the other side.
async fn connection(stream: TcpStream, router: Router, head: Duration, mut is_over: watch::Receiver<()>) {
    let service = TowerToHyperService::new(router);
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(head);
    let mut served = pin!(builder.serve_connection(TokioIo::new(stream), service));
    tokio::select! {
        _ = served.as_mut() => {}
        _ = is_over.changed() => {
            served.as_mut().graceful_shutdown();
            let _ = served.await;
        }
    }
}

/// Nobody was let in: a connection that ended before it began, or the system has no more of them for now.
async fn refused(error: &io::Error) {
    if matches!(error.kind(), ErrorKind::ConnectionRefused | ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset)
    {
        return;
    }
    tracing::warn!("A connection could not be accepted: {error}");
    tokio::time::sleep(Duration::from_secs(1)).await;
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::get;
    use std::net::SocketAddr;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::sync::oneshot;

    /// Longer than anything here takes; a test that gets there fails.
    const FOR_EVER: Duration = Duration::from_secs(60);
    const WHOLE: &str = "GET / HTTP/1.1\r\nhost: here\r\n\r\n";

    struct Served {
        address: SocketAddr,
        stop: oneshot::Sender<()>,
        serving: tokio::task::JoinHandle<()>,
    }

    async fn served(limits: Limits) -> Served {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let who =
            |Extension(ConnectInfo(peer)): Extension<ConnectInfo<SocketAddr>>| async move { peer.ip().to_string() };
        let (stop, stopped) = oneshot::channel();
        let stopped = async { drop(stopped.await) };
        let serving = tokio::spawn(serve(listener, Router::new().route("/", get(who)), limits, stopped));
        Served { address, stop, serving }
    }

    async fn connect(served: &Served, text: &str) -> TcpStream {
        let mut stream = TcpStream::connect(served.address).await.expect("a connection");
        stream.write_all(text.as_bytes()).await.expect("sent");
        stream
    }

    /// What comes back before the connection is closed.
    async fn read(mut stream: TcpStream) -> String {
        let mut text = String::new();
        let read = tokio::time::timeout(FOR_EVER, stream.read_to_string(&mut text)).await;
        read.expect("the connection ends").expect("text");
        text
    }

    #[tokio::test]
    async fn a_head_that_does_not_end_ends_its_connection() {
        let served = served(Limits { head: Duration::from_millis(200), ..Limits::default() }).await;
        assert_eq!(read(connect(&served, "GET / HTTP/1.1\r\nhost: he").await).await, "");
        assert_eq!(read(connect(&served, "").await).await, "");
        let whole = read(connect(&served, WHOLE).await).await;
        assert!(whole.starts_with("HTTP/1.1 200") && whole.ends_with("127.0.0.1"), "{whole}");
    }

    #[tokio::test]
    async fn whoever_comes_when_all_places_are_taken_waits_for_one() {
        let served = served(Limits { head: Duration::from_millis(200), connections: 2 }).await;
        let (first, second) = (connect(&served, "GET").await, connect(&served, "GET").await);
        let third = connect(&served, WHOLE).await;
        tokio::select! {
            biased;
            text = read(first) => assert_eq!(text, ""),
            _ = third.readable() => panic!("it was let in beside the others"),
        }
        assert_eq!(read(second).await, "");
        let third = read(third).await;
        assert!(third.starts_with("HTTP/1.1 200"), "{third}");
    }

    #[tokio::test]
    async fn it_ends_when_it_is_told_to_and_not_before_its_requests_are_answered() {
        let served = served(Limits::default()).await;
        let idle = connect(&served, WHOLE).await;
        idle.readable().await.expect("an answer");
        served.stop.send(()).expect("it runs");
        tokio::time::timeout(FOR_EVER, served.serving).await.expect("in time").expect("without a fault");
        assert!(read(idle).await.starts_with("HTTP/1.1 200"));
    }
}
