//! What others ask of a conversation: who wrote a turn, whom it speaks to, who took part.

use super::turn::{MENTIONED, Opener, Said, Turn, Turns};
use crate::ids::{MessageId, UserId};

/// A message that the conversation remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub message: MessageId,
    pub author: UserId,
    /// The message that it answers, by rule, and whose that is.
    pub answers: Option<(MessageId, UserId)>,
    /// The first message of its conversation.
    pub opened: MessageId,
    pub machine: bool,
}

impl Turn {
    pub fn author(&self) -> UserId {
        self.author
    }

    /// Discord says that it is a reply.
    pub fn is_reply(&self) -> bool {
        self.native != MessageId(0)
    }

    /// Whom it plainly speaks to: by reply or mention, else by what the rule finds.
    pub fn speaks_to(&self) -> Option<UserId> {
        let named = self.named.iter().zip(self.how_named).find(|(_, how)| *how == MENTIONED).map(|(who, _)| *who);
        let to = if self.is_reply() { Some(self.to) } else { named.or(Some(self.to)) };
        to.filter(|who| *who != UserId(0) && *who != self.author)
    }
}

impl Turns {
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    pub fn seen(&self, message: MessageId) -> Option<Seen> {
        self.find(message).filter(|turn| !turn.gone).map(|turn| self.seen_turn(turn))
    }

    fn seen_turn(&self, turn: &Turn) -> Seen {
        let answers = (!turn.begins()).then(|| self.at(turn.follows)).flatten().filter(|to| to.author != turn.author);
        let opener = self.opener.filter(|opener| opener.message != turn.id);
        Seen {
            message: turn.id,
            author: turn.author,
            answers: answers.map(|to| (to.id, to.author)).or(opener.map(|opener| (opener.message, opener.author))),
            opened: self.conversation_of(turn),
            machine: turn.machine,
        }
    }

    /// These messages are deleted.
    pub fn gone(&mut self, messages: &[MessageId]) {
        for turn in self.kept.iter_mut().filter(|turn| messages.contains(&turn.id)) {
            turn.gone = true;
        }
    }

    /// An edited message as a turn: at its own place, whatever was said since.
    pub fn reconsider(&self, said: &Said<'_>) -> Turn {
        let mut turn = self.consider(said);
        if let Some(was) = self.find(said.id) {
            (turn.position, turn.before, turn.after) = (was.position, was.before, was.after);
            (turn.follows, turn.to, turn.root, turn.opened) = (was.follows, was.to, was.root, was.opened);
        }
        turn
    }

    /// A thread, of which it is now known who opened it.
    pub fn opened_by(&mut self, message: MessageId, author: UserId) {
        self.opener.get_or_insert(Opener { message, author });
    }

    /// The first message of the conversation that a turn belongs to; of a thread, the thread's own.
    pub fn conversation_of(&self, turn: &Turn) -> MessageId {
        self.opener.map_or(turn.opened, |opener| opener.message)
    }

    /// Who wrote in a conversation, newest first, some more than once.
    pub fn took_part(&self, conversation: MessageId) -> impl Iterator<Item = UserId> {
        let belongs = move |turn: &&Turn| !turn.machine && self.conversation_of(turn) == conversation;
        self.kept.iter().rev().filter(belongs).map(|turn| turn.author)
    }

    /// The last message that somebody wrote before a turn; of a reply to them, the one that it answers.
    pub fn last_of(&self, who: UserId, turn: &Turn) -> Option<MessageId> {
        if turn.is_reply() && turn.to == who {
            return Some(turn.native);
        }
        self.back(turn.position).find(|past| past.author == who && !past.gone).map(|past| past.id)
    }

    /// The last message by somebody else in a conversation that `asker` opened.
    pub fn last_to(&self, asker: UserId) -> Option<Seen> {
        self.kept
            .iter()
            .rev()
            .find(|turn| turn.author != asker && !turn.machine && !turn.gone)
            .map(|turn| self.seen_turn(turn))
    }
}
