//! What people ask of engagement: commands and buttons.

use serde::{Deserialize, Serialize};

/// Buttons that members meet in prompts, answers and private messages of engagement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NudgePress {
    JustReading,
    Something,
    RemindMe,
    Stop,
    /// Nudges are fine again.
    Allow,
    /// A greeter takes a task, has done it, or passes it on.
    Take,
    Done,
    Pass,
    /// Wants to hear of newcomers' questions, of any topic in their own language.
    Help,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HelpTopics {
    Join {
        topics: Vec<String>,
        languages: Vec<String>,
    },
    Leave,
    /// What somebody is on the list for.
    Show,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Greet {
    Join,
    Leave,
    /// Away until that day, `2026-12-24`.
    Away {
        until: String,
    },
    /// What is mine to do.
    Tasks,
}

/// `/manage lurkers …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LurkersAsk {
    /// Segments, who helps, what was sent, what is missing.
    Overview,
    /// Exactly who would get what and why, of a campaign or of all.
    Preview {
        campaign: Option<String>,
    },
    Pause,
    Resume,
}

/// `/manage campaign …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CampaignAsk {
    List,
    Show {
        campaign: String,
    },
    /// `shadow`: everything but the sending.
    Start {
        campaign: String,
        shadow: bool,
    },
    Stop {
        campaign: String,
    },
    Result {
        campaign: String,
    },
    /// What a community of this size can learn.
    Calculate,
}

/// `/manage front-door …`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FrontDoor {
    /// What newcomers meet, and what is missing.
    Check,
    /// Post the panel of interests and languages in this channel.
    Panel,
}
