//! One of everything that can be said, filled with the longest values that can come.

use super::super::button::{self, Choice};
use super::super::found::{FloodOf, Found, found};
use super::super::note::{Note, note};
use super::super::notice::{self, *};
use super::super::permission::Permission;
use super::super::second_look::{self, Asked};
use super::super::why::{self, Because, Line, Verdict, Writer};
use super::super::{Language, Letter, answer, card, case_file, date, pause, reason, span, start};
use crate::conduct::case::{
    Actor, CaseKind, CaseNumber, CaseRow, CaseState, Measure, Verdict as Word,
};
use crate::effect::Embed;
use crate::event::Press;
use crate::ids::{At, ChannelId, EventId, GuildId, MessageId, Span, UserId};
use crate::policy::source::Stage;
use crate::text::Reading;
use answer::{Done, Refusal};
use jiff::tz::TimeZone;

/// A text and where it goes.
pub(super) enum Said {
    Message(String),
    Button(String),
    ButtonId(String),
    ThreadTitle(String),
    AuditReason(String),
    Embed(Embed),
}

pub(super) const ABOUT: About = About {
    community: "Rust Seoul",
    case: CaseNumber(12),
};
pub(super) const CHANNEL: ChannelId = ChannelId(22);
const LONG_CHANNEL: ChannelId = ChannelId(u64::MAX);
const MEMBER: UserId = UserId(u64::MAX);
const CASE: CaseNumber = CaseNumber(9_999_999);
const NOW: At = At(1_785_758_700_000);
const UNTIL: At = At(253_402_300_799_000);
const ODD_SPAN: Span = Span(27 * 86_400_000 + 23 * 3_600_000);

/// Thirty-two letters, the longest display name.
const NAME: &str = "김수한무거북이와두루미삼천갑자동방삭치치카포사리사리센타워워리";
/// A hundred characters, the longest name of a guild.
fn community() -> String {
    "길_*@".repeat(25)
}

/// A quote with all that makes a quote longer once it is safe.
fn quote() -> String {
    "`` *별* @everyone ||x|| https://a.example <@1>\n".repeat(90)
}

/// Every notice by its name.
pub(super) fn notices(language: Language) -> Vec<(&'static str, String)> {
    letters(language)
        .into_iter()
        .map(|(name, letter)| (name, letter.text))
        .collect()
}

