//! What one guild's memory holds for recognition: credits with their standing, open questions, newcomers, tiers, and what
//! members want.
//!
//! Everything here follows from records and messages, and `rebuild` puts it together again from the store.

use super::evidence::{Credit, KEPT, Loss, MOST_MET, People, Person, Withdrawn, meet};
use super::score::{Rules, Standing};
use super::tiers::Change;
use super::{ProposalRow, QuestionChange, QuestionRow, TierRow, Wish};
use crate::facts::Facts;
use crate::facts::guild::GuildView;
use crate::facts::members::Members;
use crate::ids::{At, ChannelId, CreditId, IdMap, MessageId, Span, UserId};
use crate::ledger::{BackfillRow, Record, Remembered};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Questions are held this long, open or not.
const QUESTIONS_FOR: Span = Span(30 * Span::DAY.0);
/// Questions held of one channel.
const QUESTIONS_A_CHANNEL: usize = 200;
/// Old credits go in one bite when the oldest has waited this long: those that stay are all worked out anew.
const FORGET_EVERY: Span = Span(30 * Span::DAY.0);
/// A newcomer is welcomed within this time.
pub const WELCOME_WITHIN: Span = Span::DAY;
/// Newcomers held.
const NEWCOMERS: usize = 512;

/// Somebody who wrote here for the first time.
#[derive(Debug, Clone, Copy)]
pub struct Newcomer {
    pub member: UserId,
    pub message: MessageId,
    pub channel: ChannelId,
    pub at: At,
}

#[derive(Default)]
pub struct Champions {
    pub standing: Standing,
    credits: IdMap<CreditId, Credit>,
    /// No credit is older.
    oldest: Option<At>,
    /// Credits whose evidence or answer is this message.
    of_message: IdMap<MessageId, Vec<CreditId>>,
    /// Credits of a conversation, by its first message.
    of_conversation: IdMap<MessageId, Vec<CreditId>>,
    /// Credits of a helper, in order.
    of_helper: IdMap<UserId, Vec<CreditId>>,
    questions: IdMap<ChannelId, VecDeque<QuestionRow>>,
    newcomers: VecDeque<Newcomer>,
    met: IdMap<UserId, Vec<UserId>>,
    pub tiers: IdMap<UserId, TierRow>,
    pub proposals: BTreeMap<UserId, ProposalRow>,
    wishes: IdMap<UserId, Wish>,
    pub backfill: Vec<BackfillRow>,
    /// What managers declined lately: what, and when.
    pub declined: IdMap<UserId, (Change, Option<u8>, At)>,
    /// The hour up to which the review has come, and members whose credits changed since they were looked at.
    pub reviewed: Option<i64>,
    pub changed: BTreeSet<UserId>,
}

impl Champions {
    pub fn rebuild(remembered: &mut Remembered) -> Champions {
        let mut champions = Champions::default();
        let credits = std::mem::take(&mut remembered.credits);
        champions.standing = Standing::of(Rules::default(), &credits);
        for credit in credits {
            champions.index(&credit);
            champions.oldest = Some(champions.oldest.map_or(credit.at, |oldest| oldest.min(credit.at)));
            champions.credits.insert(credit.id, credit);
        }
        for question in std::mem::take(&mut remembered.questions) {
            champions.questions.entry(question.channel).or_default().push_back(question);
        }
        for (member, other) in remembered.met.drain(..) {
            champions.met.entry(member).or_default().push(other);
        }
        champions.tiers = remembered.tiers.drain(..).map(|tier| (tier.member, tier)).collect();
        for proposal in remembered.proposals.drain(..) {
            match &proposal.decided {
                None => drop(champions.proposals.insert(proposal.member, proposal)),
                // An approved nomination has been looked at, and is not looked at again.
                Some(decided) if !decided.approved || proposal.change == Change::Consider => {
                    let declined = (proposal.change, proposal.tier, decided.at);
                    champions.declined.insert(proposal.member, declined);
                }
                Some(_) => {}
            }
        }
        // What changed while nobody looked is not known: everybody who was credited is looked at once.
        champions.changed = champions.of_helper.keys().copied().collect();
        champions.wishes = remembered.wishes.drain(..).collect();
        champions.backfill = std::mem::take(&mut remembered.backfill);
        champions
    }

