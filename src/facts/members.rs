//! Members, compactly: what fits a cache line or two each, because a community may have a million of them.
//!
//! Rows stand in one vector, found through an index. Sets of roles are kept once each: most members share theirs.

pub mod engagement;
mod forget;
mod locale;
mod recent;

use crate::event::{Member, Message};
use crate::ids::{At, IdMap, RoleId, UserId};
use crate::ledger::MemberRow;
use crate::lurkers::segments::Segment;
use crate::lurkers::signals::Weekly;
use crate::text::Lang;
use locale::Locale;
use std::collections::HashMap;

#[derive(Default)]
pub struct Members {
    rows: Vec<Row>,
    index: IdMap<UserId, u32>,
    /// Rows changed since they were last written.
    dirty: Vec<u32>,
    /// Every set of roles that some member has; the first is the empty one.
    role_sets: Vec<Box<[RoleId]>>,
    role_index: HashMap<Box<[RoleId]>, u32>,
    /// Members whose roles have been heard of.
    with_roles: usize,
    /// Those few who are timed out, until when.
    timed_out: HashMap<UserId, At>,
}

#[derive(Debug, Clone, Default)]
struct Row {
    id: UserId,
    /// Name and shown name, separated by a line break (neither can hold one).
    names: Box<str>,
    joined: At,
    left: At,
    first_message: At,
    last_message: At,
    messages: u32,
    language: Option<Lang>,
    language_votes: u8,
    bot: bool,
    dirty: bool,
    /// Place in `role_sets`, plus one; 0 for unknown.
    roles: u32,
    /// Distinct weeks with a message, and the last of them.
    weeks: u16,
    last_week: u16,
    /// Which of the 64 weeks up to the last one those were: bit n is n weeks before it.
    weeks_seen: u64,
    /// As told by Discord; empty for unknown.
    locale: Locale,
    /// Bits of `engagement::stand`.
    stands: u8,
    segment: Option<Segment>,
    weekly: Weekly,
    /// Interests that they took part in, by place in the registry.
    interests: u64,
}

/// What others may ask of a member.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Known {
    pub joined: Option<At>,
    pub first_message: Option<At>,
    pub last_message: Option<At>,
    pub messages: u32,
    pub language: Option<Lang>,
    pub bot: bool,
    /// Distinct weeks with a message.
    pub weeks: u32,
}

/// The week of a point in time, counted from Monday 1970-01-05, in UTC.
pub fn week_of(at: At) -> u16 {
    let days = at.0.div_euclid(86_400_000) - 4;
    u16::try_from(days.div_euclid(7)).unwrap_or(0)
}

fn some(at: At) -> Option<At> {
    (at != At(0)).then_some(at)
}

impl Members {
    pub fn len(&self) -> usize {
        self.rows.len()
    }
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A row read back from the store.
    pub fn insert(&mut self, row: MemberRow) {
        let at = self.index_of(row.member);
        self.rows[at as usize] = Row {
            id: row.member,
            names: names(&row.name, row.shown.as_deref()),
            joined: row.joined.unwrap_or_default(),
            left: row.left.unwrap_or_default(),
            first_message: row.first_message.unwrap_or_default(),
            last_message: row.last_message.unwrap_or_default(),
            messages: row.messages,
            language: row.language.as_deref().and_then(Lang::parse),
            language_votes: 3,
            bot: row.bot,
            dirty: false,
            roles: 0,
            weeks: row.weeks.min(u32::from(u16::MAX)) as u16,
            last_week: row.last_week.min(u32::from(u16::MAX)) as u16,
            weeks_seen: row.weeks_seen,
            locale: Locale::of(row.locale.as_deref().unwrap_or("")),
            stands: row.stands,
            segment: row.segment,
            weekly: Weekly::of(row.messages_by_week, row.signals_by_week, row.bucket_week),
            interests: 0,
        };
    }

    fn index_of(&mut self, member: UserId) -> u32 {
        let next = self.rows.len() as u32;
        let at = *self.index.entry(member).or_insert(next);
        if at == next {
            self.rows.push(Row { id: member, ..Row::default() });
        }
        at
    }

    fn touch(&mut self, member: UserId) -> &mut Row {
        let at = self.index_of(member);
        let row = &mut self.rows[at as usize];
        if !row.dirty {
            row.dirty = true;
            self.dirty.push(at);
        }
        row
    }

