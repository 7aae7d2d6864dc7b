//! The letter on its way to its channel, and what became of it and of each mail.

use super::super::memory::Kept;
use super::super::rows::{Delivered, Row, Via};
use super::super::settings;
use super::{note, number, posted, push};
use crate::decide::Decision;
use crate::digest::figures::Digest;
use crate::digest::settings::Settings;
use crate::digest::week::Week;
use crate::effect::{Act, Effect};
use crate::event::{Event, Outcome};
use crate::facts::Facts;
use crate::facts::guild::permission;
use crate::ids::{ActKey, At, ChannelId, EventId, GuildId, text_hash};
use crate::say::office::Stands;

/// Sends the letter, unless it was sent. Gives back where it goes, with the act's key.
pub(super) fn deliver(
    event: &Event,
    digest: &Digest,
    insists: bool,
    facts: &Facts,
    decision: &mut Decision,
) -> Option<(ChannelId, ActKey)> {
    let settings = settings::digest(facts);
    let kept = facts.office.digest(digest.week);
    let goes = kept.is_none_or(|kept| {
        let failed = failed_at(kept, &Via::Discord).is_some();
        failed && insists || waits_for_channel(kept, &settings, facts)
    });
    if !goes {
        return None;
    }
    let Some(channel) = settings::digest_channel(&settings, facts) else {
        let how = Delivered::Failed { why: NO_CHANNEL.into(), tried: None };
        note(Row::Delivered { week: digest.week, via: Via::Discord, at: event.at, how }, decision);
        return None;
    };
    let key = letter_key(facts.id, digest.week, &Via::Discord, kept);
    let mut post = posted(digest, facts.guild.language(), facts);
    if !settings::takes(channel, permission::ATTACH_FILES, facts) {
        // Without its pictures rather than not at all.
        post.pictures.clear();
    }
    push(key, Effect::Send { channel, post }, None, decision);
    Some((channel, key))
}

/// Nobody said where digests go.
pub const NO_CHANNEL: &str = "no-channel";

/// The same for the same week and way, whenever it is tried; another one after it failed.
pub(super) fn letter_key(guild: GuildId, week: Week, via: &Via, kept: Option<&Kept>) -> ActKey {
    let failed = kept.and_then(|kept| failed_at(kept, via)).map_or(0, |at| at.0 as u64);
    let way = match via {
        Via::Discord => 0,
        Via::Mail(_) | Via::AllMail => text_hash(&String::from(via.clone())) as u64,
    };
    EventId::of("digest-letter", &[guild.0, number(week), way, failed]).act(0)
}

pub(super) fn waits_for_channel(kept: &Kept, settings: &Settings, facts: &Facts) -> bool {
    let channel = settings::digest_channel(settings, facts);
    match kept.sent.get(&Via::Discord) {
        Some((_, Delivered::Failed { tried, .. })) => channel.is_some() && *tried != channel,
        _ => false,
    }
}

pub(super) fn failed_at(kept: &Kept, via: &Via) -> Option<At> {
    match kept.sent.get(via) {
        Some((at, Delivered::Failed { .. } | Delivered::Unknown)) => Some(*at),
        _ => None,
    }
}

/// `None` when it could not be posted.
pub(super) fn in_discord(kept: &Kept) -> Option<Stands<'_>> {
    match kept.sent.get(&Via::Discord) {
        Some((_, Delivered::Sent { place })) => Some(Stands::There(*place)),
        Some(_) => None,
        None => Some(Stands::UnderWay),
    }
}

pub(super) fn delivered(
    event: &Event,
    act: &Act,
    outcome: &Outcome,
    tried: Option<ChannelId>,
    via: Via,
    facts: &Facts,
    decision: &mut Decision,
) {
    let own = |(week, kept): &(Week, &Kept)| act.key == letter_key(facts.id, *week, &via, Some(kept));
    let Some((week, _)) = facts.office.digests().find(own) else { return };
    let how = match outcome {
        Outcome::Done { channel, message } => Delivered::Sent { place: channel.zip(*message) },
        Outcome::Unknown => Delivered::Unknown,
        Outcome::Refused { text, status, .. } if text.is_empty() => {
            Delivered::Failed { why: status.to_string(), tried }
        }
        Outcome::Refused { text, .. } => Delivered::Failed { why: text.clone(), tried },
        Outcome::Dropped { why } => Delivered::Failed { why: why.clone(), tried },
        Outcome::Untrue => return,
    };
    note(Row::Delivered { week, via, at: event.at, how }, decision);
}
