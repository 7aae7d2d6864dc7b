//! Evidence that somebody helped somebody: one row a credit, and what takes a row back.
//!
//! A row is written once and never made heavier; it can be settled (when it was pending), revoked and restored. What it
//! counts is worked out by [`score`](super::score) from all rows.

pub use super::score::{MOST_MET, People, Person, meet};
use crate::ids::{At, ChannelId, CreditId, EventId, MessageId, Span, UserId};
use serde::{Deserialize, Serialize};

/// Below this confidence a credit waits for a person or for later evidence.
pub const SURE_FROM: f32 = 0.8;
/// A thanks that is edited into a message later than this counts nothing: the moment has passed.
pub const LATEST_EDIT: Span = Span(7 * Span::DAY.0);
/// Older credits have faded through eight half-lives: ten points weigh less than a twentieth of one.
pub const KEPT: Span = Span(732 * Span::DAY.0);
/// A credit that nobody settles for this long is no longer asked about.
pub const PENDING_FOR: Span = Span(30 * Span::DAY.0);
/// So many pending credits of one giver on one day are shown; the rest wait unseen.
pub const PENDING_A_DAY: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The asker, or a moderator, marked the answer.
    Solved,
    Thanks,
    /// The asker's reaction on a reply to their question.
    AskerReaction,
    /// The first human reply within a day to somebody's first message.
    Welcome,
    /// Somebody else's reaction on an answer.
    PeerReaction,
    /// Logged by a manager, with a link.
    Contribution,
    /// Opens a review and weighs nothing.
    Nomination,
}

impl Kind {
    pub const ALL: [Kind; 7] = [
        Kind::Solved,
        Kind::Thanks,
        Kind::AskerReaction,
        Kind::Welcome,
        Kind::PeerReaction,
        Kind::Contribution,
        Kind::Nomination,
    ];

    /// Points of one row at full confidence; of a contribution, when its manager gave none.
    pub fn weight(self) -> f64 {
        match self {
            Kind::Solved => 10.0,
            Kind::Thanks => 5.0,
            Kind::AskerReaction => 3.0,
            Kind::Welcome => 2.0,
            Kind::PeerReaction => 0.5,
            Kind::Contribution => 5.0,
            Kind::Nomination => 0.0,
        }
    }

    /// Did the one who was helped say so? These make a pair of helper and helped.
    pub fn is_help(self) -> bool {
        matches!(self, Kind::Solved | Kind::Thanks | Kind::AskerReaction | Kind::Welcome)
    }
}

/// One row of the ledger.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Credit {
    pub id: CreditId,
    pub helper: UserId,
    /// Who was helped. Of a contribution and a nomination: the manager who logged it, who vouches for it.
    pub beneficiary: UserId,
    pub kind: Kind,
    /// The evidence: the thanks, or the answer that was marked or reacted to.
    pub message: Option<MessageId>,
    /// The answer that earned it, when that is another message.
    pub answer: Option<MessageId>,
    pub channel: Option<ChannelId>,
    /// The message that opened the conversation; a thread has the id of its first message.
    pub conversation: Option<MessageId>,
    /// When the evidence came: of an edit the time of the edit, never of the message.
    pub at: At,
    /// The community's local day of `at`, in days since 1970-01-01.
    pub day: i32,
    /// 0 to 1: how sure it is that this helper is meant.
    pub confidence: f32,
    pub state: State,
    /// Instead of the kind's weight: a contribution's 1 to 10, or a share of a mark that names several helpers.
    pub weight: Option<f32>,
    /// Others who took part in the conversation. At most four are worth keeping: staff first, then who is here longest.
    pub witnesses: Vec<UserId>,
    pub link: Option<String>,
    pub logged_by: Option<UserId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    Counted,
    Pending,
    Revoked { at: At, why: Withdrawn },
}

/// Why a credit no longer counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Withdrawn {
    ThanksDeleted,
    AnswerDeleted,
    ThanksEditedOut,
    MarkTakenBack,
    ReactionTakenBack,
    /// Thanks said to Steward, taken back by whoever said them.
    ThanksTakenBack,
    /// A manager looked at it and said no.
    Refused,
}

