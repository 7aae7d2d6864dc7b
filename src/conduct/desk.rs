//! The moderators' desk: buttons of cards and notices, and the questions that only show something.
//!
//! Nobody decides a case in which they are a part (`recusal`).

use super::cards;
use super::case::{CaseKind, CaseRow, CaseState, Measure, Verdict};
use super::recusal::{self, Stand};
use super::rulings::{answer, answer_text};
use super::{explain, measures, merge, notices, respond, wanted};
use crate::decide::Decision;
use crate::effect::{Effect, Part, Post};
use crate::event::{Ask, Command, Event, Message, Press};
use crate::facts::Facts;
use crate::facts::guild::permission;
use crate::ledger::{CaseChange, Record, StandingStrike};
use crate::policy::Policy;
use crate::say::answer::{Done, Refusal, done, refusal};
use crate::say::notice::About;
use crate::say::permission::Permission;
use crate::say::second_look::{self, Asked};
use crate::say::{Language, case_file, reason};

/// A button, or a question about one case.
pub fn pressed(event: &Event, command: &Command, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    let language = facts.language_for(&command.by);
    let number = match &command.ask {
        Ask::Card { case, .. } | Ask::SecondLook { case } | Ask::NoticeIn { case, .. } => *case,
        Ask::Case { number } => *number,
        _ => return,
    };
    let case = command.known.cases.iter().find(|case| case.number == number);
    let Some(case) = case else {
        let text = refusal(language, &Refusal::NoCase(number));
        return answer_text(event, command, text, facts, policy, decision);
    };
    match &command.ask {
        Ask::SecondLook { .. } => second_look(event, command, case, facts, policy, decision),
        Ask::NoticeIn { language: wanted, .. } => {
            if case.member != command.by.id {
                let text = refusal(language, &Refusal::NotYours);
                return answer_text(event, command, text, facts, policy, decision);
            }
            let wanted = Language::parse(wanted).unwrap_or(language);
            answer(event, command, notices::post(case, wanted, facts, policy), facts, policy, decision);
        }
        Ask::Card { press: Press::StepAside, .. } => {
            step_aside(event, command, case, facts, policy, decision);
        }
        ask => {
            let holds = matches!(ask, Ask::Card { press: Press::Apply | Press::DeleteOnly, .. });
            let closed = recusal::closed_to(&command.by, case, event.at, facts);
            // Whoever is awake may do these, part of the case or not.
            let closed = closed.filter(|why| !holds || !matches!(why, Refusal::Part(_) | Refusal::NobodyElse { .. }));
            if let Some(refused) = closed {
                return answer_text(event, command, refusal(language, &refused), facts, policy, decision);
            }
            match ask {
                Ask::Card { press, .. } => card(event, command, case, *press, facts, policy, decision),
                _ => {
                    let cited = case.clause.as_deref().and_then(|c| c.split('@').next());
                    let title =
                        cited.and_then(|id| policy.clause_named(id)).map(|c| c.in_language(language.as_str()).0);
                    let file = case_file::case_file(language, case, title, respond::is_severe(policy, case));
                    answer(event, command, Post { embeds: vec![file], ..Post::default() }, facts, policy, decision);
                }
            }
        }
    }
}

/// No reason is asked.
fn step_aside(
    event: &Event,
    command: &Command,
    case: &CaseRow,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    let language = facts.language_for(&command.by);
    if case.member == command.by.id || !facts.is_moderator(&command.by) {
        let text = refusal(language, &Refusal::ModeratorsOnly);
        return answer_text(event, command, text, facts, policy, decision);
    }
    if !case.recused.contains(&command.by.id) {
        let recused = Some(case.recused.iter().copied().chain([command.by.id]).collect());
        let change = CaseChange { number: case.number, recused, ..CaseChange::default() };
        decision.records.push(Record::CaseChanged(Box::new(change)));
    }
    let text = done(language, &case.member_name, case.number, Done::SteppedAside);
    answer_text(event, command, text, facts, policy, decision);
}

