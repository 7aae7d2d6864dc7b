//! The policy in force: clauses, compiled rules and the ladder, immutable and shared between guilds by hash.
//!
//! `source` is what moderators write, `compile` checks it and builds what is here, `files` holds the texts it is
//! compiled from (the shipped ones are part of the binary).

pub mod compile;
pub mod examples;
pub mod files;
pub mod names;
pub mod source;

use crate::champions::thanks::phrases::Phrases;
use crate::conduct::ladder::Ladder;
use crate::conduct::lookalike::Brands;
use crate::conduct::secrets::Secrets;
use crate::conduct::triggers::Trigger;
use crate::ids::{Span, UserId};
use crate::text::Lang;
use crate::text::Matcher;
use source::{Severity, Stage, Surface};
use std::sync::Arc;

/// Everything the rule engine needs to know that does not change while messages pass.
pub struct Policy {
    /// Twelve hexadecimal digits of a hash over every text it was compiled from.
    pub hash: String,
    pub clauses: Vec<Clause>,
    pub rules: Vec<Rule>,
    pub ladder: Ladder,
    /// All word lists and patterns of all rules.
    pub matcher: Arc<Matcher>,
    /// Which rule a list (`.0`) or a pattern (`.1`) of the matcher belongs to.
    pub owners: Owners,
    pub brands: Arc<Brands>,
    pub secrets: Arc<Secrets>,
    /// What thanks, questions and greetings are made of.
    pub phrases: Arc<Phrases>,
    /// Rules by what they look at, so that a message pays only for triggers that exist.
    pub index: Index,
}

/// A rule's place in `Policy::rules`.
pub type RuleIndex = u16;

#[derive(Debug, Default, Clone)]
pub struct Owners {
    pub lists: Vec<RuleIndex>,
    /// The language of each list, if it has one.
    pub languages: Vec<Option<Lang>>,
    pub patterns: Vec<RuleIndex>,
}

/// Rules grouped by trigger.
#[derive(Debug, Default, Clone)]
pub struct Index {
    /// Judged on every text: shouting, zalgo, mentions.
    pub shape: Vec<RuleIndex>,
    /// Judged on texts with a link.
    pub links: Vec<RuleIndex>,
    pub invites: Vec<RuleIndex>,
    pub secrets: Vec<RuleIndex>,
    pub personal: Vec<RuleIndex>,
    pub selling: Vec<RuleIndex>,
    pub newcomer: Vec<RuleIndex>,
    /// Judged on a member's recent messages: flood, copies.
    pub windows: Vec<RuleIndex>,
    pub honeypot: Vec<RuleIndex>,
    pub raid: Vec<RuleIndex>,
    pub native: Vec<RuleIndex>,
    /// The longest window that any rule looks back.
    pub longest_window: Span,
}

impl Index {
    pub fn of(rules: &[Rule]) -> Index {
        let mut index = Index::default();
        for (i, rule) in rules.iter().enumerate() {
            let group = match &rule.trigger {
                Trigger::Words | Trigger::Pattern | Trigger::Names => continue,
                Trigger::Links(_) => &mut index.links,
                Trigger::Invites(_) => &mut index.invites,
                Trigger::Mentions(_) | Trigger::Shouting(_) | Trigger::Zalgo(_) => &mut index.shape,
                Trigger::Flood(_) | Trigger::Copies(_) => &mut index.windows,
                Trigger::Honeypot(_) => &mut index.honeypot,
                Trigger::Secrets(_) => &mut index.secrets,
                Trigger::PersonalData(_) => &mut index.personal,
                Trigger::Selling(_) => &mut index.selling,
                Trigger::Newcomer(_) => &mut index.newcomer,
                Trigger::Native(_) => &mut index.native,
                Trigger::Raid(_) => &mut index.raid,
            };
            group.push(i as RuleIndex);
        }
        index.longest_window = longest_window(rules);
        index
    }
}

fn longest_window(rules: &[Rule]) -> Span {
    let windows = rules.iter().filter_map(|rule| match &rule.trigger {
        Trigger::Flood(flood) => Some(flood.within),
        Trigger::Copies(copies) => Some(copies.within),
        _ => None,
    });
    windows.max().unwrap_or_default()
}

