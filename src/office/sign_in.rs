//! The console's doors: who may have a link, who goes in with it, and who leaves.
//!
//! The link's secret never comes here: decisions, rows and the outbox know its fingerprint. In the answer stands
//! `placeholder(…)`, and whoever performs the act puts the address in its place, from memory.

use super::audit;
use super::rows::{Fingerprint, Row, Session, Ticket};
use crate::decide::Decision;
use crate::effect::Post;
use crate::event::{Command, Event, OfficeAsk};
use crate::facts::Facts;
use crate::ids::{At, RoleId, Span, UserId};
use crate::ledger::Record;
use crate::say::sign_in::{NoLink, link, no_link};

/// A link opens within this.
pub const LINK: Span = Span(5 * Span::MINUTE.0);
/// A session ends after this, whatever happens.
pub const SESSION: Span = Span(12 * Span::HOUR.0);
/// More sessions of one person are not open at a time: the oldest end.
const AT_ONCE: usize = 4;

/// What stands for a link's address until it is sent.
pub fn placeholder(ticket: Fingerprint) -> String {
    format!("{{sign-in:{ticket}}}")
}

/// The ticket that a placeholder stands for.
pub fn ticket_in(address: &str) -> Option<Fingerprint> {
    address.strip_prefix("{sign-in:")?.strip_suffix('}')?.parse().ok()
}

pub fn asked(event: &Event, command: &Command, ask: &OfficeAsk, facts: &Facts, decision: &mut Decision) -> Post {
    match ask {
        OfficeAsk::Console { ticket } => way_in(event, command, *ticket, facts, decision),
        OfficeAsk::Enter { ticket, session } => {
            enter(event, command, *ticket, *session, facts, decision);
            Post::default()
        }
        OfficeAsk::Leave { session } => {
            let own = |session: &Session| session.member == command.by.id;
            if facts.office.session(*session, event.seen).is_some_and(own) {
                write(decision, Row::SessionEnded { id: *session, at: event.seen });
            }
            Post::default()
        }
        _ => Post::default(),
    }
}

fn way_in(event: &Event, command: &Command, ticket: Fingerprint, facts: &Facts, decision: &mut Decision) -> Post {
    let language = facts.language_for(&command.by);
    let say = |why| Post::text(no_link(language, why));
    if facts.guild.settings.no_console {
        return say(NoLink::Off);
    }
    if !may_enter(command.by.id, &command.by.roles, facts) {
        return say(NoLink::NotStaff);
    }
    // The newest link of a person is the only one that opens.
    for older in facts.office.tickets_of(command.by.id, event.seen) {
        write(decision, Row::TicketUsed { hash: older.hash, at: event.seen });
    }
    let (at, member) = (event.seen, command.by.id);
    write(decision, Row::Ticket(Ticket { hash: ticket, member, at, until: at.plus(LINK), used: None }));
    audit::note(event, command, "console-link", None, "", "", decision);
    let (text, label) = link(language, &facts.guild.name);
    Post { text, links: vec![(label, placeholder(ticket))], ..Post::default() }
}

/// Whoever holds the link goes in as the one who asked for it, if they still may.
fn enter(
    event: &Event,
    command: &Command,
    ticket: Fingerprint,
    session: Fingerprint,
    facts: &Facts,
    decision: &mut Decision,
) {
    let now = event.seen;
    let Some(found) = facts.office.ticket(ticket, now).filter(|found| found.member == command.by.id) else { return };
    let member = found.member;
    write(decision, Row::TicketUsed { hash: ticket, at: now });
    if facts.members.has_left(member) || !may_enter(member, facts.members.roles(member), facts) {
        return;
    }
    let open = facts.office.sessions_of(member, now);
    for old in open.iter().take((open.len() + 1).saturating_sub(AT_ONCE)) {
        write(decision, Row::SessionEnded { id: old.id, at: now });
    }
    let until = now.plus(SESSION);
    write(decision, Row::Session(Session { id: session, member, since: now, until, ended: None }));
    audit::note(event, command, "signed-in", None, "", "", decision);
}

fn may_enter(member: UserId, roles: &[RoleId], facts: &Facts) -> bool {
    facts.guild.is_manager(member, roles) || facts.guild.is_staff(member, roles)
}

fn write(decision: &mut Decision, row: Row) {
    decision.records.push(Record::Office(Box::new(row)));
}

/// What the office remembers of one person's doors.
impl super::memory::Office {
    fn tickets_of(&self, member: UserId, now: At) -> Vec<Ticket> {
        self.open_tickets(now).filter(|ticket| ticket.member == member).cloned().collect()
    }

    /// The oldest first.
    fn sessions_of(&self, member: UserId, now: At) -> Vec<Session> {
        self.open_sessions(now).filter(|session| session.member == member).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_names_its_ticket_and_nothing_else_does() {
        let ticket = Fingerprint::of(b"x");
        let check = |address: &str, expected| assert_eq!(ticket_in(address), expected, "{address}");
        check(&placeholder(ticket), Some(ticket));
        check("https://a.example", None);
        check("{sign-in:}", None);
        check(&format!("{{sign-in:{ticket}"), None);
    }
}
