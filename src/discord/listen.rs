//! The gateway's end of the line: every serenity event into one sink, in the order it arrived.
//!
//! The first thing `raw_event` does, before any await, is a synchronous push. On a current-thread runtime tasks start in
//! the order they were spawned, so that order holds (a test plays it). Nothing here ever blocks: heartbeats share the
//! loop.
//!
//! Exceptions: what nobody reads (typing, presences, leaving a voice channel, private messages) is never pushed. When the
//! sink fills, it sheds reactions and other signs of presence first, then messages, whose channels are marked for catch-up; what changes members, roles, channels
//! or cases always passes. Commands and buttons take the way over `commands`, which acknowledges them first.
//!
//! serenity logs a span for every event: a subscriber that lets INFO of serenity through costs 9 µs an event, and its
//! gateway logs whole payloads, or pieces of them, when one cannot be read. The filter of the product is therefore
//! `serenity=warn,serenity::gateway::ws=error,serenity::gateway::shard=error`.

use crate::discord::commands::Desk;
use crate::discord::now;
use crate::event::Event;
use crate::ids::{At, ChannelId, GuildId};
use crate::office::rows::Fingerprint;
use serenity::all::{ChunkGuildFilter, Context, RawEventHandler, ShardMessenger};
use serenity::async_trait;
use serenity::model::event::Event as Gateway;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender};

/// Something heard, not yet translated: whose it is, when, and what.
#[derive(Debug)]
pub struct Heard {
    /// Decides which worker it goes to.
    pub guild: GuildId,
    pub at: At,
    pub(crate) inner: Inner,
}

#[derive(Debug)]
pub(crate) enum Inner {
    Gateway(Box<Gateway>),
    /// A command, already in Steward's words.
    Asked(Box<Event>),
}

/// Where heard events go. Never blocks; has room for whatever it is given.
pub trait Sink: Send + Sync + 'static {
    fn push(&self, heard: Heard);
    /// How many wait where an event of this guild would go.
    fn waiting(&self, guild: GuildId) -> usize;
    /// A one-time link for the console: its secret is drawn and kept in memory, and stands here by its fingerprint.
    ///
    /// # Errors
    /// When there are no random bytes, or no console.
    fn draw_ticket(&self, guild: GuildId) -> Result<Fingerprint, String>;
}

/// One queue for all; unbounded, because the listener bounds it.
impl Sink for crossbeam_channel::Sender<Heard> {
    fn push(&self, heard: Heard) {
        // A receiver that is gone means the process is stopping: what comes now comes again after the start.
        let _ = self.send(heard);
    }
    fn waiting(&self, _: GuildId) -> usize {
        self.len()
    }
    fn draw_ticket(&self, _: GuildId) -> Result<Fingerprint, String> {
        Err("a queue keeps no secrets".into())
    }
}

/// From how many waiting events on a class is shed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shedding {
    pub reactions: usize,
    pub messages: usize,
}

impl Default for Shedding {
    fn default() -> Self {
        // About 2 kB a message until it is translated: 30 MB when full.
        Shedding { reactions: 5_000, messages: 15_000 }
    }
}

/// What may be shed, the most dispensable first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Class {
    Reaction,
    Message(ChannelId),
    /// Never shed.
    State,
}

/// Channels of which messages were shed.
pub type Missed = Arc<Mutex<BTreeSet<(GuildId, ChannelId)>>>;

/// Takes what has been missed so far.
pub fn take_missed(missed: &Missed) -> BTreeSet<(GuildId, ChannelId)> {
    std::mem::take(&mut *missed.lock().unwrap_or_else(PoisonError::into_inner))
}

pub struct Listener<S> {
    pub sink: Arc<S>,
    pub shedding: Shedding,
    pub missed: Missed,
    pub desk: Arc<Desk>,
    /// Guilds whose member list shall be asked for; `None` when the intent is not there, as Discord would hang up.
    pub members_wanted: Option<UnboundedSender<(ShardMessenger, GuildId)>>,
}

#[async_trait]
impl<S: Sink> RawEventHandler for Listener<S> {
    async fn raw_event(&self, ctx: Context, event: Gateway) {
        // Nothing may await before this push.
        let Some(rest) = self.take(event) else { return };
        match rest {
            // Boxed, because every event allocates a future of this function's size.
            Rest::Interaction(event) => Box::pin(self.desk.interaction(&ctx, *event)).await,
            Rest::NewGuild(guild) => {
                if let Some(wanted) = &self.members_wanted {
                    let _ = wanted.send((ctx.shard, guild));
                }
            }
            Rest::Ready { guilds } => {
                tracing::info!(shard = ctx.shard_id.0, guilds, "Connected to Discord");
            }
        }
    }
}

/// What is left to do after the push.
enum Rest {
    Interaction(Box<serenity::model::application::Interaction>),
    NewGuild(GuildId),
    Ready { guilds: usize },
}

