//! What moderators rule by command: `/warn /timeout /untimeout /kick /ban /unban`.
//!
//! Each is checked first (may the person do this, may Steward, to that member?) and refused with the reason; then it is a
//! case like any other. In their own matter a moderator pauses for up to a day, and somebody else looks at it.

use super::case::{Actor, CaseKind, CaseNumber, CaseRow, CaseState, Measure, Verdict};
use super::{cards, measures, notices, recusal};
use crate::decide::Decision;
use crate::effect::{Effect, Part, Post, Subject};
use crate::event::{Ask, Command, Event, MeasureEnd, Target};
use crate::facts::Facts;
use crate::facts::guild::permission;
use crate::ids::{ActKey, At, Span, UserId};
use crate::ledger::Record;
use crate::policy::Policy;
use crate::policy::source::Severity;
use crate::say::answer::{Done, Refusal, done, refusal};
use crate::say::card;
use crate::say::note::Note;
use crate::say::notice;
use crate::say::permission::Permission;
use crate::say::reason as audit;
use crate::text::Lang;

/// One minute under Discord's limit of 28 days.
pub const LONGEST_TIMEOUT: Span = Span(28 * 86_400_000 - 60_000);

/// Answers the person who asked, and tells what waited for them: one notice an answer, the oldest first.
pub fn answer(
    event: &Event,
    command: &Command,
    mut post: Post,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    // In Discord, where it can be read again; a page of the console is shown once.
    let waiting = facts.waiting_notices.get(&command.by.id).filter(|_| !command.reply.is_console());
    let waiting = waiting.and_then(|cases| cases.first());
    let case = waiting.and_then(|number| command.known.cases.iter().find(|case| case.number == *number));
    if let Some(case) = case {
        let language = facts.language_for(&command.by);
        let told = notice::waited(language, &notices::letter(case, language, facts, policy), case.at);
        let room = 2_000usize.saturating_sub(post.text.chars().count() + 2);
        if told.text.chars().count() > room && told.file.is_none() {
            post.files.push(("message.txt".to_owned(), told.text.clone()));
        }
        post.text = format!("{}\n\n{}", post.text, crate::say::cut(&told.text, room)).trim_start().to_owned();
        post.files.extend(told.file);
        decision.records.push(Record::NoticeTold { case: case.number });
    }
    let effect = Effect::Answer { reply: command.reply.clone(), post };
    decision.act(event.id, None, Part::Other, effect);
    if let Some(act) = decision.last_act() {
        act.not_after = Some(event.seen.plus(Span::MINUTE.times(14)));
    }
}

pub fn answer_text(
    event: &Event,
    command: &Command,
    text: String,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    answer(event, command, Post::text(text), facts, policy, decision);
}

pub fn ruled(event: &Event, command: &Command, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    let language = facts.language_for(&command.by);
    let Some(order) = Order::of(&command.ask, event.at) else { return };
    let name = order.target_name(facts);
    if let Some(refused) = order.refusal(command, &name, facts, policy, event.at) {
        return answer_text(event, command, refused, facts, policy, decision);
    }
    let own = order.own_matter(command.by.id, facts, event.at);
    let clause = order.clause.and_then(|id| policy.clause_named(id));
    let number = CaseNumber(facts.last_case.0 + 1);
    let points = clause.map_or(0, |_| points_of(order.measure));
    let mut case = CaseRow {
        state: CaseState::Intended,
        member_name: name.clone(),
        actor: Actor::Person(command.by.id),
        points,
        measure: order.measure,
        reason: order.reason.to_owned(),
        channel: Some(command.channel),
        language: notices::language_for(order.target.id, Some(command.channel), facts, Lang::Unknown)
            .as_str()
            .to_owned(),
        decided_by: Some(command.by.id),
        about_staff: facts.guild.is_staff(order.target.id, order.target.roles.as_deref().unwrap_or_default()),
        ..CaseRow::opened(number, event.id, event.at, CaseKind::Ruling, order.target.id)
    };
    match own {
        // `refusal` let nothing but a short pause through; somebody else looks at it.
        Some(OwnMatter { alone: false, .. }) => {
            case.addressed = vec![command.by.id];
            case.verdict = Some(Verdict::Unsure);
        }
        Some(OwnMatter { alone: true, .. }) => case.no_second_reviewer = true,
        None => {}
    }
    if let Some(clause) = clause {
        case.clause = Some(policy.cite(clause));
        case.half_life = clause.half_life;
    }
    decision.records.push(Record::CaseOpened(Box::new(case.clone())));
    let measure = if order.measure == Measure::Lift {
        Some(lift(event, &case, &order, &command.by.name, facts, policy, decision))
    } else {
        let roles = order.target.roles.clone().unwrap_or_default();
        measures::carry_out(event, &case, &roles, Vec::new(), facts, policy, decision)
    };
    if recusal::is_held(&case) {
        cards::post_again(event, &case, card::Stage::Enforce, Some(Note::Review), facts, policy, decision);
    }
    answer_text(event, command, done(language, &name, number, order.done), facts, policy, decision);
    if let Some(act) = decision.last_act() {
        // "Is timed out" is said when it is so; `settle` says it otherwise.
        act.case = Some(number);
        act.after.extend(measure);
        act.only_if_done = measure.is_some();
    }
}

