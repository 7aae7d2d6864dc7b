//! What is due, carried out: each row by the file of its kind, and whatever is sent within the bounds of hours, breakers
//! and Discord.
//!
//! A row is settled in the decision that acts on it, and the act's key follows from the row's, so that one transaction
//! holds all or nothing of it. What may not go now is put off; what is put off past its time is dropped. Rows that want
//! to go at once (a clock leapt, a start after days) queue up behind each other, and no burst follows.

use super::breaker::{self, Breaker, SPACING};
use super::pace::ANSWER;
use super::quiet::Quiet;
use super::rows::{Due, DueEnd, DueRow, Helper, Kept, NudgeEnd, NudgeRow, Row, Via};
use super::{ask, door, first_answer, greeters, prompt, reminder, runs};
use crate::decide::Decision;
use crate::effect::{Act, Effect, Part, Post};
use crate::event::{Event, Known};
use crate::facts::Facts;
use crate::ids::{At, ChannelId, DueKey, Span, UserId};
use crate::ledger::Record;
use std::collections::BTreeMap;

/// How long an act may wait in the outbox, while no quiet hours begin; the first of these that fits.
const MAY_WAIT: [Span; 4] = [Span(600_000), Span(300_000), Span(120_000), Span(60_000)];
/// Somebody whose turn it is, and who cannot be written to at once, is waited for this long.
pub(super) const PATIENCE: Span = Span(600_000);
/// Nothing is begun that could not be carried out before quiet hours begin.
const BREATH: Span = Span::MINUTE;

/// One look at what is due.
pub(super) struct Round<'a> {
    pub event: &'a Event,
    pub facts: &'a Facts,
    pub decision: &'a mut Decision,
    /// `None` when no hour can be told to be right: then nothing is sent.
    quiet: Option<Quiet>,
    breaker: Breaker,
    /// So many rows stand in the queue for a private message, and whether the present one is among them.
    queue: i64,
    queued: bool,
    /// Somebody is written to in this look. One at a time: Discord's answer is heard before the next.
    told: bool,
    /// Helpers as they stand after what was said to them in this look.
    pub helpers: BTreeMap<UserId, Helper>,
}

/// Something to be said to one member.
pub(super) struct Letter<'a> {
    pub member: UserId,
    pub campaign: &'a str,
    pub step: u8,
    /// Of this send, for ever.
    pub key: DueKey,
    pub post: Post,
}

/// Carries out what is due.
pub fn carry_out(event: &Event, known: &Known, facts: &Facts, decision: &mut Decision) {
    if known.due.is_empty() || facts.lurkers.paused {
        return;
    }
    let before = &facts.lurkers.sent.breaker;
    let mut round = Round::new(event, facts, decision);
    for row in &known.due {
        let how = round.settle(row);
        note(Row::DueSettled { key: row.key, at: event.at, how }, round.decision);
    }
    let breaker = round.breaker;
    if breaker != *before {
        keep_breaker(&breaker, decision);
    }
}

