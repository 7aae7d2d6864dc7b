//! Tokens and webhook addresses of chat services: Discord, Slack, Telegram, Microsoft Teams.
//!
//! Exceptions: the id of a bot or of a webhook alone is no secret.

use super::special::{found, run, run_back, url, word_before};
use super::{Found, random};

const DISCORD_BOT: &str = "https://discord.com/developers/applications";
const SLACK: &str = "https://api.slack.com/apps";

/// discord.com/developers/docs/reference#authentication: base64 of the bot's id, a time stamp, a signature.
pub fn discord_token(text: &str, at: usize, _: usize) -> Option<Found> {
    if word_before(text, at) {
        return None;
    }
    let id = run(text, at, url);
    let stamp = text[id..].starts_with('.').then(|| run(text, id + 1, url))?;
    let end = text[stamp..].starts_with('.').then(|| run(text, stamp + 1, url))?;
    let fits =
        (22..=28).contains(&(id - at)) && (5..=7).contains(&(stamp - id - 1)) && (26..=45).contains(&(end - stamp - 1));
    (fits && is_snowflake(&text[at..id]) && random(&text[stamp + 1..end], 3.0)).then_some(())?;
    found(at, end, "discord-token", "Discord bot token", DISCORD_BOT)
}

/// True for base64 of 17 to 20 decimal digits.
fn is_snowflake(base64: &str) -> bool {
    let mut digits = 0;
    let (mut bits, mut have) = (0u32, 0);
    for b in base64.bytes() {
        let value = match b {
            b'A'..=b'Z' => b - b'A',
            b'a'..=b'z' => b - b'a' + 26,
            b'0'..=b'9' => b - b'0' + 52,
            _ => return false,
        };
        bits = (bits << 6 | u32::from(value)) & 0xFFFF;
        have += 6;
        if have >= 8 {
            have -= 8;
            if !((bits >> have) as u8).is_ascii_digit() {
                return false;
            }
            digits += 1;
        }
    }
    (17..=20).contains(&digits)
}

pub fn discord_mfa(text: &str, at: usize, end: usize) -> Option<Found> {
    let stop = run(text, end, url);
    ((80..=100).contains(&(stop - end)) && !word_before(text, at) && random(&text[end..stop], 3.5)).then_some(())?;
    found(at, stop, "discord-token", "Discord token", "https://support.discord.com/hc/en-us/articles/218410947")
}

/// discord.com/developers/docs/resources/webhook: `/api/webhooks/{id}/{token}`.
pub fn discord_webhook(text: &str, at: usize, end: usize) -> Option<Found> {
    let id = run(text, end, |b| b.is_ascii_digit());
    let stop = text[id..].starts_with('/').then(|| run(text, id + 1, url))?;
    let host = run_back(text, at, |b| url(b) || matches!(b, b'.' | b'/' | b':'));
    ((17..=20).contains(&(id - end))
        && (60..=80).contains(&(stop - id - 1))
        && text[host..at].contains("discord")
        && random(&text[id + 1..stop], 3.5))
    .then_some(())?;
    found(host, stop, "discord-webhook", "Discord webhook", "https://support.discord.com/hc/en-us/articles/228383668")
}

/// api.slack.com/concepts/token-types: numbers of the workspace and the bot, then the secret.
pub fn slack(text: &str, at: usize, end: usize) -> Option<Found> {
    let stop = run(text, end, |b| b.is_ascii_alphanumeric() || b == b'-');
    let body = &text[end..stop];
    let mut parts = body.split('-');
    let first = parts.next()?;
    let last = body.rsplit('-').next()?;
    let numbered = first.len() >= 8 && first.bytes().all(|b| b.is_ascii_digit()) && last.len() >= 8 && body.len() >= 26;
    let plain = matches!(&text[at..end], "xoxa-" | "xoxr-")
        && (10..=48).contains(&last.len())
        && random(last, 3.0)
        && last.bytes().any(|b| b.is_ascii_digit());
    ((numbered || plain) && !word_before(text, at) && random(body, 2.5)).then_some(())?;
    found(at, stop, "slack-token", "Slack token", SLACK)
}

pub fn slack_config(text: &str, at: usize, end: usize) -> Option<Found> {
    let stop = run(text, end, |b| b.is_ascii_alphanumeric() || b == b'-');
    (stop - end >= 100 && random(&text[end..stop], 3.5)).then_some(())?;
    found(at, stop, "slack-token", "Slack token", SLACK)
}

pub fn slack_app(text: &str, at: usize, end: usize) -> Option<Found> {
    let stop = run(text, end, |b| b.is_ascii_alphanumeric() || b == b'-');
    let parts: Vec<&str> = text[end..stop].split('-').collect();
    (parts.len() >= 4
        && parts[3].len() >= 16
        && !parts[2].is_empty()
        && parts[2].bytes().all(|b| b.is_ascii_digit())
        && random(parts[3], 2.5))
    .then_some(())?;
    found(at, stop, "slack-token", "Slack token", SLACK)
}

/// api.slack.com/messaging/webhooks
pub fn slack_webhook(text: &str, at: usize, end: usize) -> Option<Found> {
    let rest = &text[end..];
    let path = ["services/", "workflows/", "triggers/"].iter().find(|p| rest.starts_with(**p))?;
    let from = end + path.len();
    let stop = run(text, from, |b| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'+'));
    ((40..=90).contains(&(stop - from)) && random(&text[from..stop], 3.0)).then_some(())?;
    found(at, stop, "slack-webhook", "Slack webhook", SLACK)
}

/// core.telegram.org/bots/api#authorizing-your-bot: the bot's id, a colon, 35 characters.
pub fn telegram_bot(text: &str, at: usize, _: usize) -> Option<Found> {
    let start = run_back(text, at, |b| b.is_ascii_digit());
    let stop = run(text, at + 1, url);
    let free = start == 0 || !text.as_bytes()[start - 1].is_ascii_alphanumeric() || text[..start].ends_with("bot");
    ((8..=10).contains(&(at - start)) && stop - at - 1 == 35 && free && random(&text[at + 1..stop], 3.5))
        .then_some(())?;
    found(start, stop, "telegram-token", "Telegram bot token", "https://t.me/BotFather")
}

pub fn teams_webhook(text: &str, at: usize, end: usize) -> Option<Found> {
    let start = run_back(text, at, |b| b.is_ascii_alphanumeric() || matches!(b, b':' | b'/'));
    let stop = run(text, end, |b| url(b) || matches!(b, b'@' | b'/'));
    (stop - end > 100).then_some(())?;
    found(
        start,
        stop,
        "teams-webhook",
        "Microsoft Teams webhook",
        "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
    )
}
