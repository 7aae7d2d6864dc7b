//! Puts the events of all files into one order: a merge by time over the files, each in its own order.
//!
//! Here is filled in what needs more than one message: the guild and its channels before their first event, roles when
//! an author first shows them, whose message an answer answers, which roles an `@name` means.

use super::Notes;
use super::error::ExportError;
use super::stream::Stream;
use super::translate::{self, Entry};
use crate::event::{Channel, Event, Guild, MessageKind, Role, What};
use crate::ids::{At, ChannelId, EventId, GuildId, MessageId, RoleId, UserId};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet, VecDeque};
use std::path::PathBuf;

/// With more files than this, none is held open between two chunks.
const MOST_OPEN: usize = 200;
/// Memory for the chunks of all files together, in bytes.
const CHUNKS: usize = 64 << 20;
const SMALLEST_CHUNK: usize = 8 << 10;
const LARGEST_CHUNK: usize = 256 << 10;
/// Messages whose authors are remembered, to tell whom an answer answers: between this and twice as many.
const REMEMBERED: usize = 50_000;

/// The events of all files in order; made by `open`. Memory does not grow with the length of the files.
#[derive(Debug)]
pub struct Exports {
    sources: Vec<Source>,
    /// Which source comes next: the earliest, then the first named.
    next: BinaryHeap<Reverse<(At, usize)>>,
    told: Told,
    total: u64,
}

/// One file and what of it waits for its turn.
#[derive(Debug)]
struct Source {
    stream: Stream,
    size: u64,
    front: Option<Entry>,
    /// Reactions to messages that were yielded.
    reactions: VecDeque<Event>,
    /// Time of its latest event: its place among the files never goes back.
    clock: At,
    /// Time of the last message read.
    last: At,
    begun: bool,
    /// Another file holds the same channel.
    shared: bool,
}

/// What has been yielded, and what waits to be.
#[derive(Debug, Default)]
struct Told {
    ready: VecDeque<Event>,
    faults: VecDeque<ExportError>,
    guilds: HashMap<GuildId, Community>,
    authors: Authors,
    /// Messages of this very millisecond, from channels that several files hold.
    now: At,
    of_now: HashSet<EventId>,
    notes: Notes,
    read: u64,
}

#[derive(Debug, Default)]
struct Community {
    name: String,
    channels: BTreeMap<ChannelId, Channel>,
    told: bool,
    channels_told: HashSet<ChannelId>,
    roles: BTreeMap<RoleId, Role>,
}

impl Exports {
    pub(super) fn over(files: Vec<(PathBuf, u64)>) -> Exports {
        let hold_open = files.len() <= MOST_OPEN;
        let chunk = (CHUNKS / files.len().max(1)).clamp(SMALLEST_CHUNK, LARGEST_CHUNK);
        Exports::with_chunk(files, chunk, hold_open)
    }

    pub(super) fn with_chunk(files: Vec<(PathBuf, u64)>, chunk: usize, hold_open: bool) -> Exports {
        let notes = Notes { files: files.len() as u64, ..Notes::default() };
        let total = files.iter().map(|(_, size)| size).sum();
        let mut told = Told { notes, ..Told::default() };
        let (mut sources, mut next) = (Vec::new(), BinaryHeap::new());
        let mut files_of = HashMap::<ChannelId, u32>::new();
        for (file, size) in files {
            let stream = match Stream::open(file, chunk, hold_open) {
                Ok(stream) => stream,
                Err(fault) => {
                    told.read += size;
                    told.fault(fault);
                    continue;
                }
            };
            told.read += stream.position();
            *files_of.entry(stream.header.channel).or_default() += 1;
            told.introduce(&stream);
            let mut source = Source::new(stream, size);
            told.load(&mut source);
            let Some(at) = source.next_at() else {
                told.notes.empty += 1;
                continue;
            };
            if !hold_open {
                source.stream.park();
            }
            next.push(Reverse((at, sources.len())));
            sources.push(source);
        }
        for source in &mut sources {
            source.shared = files_of.get(&source.stream.header.channel).is_some_and(|n| *n > 1);
        }
        Exports { sources, next, told, total }
    }

    /// Bytes read and bytes in all, for a progress bar.
    pub fn progress(&self) -> (u64, u64) {
        (self.told.read, self.total)
    }

    pub fn notes(&self) -> &Notes {
        &self.told.notes
    }
}

impl Iterator for Exports {
    type Item = Result<Event, ExportError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(event) = self.told.ready.pop_front() {
                return Some(Ok(event));
            }
            if let Some(fault) = self.told.faults.pop_front() {
                return Some(Err(fault));
            }
            let Reverse((_, index)) = self.next.pop()?;
            let source = self.sources.get_mut(index)?;
            self.told.step(source);
            if let Some(at) = source.next_at() {
                self.next.push(Reverse((at, index)));
            }
        }
    }
}

impl Source {
    fn new(stream: Stream, size: u64) -> Source {
        Source {
            stream,
            size,
            front: None,
            reactions: VecDeque::new(),
            clock: At(i64::MIN),
            last: At(i64::MIN),
            begun: false,
            shared: false,
        }
    }

    /// When its next event has its turn.
    fn next_at(&self) -> Option<At> {
        let message = self.front.as_ref().map(|entry| entry.event.at);
        let reaction = self.reactions.front().map(|reaction| reaction.at);
        let at = match (message, reaction) {
            (Some(message), Some(reaction)) => message.min(reaction),
            (at, None) | (None, at) => at?,
        };
        Some(at.max(self.clock))
    }

