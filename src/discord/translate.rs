//! Serenity's events in Steward's own words.
//!
//! `translate` gives each `Event` to a callback, so that the common case, one message, allocates nothing but the box it
//! lives in: strings are moved, never cloned.
//!
//! Exceptions: what carries no guild (private messages) is dropped. Reactions, leaves and changes of members carry no
//! time of their own; their ids are made with the time they were heard. Commands are not translated here but by
//! `commands`, which has to acknowledge them first.

pub mod audit;
pub mod guild;
pub mod message;

use crate::discord::listen::{Heard, Inner, placed};
use crate::event::{Event, Member, NativeAction, Reaction, What};
use crate::ids::{At, ChannelId, EventId, GuildId, MessageId, RoleId, UserId, text_hash};
use serenity::model::event::Event as Gateway;
use serenity::model::guild::automod;

/// Who Steward is on Discord.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Me {
    pub user: UserId,
    pub application: u64,
}

/// Gives every `Event` that follows from what was heard to `each`, in order. Most give one, some none, a guild two.
pub fn translate(heard: Heard, me: &Me, mut each: impl FnMut(Event)) {
    let Heard { guild, at: seen, inner } = heard;
    let event = match inner {
        Inner::Asked(event) => return each(*event),
        Inner::Gateway(event) => *event,
    };
    let mut tell = |id: EventId, at: At, what: What| each(Event { id, guild, at, seen, what });
    let mut heard_now = |kind: &str, parts: &[u64], what: What| tell(stamped(kind, guild, parts, seen), seen, what);

    match event {
        Gateway::MessageCreate(e) => {
            let at = stamp(e.message.timestamp);
            let message = message::written(e.message);
            tell(EventId::of("message", &[message.id.0]), at, What::Message(Box::new(message)));
        }
        Gateway::MessageUpdate(e) => {
            if let Some((at, message)) = message::edited(e) {
                tell(EventId::of("edit", &[message.id.0, at.0 as u64]), at, What::Edited(Box::new(message)));
            }
        }
        Gateway::MessageDelete(e) => {
            let (channel, messages) = (ChannelId(e.channel_id.get()), vec![MessageId(e.message_id.get())]);
            tell(EventId::of("deleted", &[messages[0].0]), seen, What::Deleted { channel, messages });
        }
        Gateway::MessageDeleteBulk(e) => {
            let channel = ChannelId(e.channel_id.get());
            let ids: Vec<u64> = e.ids.iter().map(|id| id.get()).collect();
            let messages = ids.iter().copied().map(MessageId).collect();
            tell(EventId::of("deleted", &ids), seen, What::Deleted { channel, messages });
        }
        Gateway::ReactionAdd(e) => reaction(e.reaction, true, heard_now),
        Gateway::ReactionRemove(e) => reaction(e.reaction, false, heard_now),
        Gateway::MessagePollVoteAdd(e) => {
            let vote = (e.channel_id.get(), e.message_id.get(), e.user_id.get(), e.answer_id.get());
            poll_vote(vote, true, heard_now);
        }
        Gateway::MessagePollVoteRemove(e) => {
            let vote = (e.channel_id.get(), e.message_id.get(), e.user_id.get(), e.answer_id.get());
            poll_vote(vote, false, heard_now);
        }
        Gateway::VoiceStateUpdate(e) => {
            let state = e.voice_state;
            let (Some(channel), false) = (state.channel_id, state.member.is_some_and(|m| m.user.bot)) else { return };
            let (channel, member) = (ChannelId(channel.get()), UserId(state.user_id.get()));
            heard_now("voice", &[channel.0, member.0], What::VoiceJoined { channel, member });
        }
        Gateway::GuildScheduledEventUserAdd(e) => {
            interest(e.scheduled_event_id.get(), e.user_id.get(), true, heard_now);
        }
        Gateway::GuildScheduledEventUserRemove(e) => {
            interest(e.scheduled_event_id.get(), e.user_id.get(), false, heard_now);
        }
        Gateway::ThreadMembersUpdate(e) => {
            let added = e.added_members.iter().filter(|added| added.member.as_ref().is_none_or(|m| !m.user.bot));
            let mut members: Vec<UserId> = added.map(|added| UserId(added.user_id.get())).collect();
            members.retain(|member| *member != me.user);
            let Some(first) = members.first() else { return };
            let (thread, parts) = (ChannelId(e.id.get()), [e.id.get(), first.0, members.len() as u64]);
            heard_now("thread-joined", &parts, What::ThreadJoined { thread, members });
        }

        Gateway::GuildMemberAdd(e) => {
            let member = guild::member(e.member);
            let joined = member.joined.unwrap_or(seen);
            let id = EventId::of("joined", &[guild.0, member.id.0, joined.0 as u64]);
            tell(id, joined, What::Joined(Box::new(member)));
        }
        Gateway::GuildMemberUpdate(e) => {
            let member = guild::changed_member(e);
            heard_now("member", &[member.id.0], What::MemberChanged(Box::new(member)));
        }
        Gateway::GuildMemberRemove(e) => {
            heard_now("left", &[e.user.id.get()], What::Left(UserId(e.user.id.get())));
        }
        Gateway::GuildMembersChunk(e) => {
            let mut members: Vec<Member> = e.members.into_values().map(guild::member).collect();
            members.sort_unstable_by_key(|m| m.id);
            heard_now("members", &[u64::from(e.chunk_index), members.len() as u64], What::MembersSeen(members));
        }

        Gateway::GuildCreate(e) => {
            let mut full = e.guild;
            if full.unavailable {
                return;
            }
            let mut members: Vec<Member> = std::mem::take(&mut full.members).into_values().map(guild::member).collect();
            members.sort_unstable_by_key(|m| m.id);
            heard_now("guild", &[], What::GuildSeen(Box::new(guild::full(full, &members, me))));
            if !members.is_empty() {
                heard_now("guild-members", &[members.len() as u64], What::MembersSeen(members));
            }
        }
        Gateway::GuildUpdate(e) => {
            heard_now("guild-changed", &[], What::GuildSeen(Box::new(guild::settings(e.guild, me))));
        }
        // An outage also says "delete", with `unavailable`: the guild is not gone.
        Gateway::GuildDelete(e) if !e.guild.unavailable => heard_now("guild-gone", &[], What::GuildGone),
        Gateway::ChannelCreate(e) => channel_seen(e.channel, heard_now),
        Gateway::ChannelUpdate(e) => channel_seen(e.channel, heard_now),
        Gateway::ThreadUpdate(e) => channel_seen(e.thread, heard_now),
        Gateway::ThreadCreate(e) => {
            let title = message::thread_title(&e.thread, me);
            channel_seen(e.thread, &mut heard_now);
            let at = title.id.created_at();
            tell(EventId::of("thread-title", &[title.id.0]), at, What::Message(Box::new(title)));
        }
        Gateway::ThreadListSync(e) => {
            for thread in e.threads {
                channel_seen(thread, &mut heard_now);
            }
        }
        Gateway::ChannelDelete(e) => {
            let id = e.channel.id.get();
            heard_now("channel-gone", &[id], What::ChannelGone(ChannelId(id)));
        }
        Gateway::ThreadDelete(e) => {
            let id = e.thread.id.get();
            heard_now("channel-gone", &[id], What::ChannelGone(ChannelId(id)));
        }
        Gateway::GuildRoleCreate(e) => role_seen(e.role, heard_now),
        Gateway::GuildRoleUpdate(e) => role_seen(e.role, heard_now),
        Gateway::GuildRoleDelete(e) => {
            heard_now("role-gone", &[e.role_id.get()], What::RoleGone(RoleId(e.role_id.get())));
        }

        Gateway::GuildAuditLogEntryCreate(e) => {
            let entry = audit::entry(e.entry);
            let at = At((entry.id.0 >> 22) as i64 + crate::ids::DISCORD_EPOCH_MS);
            tell(EventId::of("audit", &[entry.id.0]), at, What::Audit(Box::new(entry)));
        }
        Gateway::AutoModActionExecution(e) => native(e.execution, heard_now),
        _ => {}
    }
}

