//! What somebody was sent of their own, and what came of it.

use crate::ids::{ActKey, At, DueKey, UserId};
use serde::{Deserialize, Serialize};

/// What somebody was sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NudgeRow {
    /// Of guild, campaign, member and step.
    pub key: DueKey,
    pub campaign: String,
    pub member: UserId,
    pub step: u8,
    pub at: At,
    pub via: Via,
    /// The act that carries it; none in shadow.
    pub act: Option<ActKey>,
    pub ended: Option<(At, NudgeEnd)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Via {
    /// A private message, which they asked for.
    Dm,
    /// Nothing was sent: a dry run.
    Shadow,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NudgeEnd {
    /// They clicked or wrote.
    Answered,
    Ignored,
    /// They want no more of it.
    Stopped,
    /// It could not be delivered.
    Undelivered,
}
