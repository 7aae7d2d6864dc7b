//! What writing costs: a commit as the loop makes it under load, and its parts, into a file on disk.
//!
//! `cargo bench --bench store`. Items are messages (or rows), so the figures read as messages a second.

use divan::Bencher;
use divan::counter::ItemsCount;
use std::cell::Cell;
use steward::effect::{Act, Effect, Part};
use steward::ids::{At, ChannelId, EventId, GuildId, MessageId, Span, UserId};
use steward::ledger::{Activity, MemberRow, Record};
use steward::store::{Commit, Mode, Store, Writer};
use steward::text::Lang;

const GUILD: GuildId = GuildId(7);
const START: At = At(1_767_225_600_000);

fn main() {
    divan::main();
}

/// What one commit of the loop holds.
#[derive(Debug, Clone, Copy)]
struct Load {
    activity: u64,
    texts: u64,
    members: u64,
    marks: u64,
    acts: u64,
}

const NOTHING: Load = Load { activity: 0, texts: 0, members: 0, marks: 0, acts: 0 };

/// Messages come one a millisecond, from `first` on; the text has the mean length of a chat message.
fn records(load: Load, first: u64) -> (Vec<Record>, Vec<Act>) {
    let base = (START.0 - steward::ids::DISCORD_EPOCH_MS) as u64;
    let id = |n: u64| MessageId(((base + first + n) << 22) | (n & 0xfff));
    let channel = |n: u64| ChannelId(900_000_000_000_000_000 + n % 20);
    let member = |n: u64| UserId(800_000_000_000_000_000 + n.wrapping_mul(0x9e37_79b9_7f4a_7c15) % 100_000 * 1_000_003);
    let mut records = Vec::new();
    for n in 0..load.activity {
        let message = id(n);
        records.push(Record::Activity(Activity {
            message,
            channel: channel(n),
            author: member(first + n),
            at: message.created_at(),
            reply_to: (n % 5 == 0).then_some(message),
            language: Lang::En,
            bytes: 52,
            flags: 0,
        }));
    }
    for n in 0..load.texts {
        let text = format!("Does anybody know how to wait for {n:08} tasks here?");
        records.push(Record::Text { message: id(n), at: id(n).created_at(), text });
    }
    for n in 0..load.members {
        records.push(Record::Member(Box::new(MemberRow {
            member: member(first + n),
            name: format!("member{n:05}"),
            joined: Some(START),
            last_message: Some(START),
            messages: 17,
            ..MemberRow::default()
        })));
    }
    for n in 0..load.marks {
        records.push(Record::Mark { channel: channel(n % 20), message: id(n) });
    }
    let act = |n| Act {
        key: EventId((first + n) as i64).act(0),
        not_after: Some(START.plus(Span::HOUR)),
        after: Vec::new(),
        only_if_done: false,
        case: None,
        part: Part::Removal,
        effect: Effect::DeleteMessage { channel: channel(n), message: id(n), reason: "insults (case 12)".into() },
    };
    (records, (0..load.acts).map(act).collect())
}

fn bench(bencher: Bencher<'_, '_>, load: Load, items: u64) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let opened = runtime.block_on(Store::open(folder.path(), Mode::Simulated));
    let (_store, mut writer): (Store, Writer) = opened.expect("a store");
    let first = Cell::new(0);
    bencher
        .counter(ItemsCount::new(items))
        .with_inputs(|| {
            first.set(first.get() + 10_000);
            records(load, first.get())
        })
        .bench_local_values(|(records, acts)| {
            let commits = [Commit { guild: GUILD, records: &records, acts: &acts, at: START }];
            runtime.block_on(writer.commit(&commits)).expect("a commit");
            (records, acts)
        });
}

/// The aim: at least 300,000 messages a second, all rows counted.
#[divan::bench(sample_count = 200)]
fn commit_of_2000_messages(bencher: Bencher<'_, '_>) {
    bench(bencher, Load { activity: 2000, texts: 2000, members: 300, marks: 2000, acts: 0 }, 2000);
}

#[divan::bench(sample_count = 200)]
fn rows_of_activity(bencher: Bencher<'_, '_>) {
    bench(bencher, Load { activity: 2000, ..NOTHING }, 2000);
}

#[divan::bench(sample_count = 200)]
fn rows_of_text(bencher: Bencher<'_, '_>) {
    bench(bencher, Load { texts: 2000, ..NOTHING }, 2000);
}

#[divan::bench(sample_count = 200)]
fn rows_of_members(bencher: Bencher<'_, '_>) {
    bench(bencher, Load { members: 300, ..NOTHING }, 300);
}

/// What an insult waits for before its message can be deleted.
#[divan::bench(sample_count = 1000)]
fn commit_of_one_message_with_one_act(bencher: Bencher<'_, '_>) {
    bench(bencher, Load { activity: 1, texts: 1, members: 1, marks: 1, acts: 1 }, 1);
}