/// Points of a ruling that names a clause: what the ladder would need for the same measure.
fn points_of(measure: Measure) -> u32 {
    match measure {
        Measure::Warn => Severity::Moderate.points(),
        Measure::Timeout { .. } | Measure::Kick => Severity::Serious.points(),
        Measure::Ban { .. } => Severity::Severe.points(),
        _ => 0,
    }
}

fn lift(
    event: &Event,
    case: &CaseRow,
    order: &Order,
    by: &str,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) -> ActKey {
    let reason = audit::by_person(facts.guild.language(), case.number, by, order.reason);
    let (effect, ends) = match order.needs {
        Permission::Ban => (Effect::Unban { member: case.member, reason }, MeasureEnd::Ban),
        _ => {
            let member = Subject { id: case.member, roles: order.target.roles.clone().unwrap_or_default() };
            (Effect::LiftTimeout { member, reason }, MeasureEnd::Timeout)
        }
    };
    let key = decision.act(event.id, Some(case.number), Part::Measure, effect);
    decision.records.push(Record::MeasureEnded { member: case.member, ends, at: event.at });
    if ends == MeasureEnd::Timeout {
        measures::notice(event, case, vec![key], facts, policy, decision);
    }
    key
}

/// Somebody rules over a member who wrote to them, or about whom they stepped aside, within the last day.
struct OwnMatter {
    case: CaseNumber,
    /// Nobody else is there.
    alone: bool,
}

/// A command, taken apart.
struct Order<'a> {
    target: Target,
    measure: Measure,
    reason: &'a str,
    clause: Option<&'a str>,
    /// What both the person and Steward need.
    needs: Permission,
    done: Done,
    too_long: bool,
}