fn letters(language: Language) -> Vec<(&'static str, Letter)> {
    let (community, quote) = (community(), quote());
    let (quote, reason) = (quote.as_str(), Some(quote.as_str()));
    let about = About {
        community: &community,
        case: CASE,
    };
    let channel = LONG_CHANNEL;
    let clauses: &[&str] = &[&community; 6];
    let mut all = Vec::new();

    let nows = [
        Now::Nothing,
        Now::Reminder,
        Now::Warning,
        Now::Pause {
            length: ODD_SPAN,
            until: UNTIL,
        },
        Now::Moderators,
    ];
    let rungs = [
        Rung::Reminder,
        Rung::Warning,
        Rung::Pause(ODD_SPAN),
        Rung::Pause(Span::HOUR),
        Rung::Pause(Span::DAY),
        Rung::Moderators,
    ];
    for now in nows {
        for rung in rungs {
            for (by, removed) in [
                (By::Steward, true),
                (By::Person, true),
                (By::Steward, false),
                (By::Person, false),
            ] {
                let next = Some(Next {
                    rung,
                    within: Span::DAY.times(30),
                });
                let one = Removal {
                    about,
                    by,
                    channel,
                    clauses,
                    removed,
                    quote,
                    reason,
                    now,
                    next,
                };
                all.push(("removal", removal(language, &one)));
            }
        }
    }
    let next = Some(Next {
        rung: Rung::Warning,
        within: Span::DAY.times(90),
    });
    for rotate in [None, Some("https://example.org/settings/tokens")] {
        let one = Secret {
            about,
            channel,
            kind: &community,
            rotate,
            quote,
        };
        all.push(("secret", secret(language, &one)));
    }
    use PersonalData::*;
    for kind in [Phone, Card, Iban, Address, Email, NationalId] {
        all.push((
            "personal",
            personal(
                language,
                &Personal {
                    about,
                    channel,
                    kind,
                    quote,
                },
            ),
        ));
    }
    all.push((
        "compromised",
        compromised(
            language,
            &Compromised {
                about,
                channels: 500,
                until: UNTIL,
                quote,
            },
        ),
    ));
    for removed in [true, false] {
        all.push((
            "as file",
            as_file(
                language,
                &AsFile {
                    about,
                    channel,
                    removed,
                    quote,
                },
            ),
        ));
    }
    for left_in in [None, Some(channel)] {
        let now = Now::Warning;
        let one = Copies {
            about,
            channels: 500,
            left_in,
            clauses,
            quote,
            now,
            next,
        };
        all.push(("copies", copies(language, &one)));
    }
    for by in [By::Steward, By::Person] {
        for how in [
            Exit::Kick,
            Exit::Ban { until: None },
            Exit::Ban { until: Some(UNTIL) },
        ] {
            for appeal in [None, Some("https://example.org/appeal/ABCDEFGH")] {
                let one = Leaving {
                    about,
                    by,
                    how,
                    clauses,
                    reason,
                    quote: Some(quote),
                    appeal,
                };
                all.push(("leaving", leaving(language, &one)));
            }
        }
    }
    for now in nows {
        for clauses in [&[], clauses] {
            let one = Ruling {
                about,
                clauses,
                reason,
                quote: Some(quote),
                now,
                next,
            };
            all.push(("ruling", ruling(language, &one)));
        }
    }
    all.push(("lifted", lifted(language, about, reason)));
    for removed in [None, Some((channel, quote))] {
        let one = Undone {
            about,
            removed,
            pause_lifted: true,
        };
        all.push(("undone", undone(language, &one)));
    }
    all.push((
        "name",
        name_asked(
            language,
            &NameAsked {
                about,
                name: NAME,
                clauses,
            },
        ),
    ));
    all.push((
        "upheld",
        second_look::upheld(language, about, Some(ODD_SPAN), reason),
    ));
    all.push(("second look undone", second_look::undone(language, about)));
    let waiting: Vec<Letter> = all
        .iter()
        .map(|(_, letter)| waited(language, letter, UNTIL))
        .collect();
    all.extend(waiting.into_iter().map(|letter| ("waited", letter)));
    all
}

