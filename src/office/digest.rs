//! The weekly digest on its way: when its time has come, what becomes of it once it is made, and what managers ask of it.
//!
//! A tick orders it (`Effect::MakeDigest`), what is made comes back as an event and is kept, sent and mailed in one decision.
//! The first one of a week stands: its row, and keys that follow from guild and week, see to it that no restart, no second
//! tick and no second order sends it again. Making it is tried anew every hour until it is kept. What could not be posted
//! waits for another channel, or for a manager who asks; so does what could not be mailed (`mail`).

mod delivery;
mod mail;
mod schedule;

pub use delivery::NO_CHANNEL;
pub use mail::{lacking, of_now};

use delivery::{deliver, delivered, failed_at, in_discord, waits_for_channel};

use super::rows::{Delivered, DigestRow, Row, Via};
use super::settings::{self, Key};
use crate::decide::Decision;
use crate::digest::figures::Digest;
use crate::digest::letter;
use crate::digest::settings::Settings;
use crate::digest::week::Week;
use crate::effect::{Act, Effect, Part, Post};
use crate::event::{Command, DigestAsk, DigestOrder, Event, Outcome, ReplyHandle, Wanted};
use crate::facts::Facts;
use crate::ids::{ActKey, At, EventId, Span, text_hash};
use crate::ledger::Record;
use crate::say::Language;
use crate::say::office::{self as say, Stands};

/// Between two looks at the clock.
const LOOK: Span = Span::MINUTE;
/// Between two tries to make a digest.
const AGAIN: Span = Span::HOUR;
/// Whoever asked can be answered for so long.
const REPLY: Span = Span(14 * 60_000);

/// Is it time to look? Until everything is known, and while what was missed is still being read, it is not.
pub fn is_due(facts: &Facts, now: At) -> bool {
    facts.guild.complete && !facts.lurkers.catching_up && facts.office.next_look() <= now
}

/// A tick was decided about.
pub fn gone_on(facts: &mut Facts, now: At) {
    if is_due(facts, now) {
        let next = next_look(facts, now);
        facts.office.looked(next);
    }
}

/// When to look next, after a look now: an order that was given is given again no sooner than that.
fn next_look(facts: &Facts, now: At) -> At {
    let weekly = schedule::weekly(&settings::digest(facts), facts.zone());
    let next = match wanted(facts, now) {
        Some((_, since)) => since.plus(AGAIN.times(tries(since, now) + 1)),
        None => now.plus(LOOK),
    };
    weekly.after(now).min(next)
}

/// So many orders may have been given before, one an hour.
fn tries(since: At, now: At) -> i64 {
    now.since(since).0 / AGAIN.0
}

/// Orders the digest whose time has come.
pub fn tick(event: &Event, facts: &Facts, decision: &mut Decision) {
    if !is_due(facts, event.at) {
        return;
    }
    let Some((week, since)) = wanted(facts, event.at) else { return };
    let failed = facts.office.digest(week).and_then(|kept| failed_at(kept, &Via::Discord));
    let tries = tries(since, event.at) as u64;
    let parts = [facts.id.0, number(week), failed.map_or(0, |at| at.0 as u64), tries];
    order(EventId::of("digest", &parts).act(0), week, Wanted::Schedule, None, decision);
}

/// The week whose digest is to be made now: it is due and not kept, or it waits for a channel that there is now. Whoever
/// switches digests on gets the next one, none of those that were not wanted.
fn wanted(facts: &Facts, now: At) -> Option<(Week, At)> {
    let settings = settings::digest(facts);
    if !settings.on {
        return None;
    }
    let (week, since) = schedule::due(&schedule::weekly(&settings, facts.zone()), now);
    let is_open = match facts.office.digest(week) {
        None => was_here(facts, week) && facts.office.set_at(Key::DigestOn.name()).is_none_or(|on| on <= since),
        Some(kept) => waits_for_channel(kept, &settings, facts),
    };
    is_open.then_some((week, since))
}

/// Whether anything is known of this week.
fn was_here(facts: &Facts, week: Week) -> bool {
    let since = facts.lurkers.here_since.or(facts.lurkers.observed_since);
    since.is_some_and(|since| since < week.bounds(facts.zone()).1)
}

fn number(week: Week) -> u64 {
    text_hash(&week.to_string()) as u64
}

fn order(key: ActKey, week: Week, wanted: Wanted, not_after: Option<At>, decision: &mut Decision) {
    push(key, Effect::MakeDigest(DigestOrder { week, wanted }), not_after, decision);
}

fn push(key: ActKey, effect: Effect, not_after: Option<At>, decision: &mut Decision) {
    let part = Part::Other;
    decision.acts.push(Act { key, not_after, after: Vec::new(), only_if_done: false, case: None, part, effect });
}

