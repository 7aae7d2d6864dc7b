//! Which lane an act belongs to, and which acts of a lane go together.

use crate::effect::{Act, Effect};
use crate::ids::{At, ChannelId, GuildId, MessageId, Span};
use std::collections::{BTreeSet, VecDeque};

/// Messages older than this are not deleted in bulk: 14 days, less five minutes for clocks that differ.
pub const BULK_AGE: Span = Span(14 * Span::DAY.0 - 5 * Span::MINUTE.0);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Lane {
    Deletions(ChannelId),
    Posts(ChannelId),
    Edits(ChannelId),
    Threads(ChannelId),
    /// Opening private channels is limited as a whole, and quarantines bots that do it fast.
    Private,
    Members(GuildId),
    Roles(GuildId),
    Kicks(GuildId),
    Bans(GuildId),
    Guild(GuildId),
    Invites,
    Reply(String),
    /// What Discord has no part in; it is not handed in.
    Elsewhere,
}

pub(super) struct Job {
    pub guild: GuildId,
    pub act: Act,
    /// When it was first handed in.
    pub since: At,
    /// When it was handed in to this process.
    pub from: At,
    /// It may have been tried before.
    pub uncertain: bool,
}

pub(super) fn lane(guild: GuildId, effect: &Effect) -> Lane {
    match effect {
        Effect::DeleteMessage { channel, .. } => Lane::Deletions(*channel),
        Effect::Send { channel, .. } => Lane::Posts(*channel),
        Effect::EditMessage { channel, .. } => Lane::Edits(*channel),
        Effect::PrivateThread { channel, .. } => Lane::Threads(*channel),
        Effect::Dm { .. } => Lane::Private,
        Effect::Timeout { .. } | Effect::LiftTimeout { .. } => Lane::Members(guild),
        Effect::GiveRole { .. } | Effect::TakeRole { .. } => Lane::Roles(guild),
        Effect::Kick { .. } => Lane::Kicks(guild),
        Effect::Ban { .. } | Effect::Unban { .. } => Lane::Bans(guild),
        Effect::PauseInvites { .. } => Lane::Guild(guild),
        Effect::ResolveInvite { .. } => Lane::Invites,
        Effect::Pin { channel, .. } => Lane::Edits(*channel),
        Effect::MakeDigest(_) | Effect::Mail { .. } => Lane::Elsewhere,
        Effect::Answer { reply, .. } => Lane::Reply(reply.token.clone()),
    }
}

pub(super) fn message_of(effect: &Effect) -> Option<MessageId> {
    match effect {
        Effect::DeleteMessage { message, .. } => Some(*message),
        _ => None,
    }
}

/// The next act, or every deletion that may go with the first one: young enough, at most 100 different messages.
pub(super) fn next_batch(waiting: &mut VecDeque<Job>, now: At) -> Vec<Job> {
    const MOST: usize = 100;
    let Some(first) = waiting.pop_front() else {
        return Vec::new();
    };
    let young = |effect: &Effect| message_of(effect).is_some_and(|message| now.since(message.created_at()) < BULK_AGE);
    let Some(message) = message_of(&first.act.effect) else {
        return vec![first];
    };
    let joins = young(&first.act.effect);
    let mut different = BTreeSet::from([message]);
    let mut batch = vec![first];
    let mut rest = VecDeque::with_capacity(waiting.len());
    while let Some(job) = waiting.pop_front() {
        let again = message_of(&job.act.effect).is_some_and(|message| different.contains(&message));
        let new = joins && different.len() < MOST && young(&job.act.effect);
        if again || new {
            different.extend(message_of(&job.act.effect));
            batch.push(job);
        } else {
            rest.push_back(job);
        }
    }
    *waiting = rest;
    batch
}

pub(super) fn joined_reason<'a>(effects: impl Iterator<Item = &'a Effect>) -> String {
    let mut reasons: Vec<&str> = Vec::new();
    for effect in effects {
        if let Effect::DeleteMessage { reason, .. } = effect
            && !reasons.contains(&reason.as_str())
        {
            reasons.push(reason);
        }
    }
    reasons.join("; ")
}
