//! The same digest, counted again from what happened, as plainly as can be: no sums, no shared code, one list looked
//! through for every question.

use crate::plain::{median_wait, ratio, within_day};
use crate::world::{Fact, LANGUAGES, week, zone};
use std::collections::BTreeSet;
use steward::champions::Closed;
use steward::champions::evidence::Kind;
use steward::conduct::case::Verdict;
use steward::digest::figures::Name;
use steward::ids::{At, MessageId};
use steward::policy::source::Stage;
use steward::text::Lang;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
const STAFF: [u64; 2] = [1, 2];

pub struct Recount<'a> {
    pub since: At,
    pub facts: &'a [Fact],
}

/// Beginning and end of the week so many before the told one.
pub fn week_before(ago: i64) -> (At, At) {
    week().plus(-ago).bounds(&zone())
}

impl Recount<'_> {
    /// From joining to leaving.
    pub fn stays(&self) -> Vec<(u64, At, Option<At>)> {
        let mut stays: Vec<(u64, At, Option<At>)> = Vec::new();
        for fact in self.facts {
            match fact {
                Fact::Joined { who, at } => stays.push((*who, *at, None)),
                Fact::Left { who, at } => {
                    let open = stays.iter_mut().find(|(member, _, left)| member == who && left.is_none());
                    open.unwrap().2 = Some(*at);
                }
                _ => {}
            }
        }
        stays
    }

    pub fn members(&self) -> u32 {
        let (_, until) = week_before(0);
        self.stays().iter().filter(|(_, joined, left)| *joined < until && left.is_none_or(|left| left >= until)).count()
            as u32
    }

    fn deleted(&self, message: MessageId, until: At) -> bool {
        self.facts.iter().any(|it| matches!(it, Fact::Deleted { message: m, at } if *m == message && *at < until))
    }

    /// Author, language and id of people's messages that stood when the week ended.
    fn said(&self, ago: i64) -> Vec<(u64, Lang, MessageId)> {
        let (from, until) = week_before(ago);
        let mut said = Vec::new();
        for fact in self.facts {
            if let Fact::Said { message, who, at, language, bot: false, .. } = fact
                && (from..until).contains(at)
                && !self.deleted(*message, until)
            {
                said.push((*who, *language, *message));
            }
        }
        said
    }

    fn first_message(&self, who: u64) -> Option<(At, MessageId)> {
        self.facts.iter().find_map(|it| match it {
            Fact::Said { who: w, at, message, bot: false, .. } if *w == who => Some((*at, *message)),
            _ => None,
        })
    }

    pub fn first_waits(&self, ago: i64) -> Vec<(i64, bool)> {
        let (from, until) = week_before(ago);
        let mut waits = Vec::new();
        for who in 1..14 {
            let Some((at, first)) = self.first_message(who) else { continue };
            if !(from..until).contains(&at) || self.deleted(first, until) {
                continue;
            }
            let stays = self.stays();
            let joined =
                stays.iter().filter(|(member, joined, _)| *member == who && *joined <= at).map(|it| it.1).max();
            let seen_joining = joined.is_some_and(|it| it >= self.since || at.0 - it.0 <= 28 * DAY);
            if !seen_joining && at.0 - self.since.0 < 28 * DAY {
                continue;
            }
            let replies = self.facts.iter().filter_map(|it| match it {
                Fact::Said { who: other, at, reply: Some(to), bot: false, message, .. }
                    if *to == first && *other != who && *at < until && !self.deleted(*message, until) =>
                {
                    Some(*at)
                }
                Fact::Heard { first: heard, at, .. } if *heard == first && *at < until => Some(*at),
                _ => None,
            });
            let reply = replies.min();
            waits.push((reply.unwrap_or(until).0 - at.0, reply.is_some()));
        }
        waits
    }

    /// Language, when asked, answered and closed, of questions that stood when the week ended.
    fn questions(&self, ago: i64) -> Vec<(Lang, At, Option<At>, Option<At>)> {
        let (from, until) = week_before(ago);
        let mut found = Vec::new();
        for fact in self.facts {
            let Fact::Asked { question, at, language } = fact else { continue };
            if !(from..until).contains(at) {
                continue;
            }
            let closed = self.facts.iter().find_map(|it| match it {
                Fact::Closed { question: q, at, how } if q == question && *at < until => Some((*at, *how)),
                _ => None,
            });
            if closed.is_some_and(|(_, how)| how == Closed::Deleted) {
                continue;
            }
            let answered = self.facts.iter().find_map(|it| match it {
                Fact::Answered { question: q, at } if q == question && *at < until => Some(*at),
                _ => None,
            });
            found.push((*language, *at, answered, closed.map(|(at, _)| at)));
        }
        found
    }

    pub fn question_waits(&self, ago: i64, language: Option<Lang>) -> Vec<(i64, bool)> {
        let (_, until) = week_before(ago);
        let asked = self.questions(ago).into_iter().filter(|it| language.is_none_or(|language| it.0 == language));
        asked
            .map(|(_, at, answered, closed)| match (answered, closed) {
                (Some(answered), None) => (answered.0 - at.0, true),
                (Some(answered), Some(closed)) if answered < closed => (answered.0 - at.0, true),
                (_, Some(closed)) => (closed.0 - at.0, false),
                (None, None) => (until.0 - at.0, false),
            })
            .collect()
    }

    pub fn asked(&self, name: Name, ago: i64, language: Option<Lang>) -> (Option<f64>, u32) {
        let mut asked = self.questions(ago);
        asked.retain(|it| language.is_none_or(|language| it.0 == language));
        let waits = self.question_waits(ago, language);
        let open = asked.iter().filter(|(_, _, answered, closed)| answered.is_none() && closed.is_none()).count();
        match name {
            Name::Questions => (Some(asked.len() as f64), asked.len() as u32),
            Name::Unanswered => ratio(open, asked.len()),
            _ => (median_wait(&waits), asked.len() as u32),
        }
    }

    /// Helper, helped and conversation of what counted when the week ended.
    pub fn help(&self, ago: i64) -> Vec<(u64, u64)> {
        let (from, until) = week_before(ago);
        let mut found = Vec::new();
        for fact in self.facts {
            let Fact::Credited { credit, helper, helped, kind, sure, at } = fact else { continue };
            let counts = self.facts.iter().find_map(|it| match it {
                Fact::CreditChanged { credit: c, counts, at } if c == credit && *at < until => Some(*counts),
                _ => None,
            });
            let help = [Kind::Solved, Kind::Thanks, Kind::AskerReaction, Kind::Welcome].contains(kind);
            if help && counts.unwrap_or(*sure) && (from..until).contains(at) {
                found.push((*helper, *helped));
            }
        }
        found
    }

    pub fn pending(&self) -> u32 {
        let (_, until) = week_before(0);
        let waits = |fact: &&Fact| match fact {
            Fact::Credited { credit, helper: _, sure: false, at, .. } => {
                let settled = self
                    .facts
                    .iter()
                    .any(|it| matches!(it, Fact::CreditChanged { credit: c, at, .. } if c == credit && *at < until));
                !settled && *at < until && until.0 - at.0 <= 30 * DAY
            }
            _ => false,
        };
        self.facts.iter().filter(waits).count() as u32
    }

    fn verdict(&self, case: u64, until: At) -> Option<(Verdict, At)> {
        self.facts.iter().find_map(|it| match it {
            Fact::Judged { case: c, verdict, at } if *c == case && *at < until => Some((*verdict, *at)),
            _ => None,
        })
    }

    /// Right and wrong of the eight weeks up to the end of this one, of one rule or of all.
    pub fn verdicts(&self, ago: i64, of: Option<usize>) -> (usize, usize) {
        let ((from, _), (_, until)) = (week_before(ago + 7), week_before(ago));
        let mut counts = (0, 0);
        for fact in self.facts {
            let Fact::Opened { case, rule, at, .. } = fact else { continue };
            if (from..until).contains(at) && of.is_none_or(|of| of == *rule) {
                match self.verdict(*case, until) {
                    Some((Verdict::Right, _)) => counts.0 += 1,
                    Some((Verdict::Wrong, _)) => counts.1 += 1,
                    _ => {}
                }
            }
        }
        counts
    }

    pub fn hits(&self, ago: i64, of: usize) -> u32 {
        let (from, until) = week_before(ago);
        let hit = |fact: &&Fact| match fact {
            Fact::Hit { rule, exempt: false, at } | Fact::Opened { rule, at, .. } => {
                *rule == of && (from..until).contains(at)
            }
            _ => false,
        };
        self.facts.iter().filter(hit).count() as u32
    }

    pub fn value(&self, name: Name, ago: i64) -> (Option<f64>, u32) {
        let (from, until) = week_before(ago);
        let within = |at: At| (from..until).contains(&at);
        let count = |n: usize| (Some(n as f64), n as u32);
        let told = match name {
            Name::Joined => count(self.stays().iter().filter(|it| within(it.1)).count()),
            Name::Left => count(self.stays().iter().filter(|it| it.2.is_some_and(within)).count()),
            Name::Net => {
                let (joined, left) = (self.value(Name::Joined, ago).1, self.value(Name::Left, ago).1);
                (Some(f64::from(joined) - f64::from(left)), joined + left)
            }
            Name::Stay => {
                let (from, to) = week_before(ago + 1);
                if from < self.since {
                    return (None, 0);
                }
                let all: Vec<_> = self.stays().into_iter().filter(|it| (from..to).contains(&it.1)).collect();
                let here = all
                    .iter()
                    .filter(|(_, joined, left)| left.is_none_or(|left| left >= until || left.0 - joined.0 >= 7 * DAY));
                ratio(here.count(), all.len())
            }
            Name::FirstMessage => {
                let (from, to) = week_before(ago + 2);
                if from < self.since {
                    return (None, 0);
                }
                let mut all = Vec::new();
                for (who, joined, _) in self.stays() {
                    let first = self.first_message(who).map(|(at, _)| at);
                    if (from..to).contains(&joined) && first.is_none_or(|first| first >= joined) {
                        all.push(first.is_some_and(|first| first < until && first.0 - joined.0 < 14 * DAY));
                    }
                }
                ratio(all.iter().filter(|wrote| **wrote).count(), all.len())
            }
            Name::FirstReply => (within_day(&self.first_waits(ago)), self.first_waits(ago).len() as u32),
            Name::FirstReplyMedian => (median_wait(&self.first_waits(ago)), self.first_waits(ago).len() as u32),
            Name::Active | Name::ActiveStaff | Name::Messages | Name::MessagesStaff | Name::TopTenth => {
                let said = self.said(ago);
                let people: BTreeSet<u64> = said.iter().map(|it| it.0).collect();
                let staff = people.iter().filter(|who| STAFF.contains(who)).count();
                let by_staff = said.iter().filter(|it| STAFF.contains(&it.0)).count();
                match name {
                    Name::Active => count(people.len()),
                    Name::ActiveStaff => (Some(staff as f64), staff as u32),
                    Name::Messages => count(said.len()),
                    Name::MessagesStaff => (Some(by_staff as f64), by_staff as u32),
                    _ => {
                        let mut each = self.each(ago);
                        each.truncate(people.len().div_ceil(10));
                        (ratio(each.iter().sum(), said.len()).0, people.len() as u32)
                    }
                }
            }
            Name::Questions | Name::Unanswered | Name::AnswerMedian => self.asked(name, ago, None),
            Name::Helpers => count(self.help(ago).iter().map(|it| it.0).collect::<BTreeSet<_>>().len()),
            Name::Helped => count(self.help(ago).iter().map(|it| it.1).collect::<BTreeSet<_>>().len()),
            Name::Cases => {
                count(self.facts.iter().filter(|it| matches!(it, Fact::Opened { at, .. } if within(*at))).count())
            }
            Name::CaseAnswer => {
                let mut waits = Vec::new();
                for fact in self.facts {
                    if let Fact::Opened { case, stage: Stage::Alert, at, .. } = fact
                        && within(*at)
                    {
                        let said = self.verdict(*case, until).map(|(_, at)| at);
                        waits.push((said.unwrap_or(until).0 - at.0, said.is_some()));
                    }
                }
                (median_wait(&waits), waits.len() as u32)
            }
            Name::Precision => {
                let (right, wrong) = self.verdicts(ago, None);
                ratio(right, right + wrong)
            }
            Name::SecondLooks => count(self.second_looks(ago)),
        };
        let known = ago == 0 || from >= self.since;
        if known { told } else { (None, told.1) }
    }

    /// Members who asked for a second look.
    fn second_looks(&self, ago: i64) -> usize {
        let (from, until) = week_before(ago);
        let looks = self.facts.iter().filter_map(|it| match it {
            Fact::SecondLook { who, at, .. } if (from..until).contains(at) => Some(*who),
            _ => None,
        });
        looks.collect::<BTreeSet<_>>().len()
    }

    /// Messages of each who wrote, the most first.
    fn each(&self, ago: i64) -> Vec<usize> {
        let said = self.said(ago);
        let mut each: Vec<usize> =
            (1..14).map(|who| said.iter().filter(|it| it.0 == who).count()).filter(|n| *n > 0).collect();
        each.sort_unstable();
        each.reverse();
        each
    }

    pub fn curve(&self) -> Vec<f64> {
        let each = self.each(0);
        let all: usize = each.iter().sum();
        if each.len() < 10 {
            return Vec::new();
        }
        let tenth_of = |rank: usize| (0..10).find(|n| rank < ((n + 1) * each.len()).div_ceil(10)).unwrap();
        let part = |n: usize| {
            let own = each.iter().enumerate().filter(|(rank, _)| tenth_of(*rank) == n);
            own.map(|(_, messages)| messages).sum::<usize>() as f64 / all as f64
        };
        (0..10).map(part).collect()
    }

    /// Language, people, messages: in the order in which they are shown.
    pub fn languages(&self) -> Vec<(Lang, u32, u32)> {
        let said = self.said(0);
        let mut all = Vec::new();
        for language in LANGUAGES.into_iter().filter(|it| *it != Lang::Unknown) {
            let own: Vec<_> = said.iter().filter(|it| it.1 == language).collect();
            let people: BTreeSet<u64> = own.iter().map(|it| it.0).collect();
            if people.len() >= 3 || self.asked(Name::Questions, 0, Some(language)).1 > 0 {
                all.push((language, people.len() as u32, own.len() as u32));
            }
        }
        all.sort_by(|a, b| (b.2, b.1).cmp(&(a.2, a.1)).then(a.0.cmp(&b.0)));
        all
    }
}
