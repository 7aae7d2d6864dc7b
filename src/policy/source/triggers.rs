//! The settings of each trigger, as written in policy files.

use super::OneOrMany;
use serde::Deserialize;

/// `words = { list = "words/insults.en.txt", lang = "en" }`, or entries in place.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct WordsSource {
    /// A file, one entry a line, `#` comments; relative to this TOML file's folder, else to the config folder.
    pub list: Option<OneOrMany<String>>,
    #[serde(default)]
    pub entries: Vec<String>,
    /// A file of exception words, as `list`, that cover an entry where it stands in them.
    pub except_list: Option<OneOrMany<String>>,
    #[serde(default)]
    pub except_entries: Vec<String>,
    pub lang: Option<String>,
    /// Match inside words too. Whole words otherwise.
    #[serde(default)]
    pub substring: bool,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct LinksSource {
    /// Domains that are a breach, each with its subdomains; files (`list`) or in place.
    pub deny: Vec<String>,
    pub deny_list: Option<OneOrMany<String>>,
    /// Domains that never are.
    pub allow: Vec<String>,
    pub allow_list: Option<OneOrMany<String>>,
    /// Every link that is not allowed is a breach.
    pub only_allowed: bool,
    /// A domain that imitates a brand is a breach, and Steward says whom it imitates.
    pub look_alike: bool,
    /// A `[text](url)` whose text shows another host than it opens.
    pub masked: bool,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct InvitesSource {
    /// Guild ids, as strings, whose invites are welcome. The community's own always are.
    pub allow: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct MentionsSource {
    /// More than this many distinct members or roles in one message.
    pub most: Option<u32>,
    /// An `@everyone` or `@here` written by somebody, whether or not it pinged.
    pub everyone: bool,
}

/// Rates of one member, over a sliding window. Any one of them exceeded is a breach.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct FloodSource {
    /// Span of the window, `10s`; an hour at most. Default 10 s.
    pub within: Option<String>,
    pub messages: Option<u32>,
    pub lines: Option<u32>,
    pub characters: Option<u32>,
    pub emoji: Option<u32>,
    pub attachments: Option<u32>,
    pub links: Option<u32>,
    /// The same text this many times.
    pub duplicates: Option<u32>,
}

/// The same text or attachment in several channels: a compromised account.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct CopiesSource {
    /// Default 3.
    pub channels: Option<u32>,
    /// Default `120s`; an hour at most.
    pub within: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct HoneypotSource {
    /// Channels in which nobody but a script writes.
    pub channels: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct ShoutingSource {
    /// Share of the cased letters that are capitals, 0 to 1. Default 0.8.
    pub share: Option<f64>,
    /// Fewer cased letters than this are never shouting. Default 25.
    pub letters: Option<u32>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct ZalgoSource {
    /// Combining marks stacked on one letter. Default 4.
    pub stacked: Option<u32>,
    /// How many letters must carry such a stack. Default 3.
    pub letters: Option<u32>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct SecretsSource {
    /// Kinds that are left alone, by name (`jwt`).
    pub except_kinds: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct PersonalDataSource {
    /// phone · card · iban · address · email · national-id; absent means all but email.
    pub kinds: Vec<String>,
}

/// Offers and self-promotion outside the channels for it. Words of selling come from `list`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct SellingSource {
    /// Where offers are welcome.
    pub channels: Vec<String>,
    /// Phrases of offers, one a line, as in `words`.
    pub list: Option<OneOrMany<String>>,
    pub entries: Vec<String>,
    pub except_list: Option<OneOrMany<String>>,
    /// A phrase alone is an offer; otherwise it needs a price, a link, an address to write to or a call to write privately.
    pub phrase_alone: bool,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct NewcomerSource {
    /// The member's first messages, this many. Default 1.
    pub messages: Option<u32>,
    /// What the message carries: `link`, `attachment`, `mention`, `anything`. Default `link`.
    pub with: Option<String>,
    /// Only accounts younger than this, `7d`.
    pub account_younger: Option<String>,
    /// Domains that a newcomer may link to.
    pub allow: Vec<String>,
}

/// What Discord's own AutoMod blocked becomes a hit of this rule.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct NativeSource {
    /// Names of native rules that are left out.
    pub except_rules: Vec<String>,
}

/// Many joins at once. Respond with `pause-invites`; a moderator confirms the rest.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct RaidSource {
    /// Default 10.
    pub joins: Option<u32>,
    /// Default `60s`.
    pub within: Option<String>,
    /// Joins that share a fingerprint (name shape, creation day) count double. Default true.
    pub fingerprint: Option<bool>,
}