/// Something that was evidence and is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    Deleted(MessageId),
    /// The message was edited and thanks nobody any more.
    EditedOut(MessageId),
    /// The solved mark on this answer.
    Unmarked(MessageId),
    Unreacted {
        message: MessageId,
        by: UserId,
    },
}

impl Credit {
    /// A row of this kind, counted or pending by its confidence, with nothing else known.
    pub fn new(kind: Kind, helper: UserId, beneficiary: UserId, source: u64, at: At, day: i32) -> Credit {
        Credit {
            id: CreditId(
                EventId::of(
                    "credit",
                    &[Kind::ALL.iter().position(|k| *k == kind).unwrap_or(0) as u64, helper.0, beneficiary.0, source],
                )
                .0,
            ),
            helper,
            beneficiary,
            kind,
            message: None,
            answer: None,
            channel: None,
            conversation: None,
            at,
            day,
            confidence: 1.0,
            state: State::Counted,
            weight: None,
            witnesses: Vec::new(),
            link: None,
            logged_by: None,
        }
    }

    /// Sets the confidence, and with it whether the row waits.
    pub fn sure(mut self, confidence: f32) -> Credit {
        self.confidence = confidence.clamp(0.0, 1.0);
        self.state = if self.confidence < SURE_FROM { State::Pending } else { State::Counted };
        self
    }

    /// Thousandths of a point before any cap. Whole numbers, so that sums do not depend on their order.
    pub fn worth(&self) -> u32 {
        let most = if self.kind == Kind::PeerReaction { Kind::PeerReaction.weight() } else { Kind::Solved.weight() };
        let weight = self.weight.map_or(self.kind.weight(), f64::from);
        let weight = if self.kind == Kind::Nomination { 0.0 } else { weight.clamp(0.0, most) };
        (weight * f64::from(self.confidence.clamp(0.0, 1.0)) * 1000.0).round() as u32
    }

    /// Counts or waits: nobody took it away.
    pub fn stands(&self) -> bool {
        !matches!(self.state, State::Revoked { .. })
    }

    pub fn counts(&self) -> bool {
        self.state == State::Counted
    }

    /// Why this row is void after the loss; nothing when it stands.
    pub fn voided_by(&self, loss: Loss) -> Option<Withdrawn> {
        let (mine, answers) = (|m: MessageId| self.message == Some(m), |m: MessageId| self.answer == Some(m));
        match loss {
            Loss::Deleted(m) if mine(m) && self.kind == Kind::Thanks => Some(Withdrawn::ThanksDeleted),
            Loss::Deleted(m) if mine(m) || answers(m) => Some(Withdrawn::AnswerDeleted),
            Loss::EditedOut(m) if mine(m) && self.kind == Kind::Thanks => Some(Withdrawn::ThanksEditedOut),
            Loss::Unmarked(m) if mine(m) && self.kind == Kind::Solved => Some(Withdrawn::MarkTakenBack),
            Loss::Unreacted { message, by } if mine(message) && by == self.beneficiary => {
                let reaction = matches!(self.kind, Kind::AskerReaction | Kind::PeerReaction);
                reaction.then_some(Withdrawn::ReactionTakenBack)
            }
            _ => None,
        }
    }
}

/// What a solved mark that names several helpers gives to each of them: the whole is shared.
pub fn share_of_mark(helpers: usize) -> f32 {
    (Kind::Solved.weight() / helpers.max(1) as f64) as f32
}

/// When a thanks counts that was edited into a message: at the edit, so that no past week can be filled; nothing when
/// the message is too old.
pub fn edited_in(written: At, edited: At) -> Option<At> {
    let age = edited.since(written);
    (age <= LATEST_EDIT && age >= Span(0)).then_some(edited)
}

