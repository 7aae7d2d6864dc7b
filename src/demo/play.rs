//! Turns scenes and talk into events, and puts them in order.

use super::cast::{self, Part, Person};
use super::dice::Dice;
use super::scene::{Doing, Script};
use super::{Demo, Expectation, Expected, GUILD, START, Scene, day, snowflake};
use crate::event::{Attachment, Channel, Event, Message, MessageKind, Reaction, What};
use crate::ids::{At, ChannelId, EventId, MessageId, Span, text_hash};
use std::collections::HashMap;

pub struct Play {
    pub cast: Vec<Person>,
    events: Vec<Event>,
    scenes: Vec<Scene>,
    expected: Vec<Expectation>,
    /// By title: a scene may go on in a thread that an earlier one opened.
    threads: HashMap<String, ChannelId>,
    raiders: Vec<usize>,
    dice: Dice,
    /// Makes ids of one millisecond differ.
    made: u64,
}

/// Who spoke last, and what: answers, reactions and edits point at it.
type Last = HashMap<usize, Message>;

impl Play {
    pub fn new(cast: Vec<Person>) -> Play {
        Play {
            cast,
            events: Vec::new(),
            scenes: Vec::new(),
            expected: Vec::new(),
            threads: HashMap::new(),
            raiders: Vec::new(),
            dice: Dice::new("play"),
            made: 0,
        }
    }

    pub fn person(&self, handle: &str) -> Option<usize> {
        self.cast.iter().position(|person| person.handle == handle)
    }

    fn push(&mut self, id: EventId, at: At, what: What) -> EventId {
        self.events.push(Event { id, guild: GUILD, at, seen: at, what });
        id
    }

    /// Somebody says something; what was said, as it was sent.
    pub fn say(&mut self, who: usize, channel: ChannelId, at: At, text: &str, to: Option<&Message>) -> Message {
        self.made += 1;
        let id = MessageId(snowflake(at, self.made));
        let message = self.message(who, channel, id, text, to);
        let event = EventId::of("message", &[id.0]);
        self.push(event, at, What::Message(Box::new(message.clone())));
        message
    }

    pub fn react(&mut self, who: usize, at: At, to: &Message, emoji: &str) {
        let Some(person) = self.cast.get(who) else { return };
        let reaction = Reaction {
            channel: to.channel,
            message: to.id,
            message_author: Some(to.author.id),
            member: person.id,
            emoji: emoji.to_owned(),
            added: true,
        };
        let parts = [to.channel.0, to.id.0, person.id.0, text_hash(emoji) as u64, 1, at.0 as u64];
        self.push(EventId::of("reaction", &parts), at, What::Reaction(reaction));
    }

    fn message(&self, who: usize, channel: ChannelId, id: MessageId, text: &str, to: Option<&Message>) -> Message {
        let (text, attachments) = attachments(text);
        let (content, mentions) = self.mentions(&secrets(text));
        Message {
            id,
            channel,
            author: self.cast.get(who).map(Person::author).unwrap_or_default(),
            reply_to: to.map(|to| to.id),
            reply_to_author: to.map(|to| to.author.id),
            mention_everyone: content.contains("@everyone") || content.contains("@here"),
            content,
            mentions,
            attachments,
            ..Message::default()
        }
    }

    /// `@handle` as Discord sends it.
    fn mentions(&self, text: &str) -> (String, Vec<crate::ids::UserId>) {
        let mut parts = text.split('@');
        let mut out = parts.next().unwrap_or_default().to_owned();
        let mut mentions = Vec::new();
        for part in parts {
            let end = part.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(part.len());
            let (handle, rest) = part.split_at(end);
            match self.person(handle).and_then(|who| self.cast.get(who)) {
                Some(person) => {
                    out.push_str(&format!("<@{}>{rest}", person.id));
                    if !mentions.contains(&person.id) {
                        mentions.push(person.id);
                    }
                }
                None => {
                    out.push('@');
                    out.push_str(part);
                }
            }
        }
        (out, mentions)
    }

    /// Whoever appears in a scene before the hour of their joining joins shortly before it.
    pub fn arrivals(&mut self, scenes: &[Script], faults: &mut Vec<String>) {
        for scene in scenes {
            for line in &scene.lines {
                let Some(person) = self.person(&line.who).and_then(|who| self.cast.get_mut(who)) else { continue };
                let in_time = scene.at.minus(Span::MINUTE.times(4));
                let scripted = |other: &super::scene::Line| other.who == line.who && other.what == Doing::Join;
                if person.joined <= in_time || scene.lines.iter().any(scripted) {
                    continue;
                }
                if person.joined.since(in_time) > Span::DAY {
                    faults.push(format!("{}:{}: `{}` joins much later", scene.file, line.number, line.who));
                }
                person.joined = in_time;
            }
        }
    }