    fn row(&self, member: UserId) -> Option<&Row> {
        self.index.get(&member).map(|at| &self.rows[*at as usize])
    }

    pub fn wrote(&mut self, message: &Message, at: At, language: Lang) {
        self.has_written(message, at, language, message.author.partial);
    }

    /// The same of long ago: roles and names of today stand.
    pub fn wrote_before(&mut self, message: &Message, at: At, language: Lang) {
        let known = self.row(message.author.id).is_some_and(|row| row.last_message > at || row.roles > 0);
        self.has_written(message, at, language, known || message.author.partial);
    }

    fn has_written(&mut self, message: &Message, at: At, language: Lang, partial: bool) {
        let author = &message.author;
        if !partial {
            self.has_roles(author.id, &author.roles);
        }
        let row = self.touch(author.id);
        row.bot = author.bot;
        if !partial || row.names.is_empty() {
            row.name(&author.name, author.shown.as_deref());
        }
        if let Some(joined) = author.joined {
            row.joined = joined;
        }
        if row.first_message == At(0) || at < row.first_message {
            row.first_message = at;
        }
        row.wrote_in(week_of(at));
        row.weekly.wrote(week_of(at));
        row.last_message = row.last_message.max(at);
        row.messages = row.messages.saturating_add(1);
        row.vote(language);
    }

    /// Roles as last heard of; empty when nothing was.
    pub fn roles(&self, member: UserId) -> &[RoleId] {
        let set = self.row(member).map_or(0, |row| row.roles);
        set.checked_sub(1).and_then(|at| self.role_sets.get(at as usize)).map_or(&[], |set| set)
    }

    /// How many members' roles have been heard of.
    pub fn with_known_roles(&self) -> usize {
        self.with_roles
    }

    /// Has anything been heard of the member's roles, be it that there are none?
    pub fn knows_roles(&self, member: UserId) -> bool {
        self.row(member).is_some_and(|row| row.roles > 0)
    }

    /// Roles that came with a command.
    pub fn told_roles(&mut self, member: UserId, roles: &[RoleId]) {
        self.has_roles(member, roles);
    }

    fn has_roles(&mut self, member: UserId, roles: &[RoleId]) {
        if self.knows_roles(member) && self.roles(member) == roles {
            return;
        }
        let set = match self.role_index.get(roles) {
            Some(set) => *set,
            None => {
                self.role_sets.push(roles.into());
                let set = self.role_sets.len() as u32;
                self.role_index.insert(roles.into(), set);
                set
            }
        };
        let at = self.index_of(member);
        self.with_roles += usize::from(self.rows[at as usize].roles == 0);
        self.rows[at as usize].roles = set;
    }

    pub fn joined(&mut self, member: &Member, at: At) {
        self.has_roles(member.id, &member.roles);
        self.may_speak(member);
        let row = self.touch(member.id);
        row.stands = engagement::stands(member);
        row.bot = member.bot;
        row.name(&member.name, member.shown.as_deref());
        row.joined = member.joined.unwrap_or(at);
        row.left = At(0);
    }

    /// A member as the list or an update shows them; unchanged ones are not written again.
    pub fn seen(&mut self, member: &Member) {
        self.has_roles(member.id, &member.roles);
        self.may_speak(member);
        let stands = engagement::stands(member);
        let same = self.row(member.id).is_some_and(|row| {
            row.names == names(&member.name, member.shown.as_deref())
                && row.left == At(0)
                && row.stands == stands
                && (member.joined.is_none() || member.joined == some(row.joined))
        });
        if same {
            return;
        }
        let row = self.touch(member.id);
        row.stands = stands;
        row.bot = member.bot;
        row.left = At(0);
        row.name(&member.name, member.shown.as_deref());
        if let Some(joined) = member.joined {
            row.joined = joined;
        }
    }

    pub fn left(&mut self, member: UserId, at: At) {
        self.touch(member).left = at;
    }

    pub fn get(&self, member: UserId) -> Option<Known> {
        self.row(member).map(|row| Known {
            joined: some(row.joined),
            first_message: some(row.first_message),
            last_message: some(row.last_message),
            messages: row.messages,
            language: row.language.filter(|_| row.language_votes >= 3),
            bot: row.bot,
            weeks: u32::from(row.weeks),
        })
    }

