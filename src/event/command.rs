//! What people ask of Steward: commands, menu entries, buttons; by whom, and which rows the answer needs.

use super::{
    CampaignAsk, FrontDoor, Greet, HelpTopics, LurkersAsk, Message, Noted, NotedNeed, NudgePress, OfficeAsk, Outcome,
    What,
};
use crate::champions::{ProposalRow, WhyNot};
use crate::conduct::case::{CaseNumber, CaseRow};
use crate::effect::Part;
use crate::ids::{At, ChannelId, CreditId, DueKey, MessageId, RoleId, Span, UserId};
use crate::ledger::{Activity, Said};
use crate::lurkers::rows::{DueRow, NudgeRow};
use serde::{Deserialize, Serialize};

/// A slash command, a menu entry or a button, by whom, and how to answer.
#[derive(Debug, Clone)]
pub struct Command {
    pub by: Invoker,
    pub channel: ChannelId,
    /// Discord's handle for the answer, good for 15 minutes.
    pub reply: ReplyHandle,
    pub ask: Ask,
    /// Rows fetched by key before the decision, as `Ask::needs` asked for them.
    pub known: Known,
}

#[derive(Debug, Clone, Default)]
pub struct Invoker {
    pub id: UserId,
    pub name: String,
    pub roles: Vec<RoleId>,
    /// Permission bits in that channel, as Discord computed them.
    pub permissions: u64,
    /// The person's own locale, `nl`, `zh-CN`.
    pub locale: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyHandle {
    pub application: u64,
    pub token: String,
}

impl ReplyHandle {
    /// What the tokens of the console's own handles begin with.
    const CONSOLE: &str = "console-";

    /// A form of the console waits for the answer; Discord knows nothing of it.
    pub fn console(nonce: &str) -> ReplyHandle {
        ReplyHandle { application: 0, token: format!("{}{nonce}", Self::CONSOLE) }
    }
    pub fn is_console(&self) -> bool {
        self.application == 0 && self.token.starts_with(Self::CONSOLE)
    }
}

/// What is asked for.
#[derive(Debug, Clone)]
pub enum Ask {
    Warn {
        member: Target,
        reason: String,
        clause: Option<String>,
    },
    Timeout {
        member: Target,
        length: Span,
        reason: String,
        clause: Option<String>,
    },
    Untimeout {
        member: Target,
        reason: String,
    },
    Kick {
        member: Target,
        reason: String,
        clause: Option<String>,
    },
    /// `purge`: delete the member's messages of this long.
    Ban {
        member: Target,
        reason: String,
        clause: Option<String>,
        length: Option<Span>,
        purge: Span,
    },
    Unban {
        member: UserId,
        reason: String,
    },
    Case {
        number: CaseNumber,
    },
    History {
        member: Target,
    },
    Rules,
    /// "Why (not) flagged?" on a message.
    Why(Box<Message>),
    Card {
        case: CaseNumber,
        press: Press,
    },
    /// "A person should look at this" in a notice.
    SecondLook {
        case: CaseNumber,
    },
    /// The notice of this case again, in another language.
    NoticeIn {
        case: CaseNumber,
        language: String,
    },
    /// `/thanks`: thank you, said to Steward.
    Thanks {
        member: Target,
        reason: String,
    },
    /// A button under what the message menu shows.
    OnMessage {
        channel: ChannelId,
        message: MessageId,
        press: OnMessage,
    },
    /// "Undo" under the answer to thanks, until that time.
    TakeBack {
        credit: CreditId,
        until: At,
    },
    /// `/me …`: what Steward notes about the one who asks.
    Me(Me),
    /// `/champions`: who carries this community.
    Champions,
    /// `/manage …`, for who runs the community.
    Manage(Manage),
    /// A button of engagement. `of`: the nudge, task or campaign that it belongs to.
    Nudge {
        press: NudgePress,
        of: DueKey,
    },
    /// A button of the panel: this role, or no longer.
    Pick {
        role: RoleId,
    },
    /// `/ask`: a question to be posted without its asker's name.
    Question {
        text: String,
    },
    /// `/help-topics`: to be told of newcomers' questions.
    HelpTopics(HelpTopics),
    /// `/greet`: to welcome newcomers, and the tasks that come with it.
    Greet(Greet),
    /// `/me nudges`: what engagement noted and sent.
    Nudges,
    /// `/manage lurkers …`
    Lurkers(LurkersAsk),
    /// `/manage campaign …`
    Campaign(CampaignAsk),
    /// `/manage front-door …`
    FrontDoor(FrontDoor),
    /// The digest, the console, settings, privacy.
    Office(OfficeAsk),
}

/// What waits for somebody, as a button shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Waiting {
    /// Who is proposed, and which credits wait.
    Queue,
    /// Questions that nobody has answered.
    Questions,
}

/// What can be said of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnMessage {
    /// This answered the question.
    Solved,
    /// It did not after all.
    Unsolved,
    /// Thank you to its writer.
    Thank,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Me {
    /// Where I stand, and why.
    Why,
    /// Reviews and nudges pause until that day, `2026-12-24`; `None` ends the pause.
    Break { until: Option<String> },
    /// Not to be credited or shown at all; and back.
    OptOut(bool),
}

