//! What happens becomes weeks, flags and interests of members, and once a day a segment; a rebuild from the rows gives the
//! same.

use super::*;
use crate::decide::decide;
use crate::event::{Author, Channel, Guild, Member, Message, Reaction, Role, What};
use crate::facts::members::Members;
use crate::ids::{ChannelId, EventId, GuildId, MessageId, RoleId};
use crate::ledger::{BackfillRow, Progress, Remembered};
use crate::lurkers::rows::Kept;
use crate::lurkers::settings::{Interest, Settings};
use crate::policy::compile::compile;
use crate::policy::files::Files;
use crate::policy::{Named, Policy};
use std::sync::Arc;

const GUILD: GuildId = GuildId(7);
const ME: UserId = UserId(900);
const CHANNEL: ChannelId = ChannelId(11);
const RUST: RoleId = RoleId(31);
/// A Wednesday at noon.
const NOW: At = At(1_767_787_200_000);

/// A community in memory that hears of things, and keeps the rows that follow.
struct Community {
    facts: Facts,
    policy: Policy,
    rows: Vec<Record>,
    heard: u64,
}

impl Community {
    fn new() -> Community {
        let policy = compile(&[], &Files::Shipped).unwrap_or_else(|faults| panic!("{faults:?}"));
        let mut facts = Facts::new(GUILD);
        let interest = Interest {
            name: "rust".into(),
            role: Some(Named::Id(RUST.0)),
            channels: vec![Named::Name("general".into())],
        };
        let lurkers = Settings {
            interests: vec![interest],
            language_roles: vec![(Lang::Ko, Named::Id(32))],
            ..Settings::default()
        };
        let settings = crate::facts::guild::Settings { lurkers, ..facts.guild.settings.clone() };
        facts.guild = Arc::new(facts.guild.with_settings(settings));
        let mut community = Community { facts, policy, rows: Vec::new(), heard: 0 };
        let role = |id| Role { id: RoleId(id), name: format!("role {id}"), ..Role::default() };
        let thread = Channel { id: ChannelId(12), parent: Some(CHANNEL), thread: true, ..Channel::default() };
        let guild = Guild {
            id: GUILD,
            me: ME,
            roles: vec![role(31), role(32), role(33)],
            channels: vec![Channel { id: CHANNEL, name: "general".into(), ..Channel::default() }, thread],
            features: vec![ONBOARDING.into()],
            ..Guild::default()
        };
        community.hear(NOW.minus(Span::DAY.times(200)), What::GuildSeen(Box::new(guild)));
        community
    }

    fn hear(&mut self, at: At, what: What) {
        self.heard += 1;
        let event = Event { id: EventId::of("test", &[self.heard]), guild: GUILD, at, seen: at, what };
        let decision = decide(&event, &self.facts, &self.policy);
        self.facts.apply(&event, &decision, &self.policy);
        self.rows.extend(decision.records);
    }

    fn tick(&mut self, at: At) {
        self.hear(at, What::Tick { due: Vec::new(), known: Box::default() });
    }

    fn segment(&self, member: u64) -> Option<Segment> {
        stands(UserId(member), &self.facts, NOW)
    }

    fn moves(&mut self) -> Vec<(u64, Option<Segment>, Segment)> {
        let moved = self.rows.drain(..).filter_map(|row| match row {
            Record::Lurkers(row) => match *row {
                Row::Moved { member, from, to, .. } => Some((member.0, from, to)),
                _ => None,
            },
            _ => None,
        });
        let mut moved: Vec<_> = moved.collect();
        moved.sort_unstable_by_key(|(member, ..)| *member);
        moved
    }
}

fn joined(id: u64, days: i64) -> Member {
    Member {
        id: UserId(id),
        name: format!("m{id}"),
        joined: Some(NOW.minus(Span::DAY.times(days))),
        ..Member::default()
    }
}

fn seen(members: Vec<Member>) -> What {
    What::MembersSeen(members)
}

fn message(id: u64, author: u64, channel: u64) -> Box<Message> {
    let author = Author { id: UserId(author), name: format!("m{author}"), ..Author::default() };
    Box::new(Message {
        id: MessageId(id),
        channel: ChannelId(channel),
        author,
        content: "hello".into(),
        ..Message::default()
    })
}

fn signs(member: u64) -> Vec<What> {
    let member = UserId(member);
    let reaction = Reaction {
        channel: CHANNEL,
        message: MessageId(5),
        message_author: None,
        member,
        emoji: "👍".into(),
        added: true,
        known: Vec::new(),
    };
    vec![
        What::Reaction(reaction),
        What::PollVote { channel: CHANNEL, message: MessageId(5), member, answer: 1, added: true },
        What::VoiceJoined { channel: CHANNEL, member },
        What::EventInterest { event: 3, member, added: true },
        What::ThreadJoined { thread: ChannelId(12), members: vec![member] },
        What::MemberChanged(Box::new(Member { roles: vec![RUST], ..joined(member.0, 100) })),
        What::MemberChanged(Box::new(Member { roles: vec![RoleId(32)], ..joined(member.0, 100) })),
    ]
}