/// The id of what carries no time of its own: of kind, guild, ids and the time it was heard.
fn stamped(kind: &str, guild: GuildId, parts: &[u64], seen: At) -> EventId {
    let mut all = [0u64; 8];
    all[0] = guild.0;
    all[1] = seen.0 as u64;
    let known = parts.len().min(all.len() - 2);
    all[2..2 + known].copy_from_slice(&parts[..known]);
    EventId::of(kind, &all[..2 + known])
}

/// Discord's time stamp as Unix milliseconds.
pub(crate) fn stamp(t: serenity::model::Timestamp) -> At {
    At(t.unix_timestamp() * 1000 + i64::from(t.millisecond()))
}

fn reaction(r: serenity::model::channel::Reaction, added: bool, mut tell: impl FnMut(&str, &[u64], What)) {
    use serenity::model::channel::ReactionType;
    let Some(member) = r.user_id.map(|id| UserId(id.get())) else {
        return;
    };
    let emoji = match r.emoji {
        ReactionType::Unicode(character) => character,
        ReactionType::Custom { id, name, .. } => format!("{}:{id}", name.unwrap_or_default()),
        _ => return,
    };
    let (channel, message) = (ChannelId(r.channel_id.get()), MessageId(r.message_id.get()));
    let message_author = r.message_author_id.map(|id| UserId(id.get()));
    let parts = [message.0, member.0, text_hash(&emoji) as u64, u64::from(added)];
    let known = Vec::new();
    tell(
        "reaction",
        &parts,
        What::Reaction(Reaction { channel, message, message_author, member, emoji, added, known }),
    );
}