/// The pending rows to show, oldest first: not those that nobody settled for a month, and of one giver's day only the
/// first few, so that nobody can flood the queue.
pub fn queue<'a>(rows: impl IntoIterator<Item = &'a Credit>, now: At) -> Vec<&'a Credit> {
    let waiting = |c: &&Credit| c.state == State::Pending && now.since(c.at) <= PENDING_FOR;
    let mut rows: Vec<&Credit> = rows.into_iter().filter(waiting).collect();
    rows.sort_unstable_by_key(|c| (c.beneficiary, c.day, c.at, c.id));
    let (mut giver, mut shown) = (None, 0);
    rows.retain(|c| {
        let same = giver == Some((c.beneficiary, c.day));
        (giver, shown) = (Some((c.beneficiary, c.day)), if same { shown + 1 } else { 1 });
        shown <= PENDING_A_DAY
    });
    rows.sort_unstable_by_key(|c| (c.at, c.id));
    rows
}

/// Does `newer` settle the pending row? The same giver, for the same helper in the same conversation, now surely.
pub fn settles(newer: &Credit, pending: &Credit) -> bool {
    let same = newer.beneficiary == pending.beneficiary
        && newer.helper == pending.helper
        && newer.conversation.is_some()
        && newer.conversation == pending.conversation;
    same && newer.counts() && newer.kind.is_help() && pending.state == State::Pending
}

/// Bits: which limits made a row, or a score, count less.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Caps(pub u16);

impl Caps {
    /// The giver had given as much as counts on one day.
    pub const GIVEN: Caps = Caps(1);
    /// The helper had received as much as counts on one day.
    pub const ROOM: Caps = Caps(2);
    /// The same two people on the same day.
    pub const SAME_DAY: Caps = Caps(4);
    /// The giver had given as much as one conversation can.
    pub const CONVERSATION: Caps = Caps(8);
    /// One person's thanks count less and less.
    pub const PAIR_FULL: Caps = Caps(16);
    /// Credit went back the other way.
    pub const RETURNED: Caps = Caps(32);
    /// From people whom nobody else here has met yet.
    pub const UNKNOWN: Caps = Caps(64);
    pub const WELCOMES: Caps = Caps(128);
    pub const REACTIONS: Caps = Caps(256);