    /// Takes in what was decided.
    pub fn apply(&mut self, record: &Record) {
        match record {
            Record::Credit(credit) => {
                let first = !self.credits.contains_key(&credit.id);
                self.standing.put(credit);
                if first {
                    self.index(credit);
                }
                self.changed.insert(credit.helper);
                self.oldest = Some(self.oldest.map_or(credit.at, |oldest| oldest.min(credit.at)));
                self.credits.insert(credit.id, (**credit).clone());
            }
            Record::CreditChanged { credit, state, .. } => {
                self.standing.change(*credit, *state);
                if let Some(known) = self.credits.get_mut(credit) {
                    known.state = *state;
                    self.changed.insert(known.helper);
                }
            }
            Record::Question(row) => {
                let questions = self.questions.entry(row.channel).or_default();
                questions.retain(|known| row.at.since(known.at) < QUESTIONS_FOR);
                if questions.len() >= QUESTIONS_A_CHANNEL {
                    questions.pop_front();
                }
                questions.push_back((**row).clone());
            }
            Record::QuestionChanged(change) => self.question_changed(change),
            Record::Proposed(proposal) => {
                self.proposals.insert(proposal.member, (**proposal).clone());
            }
            Record::ProposalDecided(decided) => {
                let this = |open: &&ProposalRow| open.at == decided.proposed;
                if let Some(open) = self.proposals.get(&decided.member).filter(this) {
                    if !decided.approved || open.change == Change::Consider {
                        self.declined.insert(decided.member, (open.change, open.tier, decided.at));
                    }
                    self.proposals.remove(&decided.member);
                }
            }
            Record::Tier(row) => {
                self.tiers.insert(row.member, *row);
            }
            Record::Wish { member, wish, .. } => {
                self.wishes.insert(*member, wish.clone());
            }
            Record::Met { member, other, instead_of } => {
                let met = self.met.entry(*member).or_default();
                met.retain(|known| Some(*known) != *instead_of);
                met.push(*other);
            }
            Record::Backfill(row) => {
                self.backfill.retain(|known| known.channel != row.channel);
                self.backfill.push(*row);
            }
            _ => {}
        }
    }

    fn index(&mut self, credit: &Credit) {
        for message in credit.message.into_iter().chain(credit.answer) {
            let credits = self.of_message.entry(message).or_default();
            if !credits.contains(&credit.id) {
                credits.push(credit.id);
            }
        }
        if let Some(conversation) = credit.conversation {
            self.of_conversation.entry(conversation).or_default().push(credit.id);
        }
        self.of_helper.entry(credit.helper).or_default().push(credit.id);
    }

    fn question_changed(&mut self, change: &QuestionChange) {
        let here = self.questions.get_mut(&change.channel).into_iter().flatten();
        let found = here.rev().find(|known| known.message == change.message);
        if let Some(known) = found {
            (known.answered, known.answers, known.closed) = (change.answered, change.answers, change.closed);
        }
    }

    pub fn credit(&self, credit: CreditId) -> Option<&Credit> {
        self.credits.get(&credit)
    }

    pub fn credits(&self) -> impl Iterator<Item = &Credit> {
        self.credits.values()
    }

    /// Credits that rest on this message, as evidence or as answer.
    pub fn credits_on(&self, message: MessageId) -> impl Iterator<Item = &Credit> {
        let credits = self.of_message.get(&message).into_iter().flatten();
        credits.filter_map(|credit| self.credits.get(credit))
    }

    /// Credits of a conversation, by its first message.
    pub fn credits_in(&self, conversation: MessageId) -> impl Iterator<Item = &Credit> {
        let credits = self.of_conversation.get(&conversation).into_iter().flatten();
        credits.filter_map(|credit| self.credits.get(credit))
    }

    /// What a helper was credited for, whatever became of it, in the order in which it was heard of.
    pub fn credits_of(&self, helper: UserId) -> impl DoubleEndedIterator<Item = &Credit> {
        let credits = self.of_helper.get(&helper).into_iter().flatten();
        credits.filter_map(|credit| self.credits.get(credit))
    }

    /// Credits that this loss takes away, and why.
    pub fn voided_by(&self, loss: Loss) -> Vec<(CreditId, Withdrawn)> {
        let message = match loss {
            Loss::Deleted(message) | Loss::EditedOut(message) | Loss::Unmarked(message) => message,
            Loss::Unreacted { message, .. } => message,
        };
        let standing = self.credits_on(message).filter(|credit| credit.stands());
        standing.filter_map(|credit| Some((credit.id, credit.voided_by(loss)?))).collect()
    }

