//! Who did what: a line of the audit log for everything that a person changed, in Discord or in the console.
//!
//! A line names a case, a rule, a key, a person; never what a member wrote. What was refused, or only looked at, leaves
//! none. The office's own files write theirs where they decide; `command` knows those of the engines.

use super::rows::{AuditRow, Row};
use crate::decide::Decision;
use crate::event::{Ask, CampaignAsk, Command, Event, FrontDoor, LurkersAsk, Manage, Press};
use crate::facts::Facts;
use crate::ids::UserId;
use crate::ledger::Record;

/// `what` is one of `say::audit::WORDS`.
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

/// The line of a command that was decided.
pub fn command(event: &Event, command: &Command, facts: &Facts, decision: &mut Decision) {
    // Members change what is theirs; the log is about those who look after others.
    if !facts.guild.is_staff(command.by.id, &command.by.roles) {
        return;
    }
    if let Some(line) = line(command, &decision.records) {
        note(event, command, line.what, line.about, &line.subject, &line.detail, decision);
    }
}

struct Line {
    what: &'static str,
    about: Option<UserId>,
    subject: String,
    detail: String,
}

impl Line {
    fn new(what: &'static str, about: Option<UserId>) -> Line {
        Line { what, about, subject: String::new(), detail: String::new() }
    }
    fn of(self, subject: impl ToString) -> Line {
        Line { subject: subject.to_string(), ..self }
    }
    fn to(self, detail: impl ToString) -> Line {
        Line { detail: detail.to_string(), ..self }
    }
}

/// What was changed, as the rows tell: a command without the row that it asks for was refused.
fn line(command: &Command, records: &[Record]) -> Option<Line> {
    let opened = || {
        records.iter().find_map(|record| match record {
            Record::CaseOpened(case) => Some(case.number),
            _ => None,
        })
    };
    let has = |kind: fn(&Record) -> bool| records.iter().any(kind).then_some(());
    let engagement = || has(|record| matches!(record, Record::Lurkers(_)));
    Some(match &command.ask {
        Ask::Warn { member, .. } => Line::new("warned", Some(member.id)).of(opened()?),
        Ask::Timeout { member, length, .. } => Line::new("timed-out", Some(member.id)).of(opened()?).to(length),
        Ask::Untimeout { member, .. } => Line::new("timeout-lifted", Some(member.id)).of(opened()?),
        Ask::Kick { member, .. } => Line::new("kicked", Some(member.id)).of(opened()?),
        Ask::Ban { member, length: Some(length), .. } => {
            Line::new("banned-for", Some(member.id)).of(opened()?).to(length)
        }
        Ask::Ban { member, length: None, .. } => Line::new("banned", Some(member.id)).of(opened()?),
        Ask::Unban { member, .. } => Line::new("unbanned", Some(*member)).of(opened()?),
        Ask::Card { case, press } => {
            let changes = |record: &Record| matches!(record, Record::CaseChanged(change) if change.number == *case);
            records.iter().any(changes).then_some(())?;
            let about = command.known.cases.iter().find(|known| known.number == *case).map(|known| known.member);
            Line::new(pressed(*press)?, about).of(case)
        }
        Ask::Manage(Manage::Approve { member, .. }) => {
            has(|record| matches!(record, Record::ProposalDecided(_)))?;
            Line::new("champion-approved", Some(member.id))
        }
        Ask::Manage(Manage::Decline { member, .. }) => {
            has(|record| matches!(record, Record::ProposalDecided(_)))?;
            Line::new("champion-declined", Some(member.id))
        }
        Ask::Manage(Manage::Nominate { member, .. }) => {
            has(|record| matches!(record, Record::Credit(_)))?;
            Line::new("champion-nominated", Some(member.id))
        }
        Ask::Manage(Manage::Contribution { member, weight, .. }) => {
            has(|record| matches!(record, Record::Credit(_)))?;
            Line::new("contribution-noted", Some(member.id)).to(weight)
        }
        Ask::Manage(Manage::Credit { credit, counts }) => {
            has(|record| matches!(record, Record::CreditChanged { .. }))?;
            Line::new(if *counts { "credit-counts" } else { "credit-dismissed" }, None).of(credit)
        }
        Ask::Manage(Manage::Backfill { days }) => {
            has(|record| matches!(record, Record::Backfill(_)))?;
            Line::new("history-wanted", None).to(days)
        }
        Ask::Lurkers(LurkersAsk::Pause) => engagement().map(|()| Line::new("engagement-paused", None))?,
        Ask::Lurkers(LurkersAsk::Resume) => engagement().map(|()| Line::new("engagement-resumed", None))?,
        Ask::Campaign(CampaignAsk::Start { campaign, shadow }) => {
            engagement()?;
            Line::new(if *shadow { "campaign-shadowed" } else { "campaign-started" }, None).of(campaign)
        }
        Ask::Campaign(CampaignAsk::Stop { campaign }) => {
            engagement()?;
            Line::new("campaign-stopped", None).of(campaign)
        }
        Ask::FrontDoor(FrontDoor::Panel) => engagement().map(|()| Line::new("panel-posted", None))?,
        _ => return None,
    })
}

fn pressed(press: Press) -> Option<&'static str> {
    Some(match press {
        Press::Apply => "case-apply",
        Press::DeleteOnly => "case-delete-only",
        Press::Right => "case-right",
        Press::NotABreach => "case-not-a-breach",
        Press::Undo => "case-undo",
        Press::Unsure => "case-unsure",
        Press::StepAside => "case-step-aside",
        Press::Uphold => "case-uphold",
        Press::Open => return None,
    })
}
