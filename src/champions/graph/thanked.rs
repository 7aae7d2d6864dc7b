//! Who is thanked by a message that thanks.
//!
//! Who is mentioned, or whose message is answered; else who is named; else the links are followed, through the thanker's
//! own messages, to the first other person: not the best link alone, but all, each with its share, so that three doubtful
//! links to one person outweigh one to another. Who spoke to the thanker by name, and often, gains. Where that leaves
//! doubt, the links of what others said are asked too: who answered the thanker. Where the graph agrees with who spoke to
//! the thanker last, it is surer. For what a bot says, whoever called it with an order is thanked.
//!
//! Thanks to several ("thanks guys") are for everybody who talked with the thanker.
//!
//! Whether a message thanks at all is not asked here.

use super::resolve::How;
use super::turn::{CALLED, CHAIN, MENTIONED, Turn, Turns};
use super::words::{ORDER, TOGETHER, TWO};
use crate::ids::{MessageId, Span, UserId};

/// Who spoke to the thanker longer ago did not mean this.
const ADDRESSED_WITHIN: Span = Span(30 * 60_000);

const REPLIED: f32 = 1.0;
const NAMED: f32 = 0.96;
const SPOKEN_TO: f32 = 0.91;
const ONLY_GRAPH: f32 = 0.7;