fn card(
    event: &Event,
    command: &Command,
    case: &CaseRow,
    press: Press,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    let language = facts.language_for(&command.by);
    let refuse = |refused: &Refusal, decision: &mut Decision| {
        answer_text(event, command, refusal(language, refused), facts, policy, decision);
    };
    if press == Press::Open {
        let embeds = vec![cards::file(case, &command.known.before, language, facts, policy)];
        let post = Post { embeds, buttons: cards::choices(case, language), ..Post::default() };
        return answer(event, command, post, facts, policy, decision);
    }
    if let (Some(by), Some(Verdict::Right | Verdict::Wrong)) = (case.reviewed_by.or(case.decided_by), case.verdict) {
        return refuse(&Refusal::Settled { case: case.number, by }, decision);
    }
    let stand = recusal::stand(case, command.by.id, event.at, facts);
    let held = matches!(stand, Stand::Part { .. }) && matches!(press, Press::Apply | Press::DeleteOnly);
    if let Some(refused) = stand.refusal(case).filter(|_| !held && press != Press::Unsure) {
        return refuse(&refused, decision);
    }
    let open = case.state == CaseState::Open;
    let done_now = matches!(case.state, CaseState::Intended | CaseState::Applied | CaseState::Failed);
    let fits = match press {
        Press::Apply | Press::DeleteOnly | Press::NotABreach => open,
        Press::Right | Press::Undo => done_now,
        Press::Uphold => done_now && case.second_look.is_some(),
        Press::Unsure | Press::Open | Press::StepAside => open || done_now,
    };
    if !fits {
        return refuse(&Refusal::Press(case.number), decision);
    }
    if matches!(press, Press::Apply | Press::Undo)
        && let Some(needed) = needed(case.measure)
        && command.by.permissions & (needed.bit() | permission::ADMINISTRATOR) == 0
    {
        return refuse(&Refusal::YouLack(needed), decision);
    }
    let by = command.by.id;
    let again = recusal::is_again(case);
    let mut change = CaseChange {
        number: case.number,
        decided_by: (!again).then_some(by),
        decided_at: Some(event.at),
        reviewed_by: again.then_some(by),
        no_second_reviewer: stand == Stand::Alone,
        ..CaseChange::default()
    };
    let (verdict, told) = match press {
        Press::Apply => (Verdict::Right, Done::Applied),
        Press::DeleteOnly => (Verdict::Right, Done::DeletedOnly),
        Press::Right => (Verdict::Right, Done::Right),
        Press::NotABreach => (Verdict::Wrong, Done::Dismissed),
        Press::Undo => (Verdict::Wrong, Done::Undone),
        Press::Uphold => (Verdict::Right, Done::Upheld),
        Press::Unsure | Press::Open | Press::StepAside => (Verdict::Unsure, Done::Unsure),
    };
    // What somebody did who is part of the case is open to somebody else's look.
    change.verdict = Some(if held { Verdict::Unsure } else { verdict });
    match press {
        Press::Apply => {
            apply(event, command, case, change, held, facts, policy, decision);
            change = CaseChange { number: case.number, ..CaseChange::default() };
        }
        Press::DeleteOnly => {
            let removal = remove(event, case, &command.by.name, facts, decision);
            // No strike and no measure; the member is told all the same.
            let told = CaseRow { points: 0, measure: Measure::None, ..case.clone() };
            measures::notice(event, &told, removal.into_iter().collect(), facts, policy, decision);
            change.state = Some(CaseState::Applied);
            change.points = Some(0);
            change.measure = Some(Measure::None);
        }
        Press::NotABreach => change.state = Some(CaseState::Dismissed),
        Press::Undo => {
            change.state = Some(CaseState::Undone);
            measures::take_back(event, case, &command.by.name, facts, decision);
        }
        Press::Uphold => {
            let own = Language::parse(&case.language).unwrap_or_default();
            let about = About { community: &facts.guild.name, case: case.number };
            let half_life = (case.points > 0).then_some(case.half_life);
            let post = Post::from(second_look::upheld(own, about, half_life, None));
            let effect = Effect::Dm { member: case.member, post, channel: case.channel };
            decision.act(event.id, Some(case.number), Part::Notice, effect);
        }
        Press::Unsure => {
            change = CaseChange { number: case.number, verdict: change.verdict, ..CaseChange::default() };
        }
        Press::Right | Press::Open | Press::StepAside => {}
    }
    decision.records.push(Record::CaseChanged(Box::new(change)));
    cards::settle(event, case, press, by, held, &command.known.card, facts, policy, decision);
    answer_text(event, command, done(language, &case.member_name, case.number, told), facts, policy, decision);
}

/// What a moderator needs to do this, or to undo it.
fn needed(measure: Measure) -> Option<Permission> {
    match measure {
        Measure::Timeout { .. } => Some(Permission::Moderate),
        Measure::Kick => Some(Permission::Kick),
        Measure::Ban { .. } => Some(Permission::Ban),
        _ => None,
    }
}

fn remove(
    event: &Event,
    case: &CaseRow,
    by: &str,
    facts: &Facts,
    decision: &mut Decision,
) -> Option<crate::ids::ActKey> {
    let (channel, message) = case.channel.zip(case.message)?;
    let reason = reason::by_person(facts.guild.language(), case.number, by, &case.rules.join(", "));
    Some(decision.act(event.id, Some(case.number), Part::Removal, Effect::DeleteMessage { channel, message, reason }))
}

