//! What a button asks for when it is pressed, written into its custom id and read back.
//!
//! Buttons hang in messages for years: a form that was once sent is read for ever.

use crate::ids::{CreditId, DueKey};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a button asks for when pressed; `Display` is its custom id, `parse` reads it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ButtonId {
    Card {
        case: u64,
        press: crate::event::Press,
    },
    /// The guild rides along: a notice is pressed in a private message, which has none.
    SecondLook {
        guild: u64,
        case: u64,
    },
    NoticeIn {
        guild: u64,
        case: u64,
        language: String,
    },
    /// What can be said of a message.
    OnMessage {
        channel: u64,
        message: u64,
        press: crate::event::OnMessage,
    },
    /// A credit that waits: it counts, or it does not.
    Credit {
        credit: CreditId,
        counts: bool,
    },
    /// Thanks are taken back, until that time in milliseconds.
    TakeBack {
        credit: CreditId,
        until: i64,
    },
    /// A champion is approved.
    Approve {
        member: u64,
    },
    /// A button of engagement, which may hang in a private message.
    Nudge {
        guild: u64,
        press: crate::event::NudgePress,
        of: DueKey,
    },
    /// Opens the form for a question without a name; for channels, because it names no guild.
    AskForMe,
    /// A role of the panel.
    Pick {
        role: u64,
    },
    /// Whoever presses it wants to be erased, and has read what that means.
    Erase,
    /// What is kept about the one who presses.
    AboutMe,
    /// Shows what waits, as the command for it does.
    Show {
        what: crate::event::Waiting,
    },
}

/// A button's words, as they stand in custom ids: short, and never changed, because old cards keep them.
const PRESSES: [(crate::event::Press, &str); 9] = [
    (crate::event::Press::Apply, "apply"),
    (crate::event::Press::DeleteOnly, "delete-only"),
    (crate::event::Press::Right, "right"),
    (crate::event::Press::NotABreach, "not-a-breach"),
    (crate::event::Press::Undo, "undo"),
    (crate::event::Press::Unsure, "unsure"),
    (crate::event::Press::Open, "open"),
    (crate::event::Press::Uphold, "uphold"),
    (crate::event::Press::StepAside, "step-aside"),
];

const ON_MESSAGE: [(crate::event::OnMessage, &str); 3] = [
    (crate::event::OnMessage::Solved, "solved"),
    (crate::event::OnMessage::Unsolved, "unsolved"),
    (crate::event::OnMessage::Thank, "thank"),
];

const WAITING: [(crate::event::Waiting, &str); 2] =
    [(crate::event::Waiting::Queue, "queue"), (crate::event::Waiting::Questions, "questions")];

const NUDGES: [(crate::event::NudgePress, &str); 9] = [
    (crate::event::NudgePress::JustReading, "reading"),
    (crate::event::NudgePress::Something, "something"),
    (crate::event::NudgePress::RemindMe, "remind"),
    (crate::event::NudgePress::Stop, "stop"),
    (crate::event::NudgePress::Allow, "allow"),
    (crate::event::NudgePress::Take, "take"),
    (crate::event::NudgePress::Done, "done"),
    (crate::event::NudgePress::Pass, "pass"),
    (crate::event::NudgePress::Help, "help"),
];

impl fmt::Display for ButtonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ButtonId::Card { case, press } => {
                let word = PRESSES.iter().find(|(known, _)| known == press).map_or("open", |(_, word)| word);
                write!(f, "card:{case}:{word}")
            }
            ButtonId::SecondLook { guild, case } => write!(f, "look:{guild}:{case}"),
            ButtonId::NoticeIn { guild, case, language } => write!(f, "lang:{guild}:{case}:{language}"),
            ButtonId::OnMessage { channel, message, press } => {
                let word = ON_MESSAGE.iter().find(|(known, _)| known == press).map_or("thank", |(_, word)| word);
                write!(f, "message:{channel}:{message}:{word}")
            }
            ButtonId::Credit { credit, counts: true } => write!(f, "credit:{credit}:counts"),
            ButtonId::Credit { credit, counts: false } => write!(f, "credit:{credit}:not"),
            ButtonId::TakeBack { credit, until } => write!(f, "back:{credit}:{until}"),
            ButtonId::Approve { member } => write!(f, "approve:{member}"),
            ButtonId::Nudge { guild, press, of } => {
                let word = NUDGES.iter().find(|(known, _)| known == press).map_or("stop", |(_, word)| word);
                write!(f, "nudge:{guild}:{of}:{word}")
            }
            ButtonId::AskForMe => write!(f, "ask"),
            ButtonId::Pick { role } => write!(f, "pick:{role}"),
            ButtonId::Erase => write!(f, "erase"),
            ButtonId::AboutMe => write!(f, "about-me"),
            ButtonId::Show { what } => {
                let word = WAITING.iter().find(|(known, _)| known == what).map_or("queue", |(_, word)| word);
                write!(f, "show:{word}")
            }
        }
    }
}

