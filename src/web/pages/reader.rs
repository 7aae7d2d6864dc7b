//! What a page is written from: a look at the guild's memory, for one reader and in their language. Everything that
//! comes out is plain text; the templates escape it.

use crate::conduct::case::{CaseRow, CaseState, Verdict};
use crate::event::Invoker;
use crate::facts::Facts;
use crate::ids::{At, ChannelId, GuildId, MessageId, UserId};
use crate::policy::Policy;
use crate::policy::source::Stage;
use crate::say::plain::{Mark, plain};
pub use crate::say::address_part as path_part;
use crate::say::words::Words;
use crate::say::{Language, case_file, say, why};
use crate::text::Lang;
use askama::Template;
use askama::filters::HtmlSafe;

#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub facts: &'a Facts,
    pub policy: &'a Policy,
    pub words: Words,
    pub by: &'a Invoker,
    pub manager: bool,
    pub now: At,
}

/// A member by name; the id leads to their page.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "console/parts/person.html")]
pub struct Person {
    pub id: String,
    pub name: String,
}

/// A moment: for machines, and for the reader in the community's zone.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "console/parts/when.html")]
pub struct When {
    pub iso: String,
    pub text: String,
}

/// A word of judgement with its look: `good`, `bad`, `warn`, `accent`, `quiet` or nothing.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "console/parts/badge.html")]
pub struct Badge {
    pub look: &'static str,
    pub text: String,
}

/// Something that leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "console/parts/link.html")]
pub struct Link {
    pub href: String,
    pub text: String,
}

/// One line of a file: what it is called, and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    pub label: String,
    pub text: String,
    /// Where it leads, if anywhere.
    pub href: Option<String>,
}

// Their templates escape: where they stand in another one, they are written as they are.
impl HtmlSafe for Person {}
impl HtmlSafe for When {}
impl HtmlSafe for Badge {}
impl HtmlSafe for Link {}

impl Reader<'_> {
    pub fn language(&self) -> Language {
        self.words.language()
    }

    pub fn t(&self, key: &str) -> String {
        self.words.t(key)
    }

    /// Somebody of whom nothing is known, or who was erased, is shown by the number.
    pub fn person(&self, id: UserId) -> Person {
        Person { id: id.to_string(), name: self.name(id) }
    }

    pub fn name(&self, id: UserId) -> String {
        let known = self.facts.members.display(id).filter(|name| !name.is_empty());
        known.map_or_else(|| id.to_string(), str::to_owned)
    }

    pub fn channel(&self, id: ChannelId) -> String {
        let known = self.facts.guild.channel(id).filter(|channel| !channel.name.is_empty());
        known.map_or_else(|| format!("#{id}"), |channel| format!("#{}", channel.name))
    }

    pub fn place(&self, channel: ChannelId, message: MessageId) -> Link {
        Link { href: message_address(self.facts.id, channel, message), text: self.channel(channel) }
    }

    /// Day and time; the year where it is another one.
    pub fn when(&self, at: At) -> When {
        let zone = self.facts.zone();
        let (then, now) = (at.timestamp().to_zoned(zone.clone()), self.now.timestamp().to_zoned(zone.clone()));
        let day = match then.year() == now.year() {
            true => self.words.tick(then.date()),
            false => self.words.day_of(at, zone),
        };
        When { iso: at.to_string(), text: format!("{day}, {:02}:{:02}", then.hour(), then.minute()) }
    }

    /// How long ago.
    pub fn ago(&self, at: At) -> When {
        When { iso: at.to_string(), text: self.words.brief(self.now.since(at)) }
    }

    /// A text that was made for Discord.
    pub fn plain(&self, text: &str) -> String {
        plain(text, |mark| match mark {
            Mark::Member(id) => self.name(id),
            Mark::Channel(id) => self.channel(id),
            Mark::Role(id) => self.facts.guild.roles.get(&id).map_or_else(|| id.to_string(), |role| role.name.clone()),
            Mark::Time(at) => self.when(at).text,
        })
    }

    /// The title of the clause that a row cites, `be-kind@1f0c…`.
    pub fn clause(&self, cited: &str) -> String {
        let id = cited.split('@').next().unwrap_or(cited);
        let known = self.policy.clause_named(id);
        known.map_or_else(|| id.to_owned(), |clause| clause.in_language(self.language().as_str()).0.to_owned())
    }

    pub fn speech(&self, language: Lang) -> String {
        match language {
            Lang::Unknown => self.t("console-language-unknown"),
            known => say(self.language(), &format!("language-{}", known.code()), &[]),
        }
    }

    pub fn stage(&self, stage: Stage) -> Badge {
        let look = match stage {
            Stage::Shadow => "",
            Stage::Alert => "accent",
            Stage::Enforce => "good",
        };
        Badge { look, text: why::stage_name(self.language(), stage) }
    }

    pub fn state(&self, state: CaseState) -> Badge {
        let look = match state {
            CaseState::Open => "warn",
            CaseState::Failed => "bad",
            CaseState::Intended | CaseState::Applied => "",
            CaseState::Dismissed | CaseState::Undone => "quiet",
        };
        Badge { look, text: case_file::state(self.language(), state) }
    }

    pub fn verdict(&self, verdict: Verdict) -> String {
        self.t(match verdict {
            Verdict::Right => "verdict-right",
            Verdict::Wrong => "verdict-wrong",
            Verdict::Unsure => "verdict-unsure",
        })
    }

    /// What a person wrote stands as it is, what a rule found was made for Discord.
    pub fn reason(&self, case: &CaseRow) -> String {
        match case.actor {
            crate::conduct::case::Actor::Person(_) => case.reason.clone(),
            _ => self.plain(&case.reason),
        }
    }

    pub fn count(&self, key: &str, n: u32) -> String {
        self.words.with(key, &[("n", n.into())])
    }
}

/// Where a message stands at Discord.
pub fn message_address(guild: GuildId, channel: ChannelId, message: MessageId) -> String {
    format!("https://discord.com/channels/{guild}/{channel}/{message}")
}
