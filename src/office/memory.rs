//! What is remembered of the office: a part of `Facts`, built from rows alone, and bounded.

use super::rows::{Delivered, Extent, Fingerprint, Row, Session, Ticket, Via};
use crate::digest::week::Week;
use crate::ids::{At, Span, UserId};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Digests whose state is remembered.
const DIGESTS: usize = 12;
/// Tickets and sessions of one community; beyond that the oldest go.
const DOORS: usize = 200;
/// One file a person in this time.
const EXPORT_EVERY: Span = Span(10 * 60_000);

#[derive(Debug, Default)]
pub struct Office {
    digests: BTreeMap<Week, Kept>,
    tickets: Vec<Ticket>,
    sessions: Vec<Session>,
    /// What was set at run time, and when.
    settings: BTreeMap<String, (String, At)>,
    /// How many were erased since the process began.
    pub erased: u32,
    /// When it is to be seen whether a digest is due.
    next_look: At,
    /// Who had everything that is kept about somebody put into a file lately, and when.
    exported: HashMap<UserId, At>,
    /// Who was erased while they looked after the community, so that the log still names them.
    named: BTreeSet<UserId>,
}

/// A digest that is kept, and what became of sending it.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    pub at: At,
    pub sent: BTreeMap<Via, (At, Delivered)>,
}

impl Kept {
    /// Nothing was sent yet.
    pub fn new(at: At) -> Kept {
        Kept { at, sent: BTreeMap::new() }
    }
}

/// What is read back at start.
#[derive(Debug, Clone, Default)]
pub struct Remembered {
    /// The latest ones.
    pub digests: Vec<(Week, Kept)>,
    /// Those that may still open something.
    pub tickets: Vec<Ticket>,
    pub sessions: Vec<Session>,
    pub settings: Vec<(String, String, At)>,
    /// Who was erased and stands in the log.
    pub named: Vec<UserId>,
}

impl Office {
    pub fn rebuild(remembered: Remembered) -> Office {
        Office {
            digests: remembered.digests.into_iter().collect(),
            tickets: remembered.tickets,
            sessions: remembered.sessions,
            settings: remembered.settings.into_iter().map(|(key, value, at)| (key, (value, at))).collect(),
            erased: 0,
            next_look: At::default(),
            exported: HashMap::new(),
            named: remembered.named.into_iter().collect(),
        }
    }

    /// What is not written down, from what was remembered before a rebuild, of everybody but `gone`.
    pub fn take_over(&mut self, before: Office, gone: &[UserId]) {
        self.erased = before.erased;
        self.exported = before.exported;
        self.exported.retain(|member, _| !gone.contains(member));
    }

    /// Such a file is put together by reading a good part of the store: not over and over again.
    pub fn may_export(&self, by: UserId, now: At) -> bool {
        self.exported.get(&by).is_none_or(|at| now.since(*at) >= EXPORT_EVERY)
    }

    pub fn exported(&mut self, by: UserId, now: At) {
        if self.may_export(by, now) {
            self.exported.retain(|_, at| now.since(*at) < EXPORT_EVERY);
            self.exported.insert(by, now);
        }
    }

    pub fn apply(&mut self, row: &Row) {
        if matches!(row, Row::Setting { .. } | Row::Delivered { .. }) {
            self.next_look = At::default();
        }
        match row {
            Row::Digest(row) => {
                self.digests.entry(row.week).or_insert_with(|| Kept::new(row.at));
                while self.digests.len() > DIGESTS {
                    self.digests.pop_first();
                }
            }
            Row::Delivered { week, via, at, how } => {
                if let Some(kept) = self.digests.get_mut(week) {
                    kept.sent.insert(via.clone(), (*at, how.clone()));
                }
            }
            Row::Ticket(ticket) => {
                self.tickets.retain(|known| known.used.is_none() && ticket.at < known.until);
                self.tickets.push(ticket.clone());
                self.tickets.drain(..self.tickets.len().saturating_sub(DOORS));
            }
            Row::TicketUsed { hash, at } => {
                for ticket in self.tickets.iter_mut().filter(|ticket| ticket.hash == *hash) {
                    ticket.used = Some(*at);
                }
            }
            Row::Session(session) => {
                self.sessions.retain(|known| known.ended.is_none() && session.since < known.until);
                self.sessions.push(session.clone());
                self.sessions.drain(..self.sessions.len().saturating_sub(DOORS));
            }
            Row::SessionEnded { id, .. } => self.sessions.retain(|session| session.id != *id),
            Row::Setting { key, value: Some(value), at, .. } => {
                self.settings.insert(key.clone(), (value.clone(), *at));
            }
            Row::Setting { key, value: None, .. } => drop(self.settings.remove(key)),
            Row::Erase { member, extent, .. } => {
                self.erased = self.erased.wrapping_add(1);
                match extent {
                    Extent::Staff => self.named.insert(*member),
                    Extent::Own | Extent::Whole => self.named.remove(member),
                };
                self.tickets.retain(|ticket| ticket.member != *member);
                self.sessions.retain(|session| session.member != *member);
            }
            Row::OutOfOffice { member } => drop(self.named.remove(member)),
            Row::Audit(_) => {}
        }
    }

    /// Who was erased while they looked after the community.
    pub fn named(&self) -> impl Iterator<Item = UserId> {
        self.named.iter().copied()
    }

    /// The latest digest that is kept.
    pub fn latest(&self) -> Option<(Week, &Kept)> {
        self.digests.last_key_value().map(|(week, kept)| (*week, kept))
    }

    /// The digest of a week, once it is kept.
    pub fn digest(&self, week: Week) -> Option<&Kept> {
        self.digests.get(&week)
    }

    /// Those that are remembered, the oldest first.
    pub fn digests(&self) -> impl Iterator<Item = (Week, &Kept)> {
        self.digests.iter().map(|(week, kept)| (*week, kept))
    }

    /// When to see whether a digest is due.
    pub fn next_look(&self) -> At {
        self.next_look
    }

    /// It was seen; `next`: when again.
    pub fn looked(&mut self, next: At) {
        self.next_look = next;
    }

    /// A ticket that may be used at this moment.
    pub fn ticket(&self, hash: Fingerprint, now: At) -> Option<&Ticket> {
        self.tickets.iter().find(|ticket| ticket.hash == hash && ticket.used.is_none() && now < ticket.until)
    }

    pub fn open_tickets(&self, now: At) -> impl Iterator<Item = &Ticket> {
        self.tickets.iter().filter(move |ticket| ticket.used.is_none() && now < ticket.until)
    }

    /// The oldest first.
    pub fn open_sessions(&self, now: At) -> impl Iterator<Item = &Session> {
        self.sessions.iter().filter(move |session| session.ended.is_none() && now < session.until)
    }

    /// A session that is not over at this moment.
    pub fn session(&self, id: Fingerprint, now: At) -> Option<&Session> {
        self.sessions.iter().find(|session| session.id == id && session.ended.is_none() && now < session.until)
    }

    /// What was set at run time.
    pub fn setting(&self, key: &str) -> Option<&str> {
        self.settings.get(key).map(|(value, _)| value.as_str())
    }

    /// And when.
    pub fn set_at(&self, key: &str) -> Option<At> {
        self.settings.get(key).map(|(_, at)| *at)
    }
}
