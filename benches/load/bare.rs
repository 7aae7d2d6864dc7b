//! The bot to compare with: serenity's `EventHandler` as its examples show it, one regex, a delete on a match.
//!
//! It persists nothing and keeps the system's allocator. A local port tells how many messages it has handled, and
//! prints nothing. Exception: `deaf` does not use serenity at all; it counts frames, to show how fast the tool itself is.

use crate::fake::Setup;
use crate::talk::INSULT;
use futures_util::{SinkExt, StreamExt};
use regex::Regex;
use serenity::all::{Context, EventHandler, GatewayIntents, Message};
use serenity::client::ClientBuilder;
use serenity::http::HttpBuilder;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::io::AsyncWriteExt;
use tokio_tungstenite::tungstenite::Message as Frame;

struct Bare {
    bad: Regex,
    handled: Arc<AtomicU64>,
}

#[serenity::async_trait]
impl EventHandler for Bare {
    async fn message(&self, context: Context, message: Message) {
        if !message.author.bot
            && self.bad.is_match(&message.content)
            && let Err(error) = message.delete(&context.http).await
        {
            eprintln!("{error}");
        }
        self.handled.fetch_add(1, Ordering::Relaxed);
    }
}

/// Runs until it is killed. The first line on its output is the port that tells the count.
pub async fn run(url: &str, deaf: bool) -> anyhow::Result<()> {
    let handled = Arc::new(AtomicU64::new(0));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?.port());
    let count = handled.clone();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.write_all(count.load(Ordering::Relaxed).to_string().as_bytes()).await;
        }
    });
    let token = Setup::default().token;
    if deaf {
        return listen(url, &token, &handled).await;
    }
    let words = format!(r"(?i)\b(idiots?|morons?|imbeciles?|{INSULT}|shut up)\b");
    let bare = Bare { bad: Regex::new(&words)?, handled };
    let http = HttpBuilder::new(&token).proxy(url).ratelimiter_disabled(true).build();
    let intents = GatewayIntents::non_privileged() | GatewayIntents::MESSAGE_CONTENT;
    let mut client = ClientBuilder::new_with_http(http, intents).event_handler(bare).await?;
    client.start().await?;
    Ok(())
}

async fn listen(url: &str, token: &str, handled: &AtomicU64) -> anyhow::Result<()> {
    let gateway: serde_json::Value = reqwest::get(format!("{url}/api/v10/gateway")).await?.json().await?;
    let address = gateway["url"].as_str().unwrap_or_default().to_owned();
    let (mut socket, _) = tokio_tungstenite::connect_async(address).await?;
    let identify = serde_json::json!({"op": 2, "d": {"token": token, "intents": 33_281, "shard": [0, 1]}});
    socket.send(Frame::Text(identify.to_string())).await?;
    while let Some(frame) = socket.next().await {
        if matches!(&frame?, Frame::Text(text) if text.starts_with(r#"{"t":"MESSAGE_CREATE""#)) {
            handled.fetch_add(1, Ordering::Relaxed);
        }
    }
    Ok(())
}