#[test]
fn every_sign_of_presence_makes_a_silent_member_present() {
    for number in 0..signs(1).len() {
        let mut community = Community::new();
        community.hear(NOW, seen(vec![joined(1, 100), joined(2, 100)]));
        let sign = signs(1).swap_remove(number);
        let told = format!("{sign:?}");
        community.hear(NOW.minus(Span::DAY), sign);
        assert_eq!(community.segment(1), Some(Segment::SilentPresent), "{told}");
        assert_eq!(community.segment(2), Some(Segment::SilentDark), "{told}");
    }
}

#[test]
fn what_is_taken_back_and_what_others_do_is_no_sign() {
    let mut community = Community::new();
    community.hear(NOW, seen(vec![joined(1, 100)]));
    let member = UserId(1);
    let withdrawn = [
        What::PollVote { channel: CHANNEL, message: MessageId(5), member, answer: 1, added: false },
        What::EventInterest { event: 3, member, added: false },
        // A role that nobody picks, and one that goes.
        What::MemberChanged(Box::new(Member { roles: vec![RoleId(33)], ..joined(1, 100) })),
        What::MemberChanged(Box::new(joined(1, 100))),
    ];
    for what in withdrawn {
        community.hear(NOW, what);
    }
    assert_eq!(community.segment(1), Some(Segment::SilentDark));
    for what in signs(ME.0).into_iter().take(5) {
        community.hear(NOW, what);
    }
    assert_eq!(community.facts.members.standing(ME), None);
}

#[test]
fn who_is_held_back_is_excluded_or_at_the_gate() {
    let begun = 1 << 3;
    let mut community = Community::new();
    let until = Some(NOW.plus(Span::HOUR));
    let people = vec![
        Member { timed_out_until: until, ..joined(1, 100) },
        Member { pending: true, ..joined(2, 3) },
        Member { flags: begun, ..joined(3, 3) },
        Member { flags: begun | 1 << 1, ..joined(4, 3) },
        Member { bot: true, ..joined(5, 3) },
        Member { timed_out_until: Some(NOW), ..joined(6, 100) },
    ];
    community.hear(NOW, seen(people));
    let found: Vec<_> = (1..=7).map(|member| community.segment(member)).collect();
    let expected = [
        Some(Segment::Excluded),
        Some(Segment::Excluded),
        Some(Segment::Gated),
        Some(Segment::NewSilent),
        None,
        Some(Segment::SilentDark),
        None,
    ];
    assert_eq!(found, expected);
    // The time-out is lifted, screening is finished, and somebody left.
    community.hear(NOW, seen(vec![joined(1, 100), joined(2, 3)]));
    community.hear(NOW, What::Left(UserId(3)));
    let found: Vec<_> = (1..=3).map(|member| community.segment(member)).collect();
    assert_eq!(found, [Some(Segment::SilentDark), Some(Segment::NewSilent), None]);
}

#[test]
fn everybody_is_looked_at_once_a_day_and_only_changes_are_written() {
    let mut community = Community::new();
    community.hear(NOW, seen((1..=200).map(|id| joined(id, 10)).collect()));
    assert!(is_due(&community.facts, NOW));
    community.tick(NOW);
    assert!(!is_due(&community.facts, NOW));
    let first = community.moves();
    assert_eq!(first.len(), 200, "after a start everybody is looked at");
    assert!(first.iter().all(|(_, from, to)| (*from, *to) == (None, Segment::NewSilent)));

    // Two of them show up; within a day, hour by hour, each is looked at once.
    for member in [3, 4] {
        community.hear(NOW.plus(Span::MINUTE), What::VoiceJoined { channel: CHANNEL, member: UserId(member) });
    }
    for hour in 1..=24 {
        community.tick(NOW.plus(Span::HOUR.times(hour)));
    }
    let moved = |member| (member, Some(Segment::NewSilent), Segment::NewPeeking);
    assert_eq!(community.moves(), [moved(3), moved(4)]);
    assert_eq!(community.facts.segment(UserId(3)), Some(Segment::NewPeeking));

    // After a month away a tick makes up for one day, and a clock that was far ahead stops nothing.
    let later = NOW.plus(Span::DAY.times(30));
    community.tick(later);
    assert_eq!(community.moves().len(), 200);
    assert!(!is_due(&community.facts, later));
    community.tick(later.plus(Span::DAY.times(4000)));
    assert!(is_due(&community.facts, later.plus(Span::HOUR.times(2))));
}

