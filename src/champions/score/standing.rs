//! Everybody's credits in one guild, held so that one row more costs little: the limits of a day are worked out when a
//! row comes ([`allot`](super::allot)); what fades and what is discounted, when a score is asked for.

use super::Rules;
use super::allot::Day;
use crate::champions::evidence::{Caps, Credit, Kind, State};
use crate::ids::{At, CreditId, IdMap, UserId};
use std::collections::BTreeMap;

/// Places of a member, a row and a pair in their lists.
pub(super) type Who = u32;
pub(super) type RowAt = u32;
pub(super) type PairAt = u32;

#[derive(Default)]
pub struct Standing {
    pub(super) rules: Rules,
    pub(super) rows: Vec<Row>,
    by_id: IdMap<CreditId, RowAt>,
    /// Rows of each local day.
    pub(super) days: BTreeMap<i32, Vec<RowAt>>,
    /// Rows of what one giver gave in one conversation.
    pub(super) conversations: IdMap<(Who, u64), Vec<RowAt>>,
    pub(super) pairs: Vec<Pair>,
    pair_index: IdMap<(Who, Who), PairAt>,
    pub(super) people: Vec<Node>,
    index: IdMap<UserId, Who>,
    /// What the newest day has used up.
    pub(super) newest: Day,
}

#[derive(Debug)]
pub(super) struct Row {
    pub id: CreditId,
    pub at: At,
    pub day: i32,
    pub helper: Who,
    pub giver: Who,
    /// 0 for none.
    pub conversation: u64,
    /// Thousandths of a point before and after the limits of a day and a conversation.
    pub worth: u32,
    pub granted: u32,
    /// What would have been granted if only the same two people's limit held: returned credit is looked at in full.
    pub offered: u32,
    pub kind: Kind,
    pub counts: bool,
    pub logged: bool,
    pub caps: Caps,
    pub witnesses: Box<[UserId]>,
}

impl Row {
    /// The order in which limits are used up.
    pub fn key(&self) -> (i32, At, CreditId) {
        (self.day, self.at, self.id)
    }
}

/// What one person gave another.
pub(super) struct Pair {
    pub helper: Who,
    pub giver: Who,
    pub rows: Vec<RowAt>,
}

pub(super) struct Node {
    pub id: UserId,
    /// Pairs in which the member is the helper, and those in which the member gives.
    pub earns: Vec<PairAt>,
    pub gives: Vec<PairAt>,
}

impl Standing {
    pub fn new(rules: Rules) -> Standing {
        Standing { rules, ..Standing::default() }
    }