    /// Plays one scene. What it says that cannot be is a fault.
    pub fn scene(&mut self, script: &Script, faults: &mut Vec<String>) {
        let mut at = script.at;
        let mut last = Last::new();
        let mut newest: Option<(EventId, Option<MessageId>, crate::ids::UserId)> = None;
        let home = match &script.thread {
            Some(title) => self.threads.get(title).copied(),
            None => cast::channel(&script.channel),
        };
        let index = self.scenes.len();
        let channel = home.or_else(|| cast::channel(&script.channel)).unwrap_or_default();
        self.scenes.push(Scene { title: script.title.clone(), at, channel, messages: Vec::new() });
        for line in &script.lines {
            let mut fault = |why: &str| faults.push(format!("{}:{}: {why}", script.file, line.number));
            let typing = |text: &str| Span(12_000 + 90 * text.chars().count() as i64);
            let typed = match &line.what {
                Doing::Say { text, .. } | Doing::Edit { text } => typing(text),
                _ => Span(6_000),
            };
            let wait = line.after.unwrap_or_else(|| Span(typed.0 + self.dice.between(0, 15_000)));
            if !(last.is_empty() && newest.is_none()) || line.after.is_some() {
                at = at.plus(wait);
            }
            if cast::channel(&script.channel).is_none() {
                fault(&format!("there is no channel #{}", script.channel));
                return;
            }
            match &line.what {
                Doing::Expect { rule, why } => {
                    let Some((event, message, member)) = newest else {
                        fault("nothing happened yet that could be expected");
                        continue;
                    };
                    let outcome = rule.clone().map_or(Expected::Nothing, Expected::Rule);
                    self.expected.push(Expectation { event, message, member, scene: index, outcome, why: why.clone() });
                    continue;
                }
                Doing::Raid { stem, count, within } => {
                    newest = self.raid(stem, *count, at, *within);
                    at = at.plus(*within);
                    continue;
                }
                Doing::Raiders { count, text } => {
                    for n in 0..*count {
                        let Some(&who) = self.raiders.get(n) else { break };
                        at = at.plus(Span(900));
                        let message = self.say(who, channel, at, text, None);
                        newest = Some(self.note(index, &message));
                    }
                    continue;
                }
                _ => {}
            }
            let Some(who) = self.person(&line.who) else {
                fault(&format!("`{}` is not in the cast", line.who));
                continue;
            };
            let mine = last.get(&who).cloned();
            match &line.what {
                Doing::Say { channel: other, to, text } => {
                    let to = match to {
                        None => None,
                        Some(to) => match self.person(to).and_then(|to| last.get(&to)).cloned() {
                            Some(message) => Some(message),
                            None => {
                                fault(&format!("`{to}` said nothing yet"));
                                continue;
                            }
                        },
                    };
                    let place = match (other, &script.thread) {
                        (Some(other), _) => match cast::channel(other) {
                            Some(channel) => channel,
                            None => {
                                fault(&format!("there is no channel #{other}"));
                                continue;
                            }
                        },
                        (None, Some(title)) => match self.threads.get(title) {
                            Some(thread) => *thread,
                            None => self.open_thread(title, channel, who, at),
                        },
                        (None, None) => channel,
                    };
                    let message = self.say(who, place, at, text, to.as_ref());
                    newest = Some(self.note(index, &message));
                    last.insert(who, message);
                }
                Doing::React { to, emoji } => match self.person(to).and_then(|to| last.get(&to)).cloned() {
                    Some(message) => self.react(who, at, &message, emoji),
                    None => fault(&format!("`{to}` said nothing yet")),
                },
                Doing::Edit { text } => match mine {
                    None => fault("there is nothing to edit"),
                    Some(before) => {
                        let mut message = self.message(who, before.channel, before.id, text, None);
                        message.reply_to = before.reply_to;
                        message.reply_to_author = before.reply_to_author;
                        message.edited = Some(at);
                        let id = EventId::of("edit", &[message.id.0, at.0 as u64]);
                        newest = Some((id, Some(message.id), message.author.id));
                        self.push(id, at, What::Edited(Box::new(message.clone())));
                        last.insert(who, message);
                    }
                },
                Doing::Delete => match mine {
                    None => fault("there is nothing to delete"),
                    Some(message) => {
                        let id = EventId::of("deleted", &[message.id.0]);
                        let what = What::Deleted { channel: message.channel, messages: vec![message.id] };
                        self.push(id, at, what);
                    }
                },
                Doing::Join => {
                    if let Some(person) = self.cast.get_mut(who) {
                        person.joined = at;
                        newest = Some((join_id(person), None, person.id));
                    }
                }
                Doing::Leave => {
                    if let Some(person) = self.cast.get(who) {
                        let (member, id) = (person.id, EventId::of("left", &[GUILD.0, person.id.0, at.0 as u64]));
                        self.push(id, at, What::Left(member));
                    }
                }
                Doing::Expect { .. } | Doing::Raid { .. } | Doing::Raiders { .. } => {}
            }
        }
    }

    fn note(&mut self, scene: usize, message: &Message) -> (EventId, Option<MessageId>, crate::ids::UserId) {
        if let Some(scene) = self.scenes.get_mut(scene) {
            scene.messages.push(message.id);
        }
        (EventId::of("message", &[message.id.0]), Some(message.id), message.author.id)
    }