/// Everything, by the name of its function.
pub(super) fn everything(language: Language) -> Vec<(&'static str, Said)> {
    let mut all: Vec<(&'static str, Said)> = letters(language)
        .into_iter()
        .map(|(name, letter)| (name, Said::Message(letter.text)))
        .collect();
    all.push((
        "thread title",
        Said::ThreadTitle(notice::thread_title(language, CASE)),
    ));
    buttons(language, &mut all);
    cards(language, &mut all);
    whys(language, &mut all);
    answers(language, &mut all);
    files(language, &mut all);
    reasons(language, &mut all);
    starts(language, &mut all);
    all
}

fn buttons(language: Language, all: &mut Vec<(&'static str, Said)>) {
    let guild = GuildId(u64::MAX);
    let case = CaseNumber(u64::MAX);
    let choices = [
        Choice::Alert,
        Choice::Enforce,
        Choice::SecondLook,
        Choice::Settled,
    ];
    let rows = choices
        .into_iter()
        .flat_map(|choice| button::card(language, case, choice));
    for row in rows.chain(button::notice(language, guild, case)) {
        assert!(row.len() <= 5, "Discord takes five buttons a row");
        for one in row {
            all.push(("button", Said::Button(one.label)));
            all.push(("button", Said::ButtonId(one.id.to_string())));
        }
    }
}

fn cards(language: Language, all: &mut Vec<(&'static str, Said)>) {
    let (community, quote) = (community(), quote());
    let notes = every_note();
    for it in &notes {
        all.push(("note", Said::Message(note(language, it))));
    }
    use card::Stage::*;
    let readings = [
        Reading::Raw,
        Reading::Folded,
        Reading::Stripped,
        Reading::Decoded,
        Reading::Skeleton,
        Reading::Collapsed,
        Reading::Joined,
    ];
    for stage in [Alert, Enforce, SecondLook, Compromised, Leak, AboutStaff] {
        let head = card::Head {
            case: CASE,
            stage,
            rule: &community,
            clause: &community,
        };
        all.push(("brief card", Said::Embed(card::brief(language, &head))));
        for press in [
            Press::Apply,
            Press::DeleteOnly,
            Press::Right,
            Press::NotABreach,
            Press::Undo,
            Press::Unsure,
            Press::Uphold,
            Press::Open,
        ] {
            all.push((
                "settled card",
                Said::Embed(card::brief_settled(language, &head, press, MEMBER)),
            ));
        }
        for (n, reading) in readings.into_iter().enumerate() {
            let measure = every_measure()[n % every_measure().len()];
            let act = card::Act {
                removed: n % 2 == 0,
                as_file: n == 3,
                measure,
                length: (n == 3).then_some(ODD_SPAN),
            };
            let one = card::Card {
                head,
                member: MEMBER,
                member_name: NAME,
                channel: Some(LONG_CHANNEL),
                link: (n % 2 == 0).then_some(
                    "https://discord.com/channels/18446744073709551615/18446744073709551615/1",
                ),
                quote: (n != 6).then_some(&quote),
                severe: n % 2 == 1,
                found: &quote,
                read_as: Some((reading, &quote)),
                also: &[&community; 30],
                standing: Some((1.26, if n == 5 { 1.26 } else { 12.5 })),
                act,
                looking: Some(MEMBER),
                notes: &notes,
                before: &[(NAME, &quote); 12],
            };
            all.push(("card", Said::Embed(card::case(language, &one))));
        }
    }
    for measure in every_measure() {
        let act = card::Act {
            removed: true,
            as_file: false,
            measure,
            length: None,
        };
        all.push(("act", Said::Message(card::act_line(language, &act))));
    }
    for paused_until in [None, Some(UNTIL)] {
        let one = card::Raid {
            case: CASE,
            joins: 900,
            within: ODD_SPAN,
            shared: Some((800, &quote)),
            paused_until,
            notes: &notes,
        };
        all.push(("raid", Said::Embed(card::raid(language, &one))));
    }
    let runaway = card::Runaway {
        rule: &community,
        hits: 900,
        messages: 9_000,
        members: 800,
    };
    all.push(("runaway", Said::Message(card::runaway(language, &runaway))));
}

fn every_measure() -> [Measure; 9] {
    [
        Measure::None,
        Measure::Remind,
        Measure::Warn,
        Measure::Timeout { until: UNTIL },
        Measure::Kick,
        Measure::Ban { until: None },
        Measure::Ban { until: Some(UNTIL) },
        Measure::Lift,
        Measure::PauseInvites,
    ]
}

fn every_note() -> Vec<Note> {
    vec![
        Note::Staff,
        Note::AboutStaff,
        Note::Criticism,
        Note::Lacks(Permission::PrivateThreads),
        Note::StandsHigher,
        Note::OwnerOrAdministrator,
        Note::Protected,
        Note::DmClosed {
            thread: Some(LONG_CHANNEL),
        },
        Note::DmClosed { thread: None },
        Note::Left,
        Note::MessageGone,
        Note::Refused { text: quote() },
        Note::Unknown,
        Note::Late { by: ODD_SPAN },
        Note::SecondLook {
            who: MEMBER,
            at: UNTIL,
        },
        Note::Recused,
        Note::Review,
    ]
}

fn whys(language: Language, all: &mut Vec<(&'static str, Said)>) {
    let (community, quote) = (community(), quote());
    let text = quote.as_str();
    let within = ODD_SPAN;
    let mut finds = vec![
        Found::Word(text),
        Found::Pattern(text),
        Found::Link { host: text },
        Found::LinkNotAllowed { host: text },
        Found::Imitation {
            host: text,
            brand: text,
            official: text,
        },
        Found::Masked {
            shown: text,
            host: text,
        },
        Found::Invite { code: text },
        Found::Mentions(1),
        Found::Mentions(50),
        Found::Everyone,
        Found::Copies {
            channels: 3,
            within,
        },
        Found::Honeypot(LONG_CHANNEL),
        Found::Shouting { share: 0.931 },
        Found::Zalgo,
        Found::Secret { kind: text },
        Found::Personal(PersonalData::Phone),
        Found::Selling { phrase: text },
        Found::Newcomer,
        Found::Name(text),
        Found::Native(text),
        Found::Raid { joins: 900, within },
    ];
    use FloodOf::*;
    for of in [
        Messages,
        Lines,
        Characters,
        Emoji,
        Attachments,
        Links,
        Duplicates,
    ] {
        finds.push(Found::Flood {
            of,
            n: 4_000,
            within,
        });
    }
    let finds: Vec<String> = finds.iter().map(|it| found(language, it)).collect();
    all.extend(finds.iter().map(|it| ("found", Said::Message(it.clone()))));

    let because = [
        Because::NothingFound,
        Because::OtherLanguage {
            rule: "en",
            text: "ko",
        },
        Because::OtherLanguage {
            rule: "nl",
            text: "zh",
        },
        Because::OtherLanguage {
            rule: "fr",
            text: "",
        },
        Because::ExceptRole(text),
        Because::ExceptChannel(LONG_CHANNEL),
        Because::ExceptMember,
        Because::OnlyRoles,
        Because::OnlyChannels,
        Because::OnlyJoinedWithin(within),
        Because::OnlyAccountYounger(within),
        Because::OnlyFewerMessages(5),
        Because::OtherSurface,
        Because::NeedsHistory,
        Because::Off,
        Because::Passed,
        Because::Late,
    ];
    let nots = because.into_iter().map(|it| Line {
        rule: &community,
        verdict: Verdict::Not(it),
    });
    let stages = [Stage::Shadow, Stage::Alert, Stage::Enforce];
    let matched = finds
        .iter()
        .zip(stages.into_iter().cycle())
        .map(|(found, stage)| Line {
            rule: &community,
            verdict: Verdict::Matched {
                clause: &community,
                stage,
                found,
            },
        });
    let nots: Vec<Line> = nots.collect();
    let lines: Vec<Line> = matched.chain(nots.iter().cloned()).collect();
    for line in &lines {
        all.push(("why line", Said::Message(why::line(language, line))));
    }
    for writer in [Writer::Member, Writer::Staff, Writer::Bot] {
        all.push((
            "why",
            Said::Message(why::why(language, writer, &lines, &[text; 9])),
        ));
        all.push((
            "why not",
            Said::Message(why::why(language, writer, &nots, &[])),
        ));
    }
}

fn answers(language: Language, all: &mut Vec<(&'static str, Said)>) {
    let quote = quote();
    let (name, text) = (quote.as_str(), quote.as_str());
    let refusals = [
        Refusal::Yourself,
        Refusal::Me,
        Refusal::Bot { name },
        Refusal::AboveYou { name },
        Refusal::AboveMe { name },
        Refusal::Owner { name },
        Refusal::Administrator { name },
        Refusal::Staff { name },
        Refusal::Protected { name },
        Refusal::YouLack(Permission::Moderate),
        Refusal::ILack(Permission::Ban),
        Refusal::NoCase(CASE),
        Refusal::NoMember { name },
        Refusal::NotTimedOut { name },
        Refusal::NotBanned { name },
        Refusal::NoClause {
            clause: text,
            known: &[text; 50],
        },
        Refusal::Span { text },
        Refusal::TooLong,
        Refusal::Recused(CASE),
        Refusal::Settled {
            case: CASE,
            by: MEMBER,
        },
        Refusal::OwnSecondLook(CASE),
        Refusal::NotYours,
        Refusal::ModeratorsOnly,
        Refusal::EvidenceGone(CASE),
        Refusal::ServerOnly,
        Refusal::Press(CASE),
        Refusal::MessageNotKnown,
    ];
    all.extend(
        refusals
            .iter()
            .map(|it| ("refusal", Said::Message(answer::refusal(language, it)))),
    );
    let done = [
        Done::Warned,
        Done::TimedOut { until: UNTIL },
        Done::Lifted,
        Done::Kicked,
        Done::Banned {
            until: None,
            purged: Some(ODD_SPAN),
        },
        Done::Banned {
            until: Some(UNTIL),
            purged: None,
        },
        Done::Unbanned,
        Done::Applied,
        Done::DeletedOnly,
        Done::Dismissed,
        Done::Right,
        Done::Undone,
        Done::Unsure,
        Done::Upheld,
    ];
    all.extend(done.into_iter().map(|it| {
        (
            "done",
            Said::Message(answer::done(language, name, CASE, it)),
        )
    }));
    all.extend([true, false].map(|it| ("told", Said::Message(answer::told(language, it)))));
    let asked = [
        Asked::Taken,
        Asked::Already(UNTIL),
        Asked::Decided,
        Asked::UndoneBefore,
        Asked::NotYours,
    ];
    all.extend(asked.map(|it| {
        (
            "asked",
            Said::Message(second_look::asked(language, CASE, it)),
        )
    }));
}

fn files(language: Language, all: &mut Vec<(&'static str, Said)>) {
    let (community, quote) = (community(), quote());
    let rows = every_case();
    for row in &rows {
        all.push((
            "case file",
            Said::Embed(case_file::case_file(
                language,
                row,
                Some(&community),
                row.points == 0,
            )),
        ));
    }
    let many: Vec<CaseRow> = rows.iter().cycle().take(200).cloned().collect();
    for rows in [&[], many.as_slice()] {
        all.push((
            "history",
            Said::Embed(case_file::history(language, &quote, rows, 7.26)),
        ));
    }
    let long = [(community.as_str(), quote.as_str()); 8];
    for clauses in [&long[..], &[("Be kind", "No insults.")]] {
        let (embed, file) =
            case_file::rules(language, &community, clauses, Some("mail@example.org"));
        assert_eq!(file.is_some(), clauses.len() > 1);
        all.push(("rules", Said::Embed(embed)));
    }
}

fn every_case() -> Vec<CaseRow> {
    let kinds = [
        CaseKind::Breach,
        CaseKind::Compromised,
        CaseKind::Leak,
        CaseKind::Raid,
        CaseKind::Ruling,
    ];
    let states = [
        CaseState::Open,
        CaseState::Intended,
        CaseState::Applied,
        CaseState::Failed,
        CaseState::Dismissed,
        CaseState::Undone,
    ];
    let actors = [Actor::Rules, Actor::Native, Actor::Person(MEMBER)];
    let words = [
        None,
        Some(Word::Right),
        Some(Word::Wrong),
        Some(Word::Unsure),
    ];
    let case = |n: usize| CaseRow {
        number: CASE,
        event: EventId(n as i64),
        kind: kinds[n % kinds.len()],
        state: states[n % states.len()],
        at: NOW,
        member: MEMBER,
        member_name: NAME.to_owned(),
        actor: actors[n % actors.len()],
        clause: Some("be-kind@1a2b3c4d".to_owned()),
        rules: if n % 4 == 3 {
            Vec::new()
        } else {
            vec![community(); 12]
        },
        points: (n % 3) as u32 * 8,
        half_life: ODD_SPAN,
        measure: every_measure()[n % 9],
        reason: quote(),
        channel: Some(LONG_CHANNEL),
        message: Some(MessageId(u64::MAX)),
        evidence: (n % 2 == 0).then(quote),
        evidence_hash: Some(1),
        language: "ko".to_owned(),
        card: None,
        verdict: words[n % words.len()],
        decided_by: Some(MEMBER),
        second_look: Some(NOW),
    };
    (0..36).map(case).collect()
}

fn reasons(language: Language, all: &mut Vec<(&'static str, Said)>) {
    let (community, quote) = (community(), quote());
    let said = [
        reason::by_rules(language, CASE, &[community.as_str(); 9], &community),
        reason::by_person(language, CASE, NAME, &quote),
        reason::undo(language, CASE, NAME),
        reason::over(language, CASE),
        reason::raid(language, CASE, 900, ODD_SPAN),
        reason::raid_over(language, CASE),
    ];
    all.extend(said.map(|it| ("audit reason", Said::AuditReason(it))));
}

fn starts(language: Language, all: &mut Vec<(&'static str, Said)>) {
    let (community, quote) = (community(), quote());
    let rules = start::Rules {
        enforce: 100,
        alert: 300,
        shadow: 100,
    };
    let said = [
        start::awake(language, &community, rules),
        start::back(language, ODD_SPAN, 1_000_000, 0),
        start::back(language, ODD_SPAN, 1_000_000, 12),
        start::lacks(language, Permission::ALL),
        start::intent_off(language, start::Intent::MessageContent),
        start::intent_off(language, start::Intent::Members),
        start::policy_loaded(language, "1a2b3c4d"),
        start::policy_refused(language, &quote),
        date(language, NOW, &TimeZone::UTC),
    ];
    all.extend(said.map(|it| ("start", Said::Message(it))));
    let spans = [Span::SECOND, Span::MINUTE, Span::HOUR, Span::DAY, ODD_SPAN];
    all.extend(spans.map(|it| ("span", Said::Message(span(language, it)))));
    all.extend(spans.map(|it| ("pause", Said::Message(pause(language, it)))));
}
