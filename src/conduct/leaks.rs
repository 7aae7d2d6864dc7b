//! Taking out what leaked: no secret and nobody's personal data is stored, quoted or sent, whatever rule found it.

use super::judge::Breach;
use super::triggers::Trigger;
use crate::decide::Decision;
use crate::event::{Event, Message, MessageKind};
use crate::facts::Facts;
use crate::ledger::Record;
use crate::policy::source::Surface;
use crate::policy::{Policy, RuleIndex};
use crate::say::found::{Found, found};
use crate::text::Span;

/// The text, for backtests and for "why"; never a secret or somebody's data.
pub fn keep_text(event: &Event, message: &Message, leaks: &[(Surface, Span)], decision: &mut Decision) {
    let is_title = message.kind == MessageKind::ThreadTitle;
    if message.content.is_empty() || message.author.bot || message.author.webhook || is_title {
        return;
    }
    let text = masked(&message.content, leaks);
    decision.records.push(Record::Text { message: message.id, at: event.at, text });
}

/// What stands where something leaked.
pub const MASK: &str = "•••";

/// The message's own text with what leaked taken out.
pub fn masked(text: &str, leaks: &[(Surface, Span)]) -> String {
    let own = leaks.iter().filter(|(surface, _)| matches!(surface, Surface::Content | Surface::Edit | Surface::Title));
    let mut spans: Vec<_> = own.map(|(_, span)| (span.start as usize, span.end as usize)).collect();
    spans.sort_unstable();
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for (start, end) in spans {
        if start >= from {
            masked.push_str(text.get(from..start).unwrap_or(""));
            masked.push_str(MASK);
        }
        from = from.max(end);
    }
    masked.push_str(text.get(from..).unwrap_or(""));
    masked
}

/// The message as it may be stored.
pub fn without_leaks(message: &Message, leaks: &[(Surface, Span)]) -> Message {
    let elsewhere =
        leaks.iter().any(|(surface, _)| !matches!(surface, Surface::Content | Surface::Edit | Surface::Title));
    let mut kept = Message { content: masked(&message.content, leaks), ..message.clone() };
    if elsewhere {
        kept.forwards.clear();
        kept.embeds.clear();
        kept.poll.clear();
        kept.attachments.clear();
    }
    kept
}

/// What other rules quote of a leak is masked too.
pub fn mask_quotes(breaches: &mut [Breach], leaks: &[(Surface, Span)], policy: &Policy, facts: &Facts) {
    for breach in breaches {
        let touches = |(surface, span): &(Surface, Span)| {
            *surface == breach.surface && span.start < breach.span.end && breach.span.start < span.end
        };
        if leaks.iter().any(touches) {
            breach.quote = MASK.to_owned();
            if matches!(policy.rule(breach.rule).trigger, Trigger::Pattern) {
                breach.why = found(facts.guild.language(), &Found::Pattern(MASK));
            }
        }
    }
}

pub fn is_leak(policy: &Policy, rule: RuleIndex) -> bool {
    matches!(policy.rule(rule).trigger, Trigger::Secrets(_) | Trigger::PersonalData(_))
}