#[derive(Debug, Clone)]
pub enum Manage {
    /// Who is proposed, and which credits wait.
    Queue,
    /// `words`: the thank-you, in the community's own words.
    Approve {
        member: Target,
        words: Option<String>,
    },
    Decline {
        member: Target,
        reason: String,
    },
    /// A credit that waits: it counts, or it does not.
    Credit {
        credit: CreditId,
        counts: bool,
    },
    Nominate {
        member: Target,
        reason: String,
    },
    /// Something done for the community elsewhere: a talk, a tutorial, a translation. `weight` 1 to 10.
    Contribution {
        member: Target,
        weight: u8,
        link: String,
        what: String,
    },
    /// What was proposed and decided about a member.
    ChampionHistory {
        member: Target,
    },
    /// The record of a champion as a file, for a letter of reference.
    Reference {
        member: Target,
    },
    /// Questions that nobody has answered.
    Questions,
    /// Read the channels' history of so many days.
    Backfill {
        days: u16,
    },
}

/// Whom a command is about. Roles are known when Discord resolved a member.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Target {
    pub id: UserId,
    pub name: String,
    pub bot: bool,
    pub roles: Option<Vec<RoleId>>,
}

/// A button of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Press {
    /// Alert stage: do what the rule proposes. Counts as Right.
    Apply,
    DeleteOnly,
    /// Enforce stage: it was right.
    Right,
    /// Alert stage: not a breach. Counts as Wrong.
    NotABreach,
    /// Enforce stage: take it back. Counts as Wrong.
    Undo,
    Unsure,
    /// Somebody does not want to decide this case; why is not asked.
    StepAside,
    /// Show what was said, to the one who asks only.
    Open,
    /// A second look was asked for and the decision stands.
    Uphold,
}

/// Rows that an event's decision needs from the store.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub cases: Vec<CaseRow>,
    /// For `/history`, the newest first.
    pub history: Vec<CaseRow>,
    /// Of messages that memory does not have, and of those that they answer.
    pub messages: Vec<Activity>,
    /// What was proposed and decided about a member, the newest first.
    pub proposals: Vec<ProposalRow>,
    /// Why thanks in the message that is asked about were not credited.
    pub not_credited: Option<WhyNot>,
    /// All cases that stand on the case's card, the oldest first.
    pub card: Vec<CaseRow>,
    /// The ten messages before the case's, the oldest first.
    pub before: Vec<Said>,
    /// What engagement has due by now, the oldest first, and when the next row after those is.
    pub due: Vec<DueRow>,
    pub next_due: Option<At>,
    /// What somebody was sent, the newest first.
    pub nudges: Vec<NudgeRow>,
    /// What is kept about a member, for `/privacy`.
    pub noted: Option<Box<Noted>>,
}

/// Which rows those are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    pub cases: Vec<CaseNumber>,
    /// The latest cases of this member.
    pub cases_of: Option<UserId>,
    /// The row of this message, and of the one that it answers.
    pub message: Option<MessageId>,
    /// What was proposed and decided about this member.
    pub proposals_of: Option<UserId>,
    /// Why thanks in this message were not credited.
    pub not_credited: Option<MessageId>,
    /// What stands on this case's card.
    pub card_of: Option<CaseNumber>,
    /// What was said before this case's message.
    pub before: Option<CaseNumber>,
    /// What is due by then.
    pub due_by: Option<At>,
    /// What this member was sent.
    pub nudges_of: Option<UserId>,
    /// What is kept about a member.
    pub noted: Option<NotedNeed>,
}

impl Needs {
    pub fn nothing(&self) -> bool {
        *self == Needs::default()
    }
}

impl What {
    /// `waiting`: cases of which somebody who gives a command has not been told yet. `remembered`: is the message in
    /// memory?
    pub fn needs(
        &self,
        waiting: impl Fn(UserId) -> Vec<CaseNumber>,
        remembered: impl Fn(ChannelId, MessageId) -> bool,
    ) -> Needs {
        let command = match self {
            What::Command(command) => command,
            What::Settled { act, outcome: Outcome::Untrue, .. } if act.part == Part::Notice => {
                return Needs { cases: act.case.into_iter().collect(), ..Needs::default() };
            }
            What::Reaction(reaction) => {
                let message = (!remembered(reaction.channel, reaction.message)).then_some(reaction.message);
                return Needs { message, ..Needs::default() };
            }
            _ => return Needs::default(),
        };
        let mut needs = Needs { cases: waiting(command.by.id), ..Needs::default() };
        match &command.ask {
            Ask::Case { number: case } => needs.cases.push(*case),
            Ask::Card { case, press } => {
                needs.cases.push(*case);
                match press {
                    Press::Open => needs.before = Some(*case),
                    _ => needs.card_of = Some(*case),
                }
            }
            Ask::SecondLook { case } | Ask::NoticeIn { case, .. } => needs.cases.push(*case),
            Ask::History { member } => needs.cases_of = Some(member.id),
            Ask::Why(message) => needs.not_credited = Some(message.id),
            Ask::OnMessage { channel, message, .. } => {
                needs.message = (!remembered(*channel, *message)).then_some(*message);
            }
            Ask::Nudges => needs.nudges_of = Some(command.by.id),
            Ask::Manage(Manage::ChampionHistory { member } | Manage::Reference { member }) => {
                needs.proposals_of = Some(member.id);
            }
            _ => {}
        }
        needs
    }
}