impl ButtonId {
    /// Reads a custom id back; `None` for what Steward never wrote.
    pub fn parse(text: &str) -> Option<ButtonId> {
        let mut parts = text.split(':');
        let kind = parts.next()?;
        let id = match kind {
            "card" => {
                let (case, word) = (parts.next()?.parse().ok()?, parts.next()?);
                let press = PRESSES.iter().find(|(_, known)| *known == word)?.0;
                ButtonId::Card { case, press }
            }
            "look" => ButtonId::SecondLook { guild: parts.next()?.parse().ok()?, case: parts.next()?.parse().ok()? },
            "lang" => ButtonId::NoticeIn {
                guild: parts.next()?.parse().ok()?,
                case: parts.next()?.parse().ok()?,
                language: parts.next().filter(|l| !l.is_empty() && l.len() <= 10)?.to_owned(),
            },
            "message" => {
                let (channel, message, word) =
                    (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
                let press = ON_MESSAGE.iter().find(|(_, known)| *known == word)?.0;
                ButtonId::OnMessage { channel, message, press }
            }
            "credit" => {
                let credit = parts.next()?.parse().ok()?;
                let counts = match parts.next()? {
                    "counts" => true,
                    "not" => false,
                    _ => return None,
                };
                ButtonId::Credit { credit, counts }
            }
            "back" => ButtonId::TakeBack { credit: parts.next()?.parse().ok()?, until: parts.next()?.parse().ok()? },
            "approve" => ButtonId::Approve { member: parts.next()?.parse().ok()? },
            "nudge" => {
                let (guild, of, word) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
                let press = NUDGES.iter().find(|(_, known)| *known == word)?.0;
                ButtonId::Nudge { guild, press, of }
            }
            "ask" => ButtonId::AskForMe,
            "erase" => ButtonId::Erase,
            "about-me" => ButtonId::AboutMe,
            "pick" => ButtonId::Pick { role: parts.next()?.parse().ok()? },
            "show" => {
                let word = parts.next()?;
                ButtonId::Show { what: WAITING.iter().find(|(_, known)| *known == word)?.0 }
            }
            _ => return None,
        };
        parts.next().is_none().then_some(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Press;

    #[test]
    fn a_button_reads_back_what_it_wrote_and_nothing_else() {
        let mut ids: Vec<ButtonId> =
            PRESSES.iter().map(|(press, _)| ButtonId::Card { case: 7, press: *press }).collect();
        ids.push(ButtonId::SecondLook { guild: u64::MAX, case: u64::MAX });
        ids.push(ButtonId::NoticeIn { guild: 1, case: 2, language: "zh-CN".into() });
        ids.extend(ON_MESSAGE.map(|(press, _)| ButtonId::OnMessage { channel: u64::MAX, message: u64::MAX, press }));
        ids.extend([true, false].map(|counts| ButtonId::Credit { credit: CreditId(-7), counts }));
        ids.push(ButtonId::TakeBack { credit: CreditId(-7), until: i64::MAX });
        ids.push(ButtonId::Approve { member: u64::MAX });
        ids.extend(NUDGES.map(|(press, _)| ButtonId::Nudge { guild: u64::MAX, press, of: DueKey(i64::MIN) }));
        ids.extend([ButtonId::AskForMe, ButtonId::Pick { role: u64::MAX }, ButtonId::Erase, ButtonId::AboutMe]);
        ids.extend(WAITING.map(|(what, _)| ButtonId::Show { what }));
        for id in ids {
            let text = id.to_string();
            assert_eq!(ButtonId::parse(&text), Some(id), "{text}");
            assert!(text.len() <= 100, "{text}");
        }
        for text in [
            "",
            "card",
            "card:7",
            "card:x:apply",
            "card:7:dance",
            "card:7:apply:more",
            "lang:1:2:",
            "-1:2",
            "credit:1:x",
            "show:",
            "show:all",
        ] {
            assert_eq!(ButtonId::parse(text), None, "{text}");
        }
        assert_eq!(ButtonId::parse("card:7:undo"), Some(ButtonId::Card { case: 7, press: Press::Undo }));
    }
}
