//! Explanations, answers to commands, case files, reasons and start-up texts, with the longest values.

use super::super::super::found::{FloodOf, Found, found};
use super::super::super::permission::Permission;
use super::super::super::second_look::{self, Asked};
use super::super::super::why::{self, Because, Line, Verdict, Writer};
use super::super::super::{Language, answer, audit, case_file, date, pause, reason, sign_in, span, stages, start};
use super::cards::every_measure;
use super::*;
use crate::conduct::case::{Actor, CaseKind, CaseRow, CaseState, Verdict as Word};
use crate::ids::{EventId, MessageId, Span};
use crate::policy::source::Stage;
use answer::{Done, Refusal};
use jiff::tz::TimeZone;

pub fn whys(language: Language, all: &mut Vec<(&'static str, Said)>) {
    let (community, quote) = (community(), quote());
    let text = quote.as_str();
    let within = ODD_SPAN;
    let mut finds = vec![
        Found::Word(text),
        Found::Pattern(text),
        Found::Link { host: text },
        Found::LinkNotAllowed { host: text },
        Found::Imitation { host: text, brand: text, official: text },
        Found::Masked { shown: text, host: text },
        Found::Invite { code: text },
        Found::Mentions(1),
        Found::Mentions(50),
        Found::Everyone,
        Found::Copies { channels: 3, within },
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
    for of in [Messages, Lines, Characters, Emoji, Attachments, Links, Duplicates] {
        finds.push(Found::Flood { of, n: 4_000, within });
    }
    let finds: Vec<String> = finds.iter().map(|it| found(language, it)).collect();
    all.extend(finds.iter().map(|it| ("found", Said::Message(it.clone()))));

    let because = [
        Because::NothingFound,
        Because::OtherLanguage { rule: "en", text: "ko" },
        Because::OtherLanguage { rule: "nl", text: "zh" },
        Because::OtherLanguage { rule: "fr", text: "" },
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
    let nots = because.into_iter().map(|it| Line { rule: &community, verdict: Verdict::Not(it) });
    let stages = [Stage::Shadow, Stage::Alert, Stage::Enforce];
    let matched = finds.iter().zip(stages.into_iter().cycle()).map(|(found, stage)| Line {
        rule: &community,
        verdict: Verdict::Matched { clause: &community, stage, found },
    });
    let nots: Vec<Line> = nots.collect();
    let lines: Vec<Line> = matched.chain(nots.iter().cloned()).collect();
    for line in &lines {
        all.push(("why line", Said::Message(why::line(language, line))));
    }
    for writer in [Writer::Member, Writer::Staff, Writer::Bot] {
        all.push(("why", Said::Message(why::why(language, writer, &lines, &[text; 9]))));
        all.push(("why not", Said::Message(why::why(language, writer, &nots, &[]))));
    }
}

pub fn answers(language: Language, all: &mut Vec<(&'static str, Said)>) {
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
        Refusal::NoClause { clause: text, known: &[text; 50] },
        Refusal::Span { text },
        Refusal::TooLong,
        Refusal::Recused(CASE),
        Refusal::OwnHistory,
        Refusal::Part(CASE),
        Refusal::NobodyElse { case: CASE, from: UNTIL },
        Refusal::ManagersOnly(CASE),
        Refusal::Settled { case: CASE, by: MEMBER },
        Refusal::OwnSecondLook(CASE),
        Refusal::NotYours,
        Refusal::ModeratorsOnly,
        Refusal::EvidenceGone(CASE),
        Refusal::ServerOnly,
        Refusal::Press(CASE),
        Refusal::MessageNotKnown,
    ];
    all.extend(refusals.iter().map(|it| ("refusal", Said::Message(answer::refusal(language, it)))));
    let done = [
        Done::Warned,
        Done::TimedOut { until: UNTIL },
        Done::Lifted,
        Done::Kicked,
        Done::Banned { until: None, purged: Some(ODD_SPAN) },
        Done::Banned { until: Some(UNTIL), purged: None },
        Done::Unbanned,
        Done::Applied,
        Done::DeletedOnly,
        Done::Dismissed,
        Done::Right,
        Done::Undone,
        Done::Unsure,
        Done::Upheld,
        Done::SteppedAside,
    ];
    all.extend(done.into_iter().map(|it| ("done", Said::Message(answer::done(language, name, CASE, it)))));
    all.extend([true, false].map(|it| ("told", Said::Message(answer::told(language, it)))));
    let asked = [Asked::Taken, Asked::Already(UNTIL), Asked::Decided, Asked::UndoneBefore, Asked::NotYours];
    all.extend(asked.map(|it| ("asked", Said::Message(second_look::asked(language, CASE, it)))));
}

pub fn files(language: Language, all: &mut Vec<(&'static str, Said)>) {
    let (community, quote) = (community(), quote());
    let rows = every_case();
    for row in &rows {
        all.push(("case file", Said::Embed(case_file::case_file(language, row, Some(&community), row.points == 0))));
    }
    let many: Vec<&CaseRow> = rows.iter().cycle().take(200).collect();
    for (rows, standing) in [(&[][..], Some(7.26)), (&many, Some(7.26)), (&many, None)] {
        all.push(("history", Said::Embed(case_file::history(language, &quote, rows, standing))));
    }
    let long = [(community.as_str(), quote.as_str()); 8];
    for clauses in [&long[..], &[("Be kind", "No insults.")]] {
        let (embed, file) = case_file::rules(language, &community, clauses, Some("mail@example.org"));
        assert_eq!(file.is_some(), clauses.len() > 1);
        all.push(("rules", Said::Embed(embed)));
    }
}

fn every_case() -> Vec<CaseRow> {
    let kinds = [CaseKind::Breach, CaseKind::Compromised, CaseKind::Leak, CaseKind::Raid, CaseKind::Ruling];
    let states = [
        CaseState::Open,
        CaseState::Intended,
        CaseState::Applied,
        CaseState::Failed,
        CaseState::Dismissed,
        CaseState::Undone,
    ];
    let actors = [Actor::Rules, Actor::Native, Actor::Person(MEMBER)];
    let words = [None, Some(Word::Right), Some(Word::Wrong), Some(Word::Unsure)];
    let case = |n: usize| CaseRow {
        state: states[n % states.len()],
        member_name: NAME.to_owned(),
        actor: actors[n % actors.len()],
        clause: Some("be-kind@1a2b3c4d".to_owned()),
        rules: if n % 4 == 3 { Vec::new() } else { vec![community(); 12] },
        points: (n % 3) as u32 * 8,
        half_life: ODD_SPAN,
        measure: every_measure()[n % 9],
        reason: quote(),
        channel: Some(LONG_CHANNEL),
        message: Some(MessageId(u64::MAX)),
        evidence: (n < 18).then(quote),
        evidence_hash: Some(1),
        language: "ko".to_owned(),
        verdict: words[n % words.len()],
        decided_by: Some(MEMBER),
        no_second_reviewer: n.is_multiple_of(5),
        second_look: Some(NOW),
        ..CaseRow::opened(CASE, EventId(n as i64), NOW, kinds[n % kinds.len()], MEMBER)
    };
    (0..36).map(case).collect()
}

pub fn reasons(language: Language, all: &mut Vec<(&'static str, Said)>) {
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

pub fn starts(language: Language, all: &mut Vec<(&'static str, Said)>) {
    let (community, quote) = (community(), quote());
    let rules = start::Rules { enforce: 100, alert: 300, shadow: 100 };
    let said = [
        sign_in::no_link(language, sign_in::NoLink::NotStaff),
        sign_in::no_link(language, sign_in::NoLink::Off),
        sign_in::link(language, &community).0,
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
    all.extend(
        audit::WORDS
            .into_iter()
            .chain(["of-later"])
            .map(|what| ("audit", Said::Message(audit::line(language, what, &community, "12", "1h")))),
    );
    all.push(("audit", Said::Message(audit::line(language, "member-erased", "", "", ""))));
    let rule = community.as_str();
    let not_set = [
        stages::NotSet::NoRule { rule },
        stages::NotSet::Reason { most: 400 },
        stages::NotSet::Already { rule, stage: Stage::Alert },
    ];
    all.extend(not_set.map(|why| ("stage", Said::Message(stages::not_set(language, why)))));
    all.push(("stage", Said::Message(stages::set(language, rule, Stage::Enforce))));
    all.push(("console", Said::Button(sign_in::link(language, &community).1)));
    let spans = [Span::SECOND, Span::MINUTE, Span::HOUR, Span::DAY, ODD_SPAN];
    all.extend(spans.map(|it| ("span", Said::Message(span(language, it)))));
    all.extend(spans.map(|it| ("pause", Said::Message(pause(language, it)))));
}
