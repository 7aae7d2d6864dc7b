//! Turns what people say and do into events, and puts them in order.

use super::cast::{self, Person};
use super::words::{attachments, secrets};
use super::{Demo, Expectation, GUILD, Noting, Reach, START, Scene, day, snowflake};
use crate::event::{Ask, Channel, Command, Event, Invoker, Known, Message, MessageKind, Reaction, ReplyHandle, What};
use crate::ids::{At, ChannelId, EventId, MessageId, RoleId, Span, UserId, text_hash};
use std::collections::HashMap;

pub struct Play {
    pub cast: Vec<Person>,
    events: Vec<Event>,
    pub scenes: Vec<Scene>,
    pub expected: Vec<Expectation>,
    pub notings: Vec<Noting>,
    pub reaches: Vec<Reach>,
    /// By title: a scene may go on in a thread that an earlier one opened.
    pub threads: HashMap<String, Channel>,
    /// Roles from the panel.
    picked: HashMap<usize, Vec<RoleId>>,
    /// Makes ids of one millisecond differ.
    made: u64,
}

impl Play {
    pub fn new(cast: Vec<Person>) -> Play {
        Play {
            cast,
            events: Vec::new(),
            scenes: Vec::new(),
            expected: Vec::new(),
            notings: Vec::new(),
            reaches: Vec::new(),
            threads: HashMap::new(),
            picked: HashMap::new(),
            made: 0,
        }
    }

    pub fn person(&self, handle: &str) -> Option<usize> {
        self.cast.iter().position(|person| person.handle == handle)
    }

