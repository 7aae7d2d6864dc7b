//! The store as the rest of the house sees it: what is written comes back, what arrives twice changes nothing, what fails
//! leaves nothing, and what cannot be opened says why.

#[path = "store/champions.rs"]
mod champions;
#[path = "store/commits.rs"]
mod commits;
#[path = "store/exports.rs"]
mod exports;
#[path = "store/lurkers.rs"]
mod lurkers;
#[path = "store/opening.rs"]
mod opening;
#[path = "store/privacy.rs"]
mod privacy;
#[path = "store/remembered.rs"]
mod remembered;
#[path = "store/rows.rs"]
mod rows;
#[path = "tables/mod.rs"]
mod tables;

use std::path::Path;
use steward::conduct::case::{Actor, CaseKind, CaseNumber, CaseRow, CaseState, Measure, Verdict};
use steward::effect::{Act, Effect, Part, Post, Subject};
use steward::event::{MeasureEnd, Outcome};
use steward::ids::{ActKey, At, ChannelId, EventId, GuildId, MessageId, Span, UserId};
use steward::ledger::{Activity, CaseChange, HitRow, MemberRow, Record, Remembered, StandingStrike};
use steward::office::privacy::Keep;
use steward::policy::source::{Stage, Surface};
use steward::store::{Commit, Counts, Mode, OutboxState, Store, StoreError, Writer};
use steward::text::{Lang, Reading};

const GUILD: GuildId = GuildId(7);
const MEMBER: UserId = UserId(42);
const CHANNEL: ChannelId = ChannelId(11);
/// 2026-01-01, and a message of that moment.
const NOW: At = At(1_767_225_600_000);
const MESSAGE: MessageId = MessageId(((NOW.0 - steward::ids::DISCORD_EPOCH_MS) as u64) << 22);

fn activity(message: MessageId) -> Activity {
    let at = message.created_at();
    Activity { message, channel: CHANNEL, author: MEMBER, at, reply_to: None, language: Lang::Nl, bytes: 12, flags: 4 }
}

fn text(message: MessageId, at: At, text: &str) -> Record {
    Record::Text { message, at, text: text.into() }
}

fn member(name: &str, messages: u32) -> MemberRow {
    MemberRow { member: MEMBER, name: name.into(), messages, joined: Some(NOW), ..MemberRow::default() }
}

fn case(number: u64) -> CaseRow {
    let event = EventId(-(number as i64));
    CaseRow {
        state: CaseState::Intended,
        member_name: "mira".into(),
        actor: Actor::Person(UserId(99)),
        clause: Some("people@a1b2".into()),
        rules: vec!["allow insults".into(), "with \"quotes\"".into()],
        points: 2,
        measure: Measure::Timeout { until: NOW.plus(Span::HOUR) },
        reason: "called somebody a name".into(),
        detail: Some("a token\tthe settings".into()),
        channel: Some(CHANNEL),
        message: Some(MESSAGE),
        evidence: Some("you 바보".into()),
        evidence_hash: Some(-5),
        language: "ko".into(),
        ..CaseRow::opened(CaseNumber(number), event, NOW, CaseKind::Breach, MEMBER)
    }
}

fn hit(event: i64, rule: &str, member: UserId, case: Option<u64>) -> HitRow {
    HitRow {
        event: EventId(event),
        at: NOW,
        rule: rule.into(),
        clause: "people@a1b2".into(),
        stage: Stage::Alert,
        member,
        channel: Some(CHANNEL),
        message: Some(MESSAGE),
        surface: Surface::Content,
        reading: Reading::Skeleton,
        span: steward::text::Span { start: 3, end: 9 },
        quote: "1d10t".into(),
        why: "`idiot`, letters replaced".into(),
        case: case.map(CaseNumber),
        exempt: false,
    }
}

fn act(ordinal: u32, after: Option<ActKey>, effect: Effect) -> Act {
    Act {
        key: EventId(1).act(ordinal),
        not_after: Some(NOW.plus(Span::HOUR)),
        after: after.into_iter().collect(),
        only_if_done: after.is_some(),
        case: Some(CaseNumber(1)),
        part: Part::Measure,
        effect,
    }
}

fn delete(message: u64) -> Effect {
    Effect::DeleteMessage { channel: CHANNEL, message: MessageId(message), reason: "case 1".into() }
}

async fn write(writer: &mut Writer, records: &[Record], acts: &[Act]) -> Result<Vec<ActKey>, StoreError> {
    writer.commit(&[Commit { guild: GUILD, records, acts, at: NOW }]).await
}

/// What a guild is rebuilt from, and its members.
async fn remembered(store: &Store, guild: GuildId) -> (Remembered, Vec<MemberRow>) {
    let mut members = Vec::new();
    let rest = store.remembered(guild, NOW, |row| members.push(row)).await.unwrap();
    (rest, members)
}

/// A store in memory that holds these records, each committed by itself.
async fn holding(records: &[Record]) -> (Store, Writer) {
    let (store, mut writer) = Store::memory().await.unwrap();
    for record in records {
        write(&mut writer, std::slice::from_ref(record), &[]).await.unwrap();
    }
    (store, writer)
}

/// Texts and evidence for so many days.
fn keep(text: i64, evidence: i64) -> Keep {
    Keep { text: Span::DAY.times(text), evidence: Span::DAY.times(evidence), ..Keep::default() }
}
