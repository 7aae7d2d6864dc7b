//! Who did what: a line of the audit log for everything that a person changed, in Discord or in the console.
//!
//! A line names a case, a rule, a key, a person; never what a member wrote.

use super::rows::{AuditRow, Row};
use crate::decide::Decision;
use crate::event::{Command, Event};
use crate::ids::UserId;
use crate::ledger::Record;

/// `what` has a sentence `audit-<what>`.
pub fn note(
    event: &Event,
    command: &Command,
    what: &str,
    about: Option<UserId>,
    subject: &str,
    detail: &str,
    decision: &mut Decision,
) {
    let row = AuditRow {
        at: event.seen,
        by: command.by.id,
        console: command.reply.is_console(),
        what: what.to_owned(),
        about,
        subject: subject.to_owned(),
        detail: detail.to_owned(),
    };
    decision.records.push(Record::Office(Box::new(Row::Audit(row))));
}