    /// A reaction whose turn is before the next message's.
    fn reaction(&mut self) -> Option<Event> {
        let at = self.reactions.front()?.at;
        let first = self.front.as_ref().is_none_or(|entry| at < entry.event.at);
        if first { self.reactions.pop_front() } else { None }
    }
}

impl Told {
    fn fault(&mut self, fault: ExportError) {
        self.notes.faults += 1;
        self.faults.push_back(fault);
    }

    /// Notes what a file's head says of its guild, so that the guild is told of with all its channels.
    fn introduce(&mut self, stream: &Stream) {
        let head = &stream.header;
        let guild = self.guilds.entry(head.guild).or_default();
        if guild.name.is_empty() {
            guild.name.clone_from(&head.guild_name);
        }
        if let Some((id, name)) = &head.parent {
            let parent = || Channel { id: *id, name: name.clone(), ..Channel::default() };
            guild.channels.entry(*id).or_insert_with(parent);
        }
        let channel = Channel {
            id: head.channel,
            name: head.channel_name.clone(),
            parent: head.parent.as_ref().map(|(id, _)| *id),
            thread: head.thread,
            ..Channel::default()
        };
        guild.channels.insert(head.channel, channel);
    }

    /// Reads a source's next message. Faults on the way are noted.
    fn load(&mut self, source: &mut Source) {
        let before = source.stream.position();
        while let Some(read) = source.stream.next(translate::entry) {
            match read {
                Ok(entry) => {
                    let at = entry.event.at;
                    if at < source.last {
                        self.notes.clock_jumps += 1;
                        let jump = || (source.stream.file().clone(), at, source.last);
                        self.notes.first_jump.get_or_insert_with(jump);
                    }
                    source.last = at;
                    source.front = Some(entry);
                    break;
                }
                Err(fault) => self.fault(fault),
            }
        }
        let after = if source.stream.is_done() { source.size } else { source.stream.position() };
        self.read += after.saturating_sub(before);
    }

    /// Makes the next event of a source ready, with what must be known before it.
    fn step(&mut self, source: &mut Source) {
        if let Some(at) = source.next_at() {
            source.clock = at;
        }
        if !source.begun {
            source.begun = true;
            self.begin(source);
        }
        if let Some(reaction) = source.reaction() {
            self.ready.push_back(reaction);
            return;
        }
        if let Some(entry) = source.front.take() {
            self.tell(source, entry);
        }
        self.load(source);
    }

    /// A file's first event brings its guild, its channel and its title with it.
    fn begin(&mut self, source: &Source) {
        let Some(entry) = &source.front else { return };
        let head = &source.stream.header;
        let at = entry.event.at;
        let event = |id, what| Event { id, guild: head.guild, at, seen: at, what };
        let guild = self.guilds.entry(head.guild).or_default();
        if !guild.told {
            guild.told = true;
            let seen = Guild {
                id: head.guild,
                name: guild.name.clone(),
                channels: guild.channels.values().cloned().collect(),
                ..Guild::default()
            };
            let id = EventId::of("guild", &[head.guild.0, at.0 as u64]);
            self.ready.push_back(event(id, What::GuildSeen(Box::new(seen))));
        }
        if !guild.channels_told.insert(head.channel) {
            return;
        }
        if let Some(channel) = guild.channels.get(&head.channel) {
            let id = EventId::of("channel", &[head.guild.0, head.channel.0, at.0 as u64]);
            self.ready.push_back(event(id, What::ChannelSeen(channel.clone())));
        }
        self.ready.extend(translate::thread_title(head, &entry.event));
    }

    fn tell(&mut self, source: &mut Source, entry: Entry) {
        let Entry { mut event, roles, reactions } = entry;
        if source.shared && !self.is_new(source.clock, event.id) {
            self.notes.duplicates += 1;
            return;
        }
        let guild = self.guilds.entry(event.guild).or_default();
        let (of, at) = (event.guild, event.at);
        for role in roles {
            if guild.roles.get(&role.id) != Some(&role) {
                guild.roles.insert(role.id, role.clone());
                let id = EventId::of("role", &[of.0, role.id.0, at.0 as u64]);
                self.ready.push_back(Event { id, guild: of, at, seen: at, what: What::RoleSeen(role) });
            }
        }
        if let What::Message(message) = &mut event.what {
            message.reply_to_author = message.reply_to.and_then(|id| self.authors.of(id));
            if message.content.contains('@') {
                let roles = guild.roles.values().map(|role| (role.name.as_str(), role.id));
                message.mention_roles = translate::role_mentions(&message.content, roles);
            }
            if message.kind == MessageKind::Said {
                self.authors.remember(message.id, message.author.id);
            }
        }
        self.notes.messages += 1;
        self.ready.push_back(event);
        source.reactions.extend(reactions);
    }

    /// False when another file held the same message. Both have it at the same time.
    fn is_new(&mut self, now: At, id: EventId) -> bool {
        if self.now != now {
            self.now = now;
            self.of_now = HashSet::new();
        }
        self.of_now.insert(id)
    }
}

/// Who wrote the messages of late, in two generations: when the younger is full, the older is forgotten.
#[derive(Debug, Default)]
struct Authors {
    young: HashMap<MessageId, UserId>,
    old: HashMap<MessageId, UserId>,
}

impl Authors {
    fn remember(&mut self, message: MessageId, author: UserId) {
        if self.young.len() >= REMEMBERED {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(message, author);
    }

    fn of(&self, message: MessageId) -> Option<UserId> {
        self.young.get(&message).or_else(|| self.old.get(&message)).copied()
    }
}
