//! "Why (not) credited?": what one message was credited for, or the reason why it was not.

use super::me::caps;
use super::{kind, linked};
use crate::champions::WhyNot;
use crate::champions::evidence::{Caps, Kind, State, Withdrawn};
use crate::champions::thanks::NoThanks;
use crate::effect::{Button, ButtonId, Look};
use crate::event::OnMessage;
use crate::ids::{At, ChannelId, CreditId, MessageId, UserId};
use crate::say::{Language, cut, limit, say};

/// A credit that rests on a message.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OnIt {
    pub kind: Kind,
    pub helper: UserId,
    /// Who was helped, where that is somebody else than a manager who logged it.
    pub from: Option<UserId>,
    pub state: State,
    pub caps: Caps,
}

/// Why a message was not credited.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Not {
    /// It was looked at when it came.
    Reason(WhyNot),
    /// What its text says now.
    Text(NoThanks),
    /// Its text thanks, and nothing was noted.
    Unnoted,
    BotWrote,
}

/// What was credited, a line each; without any, why not. At most `most` characters.
pub fn why(language: Language, credits: &[OnIt], not: Not, most: usize) -> String {
    if credits.is_empty() {
        let text = format!("{}\n{}", say(language, "why-not-credited", &[]), say(language, not_key(not), &[]));
        return cut(&text, most);
    }
    let mut text = say(language, "why-credited", &[]);
    for credit in credits {
        text.push_str("\n- ");
        text.push_str(&credit_line(language, credit));
    }
    cut(&text, most)
}

fn credit_line(language: Language, credit: &OnIt) -> String {
    let state = match credit.state {
        State::Pending => say(language, "state-pending", &[]),
        State::Revoked { why, .. } => say(language, withdrawn(why), &[]),
        State::Counted => match caps(language, credit.caps).into_iter().next() {
            Some(why) => say(language, "state-less", &[("why", why.into())]),
            None => say(language, "state-counted", &[]),
        },
    };
    let (kind, state) = (("kind", kind(language, credit.kind).into()), ("state", state.into()));
    match credit.from {
        Some(from) => {
            say(language, "message-line", &[kind, ("helper", credit.helper.into()), ("from", from.into()), state])
        }
        None => say(language, "message-line-alone", &[kind, ("helper", credit.helper.into()), state]),
    }
}

fn withdrawn(why: Withdrawn) -> &'static str {
    match why {
        Withdrawn::ThanksDeleted => "withdrawn-thanks-deleted",
        Withdrawn::AnswerDeleted => "withdrawn-answer-deleted",
        Withdrawn::ThanksEditedOut => "withdrawn-edited-out",
        Withdrawn::MarkTakenBack => "withdrawn-mark",
        Withdrawn::ThanksTakenBack => "withdrawn-taken-back",
        Withdrawn::ReactionTakenBack => "withdrawn-reaction",
        Withdrawn::Refused => "withdrawn-refused",
    }
}

fn not_key(not: Not) -> &'static str {
    match not {
        Not::Reason(WhyNot::Nobody) => "no-credit-nobody",
        Not::Reason(WhyNot::Oneself) => "no-credit-oneself",
        Not::Reason(WhyNot::Bot) => "no-credit-bot",
        Not::Reason(WhyNot::NotInConversation) => "no-credit-stranger",
        Not::Reason(WhyNot::OptedOut) => "no-credit-opted-out",
        Not::Reason(WhyNot::Gone) => "no-credit-gone",
        Not::Reason(WhyNot::NotYours) => "no-credit-not-yours",
        Not::Reason(WhyNot::Before) => "no-credit-before",
        Not::Text(NoThanks::NoPhrase) => "no-credit-no-phrase",
        Not::Text(NoThanks::Quoted) => "no-credit-quoted",
        Not::Text(NoThanks::Returned) => "no-credit-returned",
        Not::Text(NoThanks::Undone) => "no-credit-undone",
        Not::Text(NoThanks::ToNobody) => "no-credit-to-nobody",
        Not::Text(NoThanks::InAdvance) => "no-credit-in-advance",
        Not::Unnoted => "no-credit-unnoted",
        Not::BotWrote => "no-credit-bot-wrote",
    }
}

/// What somebody may say of a message, as a button.
pub fn button(language: Language, channel: ChannelId, message: MessageId, press: OnMessage) -> Button {
    let (key, look) = match press {
        OnMessage::Solved => ("button-solved", Look::Good),
        OnMessage::Unsolved => ("button-unsolved", Look::Plain),
        OnMessage::Thank => ("button-thank", Look::Main),
    };
    let label = cut(&say(language, key, &[]), limit::BUTTON);
    Button { id: ButtonId::OnMessage { channel: channel.0, message: message.0, press }, label, look }
}

/// Takes thanks back, until then.
pub fn undo(language: Language, credit: CreditId, until: At) -> Button {
    let label = cut(&say(language, "button-undo", &[]), limit::BUTTON);
    Button { id: ButtonId::TakeBack { credit, until: until.0 }, label, look: Look::Plain }
}

/// The two buttons that settle the credit with this number in a list.
pub fn settle(language: Language, credit: CreditId, n: u32) -> [Button; 2] {
    [(true, "button-counts", Look::Good), (false, "button-counts-not", Look::Plain)].map(|(counts, key, look)| {
        let label = cut(&say(language, key, &[("n", n.into())]), limit::BUTTON);
        Button { id: ButtonId::Credit { credit, counts }, label, look }
    })
}

/// A question as a link.
pub(super) fn question(language: Language, link: &str) -> String {
    linked(&say(language, "question-word", &[]), Some(link))
}