    /// All rows at once, in any order.
    pub fn of<'a>(rules: Rules, credits: impl IntoIterator<Item = &'a Credit>) -> Standing {
        let mut credits: Vec<&Credit> = credits.into_iter().collect();
        credits.sort_by_key(|c| (c.day, c.at, c.id));
        let mut standing = Standing::new(rules);
        credits.into_iter().for_each(|credit| standing.put(credit));
        standing
    }

    /// Rows held.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A new row, or the new form of a known one. A known row keeps its earlier time: to take a thanks back and give it
    /// again makes it no younger. Credit for oneself is left out.
    pub fn put(&mut self, credit: &Credit) {
        if credit.helper == credit.beneficiary {
            return;
        }
        if let Some(known) = self.by_id.get(&credit.id).copied() {
            return self.replace(known, credit);
        }
        let row = Row {
            id: credit.id,
            at: credit.at,
            day: credit.day,
            helper: 0,
            giver: 0,
            conversation: credit.conversation.map_or(0, |m| m.0),
            worth: credit.worth(),
            granted: 0,
            offered: 0,
            kind: credit.kind,
            counts: credit.counts(),
            logged: credit.logged_by.is_some_and(|by| by != credit.beneficiary) || credit.kind == Kind::Contribution,
            caps: Caps::default(),
            witnesses: credit.witnesses.as_slice().into(),
        };
        self.enter(row, credit.helper, credit.beneficiary);
    }

    fn replace(&mut self, known: RowAt, credit: &Credit) {
        let mut days = self.days_around(known);
        self.unlist(known);
        let row = &mut self.rows[known as usize];
        (row.day, row.at) = (row.day, row.at).min((credit.day, credit.at));
        (row.worth, row.counts) = (credit.worth(), credit.counts());
        row.conversation = credit.conversation.map_or(0, |m| m.0);
        row.witnesses = credit.witnesses.as_slice().into();
        self.list(known);
        days.extend(self.days_around(known));
        self.work_out_from(days);
    }

    /// The day of a row, and those on which its conversation went on.
    fn days_around(&self, at: RowAt) -> Vec<i32> {
        let row = &self.rows[at as usize];
        let said = self.conversations.get(&(row.giver, row.conversation)).into_iter().flatten();
        said.map(|other| self.rows[*other as usize].day).chain([row.day]).collect()
    }

    /// Settles, revokes or restores a row. False when no row has this id.
    pub fn change(&mut self, id: CreditId, state: State) -> bool {
        let Some(row) = self.by_id.get(&id).map(|at| &mut self.rows[*at as usize]) else { return false };
        let (counts, day) = (state == State::Counted, row.day);
        if row.counts != counts {
            row.counts = counts;
            self.work_out_from([day]);
        }
        true
    }

    /// Drops rows from before; the others are worked out as if those had never been. After ten half-lives a row weighs
    /// less than a thousandth.
    pub fn forget(&mut self, before: At) {
        self.rebuild(|_, row| row.at >= before, |id| id);
    }

    /// Drops what the member earned; what the member gave, or was witness of, stands under the pseudonym.
    pub fn erase(&mut self, member: UserId, pseudonym: UserId) {
        self.rebuild(
            |people, row| people[row.helper as usize].id != member,
            |id| if id == member { pseudonym } else { id },
        );
    }

    /// Which limits of a day or a conversation bit on a row.
    pub fn caps_of(&self, id: CreditId) -> Option<Caps> {
        self.by_id.get(&id).map(|row| self.rows[*row as usize].caps)
    }

    /// Everybody who earned something, in no particular order.
    pub fn helpers(&self) -> impl Iterator<Item = UserId> {
        self.people.iter().filter(|node| !node.earns.is_empty()).map(|node| node.id)
    }

    /// How many people gave or earned.
    pub fn people(&self) -> usize {
        self.people.len()
    }

    pub(super) fn who(&self, member: UserId) -> Option<Who> {
        self.index.get(&member).copied()
    }

    fn enter(&mut self, mut row: Row, helper: UserId, giver: UserId) {
        (row.helper, row.giver) = (self.place(helper), self.place(giver));
        let (at, day, key) = (self.rows.len() as RowAt, row.day, row.key());
        let last = self.days.get(&day).and_then(|rows| rows.last()).map(|last| self.rows[*last as usize].key());
        let in_order = day > self.newest.day || (day == self.newest.day && last.is_none_or(|last| last < key));
        self.by_id.insert(row.id, at);
        self.rows.push(row);
        self.list(at);
        if in_order { self.append(at) } else { self.work_out_from([day]) }
    }

    fn place(&mut self, member: UserId) -> Who {
        *self.index.entry(member).or_insert_with(|| {
            self.people.push(Node { id: member, earns: Vec::new(), gives: Vec::new() });
            self.people.len() as Who - 1
        })
    }

    fn list(&mut self, at: RowAt) {
        let rows = &self.rows;
        let row = &rows[at as usize];
        insert(rows, self.days.entry(row.day).or_default(), at);
        if row.conversation != 0 {
            insert(rows, self.conversations.entry((row.giver, row.conversation)).or_default(), at);
        }
        let pair = *self.pair_index.entry((row.helper, row.giver)).or_insert_with(|| {
            let next = self.pairs.len() as PairAt;
            self.pairs.push(Pair { helper: row.helper, giver: row.giver, rows: Vec::new() });
            self.people[row.helper as usize].earns.push(next);
            self.people[row.giver as usize].gives.push(next);
            next
        });
        insert(rows, &mut self.pairs[pair as usize].rows, at);
    }

    fn unlist(&mut self, at: RowAt) {
        let row = &self.rows[at as usize];
        let of_day = self.days.get_mut(&row.day);
        let of_conversation = self.conversations.get_mut(&(row.giver, row.conversation));
        let pair = self.pair_index.get(&(row.helper, row.giver));
        let of_pair = pair.map(|pair| &mut self.pairs[*pair as usize].rows);
        [of_day, of_conversation, of_pair].into_iter().flatten().for_each(|list| list.retain(|other| *other != at));
    }

    fn rebuild(&mut self, keep: impl Fn(&[Node], &Row) -> bool, named: impl Fn(UserId) -> UserId) {
        let mut old = std::mem::replace(self, Standing::new(self.rules));
        old.rows.sort_by_key(Row::key);
        for mut row in old.rows {
            if !keep(&old.people, &row) {
                continue;
            }
            row.witnesses.iter_mut().for_each(|witness| *witness = named(*witness));
            (row.granted, row.caps) = (0, Caps::default());
            let (helper, giver) = (old.people[row.helper as usize].id, old.people[row.giver as usize].id);
            self.enter(row, named(helper), named(giver));
        }
    }
}

/// Into a list that is in order.
fn insert(rows: &[Row], list: &mut Vec<RowAt>, at: RowAt) {
    let key = rows[at as usize].key();
    let place = list.partition_point(|other| rows[*other as usize].key() < key);
    list.insert(place, at);
}