#[test]
fn a_rebuild_from_the_rows_stands_where_the_memory_stands() {
    let mut community = Community::new();
    community.hear(NOW, seen((1..=9).map(|id| joined(id, 40)).collect()));
    for (number, (author, days)) in [(1, 0), (1, 3), (2, 20), (3, 30), (4, 100), (4, 60)].into_iter().enumerate() {
        let what = What::Past(message(number as u64 + 1, author, 12));
        community.hear(NOW.minus(Span::DAY.times(days)), what);
    }
    for what in signs(5) {
        community.hear(NOW.minus(Span::DAY.times(10)), what);
    }
    community.hear(NOW, What::MemberChanged(Box::new(Member { flags: 1 << 3, ..joined(6, 3) })));
    community.tick(NOW);
    let kept = community.rows.iter().filter_map(|row| match row {
        Record::Lurkers(row) => match &**row {
            Row::Keep(kept) => Some((**kept).clone()),
            _ => None,
        },
        _ => None,
    });
    let mut remembered = Remembered::default();
    remembered.lurkers.kept = kept.collect();
    let mut members = Members::default();
    community.facts.members.take_dirty().into_iter().for_each(|row| members.insert(row));
    let mut again = Facts::rebuild(GUILD, remembered, members);
    again.guild = Arc::clone(&community.facts.guild);
    let standings = |facts: &Facts| {
        let mut all: Vec<_> = facts.members.standings().collect();
        all.sort_unstable_by_key(|standing| standing.member);
        all
    };
    assert_eq!(standings(&again), standings(&community.facts));
    assert_eq!(counts(&again, NOW).all, counts(&community.facts, NOW).all);
    for facts in [&again, &community.facts] {
        let of = |member| crate::lurkers::interests::of(UserId(member), &[], facts).len();
        assert_eq!([of(1), of(4), of(5), of(9)], [1, 1, 0, 0]);
        assert_eq!(crate::lurkers::interests::of(UserId(9), &[RUST], facts).len(), 1);
    }
}

#[test]
fn history_moves_the_beginning_of_observation_once_all_of_it_is_read() {
    let at = |days: i64| NOW.minus(Span::DAY.times(days));
    let id = |at: At| MessageId(((at.0 - crate::ids::DISCORD_EPOCH_MS) as u64) << 22);
    let read = |channel, days, done| {
        let row = BackfillRow {
            channel: ChannelId(channel),
            from: id(at(days)),
            until: id(NOW),
            read: id(NOW),
            messages: 0,
            progress: if done { Progress::Done } else { Progress::Messages },
        };
        What::HistoryRead(row)
    };
    let mut community = Community::new();
    let since = |community: &Community| community.facts.lurkers.observed_since;
    assert_eq!(since(&community), Some(at(200)));
    for (what, expected) in [
        (read(11, 400, false), 200),
        (read(12, 300, true), 200),
        (read(11, 400, true), 300),
        (read(12, 100, true), 300),
    ] {
        community.hear(NOW, what);
        assert_eq!(since(&community), Some(at(expected)));
    }
    let observed = |row: &&Record| {
        matches!(row, Record::Lurkers(row)
            if matches!(&**row, Row::Keep(kept) if matches!(**kept, Kept::Observed { .. })))
    };
    assert_eq!(community.rows.iter().filter(observed).count(), 2);
}

#[test]
fn people_are_counted_by_segment_and_language() {
    let mut community = Community::new();
    let korean = Member { roles: vec![RoleId(32)], ..joined(2, 100) };
    let bot = Member { bot: true, ..joined(3, 100) };
    community.hear(NOW, seen(vec![joined(1, 100), korean, bot, joined(4, 3)]));
    community.hear(NOW, What::Left(UserId(4)));
    let found = counts(&community.facts, NOW);
    assert_eq!(found.all, BTreeMap::from([(Segment::SilentDark, 2)]));
    let one = BTreeMap::from([(Segment::SilentDark, 1)]);
    assert_eq!(found.by_language, BTreeMap::from([(Lang::Ko.code(), one.clone()), (Lang::Unknown.code(), one)]));
}

#[test]
fn what_a_newcomer_said_is_kept_while_somebody_may_answer_and_no_longer() {
    let check = |hours: i64, quote: Option<&str>| {
        let mut community = Community::new();
        community.hear(NOW, What::Message(message(1 << 30, 1, CHANNEL.0)));
        community.tick(NOW.plus(Span::HOUR.times(hours)));
        let first = community.facts.lurkers.help.first(UserId(1));
        assert_eq!(first.map(|first| first.quote.as_str()), quote, "after {hours} hours");
    };
    check(1, Some("hello"));
    check(72, Some("hello"));
    check(73, Some(""));
    check(36 * 24, None);
}

#[test]
fn what_is_said_in_a_private_thread_waits_for_nobody() {
    let check = |private: bool| {
        let mut community = Community::new();
        let thread = Channel { id: ChannelId(13), parent: Some(CHANNEL), thread: true, private, ..Channel::default() };
        community.hear(NOW, What::ChannelSeen(thread));
        community.hear(NOW, What::Message(message(1 << 30, 1, 13)));
        assert_eq!(community.facts.lurkers.help.first(UserId(1)).is_none(), private);
    };
    check(true);
    check(false);
}
