//! Plays the scenes: from their lines to what people say and do, and to what is expected of it.

use super::cast::{self, Part, Person};
use super::dice::Dice;
use super::play::{Play, join_id};
use super::scene::{Doing, Line, Script};
use super::{Expectation, Expected, Noted, Noting, Scene};
use crate::event::Message;
use crate::ids::{At, ChannelId, EventId, MessageId, Span, UserId};
use std::collections::HashMap;

/// Plays them all. What cannot be played is a fault, with file and line.
pub fn scenes(scripts: &[Script], play: &mut Play, faults: &mut Vec<String>) {
    arrivals(scripts, play, faults);
    let mut dice = Dice::new("scenes");
    for script in scripts {
        let Some(channel) = cast::channel(&script.channel) else {
            faults.push(format!("{}: there is no channel #{}", script.file, script.channel));
            continue;
        };
        let thread = script.thread.as_ref().and_then(|title| play.threads.get(title));
        let shown = Scene {
            title: script.title.clone(),
            at: script.at,
            channel: thread.map_or(channel, |thread| thread.id),
            messages: Vec::new(),
        };
        play.scenes.push(shown);
        let (last, raiders) = (HashMap::new(), Vec::new());
        let mut stage = Stage { play, script, channel, at: script.at, last, newest: None, latest: None, raiders };
        for line in &script.lines {
            if let Err(why) = stage.line(line, &mut dice) {
                faults.push(format!("{}:{}: {why}", script.file, line.number));
            }
        }
    }
}

/// Whoever appears in a scene before the hour of their joining joins shortly before it.
fn arrivals(scripts: &[Script], play: &mut Play, faults: &mut Vec<String>) {
    for script in scripts {
        for line in &script.lines {
            let Some(person) = play.person(&line.who).and_then(|who| play.cast.get_mut(who)) else { continue };
            let in_time = script.at.minus(Span::MINUTE.times(4));
            let scripted = |other: &Line| other.who == line.who && other.what == Doing::Join;
            if person.joined <= in_time || script.lines.iter().any(scripted) {
                continue;
            }
            if person.joined.since(in_time) > Span::DAY {
                faults.push(format!("{}:{}: `{}` joins much later", script.file, line.number, line.who));
            }
            person.joined = in_time;
        }
    }
}

/// A scene while it is played.
pub(super) struct Stage<'s> {
    pub(super) play: &'s mut Play,
    script: &'s Script,
    pub(super) channel: ChannelId,
    /// The time of the line before.
    pub(super) at: At,
    /// Who said what last: answers, reactions and edits point at it.
    last: HashMap<usize, Message>,
    /// What an expectation is about.
    newest: Option<(EventId, Option<MessageId>, UserId)>,
    /// What recognition is about: also a reaction, a deletion, a tag.
    pub(super) latest: Option<EventId>,
    /// Who came with the raid.
    raiders: Vec<usize>,
}