// Chosen by hand on the development and training part of Kummerfeld et al. (ACL 2019); half or twice as much changes little.
/// What each time that somebody spoke to the thanker adds to the graph's share, up to four times.
const SPOKE: f32 = 0.1;
/// What it adds to answer the thanker, as the links of one's own turns tell. They are asked while nobody reaches `SURE`.
const ANSWERS: f32 = 0.4;
const SURE: f32 = 0.6;
const ANSWERS_READ: usize = 12;
/// Of thanks to several, what each time adds that somebody spoke to the thanker, and the thanker to them.
const TALKED: f32 = 0.2;
const SEVERAL: usize = 4;
/// Less is nobody.
const ENOUGH: f32 = 0.3;
/// Own turns whose links are followed, and the share below which a rule is good enough.
const RANKINGS: u32 = 8;
const NEGLIGIBLE: f32 = 0.02;

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
            let last = self.spoke_to(turn).first().map(|(who, _)| *who);
            helpers.sort_by_key(|thanked| last != Some(thanked.helper));
            return Ok(helpers);
        }
        if why != Nobody::Unknown {
            return Err(why);
        }
        let mut people = self.answered(turn);
        let surest = people.first().map(|(who, _)| *who);
        let spoke = self.spoke_to(turn);
        if turn.flags & TOGETHER != 0 {
            return self.thanked_together(turn, people, &spoke);
        }
        for &(who, times) in &spoke {
            add(&mut people, who, SPOKE * times.min(4.0));
        }
        if people.iter().all(|(_, sure)| *sure < SURE) {
            for (who, share) in self.answering(turn) {
                add(&mut people, who, ANSWERS * share.min(1.0));
            }
        }
        // Among equals whom the graph puts first.
        let best = people.iter().rev().max_by(|a, b| a.1.total_cmp(&b.1)).filter(|(_, sure)| *sure >= ENOUGH);
        let helper = best.ok_or(Nobody::Unknown)?.0;
        let last = spoke.first().map(|(who, _)| *who);
        let confidence = if last == Some(helper) && surest == last { SPOKEN_TO } else { ONLY_GRAPH };
        Ok(vec![Thanked { helper: self.person(turn, helper)?, how: How::Graph, confidence }])
    }

    /// Everybody who talked with the thanker, the surest first.
    fn thanked_together(
        &self,
        turn: &Turn,
        mut people: Vec<(UserId, f32)>,
        spoke: &[(UserId, f32)],
    ) -> Result<Vec<Thanked>, Nobody> {
        for &(who, times) in spoke {
            add(&mut people, who, TALKED * times.min(4.0));
        }
        let called = |who: UserId| {
            let own = self.lately(turn).filter(|past| past.author == turn.author);
            own.filter(|past| past.names(who) > 0).take(3).count() as f32
        };
        let mut talked: Vec<_> = people.into_iter().map(|(who, sure)| (who, sure + TALKED * called(who))).collect();
        talked.retain(|(_, sure)| *sure >= ENOUGH);
        talked.sort_by(|a, b| b.1.total_cmp(&a.1));
        let mut why = Nobody::Unknown;
        let mut helpers = Vec::new();
        for (who, _) in talked {
            match self.person(turn, who) {
                Ok(helper) => {
                    let times = spoke.iter().find(|(other, _)| *other == helper).map_or(0.0, |(_, times)| *times);
                    // Once may be anything; who was spoken to in turn, or went on, has helped.
                    let confidence = if times + called(helper).min(times) >= 2.0 { SPOKEN_TO } else { ONLY_GRAPH };
                    helpers.push(Thanked { helper, how: How::Graph, confidence });
                }
                Err(not) => why = not,
            }
        }
        helpers.sort_by(|a: &Thanked, b| b.confidence.total_cmp(&a.confidence));
        if turn.flags & TWO == 0 {
            helpers.truncate(SEVERAL);
        } else if let [a, b] = helpers.as_mut_slice() {
            // "Both", and two there are.
            (a.confidence, b.confidence) = (SPOKEN_TO, SPOKEN_TO);
        } else {
            helpers.truncate(2);
        }
        if helpers.is_empty() { Err(why) } else { Ok(helpers) }
    }

    /// Somebody who may be thanked: another person who spoke here.
    fn person(&self, turn: &Turn, who: UserId) -> Result<UserId, Nobody> {
        if who == turn.author {
            return Err(Nobody::Oneself);
        }
        match self.kept.iter().rev().find(|past| past.author == who && !past.gone) {
            Some(past) if past.machine => Err(Nobody::Machine(past.author)),
            Some(past) => Ok(past.author),
            None => Err(Nobody::NotHere(who)),
        }
    }

    /// Who is answered, surest first: the shares of the links, followed through the author's own turns to the first by
    /// somebody else. What is missing to 1 is the share of a beginning.
    fn answered(&self, turn: &Turn) -> Vec<(UserId, f32)> {
        let mut people = Vec::new();
        // Links lead back: once no newer own turn is left, the share of one is complete.
        let mut own = vec![(turn.position, 1.0)];
        let mut rankings = 0;
        while let Some(newest) = (0..own.len()).max_by_key(|&at| own.get(at).map(|(position, _)| *position)) {
            let (position, share) = own.swap_remove(newest);
            let Some(now) = self.at(position).or((position == turn.position).then_some(turn)) else { continue };
            let mut give = |past: &Turn, share| match past.author == turn.author {
                true => add(&mut own, past.position, share),
                false => add(&mut people, self.behind(past, turn), share),
            };
            let near = turn.position - position < CHAIN && self.is_fresh(now);
            if near && now.native == MessageId(0) && rankings < RANKINGS && share > NEGLIGIBLE {
                rankings += 1;
                let links = self.shares(now).filter(|(past, _)| past.position != position);
                links.for_each(|(past, part)| give(past, share * part));
            } else if let Some(past) = self.at(now.follows).filter(|_| !now.begins()) {
                give(past, share);
            }
        }
        people.sort_by(|a: &(UserId, f32), b| b.1.total_cmp(&a.1));
        people
    }

    /// Whose doing a turn is: what a bot says belongs to who called it, unless that is the thanker.
    fn behind(&self, past: &Turn, turn: &Turn) -> UserId {
        if !past.machine {
            return past.author;
        }
        let answered = Some(past.to).filter(|to| past.native != MessageId(0) && *to != UserId(0));
        let call = || self.back(past.position).take(CALLED).find(|call| call.flags & ORDER != 0 && !call.machine);
        let caller = answered.or_else(|| call().map(|call| call.author));
        caller.filter(|caller| *caller != turn.author).unwrap_or(past.author)
    }

    /// Who answered the author lately without a native reply, as the ranker links what they said, and how surely.
    fn answering(&self, turn: &Turn) -> Vec<(UserId, f32)> {
        let mut people = Vec::new();
        // No further back than can be linked whenever this is asked.
        let near = self.lately(turn).take_while(|past| turn.position - past.position < CHAIN);
        let others = near.filter(|past| past.author != turn.author).take(ANSWERS_READ);
        for past in others.filter(|past| !past.machine && past.native == MessageId(0) && self.is_fresh(past)) {
            let links = self.shares(past).filter(|(answered, _)| answered.author == turn.author);
            add(&mut people, past.author, links.map(|(_, share)| share).sum());
        }
        people
    }

    /// The turns before, newest first, as long as they can have to do with it.
    fn lately(&self, turn: &Turn) -> impl Iterator<Item = &Turn> {
        self.back(turn.position).take_while(|past| turn.at.since(past.at) <= ADDRESSED_WITHIN)
    }

    /// Who spoke to the author lately by name, the last of them first, and how often.
    fn spoke_to(&self, turn: &Turn) -> Vec<(UserId, f32)> {
        let mut people = Vec::new();
        for past in self.lately(turn) {
            // A reply speaks to whom it answers, with or without a ping.
            let replies = past.native != MessageId(0) && past.to == turn.author;
            if past.author != turn.author && (replies || past.names(turn.author) > 0) {
                add(&mut people, self.behind(past, turn), 1.0);
            }
        }
        people
    }
}

fn add<K: PartialEq>(sums: &mut Vec<(K, f32)>, of: K, share: f32) {
    match sums.iter_mut().find(|(other, _)| *other == of) {
        Some((_, sum)) => *sum += share,
        None => sums.push((of, share)),
    }
}
