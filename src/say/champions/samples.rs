//! One of everything that recognition says, with the longest values that can come.

use super::done::{Done, Refusal, Tried, done, not_credited, posted, refusal, role_refused, role_too_high};
use super::me::{Account, Next, Part, Wished, why, wished};
use super::message::{self, Not, OnIt};
use super::people::{Asked, For, Read, Stands, backfill, backfill_begun, champions, questions};
use super::queue::{FirstHelp, Pending, Proposal, queue};
use super::record::{Record, file, proposals};
use super::{Language, Line, role_reason, thank_you};
use crate::champions::evidence::{Caps, Kind, State, Withdrawn};
use crate::champions::flags::Flag;
use crate::champions::thanks::NoThanks;
use crate::champions::tiers::{Change, Needs, Reason};
use crate::champions::{Decided, ProposalRow, WhyNot};
use crate::effect::{Button, Embed, Post};
use crate::event::OnMessage;
use crate::ids::{At, ChannelId, CreditId, MessageId, RoleId, UserId};

const WHO: UserId = UserId(u64::MAX);
const CHANNEL: ChannelId = ChannelId(u64::MAX);
const NOW: At = At(253_402_300_799_000);
const WHY_NOT: [WhyNot; 8] = [
    WhyNot::Nobody,
    WhyNot::Oneself,
    WhyNot::Bot,
    WhyNot::NotInConversation,
    WhyNot::OptedOut,
    WhyNot::Gone,
    WhyNot::NotYours,
    WhyNot::Before,
];

/// What goes into one message, or into the audit log.
pub enum Sample {
    Text(String),
    Reason(String),
    Button(Button),
    Post(Post),
    Embed(Embed),
}

fn line(kind: Kind) -> Line {
    let n = u64::MAX;
    Line { kind, link: Some(format!("https://discord.com/channels/{n}/{n}/{n}")), who: Some(WHO), at: NOW }
}

/// Everything, by the name of its function. `long` is the longest name there can be.
pub fn everything(language: Language, long: &str) -> Vec<(&'static str, Sample)> {
    let mut all = Vec::new();
    let words = long.repeat(40);
    for (tier, words) in [("", None), (long, None), (long, Some(words.as_str()))] {
        all.push(("thank you", Sample::Text(thank_you(language, WHO, tier, words))));
        all.push(("role reason", Sample::Reason(role_reason(language, tier))));
    }
    mes(language, long, &mut all);
    messages(language, &mut all);
    dones(language, long, &mut all);
    queues(language, long, &mut all);
    peoples(language, long, &mut all);
    records(language, long, &mut all);
    all
}