impl<S: Sink> Listener<S> {
    fn take(&self, event: Gateway) -> Option<Rest> {
        let rest = match &event {
            Gateway::GuildCreate(e) if !e.guild.unavailable => Some(Rest::NewGuild(GuildId(e.guild.id.get()))),
            Gateway::Ready(e) => {
                return Some(Rest::Ready { guilds: e.ready.guilds.len() });
            }
            Gateway::InteractionCreate(_) => {
                let Gateway::InteractionCreate(e) = event else {
                    return None;
                };
                return Some(Rest::Interaction(Box::new(e.interaction)));
            }
            Gateway::Unknown(_) => {
                // What it says stays out of the log: it may be anybody's words.
                metrics::counter!("steward_gateway_unknown_total").increment(1);
                return None;
            }
            _ => None,
        };
        let (guild, class) = placed(&event)?;
        let waiting = self.sink.waiting(guild);
        let shed = match class {
            Class::Reaction => waiting >= self.shedding.reactions,
            Class::Message(channel) => {
                let shed = waiting >= self.shedding.messages;
                if shed {
                    self.missed.lock().unwrap_or_else(PoisonError::into_inner).insert((guild, channel));
                }
                shed
            }
            Class::State => false,
        };
        if shed {
            let class = if class == Class::Reaction { "reaction" } else { "message" };
            metrics::counter!("steward_gateway_shed_total", "class" => class).increment(1);
            return rest;
        }
        let inner = Inner::Gateway(Box::new(event));
        self.sink.push(Heard { guild, at: now(), inner });
        rest
    }
}

/// The guild of an event and how dispensable it is; `None` for what is not pushed.
pub(crate) fn placed(event: &Gateway) -> Option<(GuildId, Class)> {
    let state = |id: serenity::model::id::GuildId| Some((GuildId(id.get()), Class::State));
    let in_channel = |guild: Option<serenity::model::id::GuildId>, channel: serenity::model::id::ChannelId| {
        guild.map(|guild| (GuildId(guild.get()), Class::Message(ChannelId(channel.get()))))
    };
    // And what else tells no more than that somebody is here.
    let reaction = |guild: Option<serenity::model::id::GuildId>| guild.map(|g| (GuildId(g.get()), Class::Reaction));
    match event {
        Gateway::MessageCreate(e) => in_channel(e.message.guild_id, e.message.channel_id),
        Gateway::MessageUpdate(e) => in_channel(e.guild_id, e.channel_id),
        Gateway::MessageDelete(e) => state(e.guild_id?),
        Gateway::MessageDeleteBulk(e) => state(e.guild_id?),
        Gateway::ReactionAdd(e) => reaction(e.reaction.guild_id),
        Gateway::ReactionRemove(e) => reaction(e.reaction.guild_id),
        Gateway::MessagePollVoteAdd(e) => reaction(e.guild_id),
        Gateway::MessagePollVoteRemove(e) => reaction(e.guild_id),
        // Somebody is in voice; where they have been is kept nowhere.
        Gateway::VoiceStateUpdate(e) => e.voice_state.channel_id.and(reaction(e.voice_state.guild_id)),
        Gateway::GuildScheduledEventUserAdd(e) => reaction(Some(e.guild_id)),
        Gateway::GuildScheduledEventUserRemove(e) => reaction(Some(e.guild_id)),
        Gateway::ThreadMembersUpdate(e) => reaction(Some(e.guild_id)).filter(|_| !e.added_members.is_empty()),
        Gateway::GuildMemberAdd(e) => state(e.member.guild_id),
        Gateway::GuildMemberUpdate(e) => state(e.guild_id),
        Gateway::GuildMemberRemove(e) => state(e.guild_id),
        Gateway::GuildMembersChunk(e) => state(e.guild_id),
        Gateway::GuildCreate(e) => state(e.guild.id),
        Gateway::GuildUpdate(e) => state(e.guild.id),
        Gateway::GuildDelete(e) => state(e.guild.id),
        Gateway::ChannelCreate(e) => state(e.channel.guild_id),
        Gateway::ChannelUpdate(e) => state(e.channel.guild_id),
        Gateway::ChannelDelete(e) => state(e.channel.guild_id),
        Gateway::ThreadCreate(e) => state(e.thread.guild_id),
        Gateway::ThreadUpdate(e) => state(e.thread.guild_id),
        Gateway::ThreadDelete(e) => state(e.thread.guild_id),
        Gateway::ThreadListSync(e) => state(e.guild_id),
        Gateway::GuildRoleCreate(e) => state(e.role.guild_id),
        Gateway::GuildRoleUpdate(e) => state(e.role.guild_id),
        Gateway::GuildRoleDelete(e) => state(e.guild_id),
        Gateway::GuildAuditLogEntryCreate(e) => state(e.guild_id),
        Gateway::AutoModActionExecution(e) => state(e.execution.guild_id),
        _ => None,
    }
}

/// Asks for member lists one after another: the gateway takes 120 messages a minute from each connection.
pub(crate) async fn ask_for_members(mut wanted: UnboundedReceiver<(ShardMessenger, GuildId)>) {
    while let Some((shard, guild)) = wanted.recv().await {
        shard.chunk_guild(guild.0.into(), None, false, ChunkGuildFilter::None, None);
        tokio::time::sleep(Duration::from_millis(700)).await;
    }
}
