//! Entries of the audit log: what people do in Discord's own interface.

use super::stamp;
use crate::event::{AuditAct, AuditEntry};
use crate::ids::{ChannelId, EntryId, UserId};
use serenity::model::guild::audit_log as s;

pub(crate) fn entry(e: s::AuditLogEntry) -> AuditEntry {
    let target = e.target_id.map(|id| id.get());
    let did = match e.action {
        s::Action::Member(s::MemberAction::Kick) => AuditAct::Kick,
        s::Action::Member(s::MemberAction::BanAdd) => AuditAct::Ban,
        s::Action::Member(s::MemberAction::BanRemove) => AuditAct::Unban,
        s::Action::Member(s::MemberAction::Update) => timeout(e.changes.as_deref().unwrap_or_default()),
        s::Action::Message(s::MessageAction::Delete | s::MessageAction::BulkDelete) => {
            let options = e.options.as_ref();
            // A bulk deletion names its channel as the target, a single one names the author.
            let channel = options.and_then(|o| o.channel_id).map(|id| id.get()).or(target).unwrap_or(0);
            let count = options.and_then(|o| o.count).unwrap_or(1);
            AuditAct::MessagesDeleted { channel: ChannelId(channel), count }
        }
        _ => AuditAct::Other,
    };
    AuditEntry {
        id: EntryId(e.id.get()),
        by: Some(UserId(e.user_id.get())),
        target: target.map(UserId),
        reason: e.reason,
        did,
    }
}

fn timeout(changes: &[s::Change]) -> AuditAct {
    for change in changes {
        if let s::Change::CommunicationDisabledUntil { new, .. } = change {
            return match new {
                Some(until) => AuditAct::Timeout { until: stamp(*until) },
                None => AuditAct::TimeoutLifted,
            };
        }
    }
    AuditAct::Other
}