fn note(row: Row, decision: &mut Decision) {
    decision.records.push(Record::Office(Box::new(row)));
}

/// A manager asks. Gives back the answer; of what has to be made first another one follows.
pub fn asked(event: &Event, command: &Command, ask: &DigestAsk, facts: &Facts, decision: &mut Decision) -> Post {
    let language = facts.language_for(&command.by);
    let by = command.by.id;
    let wanted = match ask {
        DigestAsk::Settings { day, at, channel, on } => {
            let on = on.map(|on| if on { "on".to_owned() } else { "off".to_owned() });
            let asked = [
                (Key::DigestOn, on.as_deref()),
                (Key::DigestDay, day.as_deref()),
                (Key::DigestAt, at.as_deref()),
                (Key::DigestChannel, channel.as_deref()),
            ];
            return set(event, command, language, &asked, facts, decision);
        }
        DigestAsk::Now => Wanted::Now { by, reply: command.reply.clone() },
        DigestAsk::Preview => Wanted::Preview { by, locale: command.by.locale.clone(), reply: command.reply.clone() },
    };
    let week = Week::of(event.at, facts.zone()).plus(-1);
    if !was_here(facts, week) {
        let first = facts.lurkers.observed_since.unwrap_or(event.at);
        let weekly = schedule::weekly(&settings::digest(facts), facts.zone());
        let next = schedule::time_of(Week::of(first, facts.zone()), &weekly);
        return Post::text(say::early(language, first, next));
    }
    if let (DigestAsk::Now, Some(kept)) = (ask, facts.office.digest(week))
        && mail::goes_now(kept, facts).is_empty()
        && let Some(stands) = in_discord(kept)
    {
        return Post::text(say::stands(language, facts.id, week, &stands));
    }
    decision.act(event.id, None, Part::Other, Effect::MakeDigest(DigestOrder { week, wanted }));
    if let Some(act) = decision.last_act() {
        act.not_after = Some(event.seen.plus(REPLY));
    }
    Post::text(say::working(language))
}

fn set(
    event: &Event,
    command: &Command,
    language: Language,
    asked: &[(Key, Option<&str>)],
    facts: &Facts,
    decision: &mut Decision,
) -> Post {
    let mut changes = Vec::new();
    for (key, value) in asked {
        match value.map(|value| key.read(value, facts)) {
            None => {}
            Some(Ok(value)) => changes.push((*key, Some(value))),
            Some(Err(why)) => return settings::refused(language, &why),
        }
    }
    settings::set(event, command, &changes, decision);
    shown(language, event.at, &changes, facts)
}

/// The settings, with changes that are being decided.
pub(super) fn shown(language: Language, now: At, changes: &[(Key, Option<String>)], facts: &Facts) -> Post {
    let settings = settings::with(facts, changes);
    let on_since = match changes.iter().any(|(key, _)| *key == Key::DigestOn) {
        true => Some(now),
        false => facts.office.set_at(Key::DigestOn.name()),
    };
    let next = next_with(&settings, now, on_since, facts);
    let view = say::View {
        guild: facts.id,
        settings: &settings,
        zone: facts.zone(),
        channel: settings::digest_channel(&settings, facts),
        next: settings.on.then_some(next),
        last: facts.office.latest(),
    };
    Post { embeds: vec![say::settings(language, &view)], ..Post::default() }
}

/// When the next digest goes out, if one does.
pub fn next_time(facts: &Facts, now: At) -> At {
    next_with(&settings::digest(facts), now, facts.office.set_at(Key::DigestOn.name()), facts)
}

fn next_with(settings: &Settings, now: At, on_since: Option<At>, facts: &Facts) -> At {
    let weekly = schedule::weekly(settings, facts.zone());
    let (due, since) = schedule::due(&weekly, now);
    match facts.office.digest(due) {
        None if was_here(facts, due) && on_since.is_none_or(|on| on <= since) => since.max(now),
        _ => weekly.after(now),
    }
}