    pub fn push(&mut self, id: EventId, at: At, what: What) -> EventId {
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

    /// The same with a part of the message set otherwise: a poll, an answer to a post of Steward's.
    pub fn say_so(&mut self, who: usize, channel: ChannelId, at: At, text: &str, so: impl Fn(&mut Message)) -> Message {
        self.made += 1;
        let id = MessageId(snowflake(at, self.made));
        let mut message = self.message(who, channel, id, text, None);
        so(&mut message);
        self.push(EventId::of("message", &[id.0]), at, What::Message(Box::new(message.clone())));
        message
    }

    /// Somebody asks something of Steward: a command, or a button.
    pub fn ask(&mut self, who: usize, channel: ChannelId, at: At, ask: Ask) -> Option<EventId> {
        self.made += 1;
        let person = self.cast.get(who)?;
        let by = Invoker { roles: self.roles(who), ..person.invoker() };
        let command = Command { by, channel, reply: ReplyHandle::default(), ask, known: Known::default() };
        let id = EventId::of("command", &[GUILD.0, at.0 as u64, self.made]);
        Some(self.push(id, at, What::Command(Box::new(command))))
    }

    /// A role of the panel: the button, and what Discord tells of it.
    pub fn pick(&mut self, who: usize, channel: ChannelId, at: At, role: RoleId) -> Option<EventId> {
        let asked = self.ask(who, channel, at, Ask::Pick { role })?;
        self.picked.entry(who).or_default().push(role);
        let mut member = self.cast.get(who)?.member();
        member.roles = self.roles(who);
        let at = at.plus(Span::SECOND);
        let id = EventId::of("member", &[GUILD.0, member.id.0, at.0 as u64]);
        self.push(id, at, What::MemberChanged(Box::new(member)));
        Some(asked)
    }

    fn roles(&self, who: usize) -> Vec<RoleId> {
        let own = self.cast.get(who).map(Person::roles).unwrap_or_default();
        own.into_iter().chain(self.picked.get(&who).into_iter().flatten().copied()).collect()
    }

    pub fn react(&mut self, who: usize, at: At, to: &Message, emoji: &str) -> Option<EventId> {
        let person = self.cast.get(who)?;
        let reaction = Reaction {
            channel: to.channel,
            message: to.id,
            message_author: Some(to.author.id),
            member: person.id,
            emoji: emoji.to_owned(),
            added: true,
            known: Vec::new(),
        };
        let parts = [to.channel.0, to.id.0, person.id.0, text_hash(emoji) as u64, 1, at.0 as u64];
        Some(self.push(EventId::of("reaction", &parts), at, What::Reaction(reaction)))
    }

    fn message(&self, who: usize, channel: ChannelId, id: MessageId, text: &str, to: Option<&Message>) -> Message {
        let (text, attachments) = attachments(text);
        let (content, mut mentions) = self.mentions(&secrets(text));
        // Discord's answers ping whom they answer, unless somebody switches that off.
        let answered = to.map(|to| to.author.id).filter(|id| !mentions.contains(id));
        mentions.extend(answered.filter(|id| self.cast.get(who).is_some_and(|person| person.id != *id)));
        let mut author = self.cast.get(who).map(Person::author).unwrap_or_default();
        author.roles = self.roles(who);
        Message {
            id,
            channel,
            author,
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
    fn mentions(&self, text: &str) -> (String, Vec<UserId>) {
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

    /// Somebody changes what they said before.
    pub fn edit(&mut self, who: usize, at: At, before: &Message, text: &str) -> (EventId, Message) {
        let mut message = self.message(who, before.channel, before.id, text, None);
        message.reply_to = before.reply_to;
        message.reply_to_author = before.reply_to_author;
        message.edited = Some(at);
        let id = EventId::of("edit", &[message.id.0, at.0 as u64]);
        self.push(id, at, What::Edited(Box::new(message.clone())));
        (id, message)
    }

    pub fn delete(&mut self, at: At, message: &Message) -> EventId {
        let what = What::Deleted { channel: message.channel, messages: vec![message.id] };
        self.push(EventId::of("deleted", &[message.id.0]), at, what)
    }

    pub fn leave(&mut self, at: At, member: UserId) {
        self.push(EventId::of("left", &[GUILD.0, member.0, at.0 as u64]), at, What::Left(member));
    }

    /// Opens a thread of the forum: it has the id of its first message, which is the next one said.
    pub fn open_thread(&mut self, title: &str, parent: ChannelId, who: usize, at: At) -> ChannelId {
        let id = MessageId(snowflake(at, self.made + 1));
        let thread = ChannelId(id.0);
        let seen = Channel {
            id: thread,
            name: title.to_owned(),
            parent: Some(parent),
            thread: true,
            owner: self.cast.get(who).map(|person| person.id),
            ..Channel::default()
        };
        self.threads.insert(title.to_owned(), seen.clone());
        self.push(EventId::of("channel", &[GUILD.0, thread.0, at.0 as u64]), at, What::ChannelSeen(seen));
        let mut head = self.message(who, thread, id, title, None);
        head.kind = MessageKind::ThreadTitle;
        self.push(EventId::of("thread-title", &[thread.0]), at, What::Message(Box::new(head)));
        thread
    }

    /// A post of the forum gets the tag that says it is solved.
    pub fn tag_solved(&mut self, title: &str, at: At) -> Option<EventId> {
        let post = self.threads.get_mut(title)?;
        post.applied.push(cast::SOLVED.0);
        let seen = post.clone();
        Some(self.push(EventId::of("channel", &[GUILD.0, seen.id.0, at.0 as u64]), at, What::ChannelSeen(seen)))
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
        let first =
            |id: &str, what| Event { id: EventId::of(id, &[GUILD.0]), guild: GUILD, at: START, seen: START, what };
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
        let mut notings = self.notings;
        notings.iter_mut().for_each(|noting| noting.scene = place(noting.scene));
        let mut reaches = self.reaches;
        reaches.iter_mut().for_each(|reach| reach.scene = place(reach.scene));
        let scenes = order.iter().filter_map(|index| self.scenes.get(*index).cloned()).collect();
        Demo { guild, cast: self.cast, events, scenes, expected, notings, reaches, faults }
    }
}

pub fn join_id(person: &Person) -> EventId {
    EventId::of("joined", &[GUILD.0, person.id.0, person.joined.0 as u64])
}