    /// Questions of a channel, the newest last.
    pub fn questions_in(&self, channel: ChannelId) -> impl DoubleEndedIterator<Item = &QuestionRow> {
        self.questions.get(&channel).into_iter().flatten()
    }

    pub fn question(&self, channel: ChannelId, message: MessageId) -> Option<&QuestionRow> {
        self.questions_in(channel).rev().find(|question| question.message == message)
    }

    /// All questions that are held, in no particular order.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionRow> {
        self.questions.values().flatten()
    }

    /// What is too old goes, as it would at a start; credits up to `FORGET_EVERY` later.
    pub fn forget(&mut self, now: At) {
        let before = now.minus(KEPT);
        if self.oldest.is_some_and(|oldest| before.since(oldest) > FORGET_EVERY) {
            self.credits.retain(|_, credit| credit.at >= before);
            self.oldest = self.credits.values().map(|credit| credit.at).min();
            let known = &self.credits;
            for index in [&mut self.of_message, &mut self.of_conversation] {
                index.retain(|_, credits| {
                    credits.retain(|credit| known.contains_key(credit));
                    !credits.is_empty()
                });
            }
            self.of_helper.retain(|_, credits| {
                credits.retain(|credit| known.contains_key(credit));
                !credits.is_empty()
            });
            self.standing.forget(before);
        }
        self.questions.retain(|_, asked| {
            asked.retain(|question| now.since(question.at) < QUESTIONS_FOR);
            !asked.is_empty()
        });
    }

    /// Somebody wrote for the first time.
    pub fn arrived(&mut self, newcomer: Newcomer) {
        self.newcomers.retain(|known| newcomer.at.since(known.at) <= WELCOME_WITHIN);
        if self.newcomers.len() >= NEWCOMERS {
            self.newcomers.pop_front();
        }
        self.newcomers.push_back(newcomer);
    }

    /// They have been welcomed.
    pub fn welcomed(&mut self, member: UserId) {
        self.newcomers.retain(|known| known.member != member);
    }

    /// The newcomer in this channel whom nobody has welcomed yet.
    pub fn newcomer(&self, channel: ChannelId, member: UserId, now: At) -> Option<&Newcomer> {
        let here = |known: &&Newcomer| known.channel == channel && known.member == member;
        self.newcomers.iter().filter(here).find(|known| now.since(known.at) <= WELCOME_WITHIN && now >= known.at)
    }

    pub fn has_newcomers(&self) -> bool {
        !self.newcomers.is_empty()
    }

    /// Is `other` to be noted as somebody whom the member has met, and in whose place? When there is no room, whoever says
    /// least about the member makes it.
    pub fn meets(&self, member: UserId, other: UserId, people: &impl People) -> Option<Option<UserId>> {
        let before = self.met(member);
        if before.contains(&other) {
            return None;
        }
        if before.len() < MOST_MET {
            return Some(None);
        }
        let mut after = before.to_vec();
        meet(&mut after, other, people);
        after.contains(&other).then(|| before.iter().copied().find(|known| !after.contains(known)))
    }

    pub fn met(&self, member: UserId) -> &[UserId] {
        self.met.get(&member).map_or(&[], Vec::as_slice)
    }

    pub fn wish(&self, member: UserId) -> Option<&Wish> {
        self.wishes.get(&member)
    }

    pub fn opted_out(&self, member: UserId) -> bool {
        !self.wishes.is_empty() && self.wish(member).is_some_and(|wish| wish.opted_out)
    }

    /// Is there anybody whom a review would look at?
    pub fn reviewable(&self) -> bool {
        !self.changed.is_empty() || self.tiers.values().any(|row| row.tier.is_some())
    }

    /// The member's tier now.
    pub fn tier(&self, member: UserId) -> Option<u8> {
        self.tiers.get(&member).and_then(|row| row.tier)
    }
}

/// What the score asks about people, answered from a guild's memory.
pub struct Known<'a> {
    pub champions: &'a Champions,
    pub members: &'a Members,
    pub guild: &'a GuildView,
}

impl<'f> Known<'f> {
    pub fn of(facts: &'f Facts) -> Known<'f> {
        Known { champions: &facts.champions, members: &facts.members, guild: &facts.guild }
    }
}

impl People for Known<'_> {
    fn person(&self, member: UserId) -> Person<'_> {
        Person {
            weeks_active: self.members.get(member).map_or(0, |known| known.weeks),
            staff: self.guild.is_staff(member, self.members.roles(member)),
            tier: self.champions.tier(member).is_some(),
            met: self.champions.met(member),
        }
    }
}
