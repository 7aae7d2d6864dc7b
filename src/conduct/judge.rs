//! Judging: surfaces × readings × rules. What broke which rule, where it stands and why; nothing is decided here.
//!
//! A text is read once for all word lists and patterns of all rules. The other triggers are asked only when the text has
//! what they look at, so that a message that breaks nothing pays for one pass.

use super::invites::find_invites;
use super::links::{Link, find_links, may_have_link};
use super::personal::find_personal;
use super::surfaces;
use super::triggers::invites::LeadsTo;
use super::triggers::{Finding, Trigger};
use super::windows::Sent;
use crate::event::{Message, MessageKind};
use crate::facts::Facts;
use crate::ids::{At, ChannelId, MessageId};
use crate::policy::source::Surface;
use crate::policy::{Policy, RuleIndex};
use crate::say::Language;
use crate::say::found::{Found, found};
use crate::text::{Hit, Lang, Reading, Source, Span, Text, language};
use serde::Serialize;

/// A rule that was broken, and by what.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Breach {
    #[serde(skip)]
    pub rule: RuleIndex,
    pub surface: Surface,
    pub reading: Reading,
    pub span: Span,
    /// What was written there.
    pub quote: String,
    /// In words: what matched.
    pub why: String,
    /// For the notice: see `CaseRow::detail`.
    #[serde(skip)]
    pub detail: Option<String>,
    /// Copies of the message elsewhere, to be removed with it.
    #[serde(skip)]
    pub also: Vec<(ChannelId, MessageId)>,
}

/// What judging a message found out.
#[derive(Debug, Default)]
pub struct Judgement {
    pub breaches: Vec<Breach>,
    pub language: Lang,
    pub sent: Option<Sent>,
    /// Invite codes that matter and of which nobody has said where they lead.
    pub asks: Vec<String>,
    /// Where secrets and personal data stand, whatever the conditions of the rules say: taken out of what is stored.
    pub leaks: Vec<(Surface, Span)>,
    pub has_link: bool,
}

/// Invites of one message that Discord is asked about.
const MOST_ASKED: usize = 5;

/// The circumstances of a judgement.
pub struct Scene<'a> {
    pub policy: &'a Policy,
    pub facts: &'a Facts,
    pub at: At,
    /// Too late for windows.
    pub late: bool,
    pub edited: bool,
    /// Rules that look at history take part. Not in `judge`, which sees one text at a time.
    pub history: bool,
    /// Where invites lead, if somebody has said.
    pub leads_to: Option<&'a dyn Fn(&str) -> LeadsTo>,
    /// Language of the explanations: the community's.
    pub says: Language,
    /// The language of the channel, when the caller knows better than the facts.
    pub channel_language: Option<Lang>,
}