    pub fn with(self, other: Caps) -> Caps {
        Caps(self.0 | other.0)
    }
    pub fn has(self, other: Caps) -> bool {
        self.0 & other.0 == other.0
    }
    pub fn when(self, bites: bool) -> Caps {
        if bites { self } else { Caps(0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thanks() -> Credit {
        let credit = Credit::new(Kind::Thanks, UserId(1), UserId(2), 50, At(1_000), 20_000);
        Credit { message: Some(MessageId(50)), answer: Some(MessageId(40)), ..credit }
    }

    fn check(credit: &Credit, loss: Loss, expected: Option<Withdrawn>) {
        assert_eq!(credit.voided_by(loss), expected, "{:?} {loss:?}", credit.kind);
    }

    #[test]
    fn what_is_no_longer_said_no_longer_counts() {
        let credit = thanks();
        check(&credit, Loss::Deleted(MessageId(50)), Some(Withdrawn::ThanksDeleted));
        check(&credit, Loss::Deleted(MessageId(40)), Some(Withdrawn::AnswerDeleted));
        check(&credit, Loss::Deleted(MessageId(41)), None);
        check(&credit, Loss::EditedOut(MessageId(50)), Some(Withdrawn::ThanksEditedOut));
        check(&credit, Loss::EditedOut(MessageId(40)), None);
        check(&credit, Loss::Unmarked(MessageId(50)), None);
    }

    #[test]
    fn marks_and_reactions_are_taken_back_by_who_gave_them() {
        let solved = Credit { kind: Kind::Solved, message: Some(MessageId(40)), answer: None, ..thanks() };
        check(&solved, Loss::Unmarked(MessageId(40)), Some(Withdrawn::MarkTakenBack));
        check(&solved, Loss::Deleted(MessageId(40)), Some(Withdrawn::AnswerDeleted));
        check(&solved, Loss::EditedOut(MessageId(40)), None);
        let liked = Credit { kind: Kind::PeerReaction, ..solved.clone() };
        let by = |by| Loss::Unreacted { message: MessageId(40), by: UserId(by) };
        check(&liked, by(2), Some(Withdrawn::ReactionTakenBack));
        check(&liked, by(3), None);
        check(&solved, by(2), None);
    }

    #[test]
    fn what_is_not_sure_waits() {
        assert_eq!(thanks().sure(0.79).state, State::Pending);
        assert_eq!(thanks().sure(0.8).state, State::Counted);
        assert_eq!(thanks().sure(7.0).confidence, 1.0);
    }

    #[test]
    fn a_row_is_worth_its_weight_by_its_confidence_within_bounds() {
        let worth = |kind, weight, confidence| Credit { kind, weight, confidence, ..thanks() }.worth();
        assert_eq!(worth(Kind::Thanks, None, 0.96), 4_800);
        assert_eq!(worth(Kind::Solved, Some(share_of_mark(4)), 1.0), 2_500);
        assert_eq!(worth(Kind::Contribution, Some(1e9), 1.0), 10_000);
        assert_eq!(worth(Kind::PeerReaction, Some(10.0), 1.0), 500);
        assert_eq!(worth(Kind::Nomination, Some(10.0), 1.0), 0);
        assert_eq!(worth(Kind::Thanks, Some(-5.0), 1.0), 0);
        assert_eq!(worth(Kind::Thanks, Some(f32::NAN), f32::NAN), 0);
    }

    #[test]
    fn the_same_evidence_has_the_same_id() {
        let id = |kind, helper, giver, source| Credit::new(kind, UserId(helper), UserId(giver), source, At(0), 0).id;
        let base = id(Kind::Thanks, 1, 2, 3);
        assert_eq!(base, id(Kind::Thanks, 1, 2, 3));
        for other in [id(Kind::Solved, 1, 2, 3), id(Kind::Thanks, 2, 1, 3), id(Kind::Thanks, 1, 2, 4)] {
            assert_ne!(base, other);
        }
    }

    #[test]
    fn an_edit_counts_when_it_is_made_and_not_after_a_week() {
        let written = At(0);
        assert_eq!(edited_in(written, At(5)), Some(At(5)));
        assert_eq!(edited_in(written, written.plus(LATEST_EDIT).plus(Span::SECOND)), None);
        assert_eq!(edited_in(At(10), At(5)), None);
    }

    #[test]
    fn the_queue_shows_three_of_a_givers_day_and_nothing_old() {
        let now = At(0).plus(Span::DAY.times(40));
        let pending = |source: u64, giver, days: i64| {
            let at = now.minus(Span::DAY.times(days));
            Credit::new(Kind::Thanks, UserId(1), UserId(giver), source, at, 40 - days as i32).sure(0.7)
        };
        let mut rows: Vec<Credit> = (0..9).map(|n| pending(n, 2, 1)).collect();
        rows.extend([pending(20, 3, 1), pending(21, 2, 2), pending(22, 4, 31)]);
        let shown = queue(&rows, now);
        assert_eq!(shown.iter().filter(|c| c.beneficiary == UserId(2)).count(), 4);
        assert_eq!(shown.len(), 5);
        assert!(shown.is_sorted_by_key(|c| c.at));
    }

    #[test]
    fn later_evidence_from_the_same_conversation_settles_a_pending_row() {
        let here = Some(MessageId(9));
        let pending = Credit { conversation: here, ..thanks().sure(0.7) };
        let solved = Credit { kind: Kind::Solved, conversation: here, ..thanks() };
        assert!(settles(&solved, &pending));
        assert!(!settles(
            &Credit { conversation: None, ..solved.clone() },
            &Credit { conversation: None, ..pending.clone() }
        ));
        assert!(!settles(&Credit { helper: UserId(8), ..solved.clone() }, &pending));
        assert!(!settles(&solved.clone().sure(0.5), &pending));
        assert!(!settles(&solved, &solved));
    }
}
