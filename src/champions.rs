//! Engine 2, recognition: who answers, helps and welcomes, by evidence and not by how much they write.
//!
//! `graph` knows who answered whom, `thanks` and `questions` read texts, `evidence` is the ledger's row, `score` and `tiers`
//! are pure functions of those rows and the time. `credit` turns events into rows, `review` turns scores into proposals,
//! and a person decides about each.

pub mod awards;
pub mod credit;
pub mod desk;
pub mod evidence;
pub mod flags;
pub mod graph;
pub mod history;
pub mod memory;
pub mod questions;
pub mod review;
pub mod score;
pub mod settings;
pub mod thanks;
pub mod tiers;

use crate::ids::{At, ChannelId, CreditId, MessageId, UserId};
use crate::text::Lang;
use flags::Flag;
use serde::{Deserialize, Serialize};
use tiers::{Change, Reason};

/// Why nobody was credited for something that looked like thanks, or for a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyNot {
    /// It cannot be told whom it is meant for.
    Nobody,
    /// It is meant for its own writer.
    Oneself,
    /// It is meant for a bot or a webhook.
    Bot,
    /// Whom it is meant for took no part in the conversation.
    NotInConversation,
    /// The helper, or the one who thanks, does not want to be noted.
    OptedOut,
    /// The helper's message is gone.
    Gone,
    /// Only the asker or a moderator marks an answer.
    NotYours,
    /// It was credited before.
    Before,
}

/// A question that somebody asked, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionRow {
    pub message: MessageId,
    pub channel: ChannelId,
    pub asker: UserId,
    pub at: At,
    pub language: Lang,
    /// The first answer by somebody else: which message, whose, when.
    pub answered: Option<(MessageId, UserId, At)>,
    /// Messages of others that answer it.
    pub answers: u32,
    pub closed: Option<(At, Closed)>,
}

/// How a question ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Closed {
    /// An answer was marked.
    Solved,
    /// The asker said that it works, or gave thanks.
    Said,
    /// The post carries the forum's tag for it.
    Tagged,
    /// Its message was deleted.
    Deleted,
}

/// Change of a question: the whole of what may change.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionChange {
    pub message: MessageId,
    pub channel: ChannelId,
    pub answered: Option<(MessageId, UserId, At)>,
    pub answers: u32,
    pub closed: Option<(At, Closed)>,
}

/// A proposal to the managers, as it is kept. The key is the member and when it was proposed.
#[derive(Debug, Clone, PartialEq)]
pub struct ProposalRow {
    pub member: UserId,
    pub at: At,
    pub change: Change,
    /// The tier to have, by its place; `None` for alumni.
    pub tier: Option<u8>,
    pub reason: Reason,
    /// As they were then.
    pub score: f64,
    pub people: u32,
    pub weeks: u32,
    /// The weightiest credits behind it.
    pub evidence: Vec<CreditId>,
    /// What managers should look at first.
    pub flags: Vec<Flag>,
    /// Of a nomination: by whom, and in whose words.
    pub by: Option<UserId>,
    pub words: String,
    pub decided: Option<Decided>,
}

/// What became of a proposal.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    pub member: UserId,
    /// When it was proposed.
    pub proposed: At,
    pub at: At,
    pub approved: bool,
    pub by: Option<UserId>,
    pub reason: String,
}

/// A member's tier, by its place, and since when in this period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TierRow {
    pub member: UserId,
    pub tier: Option<u8>,
    pub since: At,
    /// Has left the tiers, with thanks.
    pub alumni: bool,
}

/// What a member wants of recognition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// Not to be credited or shown; no row is written.
    pub opted_out: bool,
    /// Reviews and nudges pause meanwhile: from, until.
    pub breaks: Vec<(At, At)>,
}
