//! Who is thanked by a message that thanks.
//!
//! Who is mentioned, or whose message is answered; else who is named; else the links are followed, through the thanker's
//! own messages, to the first other person. Where that is also who spoke to the thanker last, it is surer.
//!
//! Whether a message thanks at all is not asked here.

use super::resolve::How;
use super::turn::{CHAIN, MENTIONED, Turn, Turns};
use crate::ids::{MessageId, Span, UserId};

/// Who spoke to the thanker longer ago did not mean this.
const ADDRESSED_WITHIN: Span = Span(30 * 60_000);

const REPLIED: f32 = 1.0;
const NAMED: f32 = 0.96;
const SPOKEN_TO: f32 = 0.91;
const ONLY_GRAPH: f32 = 0.7;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thanked {
    pub helper: UserId,
    pub how: How,
    /// 1.0 for a reply, 0.96 for a mention or a name, 0.91 where two ways agree, 0.7 where only the graph says so.
    pub confidence: f32,
}

/// Why nobody is credited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nobody {
    /// The message is not remembered.
    Forgotten,
    /// A bot or a webhook thanks.
    ByMachine,
    /// The one thanked is a bot or a webhook.
    Machine(UserId),
    Oneself,
    /// Somebody mentioned who said nothing here.
    NotHere(UserId),
    /// Nobody can be made out.
    Unknown,
}

impl Turns {
    /// The people whom a thanks is for, never empty.
    ///
    /// # Errors
    /// Why it is for nobody.
    pub fn thanked(&self, message: MessageId) -> Result<Vec<Thanked>, Nobody> {
        self.thanked_by(self.find(message).ok_or(Nobody::Forgotten)?)
    }

    /// The same of a turn that is being considered.
    ///
    /// # Errors
    /// Why it is for nobody.
    pub fn thanked_by(&self, turn: &Turn) -> Result<Vec<Thanked>, Nobody> {
        if turn.machine {
            return Err(Nobody::ByMachine);
        }
        let mut helpers = Vec::new();
        let mut why = Nobody::Unknown;
        let mut put = |found: Result<UserId, Nobody>, how, confidence| match found {
            Ok(helper) => {
                if !helpers.iter().any(|other: &Thanked| other.helper == helper) {
                    helpers.push(Thanked { helper, how, confidence });
                }
            }
            Err(not) => why = not,
        };
        if turn.native != MessageId(0) && turn.to != UserId(0) {
            put(self.person(turn, turn.to), How::Reply, REPLIED);
        }
        let plainest = turn.how_named[0].max(turn.how_named[1]).max(turn.how_named[2]);
        for (&who, &how) in turn.named.iter().zip(&turn.how_named).filter(|(_, how)| **how > 0) {
            // Beside a mention, a name in the text is only spoken of.
            if how == plainest || how == MENTIONED {
                put(self.person(turn, who), if how == MENTIONED { How::Mention } else { How::Name }, NAMED);
            }
        }
        if !helpers.is_empty() {
            // Who spoke to the thanker last comes first.
            let last = self.last_to_address(turn).map(|last| last.author);
            helpers.sort_by_key(|thanked| last != Some(thanked.helper));
            return Ok(helpers);
        }
        if why != Nobody::Unknown {
            return Err(why);
        }
        let (helper, confidence) = match (self.partner(turn), self.last_to_address(turn)) {
            (Some(partner), Some(last)) if partner.author == last.author => (partner.author, SPOKEN_TO),
            (Some(found), _) | (None, Some(found)) => (found.author, ONLY_GRAPH),
            (None, None) => return Err(Nobody::Unknown),
        };
        let helper = self.person(turn, helper)?;
        Ok(vec![Thanked { helper, how: How::Graph, confidence }])
    }

    /// Somebody who may be thanked: another person who spoke here.
    fn person(&self, turn: &Turn, who: UserId) -> Result<UserId, Nobody> {
        if who == turn.author {
            return Err(Nobody::Oneself);
        }
        match self.kept.iter().rev().find(|past| past.author == who) {
            Some(past) if past.machine => Err(Nobody::Machine(past.author)),
            Some(past) => Ok(past.author),
            None => Err(Nobody::NotHere(who)),
        }
    }

    /// Follows the links through the author's own messages to the first by somebody else.
    fn partner<'a>(&'a self, turn: &'a Turn) -> Option<&'a Turn> {
        let mut now = turn;
        for _ in 0..CHAIN {
            let near = turn.position - now.position < CHAIN && self.is_fresh(now);
            let next = match near && now.native == MessageId(0) {
                true => self.ranked(now).0,
                false => self.at(now.follows).filter(|_| !now.begins()),
            }?;
            if next.author != turn.author {
                return Some(next);
            }
            now = next;
        }
        None
    }

    fn last_to_address(&self, turn: &Turn) -> Option<&Turn> {
        self.back(turn.position)
            .take_while(|past| turn.at.since(past.at) <= ADDRESSED_WITHIN)
            .find(|past| past.author != turn.author && past.names(turn.author) > 0)
    }
}