impl<'a> Scene<'a> {
    pub fn new(policy: &'a Policy, facts: &'a Facts, at: At) -> Scene<'a> {
        let says = facts.guild.language();
        Scene {
            policy,
            facts,
            at,
            late: false,
            edited: false,
            history: true,
            leads_to: None,
            says,
            channel_language: None,
        }
    }

    /// A text by itself, as `judge` and the examples of a policy see it.
    pub fn text_alone(policy: &'a Policy, facts: &'a Facts, channel_language: Option<Lang>) -> Scene<'a> {
        let leads_nowhere: &'static dyn Fn(&str) -> LeadsTo = &|_| LeadsTo::Unknown;
        let scene = Scene::new(policy, facts, At(0));
        Scene { history: false, leads_to: Some(leads_nowhere), channel_language, ..scene }
    }

    /// What the message breaks, the conditions of the rules considered.
    pub fn judge(&self, message: &Message) -> Judgement {
        let mut judgement = self.judge_unconditionally(message);
        if !judgement.breaches.is_empty() {
            let lang = judgement.language;
            judgement.breaches.retain(|b| self.applies(self.policy.rule(b.rule), message, lang));
        }
        judgement
    }

    /// What would break a rule if none had conditions.
    pub fn judge_unconditionally(&self, message: &Message) -> Judgement {
        let channel_language = self.channel_language.unwrap_or_else(|| self.facts.channel_language(message.channel));
        let prior = (channel_language != Lang::Unknown).then_some(channel_language);
        let mut judgement = Judgement { language: language(&message.content, prior), ..Judgement::default() };
        if message.kind == MessageKind::System || message.kind == MessageKind::Join {
            return judgement;
        }
        let mut hits = Vec::new();
        surfaces::each(message, self.edited, |surface, text| {
            let lang = match surface {
                Surface::Content | Surface::Edit => judgement.language,
                _ => language(text, prior),
            };
            hits.clear();
            self.judge_text(message, surface, text, (lang, channel_language), &mut hits, &mut judgement);
        });
        self.judge_message(message, &mut judgement);
        judgement
    }

    /// One text on one surface.
    fn judge_text(
        &self,
        message: &Message,
        surface: Surface,
        text: &str,
        (lang, channel_language): (Lang, Lang),
        hits: &mut Vec<Hit>,
        judgement: &mut Judgement,
    ) {
        let policy = self.policy;
        let index = &policy.index;
        policy.matcher.find(&Text::new(text), lang, channel_language, hits);

        let links: Vec<Link> = if may_have_link(text) { find_links(text) } else { Vec::new() };
        judgement.has_link |= !links.is_empty();

        for hit in hits.iter() {
            let (rule, entry) = match hit.source {
                Source::List(list) => {
                    let entry = policy.matcher.entry(list, hit.entry);
                    (policy.owners.lists[usize::from(list.0)], Some(entry))
                }
                Source::Pattern(pattern) => (policy.owners.patterns[usize::from(pattern.0)], None),
            };
            match &policy.rule(rule).trigger {
                Trigger::Names if surface != Surface::Name => continue,
                Trigger::Selling(selling) if !selling.is_offer(text, !links.is_empty()) => continue,
                Trigger::Selling(selling)
                    if selling.channels.iter().any(|c| self.facts.guild.channel_is(message.channel, c)) =>
                {
                    continue;
                }
                _ => {}
            }
            let why = match (&policy.rule(rule).trigger, entry) {
                (Trigger::Names, Some(word)) => Found::Name(word),
                (Trigger::Selling(_), Some(phrase)) => Found::Selling { phrase },
                (_, Some(word)) => Found::Word(word),
                (_, None) => Found::Pattern(hit.span.of(text)),
            };
            let why = found(self.says, &why);
            self.found(
                rule,
                surface,
                text,
                Finding { reading: hit.reading, span: hit.span, why, detail: None, also: Vec::new() },
                judgement,
            );
        }

        if !links.is_empty() {
            for &rule in &index.links {
                if let Trigger::Links(trigger) = &policy.rule(rule).trigger {
                    for finding in trigger.judge(&links, &policy.brands, self.says) {
                        self.found(rule, surface, text, finding, judgement);
                    }
                }
            }
        }
        if !index.invites.is_empty() {
            let invites = find_invites(text);
            if !invites.is_empty() {
                self.judge_invites(surface, text, &invites, judgement);
            }
        }
        // Asked even without a rule: no secret is stored.
        let secrets = policy.secrets.find(text);
        if !secrets.is_empty() {
            judgement.leaks.extend(secrets.iter().map(|secret| (surface, secret.span)));
            for &rule in &index.secrets {
                if let Trigger::Secrets(trigger) = &policy.rule(rule).trigger {
                    for finding in trigger.judge(&secrets, self.says) {
                        self.found(rule, surface, text, finding, judgement);
                    }
                }
            }
        }
        if !index.personal.is_empty() {
            let personal = find_personal(text);
            for &rule in index.personal.iter().filter(|_| !personal.is_empty()) {
                if let Trigger::PersonalData(trigger) = &policy.rule(rule).trigger {
                    for finding in trigger.judge(&personal, self.says) {
                        judgement.leaks.push((surface, finding.span));
                        self.found(rule, surface, text, finding, judgement);
                    }
                }
            }
        }
        if matches!(surface, Surface::Content | Surface::Edit | Surface::Title | Surface::Forward) {
            for &rule in &index.shape {
                let finding = match &policy.rule(rule).trigger {
                    Trigger::Shouting(trigger) => trigger.judge(text, self.says),
                    Trigger::Zalgo(trigger) => trigger.judge(text, self.says),
                    Trigger::Mentions(trigger) if surface == Surface::Content => {
                        trigger.judge(message, text, self.says)
                    }
                    _ => None,
                };
                if let Some(finding) = finding {
                    self.found(rule, surface, text, finding, judgement);
                }
            }
        }
        if self.history && surface == Surface::Content {
            self.judge_newcomer(message, &links, judgement);
        }
    }

    fn judge_invites(
        &self,
        surface: Surface,
        text: &str,
        invites: &[super::invites::Invite],
        judgement: &mut Judgement,
    ) {
        let Some(leads_to) = self.leads_to else {
            for invite in invites {
                if judgement.asks.len() < MOST_ASKED && !judgement.asks.contains(&invite.code) {
                    judgement.asks.push(invite.code.clone());
                }
            }
            return;
        };
        for &rule in &self.policy.index.invites {
            if let Trigger::Invites(trigger) = &self.policy.rule(rule).trigger {
                for finding in trigger.judge(invites, self.facts.id, leads_to, self.says) {
                    self.found(rule, surface, text, finding, judgement);
                }
            }
        }
    }

    fn judge_newcomer(&self, message: &Message, links: &[Link], judgement: &mut Judgement) {
        if self.policy.index.newcomer.is_empty() {
            return;
        }
        let written = self.facts.members.get(message.author.id).map_or(0, |m| m.messages);
        for &rule in &self.policy.index.newcomer {
            if let Trigger::Newcomer(trigger) = &self.policy.rule(rule).trigger
                && let Some(finding) = trigger.judge(message, links, written, self.at, self.says)
            {
                self.found(rule, Surface::Content, &message.content, finding, judgement);
            }
        }
    }

    /// What looks at the message as a whole and at those before it.
    fn judge_message(&self, message: &Message, judgement: &mut Judgement) {
        if !self.history || self.edited {
            return;
        }
        for &rule in &self.policy.index.honeypot {
            if let Trigger::Honeypot(channels) = &self.policy.rule(rule).trigger
                && channels.iter().any(|c| self.facts.guild.channel_is(message.channel, c))
            {
                let why = found(self.says, &Found::Honeypot(message.channel));
                let finding = Finding::whole(&message.content, why);
                self.found(rule, Surface::Content, &message.content, finding, judgement);
            }
        }
        if self.late || self.policy.index.windows.is_empty() || message.author.webhook {
            return;
        }
        let this = Sent::of(message, self.at);
        judgement.sent = Some(this);
        // One look back for all rules: a shorter window is the end of a longer one.
        let all = self.facts.windows.with(message.author.id, this, self.policy.index.longest_window);
        let within = |span| {
            let horizon = this.at.minus(span);
            &all[all.iter().position(|sent| sent.at > horizon).unwrap_or(all.len() - 1)..]
        };
        for &rule in &self.policy.index.windows {
            let finding = match &self.policy.rule(rule).trigger {
                Trigger::Flood(flood) => {
                    let Some(why) = flood.judge(within(flood.within)) else { continue };
                    Finding::whole(&message.content, found(self.says, &why))
                }
                Trigger::Copies(copies) => {
                    let Some(mut also) = copies.judge(within(copies.within)) else { continue };
                    let mut channels: Vec<_> = also.iter().map(|(channel, _)| *channel).collect();
                    channels.sort_unstable();
                    channels.dedup();
                    also.retain(|(_, id)| *id != message.id);
                    let channels = channels.len() as u32;
                    let why = Found::Copies { channels, within: copies.within };
                    let detail = Some(channels.to_string());
                    Finding { detail, also, ..Finding::whole(&message.content, found(self.says, &why)) }
                }
                _ => continue,
            };
            self.found(rule, Surface::Content, &message.content, finding, judgement);
        }
    }

    fn found(&self, rule: RuleIndex, surface: Surface, text: &str, finding: Finding, judgement: &mut Judgement) {
        if !self.policy.rule(rule).surfaces.contains(surface) {
            return;
        }
        judgement.breaches.push(Breach {
            rule,
            surface,
            reading: finding.reading,
            span: finding.span,
            quote: finding.span.of(text).to_owned(),
            why: finding.why,
            detail: finding.detail,
            also: finding.also,
        });
    }

    /// A name, read by the rules for names and by every rule that lists that surface.
    pub fn judge_name(&self, name: &str) -> Vec<Breach> {
        let mut judgement = Judgement::default();
        let mut hits = Vec::new();
        let message = Message::default();
        let lang = language(name, None);
        self.judge_text(&message, Surface::Name, name, (lang, Lang::Unknown), &mut hits, &mut judgement);
        judgement.breaches.retain(|b| {
            let rule = self.policy.rule(b.rule);
            matches!(rule.trigger, Trigger::Names) || rule.surfaces != crate::policy::Surfaces::ALL
        });
        judgement.breaches
    }
}
