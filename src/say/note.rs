//! Notes under a card: what moderators have to know besides what happened, and what went wrong with its remedy.

use super::permission::Permission;
use super::{Language, escape_within, say, span, stamp};
use crate::ids::{At, ChannelId, Span, UserId};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// Written by staff: recorded, not acted on.
    Staff,
    /// The case itself is about staff.
    AboutStaff,
    /// Criticism of the product: not for staff alone.
    Criticism,
    Lacks(Permission),
    /// The member's top role is not below Steward's.
    StandsHigher,
    OwnerOrAdministrator,
    Protected,
    /// Private messages are closed; told in this thread, or with the next command.
    DmClosed {
        thread: Option<ChannelId>,
    },
    Left,
    /// The message was gone already.
    MessageGone,
    /// Discord's words.
    Refused {
        text: String,
    },
    /// Sent, and no answer came.
    Unknown,
    Late {
        by: Span,
    },
    SecondLook {
        who: UserId,
        at: At,
    },
    /// Done by somebody who is part of the case, as whoever is awake may.
    Recused,
    /// Somebody else has to look at it.
    Review,
}

/// One line.
pub fn note(language: Language, note: &Note) -> String {
    match note {
        Note::Staff => say(language, "note-staff", &[]),
        Note::AboutStaff => say(language, "note-about-staff", &[]),
        Note::Criticism => say(language, "note-criticism", &[]),
        Note::Lacks(permission) => {
            let args = [("permission", permission.name(language).into()), ("cost", permission.cost(language).into())];
            say(language, "note-permission", &args)
        }
        Note::StandsHigher => say(language, "note-higher", &[]),
        Note::OwnerOrAdministrator => say(language, "note-owner", &[]),
        Note::Protected => say(language, "note-protected", &[]),
        Note::DmClosed { thread: Some(thread) } => say(language, "note-dm-thread", &[("channel", (*thread).into())]),
        Note::DmClosed { thread: None } => say(language, "note-dm-waits", &[]),
        Note::Left => say(language, "note-left", &[]),
        Note::MessageGone => say(language, "note-gone", &[]),
        Note::Refused { text } => say(language, "note-refused", &[("text", escape_within(text, 300).into())]),
        Note::Unknown => say(language, "note-unknown", &[]),
        Note::Late { by } => say(language, "note-late", &[("span", span(language, *by).into())]),
        Note::SecondLook { who, at } => {
            say(language, "note-second-look", &[("who", (*who).into()), ("when", stamp(*at).into())])
        }
        Note::Recused => say(language, "note-recused", &[]),
        Note::Review => say(language, "note-review", &[]),
    }
}