    pub fn has_left(&self, member: UserId) -> bool {
        self.row(member).is_some_and(|row| row.left != At(0))
    }

    /// The share of each language among people who wrote in the last thirteen weeks.
    pub fn language_shares(&self, now: At) -> HashMap<Lang, f64> {
        let mut shares: HashMap<Lang, f64> = HashMap::new();
        let since = now.minus(crate::ids::Span::DAY.times(91));
        for row in self.rows.iter().filter(|row| !row.bot && row.last_message >= since) {
            if let Some(language) = row.language {
                *shares.entry(language).or_default() += 1.0;
            }
        }
        let all: f64 = shares.values().sum();
        shares.values_mut().for_each(|share| *share /= all);
        shares
    }

    /// Is there somebody, here and no bot, for whom this holds, with their roles as last heard of?
    pub fn any_present(&self, mut holds: impl FnMut(UserId, &[RoleId]) -> bool) -> bool {
        let present = self.rows.iter().filter(|row| row.left == At(0) && !row.bot && row.roles > 0);
        present.into_iter().any(|row| holds(row.id, self.roles(row.id)))
    }

    /// The name shown, else the account's.
    pub fn display(&self, member: UserId) -> Option<&str> {
        let (name, shown) = self.row(member)?.split();
        Some(shown.unwrap_or(name))
    }

    /// Rows changed since the last call, for the next commit.
    pub fn take_dirty(&mut self) -> Vec<MemberRow> {
        let dirty = std::mem::take(&mut self.dirty);
        dirty
            .into_iter()
            .map(|at| {
                let row = &mut self.rows[at as usize];
                row.dirty = false;
                row.to_record()
            })
            .collect()
    }
}

fn names(name: &str, shown: Option<&str>) -> Box<str> {
    match shown {
        Some(shown) if shown != name => format!("{name}\n{shown}").into_boxed_str(),
        _ => name.into(),
    }
}

impl Row {
    fn split(&self) -> (&str, Option<&str>) {
        match self.names.split_once('\n') {
            Some((name, shown)) => (name, Some(shown)),
            None => (&self.names, None),
        }
    }

    /// History may come after what is newer: a week counts once, as far back as 64 weeks before the last one.
    fn wrote_in(&mut self, week: u16) {
        let fresh = if week > self.last_week {
            let ago = u32::from(week - self.last_week);
            self.weeks_seen = self.weeks_seen.checked_shl(ago).unwrap_or(0) | 1;
            self.last_week = week;
            true
        } else {
            let bit = 1u64.checked_shl(u32::from(self.last_week - week)).unwrap_or(0);
            let fresh = bit & !self.weeks_seen != 0;
            self.weeks_seen |= bit;
            fresh
        };
        self.weeks = self.weeks.saturating_add(u16::from(fresh));
    }

    fn name(&mut self, name: &str, shown: Option<&str>) {
        let (known, known_shown) = self.split();
        if known != name || known_shown != shown.filter(|shown| *shown != name) {
            self.names = names(name, shown);
        }
    }

    /// A majority vote in constant space (Boyer and Moore).
    fn vote(&mut self, language: Lang) {
        if language == Lang::Unknown {
            return;
        }
        match self.language {
            Some(known) if known == language => self.language_votes = self.language_votes.saturating_add(1).min(20),
            Some(_) if self.language_votes > 0 => self.language_votes -= 1,
            _ => {
                self.language = Some(language);
                self.language_votes = 1;
            }
        }
    }

    fn to_record(&self) -> MemberRow {
        let (name, shown) = self.split();
        let (messages_by_week, signals_by_week, bucket_week) = self.weekly.parts();
        MemberRow {
            member: self.id,
            name: name.to_owned(),
            shown: shown.map(str::to_owned),
            bot: self.bot,
            joined: some(self.joined),
            left: some(self.left),
            first_message: some(self.first_message),
            last_message: some(self.last_message),
            messages: self.messages,
            locale: Some(self.locale.as_str().to_owned()).filter(|l| !l.is_empty()),
            language: self.language.map(|l| l.code().to_owned()),
            weeks: u32::from(self.weeks),
            last_week: u32::from(self.last_week),
            weeks_seen: self.weeks_seen,
            messages_by_week,
            signals_by_week,
            bucket_week,
            stands: self.stands,
            segment: self.segment,
        }
    }
}

#[cfg(test)]
mod tests;
