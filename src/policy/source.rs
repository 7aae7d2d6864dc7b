//! The policy as moderators write it: the shape of `config/conduct/*.toml`, field by field.
//!
//! Nothing is resolved or compiled here; `super::compile` does that. Every place a person can get wrong is
//! `Spanned`, so that an error names line and column. A key that is absent is off, a key that is unknown is an error.

mod triggers;

pub use triggers::*;

use serde::de::value::MapAccessDeserializer;
use serde::de::{self, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use toml::Spanned;

/// One file of the code of conduct. A policy is the concatenation of the files of a folder, in name order.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct PolicyFile {
    #[serde(default)]
    pub clause: Vec<Spanned<ClauseSource>>,
    #[serde(default)]
    pub rule: Vec<Spanned<RuleSource>>,
    pub ladder: Option<Spanned<LadderSource>>,
    /// Changes that a community makes to rules of the base policy, in `communities/<guild>/conduct/*.toml`.
    #[serde(default)]
    pub change: Vec<Spanned<ChangeSource>>,
}

/// A clause of the code of conduct: what members read, and how fast its strikes fade.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ClauseSource {
    pub id: String,
    pub title: String,
    pub text: String,
    /// Half-life of a strike's weight: a span of days or hours, `90d`. Default 90 days.
    pub half_life: Option<Spanned<String>>,
    /// A spam clause: the only kind whose rules may kick or ban without a person.
    #[serde(default)]
    pub spam: bool,
    /// Titles and texts in other languages: `[clause.in.ko] title = "…" text = "…"`.
    #[serde(default, rename = "in")]
    pub translations: BTreeMap<String, ClauseTranslation>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ClauseTranslation {
    pub title: String,
    pub text: String,
}

/// A rule: one trigger, its conditions, what follows, and how far it is trusted.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RuleSource {
    /// Reads as what would be allowed: "allow insults".
    pub name: Spanned<String>,
    pub clause: Spanned<String>,
    /// minor 1 · moderate 2 · serious 4 · severe 8 points.
    pub severity: Severity,
    /// Which surfaces are read; absent means all.
    pub surfaces: Option<Vec<Surface>>,
    #[serde(default)]
    pub only: ConditionSource,
    #[serde(default)]
    pub except: ConditionSource,
    #[serde(default)]
    pub respond: Vec<Spanned<ResponseSource>>,
    #[serde(default)]
    pub stage: Stage,
    /// What the rule catches and what it leaves alone; run by `steward check` and at every start.
    #[serde(default)]
    pub example: Vec<Spanned<ExampleSource>>,

    // Exactly one of the triggers.
    pub words: Option<Spanned<OneOrMany<WordsSource>>>,
    /// Regular expressions (crate `regex`), matched without regard to case against the readings.
    pub pattern: Option<Spanned<OneOrMany<String>>>,
    pub links: Option<Spanned<LinksSource>>,
    pub invites: Option<Spanned<InvitesSource>>,
    pub mentions: Option<Spanned<MentionsSource>>,
    pub flood: Option<Spanned<FloodSource>>,
    pub copies: Option<Spanned<CopiesSource>>,
    pub honeypot: Option<Spanned<HoneypotSource>>,
    pub shouting: Option<Spanned<ShoutingSource>>,
    pub zalgo: Option<Spanned<ZalgoSource>>,
    pub secrets: Option<Spanned<SecretsSource>>,
    pub personal_data: Option<Spanned<PersonalDataSource>>,
    pub selling: Option<Spanned<SellingSource>>,
    pub newcomer: Option<Spanned<NewcomerSource>>,
    pub names: Option<Spanned<OneOrMany<WordsSource>>>,
    pub native: Option<Spanned<NativeSource>>,
    pub raid: Option<Spanned<RaidSource>>,
}

/// One value, or a list of them. Not serde's `untagged`, whose errors would hide the key that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Either<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Either<T> {
            type Value = OneOrMany<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("one value or a list of values")
            }
            fn visit_str<E: de::Error>(self, v: &str) -> Result<Self::Value, E> {
                T::deserialize(v.into_deserializer()).map(|one| OneOrMany(vec![one]))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(|one| OneOrMany(vec![one]))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut many = Vec::new();
                while let Some(one) = seq.next_element()? {
                    many.push(one);
                }
                Ok(OneOrMany(many))
            }
        }
        d.deserialize_any(Either(PhantomData))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    Minor,
    Moderate,
    Serious,
    Severe,
}