impl<'a> Round<'a> {
    fn new(event: &'a Event, facts: &'a Facts, decision: &'a mut Decision) -> Round<'a> {
        let settings = &facts.guild.settings.lurkers;
        let (from, until) = settings.quiet;
        let quiet = Quiet::new(facts.zone().clone(), from, until, settings.weekends).ok();
        let breaker = facts.lurkers.sent.breaker.clone();
        Round { event, facts, decision, quiet, breaker, queue: 0, queued: false, told: false, helpers: BTreeMap::new() }
    }

    pub fn now(&self) -> At {
        self.event.at
    }

    fn settle(&mut self, row: &DueRow) -> DueEnd {
        let now = self.now();
        if now > row.not_after && !goes_on(&row.what) {
            return self.too_late(row);
        }
        self.queued = false;
        let how = match &row.what {
            Due::Responders { member, .. } => first_answer::due(self, row, *member),
            Due::Greeter { member, .. } => greeters::newcomer_waits(self, *member),
            Due::TaskOffered { task, .. } => greeters::offer(self, row, *task),
            Due::Step { .. } => reminder::due(self, row),
            Due::Ignored { nudge, .. } => self.ignored(*nudge),
            Due::Answers { question, .. } => ask::bring(self, row, *question),
            Due::AskedWaits { question, .. } => ask::helpers::waits(self, row, *question),
            Due::WelcomeRoll => door::welcome(self.event, row, self.facts, self.decision),
            Due::Prompt { run } => prompt::due(self.event, row, run, self.facts, self.decision),
            Due::Look { run } => runs::outcome::look_due(self.event, run, self.facts, self.decision),
        };
        match how {
            DueEnd::PutOff(at) if at > row.not_after => self.too_late(row),
            // In the past there is nothing to wait for.
            DueEnd::PutOff(at) => DueEnd::PutOff(at.max(now.plus(Span::SECOND))),
            how => how,
        }
    }

    fn too_late(&mut self, row: &DueRow) -> DueEnd {
        if let Due::TaskOffered { task, .. } = &row.what {
            greeters::too_late(self, *task);
        }
        DueEnd::Dropped
    }

    fn ignored(&mut self, nudge: DueKey) -> DueEnd {
        if self.facts.lurkers.sent.get(nudge).is_some_and(|nudge| nudge.ended.is_none()) {
            note(Row::NudgeEnded { key: nudge, at: self.now(), how: NudgeEnd::Ignored }, self.decision);
        }
        DueEnd::Done
    }

    /// Whether it is an hour to say something, with a minute to do so; else when it is.
    pub fn hour(&self) -> Result<(), At> {
        let now = self.now();
        let Some(quiet) = &self.quiet else { return Err(now.plus(Span::HOUR)) };
        let soon = now.plus(BREATH);
        match quiet.allows(now) && quiet.allows(soon) {
            true => Ok(()),
            false => Err(quiet.next(soon)),
        }
    }

    /// Whether a private message may go to this member now, as Discord bears it; else when to try again. `known`: one has
    /// reached them before.
    fn opens(&mut self, member: UserId, known: bool) -> Result<(), At> {
        let now = self.now();
        if self.told {
            return Err(self.stand_in_line(now.plus(Span::SECOND), Span::SECOND));
        }
        if known || self.facts.lurkers.sent.has_channel(member) {
            breaker::may_send(&self.breaker, now).map_err(|until| until.at)?;
        } else {
            let may = breaker::may_open(&self.breaker, now, self.facts.zone());
            may.map_err(|until| self.stand_in_line(until.at, SPACING))?;
            self.breaker.opened(now, self.facts.zone());
        }
        self.told = true;
        Ok(())
    }

    /// The row's turn, behind those that came before it in this look.
    fn stand_in_line(&mut self, from: At, apart: Span) -> At {
        self.queue += i64::from(!self.queued);
        self.queued = true;
        from.plus(apart.times(self.queue - 1))
    }

    /// A private message, with all that is noted beside it; else when to try again. `row` carries it.
    pub fn write(&mut self, row: &DueRow, letter: Letter) -> Result<(), At> {
        let (now, member) = (self.now(), letter.member);
        self.hour()?;
        self.opens(member, false)?;
        // One row may write to several people, one after the other.
        let act = row.key.act(letter.key.0 as u32);
        let effect = Effect::Dm { member, post: letter.post, channel: None };
        self.push(row, act, effect);
        note_nudge(now, act, letter.campaign, member, letter.step, letter.key, self.decision);
        Ok(())
    }

    /// What somebody asked for goes to them at any hour, as soon as Discord lets it; else when to try again. `known`: a
    /// private message has reached them before.
    pub fn bring(&mut self, row: &DueRow, member: UserId, known: bool, post: Post) -> Result<(), At> {
        self.opens(member, known)?;
        self.decision.act(self.event.id, None, Part::Other, Effect::Dm { member, post, channel: None });
        if let Some(act) = self.decision.last_act() {
            (act.key, act.not_after) = (row.key.act(0), Some(row.not_after));
        }
        Ok(())
    }

    /// A silent post in a channel; else when to try again.
    pub fn post(&mut self, row: &DueRow, channel: ChannelId, post: Post) -> Result<(), At> {
        self.hour()?;
        self.push(row, row.key.act(0), Effect::Send { channel, post: Post { silent: true, ..post } });
        Ok(())
    }

    fn push(&mut self, row: &DueRow, key: crate::ids::ActKey, effect: Effect) {
        let now = self.now();
        let open = |span: &&Span| self.quiet.as_ref().is_some_and(|quiet| quiet.allows(now.plus(**span)));
        let wait = MAY_WAIT.iter().find(open).copied().unwrap_or(BREATH);
        self.decision.acts.push(Act {
            key,
            not_after: Some(now.plus(wait).min(row.not_after)),
            after: Vec::new(),
            only_if_done: false,
            case: None,
            part: Part::Other,
            effect,
        });
    }
}

/// Rows that plan the next of their kind, and know themselves what is too late.
fn goes_on(what: &Due) -> bool {
    matches!(what, Due::Prompt { .. } | Due::Look { .. })
}

fn note_nudge(
    at: At,
    act: crate::ids::ActKey,
    campaign: &str,
    member: UserId,
    step: u8,
    key: DueKey,
    decision: &mut Decision,
) {
    let campaign = campaign.to_owned();
    note(
        Row::Nudged(NudgeRow { key, campaign, member, step, at, via: Via::Dm, act: Some(act), ended: None }),
        decision,
    );
    let over = at.plus(ANSWER);
    let due = DueRow {
        key: DueKey::of("ignored", "", &[key.0 as u64]),
        at: over,
        not_after: over.plus(Span::DAY.times(365)),
        what: Due::Ignored { nudge: key, member },
    };
    note(Row::Due(due), decision);
}

/// Writes a row down.
pub(super) fn note(row: Row, decision: &mut Decision) {
    decision.records.push(Record::Lurkers(Box::new(row)));
}

/// Writes a small document down.
pub(super) fn keep(kept: Kept, decision: &mut Decision) {
    note(Row::Keep(Box::new(kept)), decision);
}

pub(super) fn keep_breaker(breaker: &Breaker, decision: &mut Decision) {
    let state = serde_json::to_string(breaker).unwrap_or_default();
    keep(Kept::Breaker { state }, decision);
}

/// Something came of what this member was sent: they wrote, or pressed something.
pub(super) fn answered(at: At, member: UserId, how: NudgeEnd, facts: &Facts, decision: &mut Decision) {
    let open = facts.lurkers.sent.of(member).iter().filter(|nudge| nudge.ended.is_none() && nudge.via == Via::Dm);
    for nudge in open.filter(|nudge| at.since(nudge.at) < ANSWER && !nudge.campaign.starts_with('/')) {
        note(Row::NudgeEnded { key: nudge.key, at, how }, decision);
    }
}