/// A clause of the code of conduct.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    pub id: String,
    pub title: String,
    pub text: String,
    pub half_life: Span,
    pub spam: bool,
    /// Language, title, text.
    pub translations: Vec<(String, String, String)>,
}

impl Clause {
    /// Title and text in a language, else as the community wrote them first.
    pub fn in_language(&self, language: &str) -> (&str, &str) {
        self.translations
            .iter()
            .find(|(code, ..)| code == language || language.split('-').next() == Some(code))
            .map_or((&self.title, &self.text), |(_, title, text)| (title, text))
    }
}

/// A compiled rule.
pub struct Rule {
    pub name: String,
    /// Place in `Policy::clauses`.
    pub clause: usize,
    pub severity: Severity,
    pub surfaces: Surfaces,
    pub only: Condition,
    pub except: Condition,
    pub respond: Respond,
    pub stage: Stage,
    pub trigger: Trigger,
    /// Hash of the rule's own text: a stage changed at run time holds until this changes.
    pub hash: i64,
    pub examples: Vec<Example>,
    /// Where it is written: file and line.
    pub place: String,
}

/// What a rule catches or leaves alone, and where that is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    pub text: String,
    pub breach: bool,
    /// Language of the channel it stands in, if that matters.
    pub language: Option<Lang>,
    /// Place of the text in the rule's file, both from 1.
    pub line: usize,
    pub column: usize,
}

/// A set of surfaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Surfaces(pub u16);

impl Surfaces {
    pub const ALL: Surfaces = Surfaces(u16::MAX);
    pub fn contains(self, surface: Surface) -> bool {
        self.0 & (1 << surface as u16) != 0
    }
}

impl FromIterator<Surface> for Surfaces {
    fn from_iter<T: IntoIterator<Item = Surface>>(surfaces: T) -> Self {
        Surfaces(surfaces.into_iter().fold(0, |bits, s| bits | 1 << s as u16))
    }
}

/// What a rule asks for when it is enforced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Respond {
    pub delete: bool,
    pub strike: bool,
    pub ask_as_file: bool,
    pub timeout: Option<Span>,
    pub kick: bool,
    pub ban: bool,
    pub pause_invites: bool,
}

/// Conditions as written; names are compared with the guild's when a rule has matched, which is rare.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Condition {
    pub roles: Vec<Named>,
    pub channels: Vec<Named>,
    pub members: Vec<UserId>,
    pub joined_within: Option<Span>,
    pub account_younger: Option<Span>,
    pub fewer_messages: Option<u32>,
    pub languages: Vec<Lang>,
}

impl Condition {
    pub fn is_empty(&self) -> bool {
        *self == Condition::default()
    }
}

/// A role or channel: by id, or by name without its `#` or `@`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Named {
    Id(u64),
    Name(String),
}

impl Named {
    pub fn read(text: &str) -> Named {
        let bare = text.trim().trim_start_matches(['#', '@']);
        match bare.parse() {
            Ok(id) => Named::Id(id),
            Err(_) => Named::Name(bare.to_lowercase()),
        }
    }
    pub fn is(&self, id: u64, name: &str) -> bool {
        match self {
            Named::Id(wanted) => *wanted == id,
            Named::Name(wanted) => name.eq_ignore_ascii_case(wanted) || name.to_lowercase() == *wanted,
        }
    }
}

impl Policy {
    pub fn rule(&self, index: RuleIndex) -> &Rule {
        &self.rules[usize::from(index)]
    }
    pub fn rule_named(&self, name: &str) -> Option<RuleIndex> {
        self.rules.iter().position(|r| r.name == name).map(|i| i as RuleIndex)
    }
    pub fn clause_of(&self, rule: &Rule) -> &Clause {
        &self.clauses[rule.clause]
    }
    pub fn clause_named(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|c| c.id == id)
    }
    /// `be-kind@1f0c…`: what a case cites.
    pub fn cite(&self, clause: &Clause) -> String {
        format!("{}@{}", clause.id, self.hash)
    }
}