fn mes(language: Language, long: &str, all: &mut Vec<(&'static str, Sample)>) {
    let part =
        |(n, kind): (usize, &Kind)| Part { kind: *kind, share: [0.9, 0.5, 0.2, 0.1][n % 4], people: n as u32 + 1 };
    let full = Account {
        tier: Some(long),
        break_until: Some(NOW),
        strike: true,
        proposed: Some(long),
        parts: Kind::ALL.iter().enumerate().map(part).collect(),
        threads: vec![line(Kind::Solved); 30],
        caps: Caps(u16::MAX),
        waiting: vec![line(Kind::Thanks), Line { who: None, ..line(Kind::Thanks) }],
        ..Account::default()
    };
    let missing = |score, n| Needs { score, people: n, weeks: n };
    let nexts = [(0.0, 0, 0.0), (1.0, 1, 0.1), (1.0, 7, 0.4), (1.0, 2, 0.9)].map(|(score, n, share)| Next::Tier {
        name: long,
        missing: missing(score, n),
        share,
    });
    for next in nexts.into_iter().chain([Next::Highest]) {
        all.push(("me", Sample::Embed(why(language, &Account { next: Some(next), ..full.clone() }))));
    }
    for (alumni, staff) in [(false, false), (true, false), (false, true)] {
        all.push(("me, nothing", Sample::Embed(why(language, &Account { alumni, staff, ..Account::default() }))));
    }
    let wishes = [
        Wished::Break { until: NOW },
        Wished::BreakEnded,
        Wished::NoBreak,
        Wished::NoDate { text: long, example: "2026-12-24" },
        Wished::Past { date: "2026-12-24" },
        Wished::TooFar { days: 180, date: "2026-12-24" },
        Wished::OptedOut,
        Wished::OptedOutBefore,
        Wished::OptedIn,
        Wished::OptedInBefore,
        Wished::NothingToShow,
    ];
    all.extend(wishes.map(|it| ("wished", Sample::Text(wished(language, it)))));
}

fn messages(language: Language, all: &mut Vec<(&'static str, Sample)>) {
    use NoThanks::*;
    let nots = WHY_NOT.map(Not::Reason).into_iter();
    let nots = nots.chain([NoPhrase, Quoted, Returned, Undone, ToNobody, InAdvance].map(Not::Text));
    for not in nots.chain([Not::Unnoted, Not::BotWrote]) {
        all.push(("not credited", Sample::Text(message::why(language, &[], not, 1_000))));
    }
    use Withdrawn::*;
    let withdrawn =
        [ThanksDeleted, AnswerDeleted, ThanksEditedOut, MarkTakenBack, ThanksTakenBack, ReactionTakenBack, Refused];
    let states = withdrawn.map(|why| State::Revoked { at: NOW, why }).into_iter();
    for state in states.chain([State::Pending, State::Counted]) {
        for (from, caps) in [(Some(WHO), Caps(u16::MAX)), (None, Caps(0))] {
            let on_it = OnIt { kind: Kind::Solved, helper: WHO, from, state, caps };
            all.push(("credited", Sample::Text(message::why(language, &[on_it; 12], Not::Unnoted, 1_000))));
        }
    }
    all.push(("undo", Sample::Button(message::undo(language, CreditId(i64::MIN), NOW))));
    for press in [OnMessage::Solved, OnMessage::Unsolved, OnMessage::Thank] {
        let button = message::button(language, CHANNEL, MessageId(u64::MAX), press);
        all.push(("button", Sample::Button(button)));
    }
}

fn dones(language: Language, name: &str, all: &mut Vec<(&'static str, Sample)>) {
    for tried in [Tried::Thank, Tried::Mark, Tried::Unmark, Tried::TakeBack, Tried::Settle, Tried::Log] {
        all.extend(WHY_NOT.map(|why| ("refused", Sample::Text(not_credited(language, tried, why, name)))));
    }
    let refusals = [
        Refusal::Oneself,
        Refusal::NoProposal { name },
        Refusal::NotRanked { name },
        Refusal::Link { text: name },
        Refusal::NoRecord { name },
        Refusal::TooLate,
    ];
    all.extend(refusals.map(|it| ("refusal", Sample::Text(refusal(language, it)))));
    let tier = name;
    let dones = [
        Done::Thanked { name },
        Done::TakenBack { name },
        Done::Marked { name },
        Done::Unmarked,
        Done::Counts,
        Done::Dropped,
        Done::Declined { name },
        Done::Nominated { name },
        Done::Contributed { name },
        Done::Promoted { name, tier },
        Done::Renewed { name, tier },
        Done::Lowered { name, tier },
        Done::Alumni { name },
        Done::Considered { name },
        Done::Record { name },
    ];
    all.extend(dones.map(|it| ("done", Sample::Text(done(language, it)))));
    all.extend([Some(CHANNEL), None].map(|it| ("posted", Sample::Text(posted(language, it)))));
    all.push(("role too high", Sample::Text(role_too_high(language, name))));
    all.push(("role refused", Sample::Text(role_refused(language, WHO, RoleId(u64::MAX), &name.repeat(30)))));
}

const CHANGES: [(Change, Reason); 5] = [
    (Change::Promote, Reason::Reached),
    (Change::Renew, Reason::PeriodOver),
    (Change::Demote, Reason::BelowForLong),
    (Change::Alumni, Reason::Left),
    (Change::Consider, Reason::Nominated),
];

fn queues(language: Language, name: &str, all: &mut Vec<(&'static str, Sample)>) {
    let flags = [
        Flag::OnlyPartner { share: 0.931, people: 50 },
        Flag::ClosedCircle { share: 0.931, people: 50 },
        Flag::Island { people: 12 },
        Flag::Logged { share: 0.7 },
        Flag::Jump { week: 90.0, median: 3.0 },
    ];
    let words = name.repeat(10);
    let proposal = |(change, reason): (Change, Reason)| Proposal {
        member: WHO,
        name,
        change,
        reason,
        tier: name,
        before: name,
        people: 900,
        weeks: 13,
        evidence: vec![line(Kind::Solved); 20],
        flags: &flags,
        by: Some(WHO),
        words: &words,
        may_approve: true,
    };
    let proposals: Vec<Proposal> = CHANGES.into_iter().map(proposal).collect();
    let pending: Vec<Pending> =
        (0..8).map(|n| Pending { id: CreditId(n), helper: WHO, line: line(Kind::AskerReaction) }).collect();
    let newcomers = vec![FirstHelp { who: WHO, whom: WHO, line: line(Kind::Solved) }; 3];
    all.push(("queue", Sample::Post(queue(language, &proposals, &pending, &newcomers, (7, 1)))));
    let untiered = proposals.last().cloned().map(|it| Proposal { tier: "", ..it });
    all.push(("queue, no tier", Sample::Post(queue(language, untiered.as_slice(), &[], &[], (0, 0)))));
    all.push(("queue, empty", Sample::Post(queue(language, &[], &[], &[], (0, 0)))));
}

fn peoples(language: Language, name: &str, all: &mut Vec<(&'static str, Sample)>) {
    let members = vec![(WHO, For::Help(vec![CHANNEL; 9])), (WHO, For::Welcomes), (WHO, For::Work)];
    let many: Vec<_> = members.iter().cycle().take(200).cloned().collect();
    for tiers in [vec![], vec![(name, many.clone()), (name, members.clone()), (name, many)]] {
        let alumni = vec![WHO; tiers.len() * 20];
        all.push(("champions", Sample::Embed(champions(language, name, &tiers, &alumni))));
    }
    let asked = Asked {
        link: format!("https://discord.com/channels/{CHANNEL}/{CHANNEL}/{CHANNEL}"),
        channel: CHANNEL,
        at: NOW,
        language: "ko".to_owned(),
        asker: WHO,
    };
    let many = vec![asked; 200];
    all.push(("questions", Sample::Embed(questions(language, &many, &many))));
    all.push(("no questions", Sample::Embed(questions(language, &[], &[]))));
    let read = Read { channel: CHANNEL, messages: u64::MAX, stands: Stands::At(NOW) };
    for channels in [
        vec![],
        vec![Read { stands: Stands::Done, ..read }, read, Read { stands: Stands::Closed, ..read }],
        vec![read; 500],
    ] {
        all.push(("backfill", Sample::Embed(backfill(language, &channels))));
    }
    all.push(("backfill begun", Sample::Text(backfill_begun(language, 90))));
}

fn records(language: Language, name: &str, all: &mut Vec<(&'static str, Sample)>) {
    let decided = |approved, by| Decided { member: WHO, proposed: NOW, at: NOW, approved, by, reason: name.repeat(9) };
    let decisions = [None, Some(decided(true, Some(WHO))), Some(decided(true, None)), Some(decided(false, Some(WHO)))];
    let row = |((change, reason), decided): ((Change, Reason), Option<Decided>)| ProposalRow {
        member: WHO,
        at: NOW,
        change,
        tier: Some(1),
        reason,
        score: 61.0,
        people: 9,
        weeks: 5,
        evidence: Vec::new(),
        flags: Vec::new(),
        by: None,
        words: String::new(),
        decided,
    };
    let mut rows: Vec<ProposalRow> = CHANGES.into_iter().zip(decisions.into_iter().cycle()).map(row).collect();
    // A nomination that named no tier.
    rows.extend(rows.last().cloned().map(|row| ProposalRow { tier: None, ..row }));
    let many: Vec<ProposalRow> = rows.iter().cycle().take(100).cloned().collect();
    for rows in [vec![], rows, many] {
        all.push(("proposals", Sample::Embed(proposals(language, name, &rows, |_| name))));
    }
    let tiers = vec![(name, "2026-05-03".to_owned())];
    let full = Record {
        name,
        community: name,
        tiers,
        tier: Some(name),
        counts: Kind::ALL.map(|kind| (kind, 12)).to_vec(),
        threads: vec![(Kind::Solved, "2026-05-03".to_owned(), "https://example.org".to_owned())],
        work: vec![name.to_owned()],
        ..Record::default()
    };
    for record in [full, Record::default()] {
        let (_, text) = file(language, &record);
        assert!(text.starts_with("# ") && text.contains("\n## "), "{text}");
    }
}
