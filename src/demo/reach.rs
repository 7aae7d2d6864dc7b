//! What reaches people: the answers, posts and private messages that a scene says will come, and the words that came.

use super::cast;
use crate::decide::Decision;
use crate::effect::{ButtonId, Effect, Post};
use crate::event::Event;
use crate::ids::{At, ChannelId, EventId, UserId};
use crate::ledger::Record;
use crate::lurkers::memory::GREET;
use crate::lurkers::rows::{NudgeRow, Row};

/// What Steward should send, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// What happened last before it.
    pub event: EventId,
    pub after: At,
    /// Index into `Demo::scenes`.
    pub scene: usize,
    pub sent: Sent,
    /// In plain words, for the story.
    pub why: String,
}

/// `Who` and `Place`: a member and a channel, or names that are yet to be looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent<Who = UserId, Place = ChannelId> {
    /// The answer to the last command.
    Answer,
    /// What the last command posted for all to see.
    Posted,
    /// The public question of the week.
    Prompt(Place),
    /// A private message that helps, or reminds.
    Nudge(Who),
    /// Something for a greeter to do.
    Task(Who),
    /// Answers to what somebody asked without their name.
    Brought(Who),
    /// The answer to the last command, and then no private message, to the end.
    Nothing(Who),
}

/// `None` for what is told of otherwise.
pub fn read(text: &str) -> Option<Sent<String, String>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    Some(match *words.as_slice() {
        ["answer"] => Sent::Answer,
        ["posted"] => Sent::Posted,
        ["prompt", place] => Sent::Prompt(place.trim_start_matches('#').to_owned()),
        ["nudge", who] => Sent::Nudge(who.to_owned()),
        ["task", who] => Sent::Task(who.to_owned()),
        ["brought", who] => Sent::Brought(who.to_owned()),
        ["nothing", who] => Sent::Nothing(who.to_owned()),
        _ => return None,
    })
}

impl super::direct::Stage<'_> {
    pub(super) fn reach(&mut self, sent: &Sent<String, String>, why: &str) -> Result<(), String> {
        let id = |handle: &String| {
            let person = self.play.person(handle).and_then(|who| self.play.cast.get(who));
            person.map(|person| person.id).ok_or_else(|| format!("`{handle}` is not in the cast"))
        };
        let sent = match sent {
            Sent::Answer => Sent::Answer,
            Sent::Posted => Sent::Posted,
            Sent::Prompt(name) => Sent::Prompt(cast::channel(name).ok_or_else(|| format!("no channel #{name}"))?),
            Sent::Nudge(who) => Sent::Nudge(id(who)?),
            Sent::Task(who) => Sent::Task(id(who)?),
            Sent::Brought(who) => Sent::Brought(id(who)?),
            Sent::Nothing(who) => Sent::Nothing(id(who)?),
        };
        let scene = self.play.scenes.len().saturating_sub(1);
        let event = match (self.latest, &sent) {
            (Some(event), _) => event,
            (None, Sent::Answer | Sent::Posted | Sent::Nothing(_)) => {
                return Err("nothing happened yet that could lead to it".to_owned());
            }
            (None, _) => EventId::default(),
        };
        self.play.reaches.push(Reach { event, after: self.at, scene, sent, why: why.to_owned() });
        Ok(())
    }
}

/// What is awaited yet.
#[derive(Debug, Default)]
pub struct Awaited {
    left: Vec<Reach>,
    /// Those who are to be left alone, since when; and what they were sent nevertheless.
    alone: Vec<(UserId, At)>,
    pub disturbed: Vec<(UserId, At)>,
}

impl Awaited {
    pub fn new(reaches: &[Reach]) -> Awaited {
        Awaited { left: reaches.to_vec(), ..Awaited::default() }
    }

    /// What has come now, with what was sent.
    pub fn see(&mut self, event: &Event, decision: &Decision) -> Vec<(Reach, Post)> {
        for act in &decision.acts {
            if let Effect::Dm { member, .. } = &act.effect {
                let alone = self.alone.iter().filter(|(who, since)| who == member && *since < event.at);
                self.disturbed.extend(alone.map(|(who, _)| (*who, event.at)));
            }
        }
        let mut come = Vec::new();
        self.left.retain(|reach| match reach.carried(event, decision) {
            Some(post) => {
                come.push((reach.clone(), post));
                false
            }
            None => true,
        });
        for (reach, _) in &come {
            if let Sent::Nothing(who) = reach.sent {
                self.alone.push((who, event.at));
            }
        }
        come
    }

    /// What has not come.
    pub fn left(&self) -> &[Reach] {
        &self.left
    }
}

impl Reach {
    fn carried(&self, event: &Event, decision: &Decision) -> Option<Post> {
        let own = event.id == self.event;
        if event.at < self.after && !own {
            return None;
        }
        let found = decision.acts.iter().find_map(|act| match (&self.sent, &act.effect) {
            (Sent::Answer | Sent::Nothing(_), Effect::Answer { post, .. }) if own => Some(post),
            (Sent::Posted, Effect::Send { post, .. }) if own => Some(post),
            (Sent::Prompt(place), Effect::Send { channel, post }) if place == channel && is_prompt(post) => Some(post),
            (Sent::Nudge(who), Effect::Dm { member, post, .. }) if who == member => {
                nudge(*who, decision).is_some_and(|nudge| nudge.campaign != GREET).then_some(post)
            }
            (Sent::Task(who), Effect::Dm { member, post, .. }) if who == member => {
                nudge(*who, decision).is_some_and(|nudge| nudge.campaign == GREET).then_some(post)
            }
            (Sent::Brought(who), Effect::Dm { member, post, .. }) if who == member => {
                nudge(*who, decision).is_none().then_some(post)
            }
            _ => None,
        });
        found.cloned()
    }
}

fn is_prompt(post: &Post) -> bool {
    post.buttons.iter().flatten().any(|button| button.id == ButtonId::AskForMe)
}

fn nudge(who: UserId, decision: &Decision) -> Option<&NudgeRow> {
    decision.records.iter().find_map(|record| match record {
        Record::Lurkers(row) => match &**row {
            Row::Nudged(nudge) if nudge.member == who => Some(nudge),
            _ => None,
        },
        _ => None,
    })
}