/// What the rule proposed is done now, at today's standing. `held`: by somebody who is part of it, so no more than a
/// time-out of a day.
#[allow(clippy::too_many_arguments)] // a decision is made of all of it
fn apply(
    event: &Event,
    command: &Command,
    case: &CaseRow,
    mut change: CaseChange,
    held: bool,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    let rules = case.rules.iter().filter_map(|name| policy.rule_named(name));
    let plan = rules.map(|rule| wanted::wanted(policy, rule)).fold(merge::Plan::default(), merge::Plan::merge);
    let measure = match case.kind {
        CaseKind::Raid => Measure::PauseInvites,
        _ => wanted::measure(&plan, case.member, event.at, false, facts, &policy.ladder),
    };
    let most = Measure::Timeout { until: event.at.plus(recusal::DAY) };
    let measure = if held { measure.min(most) } else { measure };
    let now =
        CaseRow { measure, at: event.at, decided_by: Some(command.by.id), state: CaseState::Intended, ..case.clone() };
    change.state = Some(CaseState::Intended);
    change.measure = Some(measure);
    if case.points > 0 {
        change.strike = Some(StandingStrike {
            case: case.number,
            member: case.member,
            points: case.points,
            half_life: case.half_life,
            at: event.at,
        });
    }
    // Before what follows from it, which may settle the case at once.
    decision.records.push(Record::CaseChanged(Box::new(change)));
    if measure == Measure::PauseInvites {
        let reason = reason::by_person(facts.guild.language(), case.number, &command.by.name, &case.reason);
        decision.act(event.id, Some(case.number), Part::Measure, Effect::PauseInvites { paused: true, reason });
        let (member, ends) = (measures::NOBODY, crate::event::MeasureEnd::InvitesPause);
        let due = event.at.plus(measures::INVITES_PAUSE);
        decision.records.push(Record::Measure { case: case.number, member, ends, due });
        return;
    }
    let removal = if plan.delete { remove(event, case, &command.by.name, facts, decision) } else { None };
    let removals = removal.into_iter().collect();
    measures::carry_out(event, &now, facts.members.roles(case.member), removals, facts, policy, decision);
}

fn second_look(
    event: &Event,
    command: &Command,
    case: &CaseRow,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    let language = facts.language_for(&command.by);
    let asked = if case.member != command.by.id {
        Asked::NotYours
    } else if case.state == CaseState::Undone {
        Asked::UndoneBefore
    } else if let Some(at) = case.second_look {
        // Whoever decided after that has answered.
        let answered = matches!(case.verdict, Some(Verdict::Right | Verdict::Wrong))
            && (case.decided_by.is_some() || case.reviewed_by.is_some());
        if answered { Asked::Decided } else { Asked::Already(at) }
    } else {
        Asked::Taken
    };
    if asked == Asked::Taken {
        // Whatever was said before, the question is open again.
        let verdict = Some(Verdict::Unsure);
        let change = CaseChange { number: case.number, second_look: Some(event.at), verdict, ..CaseChange::default() };
        decision.records.push(Record::CaseChanged(Box::new(change)));
        cards::post_again(event, case, crate::say::card::Stage::SecondLook, None, facts, policy, decision);
    }
    answer_text(event, command, second_look::asked(language, case.number, asked), facts, policy, decision);
}

/// "Why (not) flagged?": what each rule makes of a message, for moderators.
pub fn explained(
    event: &Event,
    command: &Command,
    message: &Message,
    facts: &Facts,
    policy: &Policy,
) -> Option<String> {
    let language = facts.language_for(&command.by);
    facts.is_moderator(&command.by).then(|| explain::in_words(message, event.at, language, facts, policy))
}

/// Questions that only show something: `/history`, `/rules`.
pub fn asked(event: &Event, command: &Command, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    let language = facts.language_for(&command.by);
    if matches!(command.ask, Ask::History { .. }) && !facts.is_moderator(&command.by) {
        let text = refusal(language, &Refusal::ModeratorsOnly);
        return answer_text(event, command, text, facts, policy, decision);
    }
    match &command.ask {
        Ask::History { member } if member.id == command.by.id => {
            answer_text(event, command, refusal(language, &Refusal::OwnHistory), facts, policy, decision);
        }
        Ask::History { member }
            if facts.guild.is_staff(member.id, member.roles.as_deref().unwrap_or_default())
                && !facts.is_manager(&command.by) =>
        {
            let text = refusal(language, &Refusal::Staff { name: &member.name });
            answer_text(event, command, text, facts, policy, decision);
        }
        Ask::History { member } => {
            let name = facts.members.display(member.id).unwrap_or(&member.name);
            // Of somebody who looked after the community once, some cases are not for moderators, nor is the sum of all.
            let manager = facts.is_manager(&command.by);
            let rows: Vec<_> = command.known.history.iter().filter(|case| case.is_for(manager)).collect();
            let whole = rows.len() == command.known.history.len();
            let standing = whole.then(|| facts.standing(member.id, event.at));
            let embed = case_file::history(language, name, &rows, standing);
            answer(event, command, Post { embeds: vec![embed], ..Post::default() }, facts, policy, decision);
        }
        Ask::Rules => {
            let clauses: Vec<_> = policy.clauses.iter().map(|c| c.in_language(language.as_str())).collect();
            let appeal = facts.guild.settings.appeal.as_deref();
            let (embed, file) = case_file::rules(language, &facts.guild.name, &clauses, appeal);
            let post = Post { embeds: vec![embed], files: file.into_iter().collect(), ..Post::default() };
            answer(event, command, post, facts, policy, decision);
        }
        _ => {}
    }
}