/// A digest was made: it is kept, sent and mailed, or shown to whoever wanted to see it. If somebody was erased while it was
/// being made, they may be in it, and it is made anew.
pub fn made(
    event: &Event,
    (digest, page, erased): (&Digest, Option<&str>, u32),
    wanted: &Wanted,
    facts: &Facts,
    decision: &mut Decision,
) {
    if erased != facts.office.erased {
        return order(
            EventId::of("digest-anew", &[event.id.0 as u64]).act(0),
            digest.week,
            wanted.clone(),
            None,
            decision,
        );
    }
    if let Wanted::Preview { locale, reply, .. } = wanted {
        let language = locale.as_deref().and_then(Language::parse).unwrap_or_else(|| facts.guild.language());
        let mut post = posted(digest, language, facts);
        // The letter uses all the room there is.
        let heading = say::preview(language);
        let room = 2_000usize.saturating_sub(heading.chars().count() + 2);
        post.text = format!("{heading}\n\n{}", crate::say::cut(&post.text, room));
        answer(event, digest.week, reply, post, decision);
        return;
    }
    let kept = facts.office.digest(digest.week);
    if kept.is_none() {
        let row = DigestRow { week: digest.week, at: event.at, digest: digest.clone() };
        note(Row::Digest(Box::new(row)), decision);
    }
    let insists = matches!(wanted, Wanted::Now { .. });
    let sent = deliver(event, digest, insists, facts, decision);
    let mailed = mail::deliver(event, digest, page, insists, facts, decision);
    if let Wanted::Now { reply, .. } = wanted {
        let language = reader(wanted, facts);
        let stands = match (&sent, kept) {
            (Some((channel, _)), _) => Stands::In(*channel),
            (None, kept) => kept.and_then(in_discord).unwrap_or(Stands::Nowhere),
        };
        let mut told = say::stands(language, facts.id, digest.week, &stands);
        if !mailed.is_empty() {
            told = format!("{told}\n{}", say::mailed(language, &mailed));
        }
        answer(event, digest.week, reply, Post::text(told), decision);
        if let (Some((_, key)), Some(answer)) = (sent, decision.last_act()) {
            answer.after = vec![key];
            answer.only_if_done = true;
        }
    }
}

fn posted(digest: &Digest, language: Language, facts: &Facts) -> Post {
    letter::letter(digest, language, facts.guild.settings.console.as_deref())
}

fn answer(event: &Event, week: Week, reply: &ReplyHandle, post: Post, decision: &mut Decision) {
    let effect = Effect::Answer { reply: reply.clone(), post };
    push(answer_key(week, reply), effect, Some(event.seen.plus(REPLY)), decision);
}

fn answer_key(week: Week, reply: &ReplyHandle) -> ActKey {
    EventId::of("digest-answer", &[number(week), text_hash(&reply.token) as u64]).act(0)
}

/// The language of whoever asked.
fn reader(wanted: &Wanted, facts: &Facts) -> Language {
    let locale = match wanted {
        Wanted::Preview { locale, .. } => locale.as_deref(),
        Wanted::Now { by, .. } => facts.members.locale(*by),
        Wanted::Schedule => None,
    };
    locale.and_then(Language::parse).unwrap_or_else(|| facts.guild.language())
}

/// What became of the order, of the letter, or of an answer.
pub fn settled(event: &Event, act: &Act, outcome: &Outcome, facts: &Facts, decision: &mut Decision) {
    match &act.effect {
        Effect::MakeDigest(order) if !outcome.is_done() => {
            if let Wanted::Now { reply, .. } | Wanted::Preview { reply, .. } = &order.wanted {
                let post = Post::text(say::not_made(reader(&order.wanted, facts)));
                answer(event, order.week, reply, post, decision);
            }
        }
        Effect::Send { channel, .. } => delivered(event, act, outcome, Some(*channel), Via::Discord, facts, decision),
        Effect::Mail { to, .. } => delivered(event, act, outcome, None, Via::mail(to), facts, decision),
        Effect::Answer { reply, .. } if *outcome == Outcome::Untrue => {
            let mut kept = facts.office.digests();
            let Some((week, kept)) = kept.find(|(week, _)| act.key == answer_key(*week, reply)) else { return };
            let why = match kept.sent.get(&Via::Discord) {
                Some((_, Delivered::Failed { why, tried })) => Stands::Failed { why, tried: *tried },
                _ => Stands::Unknown,
            };
            let post = Post::text(say::stands(facts.guild.language(), facts.id, week, &why));
            decision.act(event.id, None, Part::Other, Effect::Answer { reply: reply.clone(), post });
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::What;
    use crate::ids::GuildId;
    use crate::say::digest::samples::{MADE, empty};

    /// How many were erased when it was begun, and by now; whether it is kept.
    fn check(begun: u32, now: u32, is_kept: bool) {
        let mut facts = Facts::new(GuildId(1));
        facts.office.erased = now;
        let what = What::Tick { due: Vec::new(), known: Box::default() };
        let event = Event { id: EventId(5), guild: GuildId(1), at: MADE, seen: MADE, what };
        let mut decision = Decision::default();
        made(&event, (&empty(), None, begun), &Wanted::Schedule, &facts, &mut decision);
        let kept =
            decision.records.iter().any(|row| matches!(row, Record::Office(row) if matches!(**row, Row::Digest(_))));
        let anew = decision.acts.iter().any(|act| matches!(act.effect, Effect::MakeDigest(_)));
        assert_eq!((kept, anew), (is_kept, !is_kept));
    }

    #[test]
    fn a_digest_in_which_somebody_may_stand_who_was_erased_meanwhile_is_made_anew() {
        check(0, 0, true);
        check(3, 3, true);
        check(0, 1, false);
    }
}