    /// Opens a thread of the forum: it has the id of its first message, which is the next one said.
    fn open_thread(&mut self, title: &str, parent: ChannelId, who: usize, at: At) -> ChannelId {
        let id = MessageId(snowflake(at, self.made + 1));
        let thread = ChannelId(id.0);
        self.threads.insert(title.to_owned(), thread);
        let seen = Channel {
            id: thread,
            name: title.to_owned(),
            parent: Some(parent),
            thread: true,
            ..Channel::default()
        };
        self.push(EventId::of("channel", &[GUILD.0, thread.0, at.0 as u64]), at, What::ChannelSeen(seen));
        let mut head = self.message(who, thread, id, title, None);
        head.kind = MessageKind::ThreadTitle;
        self.push(EventId::of("thread-title", &[thread.0]), at, What::Message(Box::new(head)));
        thread
    }

    /// New accounts with names of one shape, all made within the same hour.
    fn raid(
        &mut self,
        stem: &str,
        count: usize,
        at: At,
        within: Span,
    ) -> Option<(EventId, Option<MessageId>, crate::ids::UserId)> {
        self.raiders.clear();
        let mut newest = None;
        for n in 0..count {
            let joined = at.plus(Span(within.0 * n as i64 / count.max(1) as i64));
            let name = format!("{stem}{:04}", 1000 + self.dice.below(9000));
            let person = Person::new(&name, Part::Fraud, joined, Span::MINUTE.times(40 + n as i64));
            newest = Some((join_id(&person), None, person.id));
            self.raiders.push(self.cast.len());
            self.cast.push(person);
        }
        newest
    }

    /// All events in order, with who was there before and who joins.
    pub fn finish(mut self, faults: Vec<String>) -> Demo {
        let (early, late): (Vec<Person>, Vec<Person>) = self.cast.iter().cloned().partition(|p| p.joined < START);
        for person in &late {
            let what = What::Joined(Box::new(person.member()));
            self.push(join_id(person), person.joined, what);
        }
        let guild = cast::guild(&self.cast);
        self.events.sort_by_key(|event| event.at);
        let first = |id: &str, what| Event { id: EventId::of(id, &[GUILD.0]), guild: GUILD, at: START, seen: START, what };
        let mut events = vec![
            first("guild", What::GuildSeen(Box::new(guild.clone()))),
            first("members", What::MembersSeen(early.iter().map(Person::member).collect())),
        ];
        events.append(&mut self.events);
        events.retain(|event| event.at < day(super::DAYS));
        let mut order: Vec<usize> = (0..self.scenes.len()).collect();
        order.sort_by_key(|index| self.scenes.get(*index).map(|scene| scene.at));
        let place = |old: usize| order.iter().position(|index| *index == old).unwrap_or(old);
        let mut expected = self.expected;
        expected.iter_mut().for_each(|expectation| expectation.scene = place(expectation.scene));
        let scenes = order.iter().filter_map(|index| self.scenes.get(*index).cloned()).collect();
        Demo { guild, cast: self.cast, events, scenes, expected, faults }
    }
}

fn join_id(person: &Person) -> EventId {
    EventId::of("joined", &[GUILD.0, person.id.0, person.joined.0 as u64])
}

/// Cuts `[file name bytes WxH]` off the end of a text.
fn attachments(text: &str) -> (&str, Vec<Attachment>) {
    let mut rest = text;
    let mut found = Vec::new();
    while let Some((before, file)) = rest.strip_suffix(']').and_then(|rest| rest.rsplit_once("[file ")) {
        let mut words = file.split_whitespace();
        let name = words.next().unwrap_or_default().to_owned();
        let bytes = words.next().and_then(|word| word.parse().ok()).unwrap_or(0);
        let size = words.next().and_then(|word| word.split_once('x'));
        let (width, height) = size.map_or((0, 0), |(w, h)| (w.parse().unwrap_or(0), h.parse().unwrap_or(0)));
        let kind = match name.rsplit_once('.').map(|(_, ext)| ext) {
            Some("jpg") => Some("image/jpeg"),
            Some("png") => Some("image/png"),
            Some("txt" | "log") => Some("text/plain"),
            _ => None,
        };
        let content_type = kind.map(str::to_owned);
        found.insert(0, Attachment { name, description: None, content_type, bytes, width, height });
        rest = before.trim_end();
    }
    (rest, found)
}

/// Puts `{secret:github}` and `{secret:gitlab}` together: the shape of a real key, and nobody's.
fn secrets(text: &str) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789";
    let mut out = text.to_owned();
    for (mark, prefix, length) in [("{secret:github}", ["gh", "p_"], 36), ("{secret:gitlab}", ["glp", "at-"], 20)] {
        if out.contains(mark) {
            let mut dice = Dice::new(mark);
            let tail = (0..length).filter_map(|_| dice.pick(LETTERS).map(|b| char::from(*b)));
            let secret: String = prefix.concat().chars().chain(tail).collect();
            out = out.replace(mark, &secret);
        }
    }
    out
}