impl Stage<'_> {
    fn line(&mut self, line: &Line, dice: &mut Dice) -> Result<(), String> {
        if let Doing::Expect { rule, why } = &line.what {
            return self.expect(rule.as_deref(), why);
        }
        if let Doing::Note { noted, why } = &line.what {
            return self.remark(noted, why);
        }
        if let Doing::Reach { sent, why } = &line.what {
            return self.reach(sent, why);
        }
        let typing = match &line.what {
            Doing::Say { text, .. } | Doing::Edit { text } => 12_000 + 90 * text.chars().count() as i64,
            _ => 6_000,
        };
        let pause = dice.between(0, 15_000);
        // A scene's first line comes at its hour, unless it says otherwise.
        let begun = self.newest.is_some() || self.latest.is_some();
        match line.after {
            Some(after) => self.at = self.at.plus(after),
            None if begun => self.at = self.at.plus(Span(typing + pause)),
            None => {}
        }
        match &line.what {
            Doing::Raid { stem, count, within } => {
                self.raid(stem, *count, *within, dice);
                return Ok(());
            }
            Doing::Raiders { count, text } => {
                for who in self.raiders.iter().copied().take(*count).collect::<Vec<_>>() {
                    self.at = self.at.plus(Span(900));
                    let message = self.play.say(who, self.channel, self.at, text, None);
                    self.note(who, message);
                }
                return Ok(());
            }
            _ => {}
        }
        let who = self.play.person(&line.who).ok_or_else(|| format!("`{}` is not in the cast", line.who))?;
        match &line.what {
            Doing::Say { channel, to, text } => {
                let to = to.as_deref().map(|to| self.said_by(to)).transpose()?;
                let place = self.place(channel.as_deref(), who)?;
                let message = self.play.say(who, place, self.at, text, to.as_ref());
                self.note(who, message);
            }
            Doing::React { to, emoji } => {
                let message = self.said_by(to)?;
                self.latest = self.play.react(who, self.at, &message, emoji);
            }
            Doing::Edit { text } => {
                let before = self.last.get(&who).ok_or("there is nothing to edit")?;
                let (id, message) = self.play.edit(who, self.at, before, text);
                self.newest = Some((id, Some(message.id), message.author.id));
                self.latest = Some(id);
                self.last.insert(who, message);
            }
            Doing::Delete => {
                let message = self.last.get(&who).ok_or("there is nothing to delete")?;
                self.latest = Some(self.play.delete(self.at, message));
            }
            Doing::TagSolved => {
                let post = self.script.thread.as_deref().ok_or("this scene is in no thread")?;
                self.latest = self.play.tag_solved(post, self.at);
            }
            Doing::Join => {
                let person = self.play.cast.get_mut(who).ok_or("nobody to join")?;
                person.joined = self.at;
                self.newest = Some((join_id(person), None, person.id));
            }
            Doing::Leave => {
                let member = self.play.cast.get(who).map(|person| person.id).ok_or("nobody to leave")?;
                self.play.leave(self.at, member);
            }
            Doing::Ask(asking) => self.asks(who, asking)?,
            Doing::Expect { .. }
            | Doing::Note { .. }
            | Doing::Reach { .. }
            | Doing::Raid { .. }
            | Doing::Raiders { .. } => {}
        }
        Ok(())
    }

    pub(super) fn said_by(&self, handle: &str) -> Result<Message, String> {
        let said = self.play.person(handle).and_then(|who| self.last.get(&who));
        said.cloned().ok_or_else(|| format!("`{handle}` said nothing yet"))
    }

    /// Where a line is said: a channel it names, the scene's thread, or the scene's channel.
    fn place(&mut self, named: Option<&str>, who: usize) -> Result<ChannelId, String> {
        if let Some(name) = named {
            return cast::channel(name).ok_or_else(|| format!("there is no channel #{name}"));
        }
        let Some(title) = &self.script.thread else { return Ok(self.channel) };
        if let Some(thread) = self.play.threads.get(title) {
            return Ok(thread.id);
        }
        let thread = self.play.open_thread(title, self.channel, who, self.at);
        if let Some(scene) = self.play.scenes.last_mut() {
            scene.channel = thread;
        }
        Ok(thread)
    }

    pub(super) fn note(&mut self, who: usize, message: Message) {
        if let Some(scene) = self.play.scenes.last_mut() {
            scene.messages.push(message.id);
        }
        let event = EventId::of("message", &[message.id.0]);
        (self.newest, self.latest) = (Some((event, Some(message.id), message.author.id)), Some(event));
        self.last.insert(who, message);
    }

    fn expect(&mut self, rule: Option<&str>, why: &str) -> Result<(), String> {
        let (event, message, member) = self.newest.ok_or("nothing happened yet that could be expected")?;
        let outcome = rule.map_or(Expected::Nothing, |rule| Expected::Rule(rule.to_owned()));
        let scene = self.play.scenes.len().saturating_sub(1);
        self.play.expected.push(Expectation { event, message, member, scene, outcome, why: why.to_owned() });
        Ok(())
    }

    fn remark(&mut self, noted: &Noted<String>, why: &str) -> Result<(), String> {
        let event = self.latest.ok_or("nothing happened yet that could be noted")?;
        let id = |handle: &String| {
            let person = self.play.person(handle).and_then(|who| self.play.cast.get(who));
            person.map(|person| person.id).ok_or_else(|| format!("`{handle}` is not in the cast"))
        };
        let noted = match noted {
            Noted::Nobody => Noted::Nobody,
            Noted::Unanswered => Noted::Unanswered,
            Noted::Settled(helper) => Noted::Settled(id(helper)?),
            Noted::Lost(helper) => Noted::Lost(id(helper)?),
            Noted::Credit { kind, helper, waits } => Noted::Credit { kind: *kind, helper: id(helper)?, waits: *waits },
        };
        let scene = self.play.scenes.len().saturating_sub(1);
        self.play.notings.push(Noting { event, scene, noted, why: why.to_owned() });
        Ok(())
    }

    /// New accounts with names of one shape, all made within the same hour.
    fn raid(&mut self, stem: &str, count: usize, within: Span, dice: &mut Dice) {
        let begin = self.at;
        for n in 0..count {
            self.at = begin.plus(Span(within.0 * n as i64 / count.max(1) as i64));
            let name = format!("{stem}{:04}", 1000 + dice.below(9000));
            let person = Person::new(&name, Part::Fraud, self.at, Span::MINUTE.times(40 + n as i64));
            self.newest = Some((join_id(&person), None, person.id));
            self.raiders.push(self.play.cast.len());
            self.play.cast.push(person);
        }
    }
}
