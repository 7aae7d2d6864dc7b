//! What a rule found, in words: the first half of every explanation.

use super::notice::PersonalData;
use super::{Arg, Language, escape_within, limit, say, span};
use crate::ids::{ChannelId, Span};

/// What matched. Texts are as written (or as read); they are escaped here.
#[derive(Debug, Clone, PartialEq)]
pub enum Found<'a> {
    Word(&'a str),
    Pattern(&'a str),
    /// A host on a deny list.
    Link {
        host: &'a str,
    },
    /// A host that is on no allow list.
    LinkNotAllowed {
        host: &'a str,
    },
    /// `brand` "Discord", `official` "discord.com".
    Imitation {
        host: &'a str,
        brand: &'a str,
        official: &'a str,
    },
    Masked {
        shown: &'a str,
        host: &'a str,
    },
    Invite {
        code: &'a str,
    },
    Mentions(u32),
    Everyone,
    Flood {
        of: FloodOf,
        n: u32,
        within: Span,
    },
    Copies {
        channels: u32,
        within: Span,
    },
    Honeypot(ChannelId),
    /// 0 to 1.
    Shouting {
        share: f64,
    },
    Zalgo,
    Secret {
        kind: &'a str,
    },
    Personal(PersonalData),
    Selling {
        phrase: &'a str,
    },
    Newcomer,
    Name(&'a str),
    /// What Discord's AutoMod says it matched.
    Native(&'a str),
    Raid {
        joins: u32,
        within: Span,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FloodOf {
    Messages,
    Lines,
    Characters,
    Emoji,
    Attachments,
    Links,
    Duplicates,
}

/// Part of a sentence: "the word “idiot”", "dlscord.gift imitates Discord (discord.com)".
pub fn found(language: Language, found: &Found) -> String {
    let text = |text: &str| Arg::from(escape_within(text, limit::NAME));
    match found {
        Found::Word(word) => say(language, "found-word", &[("word", text(word))]),
        Found::Pattern(pattern) => say(language, "found-pattern", &[("pattern", text(pattern))]),
        Found::Link { host } => say(language, "found-link", &[("host", text(host))]),
        Found::LinkNotAllowed { host } => say(language, "found-link-not-allowed", &[("host", text(host))]),
        Found::Imitation { host, brand, official } => {
            let args = [("host", text(host)), ("brand", text(brand)), ("official", text(official))];
            say(language, "found-imitates", &args)
        }
        Found::Masked { shown, host } => say(language, "found-masked", &[("shown", text(shown)), ("host", text(host))]),
        Found::Invite { code } => say(language, "found-invite", &[("code", text(code))]),
        Found::Mentions(n) => say(language, "found-mentions", &[("n", (*n).into())]),
        Found::Everyone => say(language, "found-everyone", &[]),
        Found::Flood { of, n, within } => {
            let key = match of {
                FloodOf::Messages => "found-flood-messages",
                FloodOf::Lines => "found-flood-lines",
                FloodOf::Characters => "found-flood-characters",
                FloodOf::Emoji => "found-flood-emoji",
                FloodOf::Attachments => "found-flood-attachments",
                FloodOf::Links => "found-flood-links",
                FloodOf::Duplicates => "found-duplicates",
            };
            say(language, key, &[("n", (*n).into()), ("span", span(language, *within).into())])
        }
        Found::Copies { channels, within } => {
            let args = [("n", (*channels).into()), ("span", span(language, *within).into())];
            say(language, "found-copies", &args)
        }
        Found::Honeypot(channel) => say(language, "found-honeypot", &[("channel", (*channel).into())]),
        Found::Shouting { share } => {
            let percent = (share.clamp(0.0, 1.0) * 100.0).round() as i64;
            say(language, "found-shouting", &[("percent", percent.into())])
        }
        Found::Zalgo => say(language, "found-zalgo", &[]),
        Found::Secret { kind } => say(language, "found-secret", &[("kind", text(kind))]),
        Found::Personal(kind) => say(language, "found-personal", &[("kind", kind.name(language).into())]),
        Found::Selling { phrase } => say(language, "found-selling", &[("phrase", text(phrase))]),
        Found::Newcomer => say(language, "found-newcomer", &[]),
        Found::Name(word) => say(language, "found-name", &[("word", text(word))]),
        Found::Native(word) => say(language, "found-native", &[("word", text(word))]),
        Found::Raid { joins, within } => {
            let args = [("n", (*joins).into()), ("span", span(language, *within).into())];
            say(language, "found-raid", &args)
        }
    }
}