impl<'a> Order<'a> {
    fn of(ask: &'a Ask, now: At) -> Option<Order<'a>> {
        let order = |target: &Target, measure, reason: &'a str, clause: Option<&'a String>, needs, done| Order {
            target: target.clone(),
            measure,
            reason,
            clause: clause.map(String::as_str),
            needs,
            done,
            too_long: false,
        };
        Some(match ask {
            Ask::Warn { member, reason, clause } => {
                order(member, Measure::Warn, reason, clause.as_ref(), Permission::Moderate, Done::Warned)
            }
            Ask::Timeout { member, length, reason, clause } => {
                let until = now.plus(*length);
                let done = Done::TimedOut { until };
                let measure = Measure::Timeout { until };
                let too_long = *length > LONGEST_TIMEOUT || *length <= Span(0);
                Order { too_long, ..order(member, measure, reason, clause.as_ref(), Permission::Moderate, done) }
            }
            Ask::Untimeout { member, reason } => {
                order(member, Measure::Lift, reason, None, Permission::Moderate, Done::Lifted)
            }
            Ask::Kick { member, reason, clause } => {
                order(member, Measure::Kick, reason, clause.as_ref(), Permission::Kick, Done::Kicked)
            }
            Ask::Ban { member, reason, clause, length, purge } => {
                let until = length.map(|span| now.plus(span));
                let purged = Some(*purge).filter(|span| *span > Span(0));
                let done = Done::Banned { until, purged };
                order(member, Measure::Ban { until }, reason, clause.as_ref(), Permission::Ban, done)
            }
            Ask::Unban { member, reason } => {
                let target = Target { id: *member, ..Target::default() };
                order(&target, Measure::Lift, reason, None, Permission::Ban, Done::Unbanned)
            }
            _ => return None,
        })
    }

    /// Lifting is left to everybody.
    fn own_matter(&self, by: UserId, facts: &Facts, now: At) -> Option<OwnMatter> {
        if self.measure == Measure::Lift {
            return None;
        }
        let shared = facts.shared_case(self.target.id, by, now)?;
        let about_staff = facts.guild.is_staff(self.target.id, self.target.roles.as_deref().unwrap_or_default());
        let free = |member| member != by && member != self.target.id && !shared.part.contains(&member);
        Some(OwnMatter { case: shared.case, alone: !recusal::anybody(about_staff, facts, free) })
    }

    fn target_name(&self, facts: &Facts) -> String {
        let known = facts.members.display(self.target.id).map(str::to_owned);
        known.unwrap_or_else(|| {
            if self.target.name.is_empty() { self.target.id.to_string() } else { self.target.name.clone() }
        })
    }

    /// The first reason against it, in the language of the one who asks.
    fn refusal(&self, command: &Command, name: &str, facts: &Facts, policy: &Policy, now: At) -> Option<String> {
        let known: Vec<&str> = policy.clauses.iter().map(|c| c.id.as_str()).collect();
        let because = self.because(command, name, &known, facts, now)?;
        Some(refusal(facts.language_for(&command.by), &because))
    }

    fn because<'r>(
        &'r self,
        command: &Command,
        name: &'r str,
        known: &'r [&'r str],
        facts: &Facts,
        now: At,
    ) -> Option<Refusal<'r>> {
        let (guild, target) = (&facts.guild, self.target.id);
        let unban = self.needs == Permission::Ban && self.measure == Measure::Lift;
        if command.by.permissions & (self.needs.bit() | permission::ADMINISTRATOR) == 0 && command.by.id != guild.owner
        {
            return Some(Refusal::YouLack(self.needs));
        }
        if target == command.by.id {
            return Some(Refusal::Yourself);
        }
        if target == guild.me {
            return Some(Refusal::Me);
        }
        let short = matches!(self.measure, Measure::Timeout { until } if until <= now.plus(recusal::DAY));
        if let Some(OwnMatter { case, alone: false }) = self.own_matter(command.by.id, facts, now).filter(|_| !short) {
            return Some(Refusal::Part(case));
        }
        if let Some(clause) = self.clause.filter(|id| !known.contains(id)) {
            return Some(Refusal::NoClause { clause, known });
        }
        if self.too_long {
            return Some(Refusal::TooLong);
        }
        if guild.complete && guild.my_permissions() & self.needs.bit() == 0 && self.measure != Measure::Warn {
            return Some(Refusal::ILack(self.needs));
        }
        if unban {
            return None;
        }
        if self.target.bot {
            return Some(Refusal::Bot { name });
        }
        if self.measure == Measure::Lift {
            let running = facts.measures.get(&(target, MeasureEnd::Timeout)).is_some_and(|(_, due)| *due > now);
            // A time-out given by hand is not in the books; Discord knows.
            let known_free = facts.members.get(target).is_some() && !running && self.target.roles.is_none();
            return known_free.then_some(Refusal::NotTimedOut { name });
        }
        let ban = matches!(self.measure, Measure::Ban { .. });
        let Some(roles) = &self.target.roles else {
            // Who is not here can only be banned.
            return (!ban).then_some(Refusal::NoMember { name });
        };
        if target == guild.owner {
            return Some(Refusal::Owner { name });
        }
        if guild.settings.protected.contains(&target) {
            return Some(Refusal::Protected { name });
        }
        let bits = guild.permissions(target, roles);
        if bits & permission::ADMINISTRATOR != 0 && matches!(self.measure, Measure::Timeout { .. }) {
            return Some(Refusal::Administrator { name });
        }
        let rank = guild.rank(target, roles);
        if command.by.id != guild.owner && rank >= guild.rank(command.by.id, &command.by.roles) {
            return Some(Refusal::AboveYou { name });
        }
        if guild.complete && self.measure != Measure::Warn && rank >= guild.rank(guild.me, &guild.my_roles) {
            return Some(Refusal::AboveMe { name });
        }
        None
    }
}