fn poll_vote(
    (channel, message, member, answer): (u64, u64, u64, u64),
    added: bool,
    mut tell: impl FnMut(&str, &[u64], What),
) {
    let what = What::PollVote {
        channel: ChannelId(channel),
        message: MessageId(message),
        member: UserId(member),
        answer: answer as u32,
        added,
    };
    tell("poll-vote", &[message, member, answer, u64::from(added)], what);
}

fn interest(event: u64, member: u64, added: bool, mut tell: impl FnMut(&str, &[u64], What)) {
    let what = What::EventInterest { event, member: UserId(member), added };
    tell("event-interest", &[event, member, u64::from(added)], what);
}

fn channel_seen(channel: serenity::model::channel::GuildChannel, mut tell: impl FnMut(&str, &[u64], What)) {
    let channel = guild::channel(channel);
    tell("channel", &[channel.id.0], What::ChannelSeen(channel));
}

fn role_seen(role: serenity::model::guild::Role, mut tell: impl FnMut(&str, &[u64], What)) {
    let role = guild::role(role);
    tell("role", &[role.id.0], What::RoleSeen(role));
}

/// One event an action, as Discord sends them; `decide` knows that several belong to one message.
fn native(e: automod::ActionExecution, mut tell: impl FnMut(&str, &[u64], What)) {
    let action = match e.action {
        automod::Action::BlockMessage { .. } => 1,
        automod::Action::Alert(_) => 2,
        automod::Action::Timeout(_) => 3,
        automod::Action::Unknown(kind) => u64::from(kind) + 100,
        _ => 100,
    };
    let message = e.message_id.map(|id| MessageId(id.get()));
    let parts = [e.rule_id.get(), e.user_id.get(), message.unwrap_or_default().0, text_hash(&e.content) as u64, action];
    let what = NativeAction {
        rule: e.rule_id.get(),
        member: UserId(e.user_id.get()),
        channel: e.channel_id.map(|id| ChannelId(id.get())),
        message,
        content: e.content,
        matched: e.matched_content.or(e.matched_keyword),
    };
    tell("native", &parts, What::Native(Box::new(what)));
}

/// Events from Discord's JSON (`{"t": …, "d": …}`), as if just heard: for tests and load tools.
///
/// # Errors
/// When serenity cannot read it, or it belongs to no guild or interests nobody.
pub fn from_json(text: &str, me: &Me, seen: At) -> Result<Vec<Event>, String> {
    let event: Gateway = serde_json::from_str(text).map_err(|e| e.to_string())?;
    if let Gateway::Unknown(unknown) = &event {
        return Err(format!("serenity does not know `{}` in this form", unknown.kind));
    }
    let (guild, _) = placed(&event).ok_or("belongs to no guild, or interests nobody")?;
    let mut events = Vec::new();
    let inner = Inner::Gateway(Box::new(event));
    let heard = Heard { guild, at: seen, inner };
    translate(heard, me, |event| events.push(event));
    Ok(events)
}

/// A message read by a request, as the event it would have been.
pub(crate) fn read_back(message: serenity::model::channel::Message, guild: GuildId, seen: At) -> Event {
    let at = stamp(message.timestamp);
    let mut message = message::written(message);
    message.author.partial = true;
    Event { id: EventId::of("message", &[message.id.0]), guild, at, seen, what: What::Message(Box::new(message)) }
}