impl Severity {
    /// Points of a strike before fading (`conduct` ladder units).
    pub fn points(self) -> u32 {
        match self {
            Severity::Minor => 1,
            Severity::Moderate => 2,
            Severity::Serious => 4,
            Severity::Severe => 8,
        }
    }
}

/// How far a rule is trusted. Shadow records, alert asks a moderator, enforce acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    #[default]
    Shadow,
    Alert,
    Enforce,
}

impl Stage {
    /// As it is written in files.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Shadow => "shadow",
            Stage::Alert => "alert",
            Stage::Enforce => "enforce",
        }
    }
}

/// Where a text stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Surface {
    Content,
    Edit,
    Forward,
    Poll,
    Attachment,
    Embed,
    Sticker,
    Title,
    Name,
}

/// Conditions, all of which must hold (`only`) or any of which excuses (`except`). Roles and channels by id or by name
/// (`"Moderator"`, `"#help"`); a category's name covers its channels, a channel's name its threads.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ConditionSource {
    #[serde(default)]
    pub roles: Vec<String>,
    #[serde(default)]
    pub channels: Vec<String>,
    /// Member ids, as strings.
    #[serde(default)]
    pub members: Vec<String>,
    /// The member joined less than this ago: `7d`.
    pub joined_within: Option<String>,
    /// The account is younger than this: `1d`.
    pub account_younger: Option<String>,
    /// The member has written fewer messages here than this.
    pub fewer_messages: Option<u32>,
    /// Languages of the message: `["en", "ko"]`.
    #[serde(default)]
    pub languages: Vec<String>,
}

/// What a rule asks for: a word, or a table with a length. `kick` and `ban` only under a clause marked `spam`.
#[derive(Debug, Clone, PartialEq)]
pub enum ResponseSource {
    /// delete · strike · ask-as-file · kick · ban · pause-invites
    Word(String),
    /// `{ timeout = "1h" }`, a span of up to 27 days.
    Timeout(String),
}

impl<'de> Deserialize<'de> for ResponseSource {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Table {
            timeout: String,
        }
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = ResponseSource;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a word such as \"delete\", or { timeout = \"1h\" }")
            }
            fn visit_str<E: de::Error>(self, v: &str) -> Result<Self::Value, E> {
                Ok(ResponseSource::Word(v.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                Table::deserialize(MapAccessDeserializer::new(map)).map(|t| ResponseSource::Timeout(t.timeout))
            }
        }
        d.deserialize_any(Either)
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ExampleSource {
    pub text: Spanned<String>,
    pub breach: bool,
    /// Language of the channel it stands in, if that matters.
    pub lang: Option<String>,
    /// Why it is an example, for readers.
    pub note: Option<String>,
}

/// The ladder of measures by standing weight (Contributor Covenant's enforcement ladder).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LadderSource {
    pub remind: Option<f64>,
    pub warn: Option<f64>,
    #[serde(default)]
    pub timeout: Vec<Spanned<TimeoutRung>>,
    pub ask_moderators: Option<f64>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TimeoutRung {
    pub at: f64,
    #[serde(rename = "for")]
    pub length: String,
}

/// A community's change to a rule of the base: `[[change]] rule = "insults" stage = "enforce"`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ChangeSource {
    pub rule: Spanned<String>,
    pub stage: Option<Stage>,
    pub severity: Option<Severity>,
    /// Take the rule out.
    #[serde(default)]
    pub off: bool,
    pub only: Option<ConditionSource>,
    pub except: Option<ConditionSource>,
}

impl RuleSource {
    /// The keys of the triggers that this rule has; there must be exactly one.
    pub fn triggers_given(&self) -> Vec<&'static str> {
        let all = [
            (self.words.is_some(), "words"),
            (self.pattern.is_some(), "pattern"),
            (self.links.is_some(), "links"),
            (self.invites.is_some(), "invites"),
            (self.mentions.is_some(), "mentions"),
            (self.flood.is_some(), "flood"),
            (self.copies.is_some(), "copies"),
            (self.honeypot.is_some(), "honeypot"),
            (self.shouting.is_some(), "shouting"),
            (self.zalgo.is_some(), "zalgo"),
            (self.secrets.is_some(), "secrets"),
            (self.personal_data.is_some(), "personal-data"),
            (self.selling.is_some(), "selling"),
            (self.newcomer.is_some(), "newcomer"),
            (self.names.is_some(), "names"),
            (self.native.is_some(), "native"),
            (self.raid.is_some(), "raid"),
        ];
        all.iter().filter(|(given, _)| *given).map(|(_, name)| *name).collect()
    }
}
