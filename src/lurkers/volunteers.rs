//! Those who help and greet: `/help-topics`, `/greet`, and the buttons under what they are told.
//!
//! To join is the click after which private messages may come; the button that stops them takes somebody off the list.

use super::first_answer;
use super::greeters;
use super::memory::{GREET, HELP};
use super::rows::{Consent, DueEnd, Helper, Kept, NudgeEnd, NudgeRow, Row, Task, TaskEnd};
use super::schedule::{keep, note};
use super::share;
use crate::decide::Decision;
use crate::effect::Post;
use crate::event::{Ask, Command, Event, Greet, HelpTopics, NudgePress};
use crate::facts::Facts;
use crate::ids::{At, ChannelId, DueKey, Span, UserId};
use crate::say::Language;
use crate::say::lurkers::greeter::{self, Greeted};
use crate::say::lurkers::helper::{self, Listed};
use crate::text::Lang;
use jiff::civil::Date;

/// A command as it is worked on.
#[derive(Clone, Copy)]
struct Request<'a> {
    by: UserId,
    at: At,
    facts: &'a Facts,
    language: Language,
}

/// The answer, if it is asked of a volunteer or of somebody who wants to be one.
pub(super) fn asked(event: &Event, command: &Command, facts: &Facts, decision: &mut Decision) -> Option<Post> {
    let own = command.by.locale.as_deref().and_then(Language::parse);
    let language = own.unwrap_or_else(|| facts.guild.language());
    let request = Request { by: command.by.id, at: event.at, facts, language };
    match &command.ask {
        Ask::HelpTopics(ask) => Some(request.listed(&help_topics(request, ask, decision)?)),
        Ask::Greet(Greet::Tasks) => Some(tasks(request)),
        Ask::Greet(ask) => Some(greet(request, ask, decision)),
        Ask::Nudge { press, of } => pressed(request, *press, *of, decision),
        _ => None,
    }
}

impl Request<'_> {
    fn listed(&self, listed: &Listed) -> Post {
        Post::text(helper::listed(self.language, listed))
    }

    fn greeted(&self, greeted: Greeted) -> Post {
        Post::text(greeter::greeted(self.language, greeted))
    }

    /// Where volunteers are told, if not by private message.
    fn channel(&self) -> Option<ChannelId> {
        self.facts.guild.channel_named(self.facts.guild.settings.lurkers.helpers_channel.as_ref()?)
    }

    /// To join is to say that messages are fine again. Reminders are asked for anew.
    fn allow(&self, decision: &mut Decision) {
        let consent = self.facts.lurkers.consent(self.by);
        if consent.stopped {
            let consent = Consent { stopped: false, remind_since: None, ..consent };
            keep(Kept::Consent { member: self.by, consent }, decision);
        }
    }
}

fn help_topics<'a>(request: Request<'a>, ask: &'a HelpTopics, decision: &mut Decision) -> Option<Listed<'a>> {
    let known = request.facts.lurkers.help.helper(request.by);
    Some(match (ask, known) {
        (HelpTopics::Join { topics, languages }, _) => match join(request, topics, languages) {
            Ok(helper) => {
                request.allow(decision);
                let cap = request.facts.guild.settings.lurkers.helper_cap;
                keep(Kept::Helper(helper.clone()), decision);
                let languages = codes(&helper);
                let (topics, channel) = (helper.topics, request.channel());
                return Some(Listed::Joined { topics, languages, cap, channel });
            }
            Err(wrong) => wrong,
        },
        (HelpTopics::Leave, Some(_)) => {
            note(Row::Drop { kind: "helper", key: request.by.to_string() }, decision);
            Listed::Left
        }
        (HelpTopics::Show, Some(helper)) => {
            let told = u32::from(share::lately(&helper.told, request.at));
            Listed::Shown { topics: helper.topics.clone(), languages: codes(helper), told }
        }
        (HelpTopics::Leave | HelpTopics::Show, None) => Listed::NotOn,
    })
}

fn codes(helper: &Helper) -> Vec<&'static str> {
    helper.languages.iter().map(|language| language.code()).collect()
}

/// On the list, as asked; or what in it is not known.
fn join<'a>(request: Request<'a>, topics: &'a [String], languages: &'a [String]) -> Result<Helper, Listed<'a>> {
    let interests = &request.facts.guild.settings.lurkers.interests;
    let mut wanted = Vec::new();
    for text in topics.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
        let Some(interest) = interests.iter().find(|interest| interest.name.eq_ignore_ascii_case(text)) else {
            let known = interests.iter().map(|interest| interest.name.as_str()).collect();
            return Err(Listed::NoTopic { text, known });
        };
        if !wanted.contains(&interest.name) {
            wanted.push(interest.name.clone());
        }
    }
    let mut spoken = Vec::new();
    for text in languages.iter().map(|text| text.trim()).filter(|text| !text.is_empty()) {
        let named = Language::ALL.into_iter().find(|it| it.native_name().to_lowercase() == text.to_lowercase());
        let Some(language) = Lang::parse(named.map_or(text, |it| it.as_str())) else {
            return Err(Listed::NoLanguage { text });
        };
        if !spoken.contains(&language) {
            spoken.push(language);
        }
    }
    if spoken.is_empty() {
        // Who says nothing helps in the language that they speak here.
        let own = request.facts.members.get(request.by).and_then(|known| known.language);
        spoken.push(own.or_else(|| Lang::parse(request.language.as_str())).unwrap_or_default());
    }
    let known = request.facts.lurkers.help.helper(request.by);
    // Who left the list and comes back has heard of as many questions as before.
    let heard = || {
        let sent = request.facts.lurkers.sent.of(request.by).iter().filter(|nudge| nudge.campaign == HELP);
        sent.map(|nudge| nudge.at).collect()
    };
    Ok(Helper {
        member: request.by,
        topics: wanted,
        languages: spoken,
        since: known.map_or(request.at, |known| known.since),
        told: known.map_or_else(heard, |known| known.told.clone()),
    })
}

fn greet(request: Request, ask: &Greet, decision: &mut Decision) -> Post {
    let (member, at) = (request.by, request.at);
    let known = request.facts.lurkers.help.greeter(member).copied();
    let since = known.map_or(at, |known| known.since);
    let said = match (ask, known) {
        (Greet::Join, _) => {
            request.allow(decision);
            keep(Kept::Greeter { member, since, away_until: None }, decision);
            Greeted::Joined { channel: request.channel() }
        }
        (Greet::Leave, Some(_)) => {
            leave_greeters(request, decision);
            Greeted::Left
        }
        (Greet::Away { until }, Some(_)) => return away(request, until, since, decision),
        (Greet::Leave | Greet::Away { .. } | Greet::Tasks, _) => Greeted::NotOn,
    };
    request.greeted(said)
}

fn leave_greeters(request: Request, decision: &mut Decision) {
    note(Row::Drop { kind: "greeter", key: request.by.to_string() }, decision);
    for task in request.facts.lurkers.help.tasks().filter(|task| greeters::is_with(task, request.by)) {
        greeters::pass(task, request.at, decision);
    }
}

/// Away until the beginning of that day in the community's zone.
fn away(request: Request, text: &str, since: At, decision: &mut Decision) -> Post {
    let zone = request.facts.zone();
    let today = super::quiet::date(zone, request.at);
    let text = text.trim();
    // Only the whole form: `2026-1-2` is more likely a slip than a date.
    let Some(date) = (text.len() == 10).then(|| text.parse::<Date>().ok()).flatten() else {
        let example = today.saturating_add(jiff::Span::new().days(14)).to_string();
        return request.greeted(Greeted::NoDate { text, example: &example });
    };
    if date <= today {
        return request.greeted(Greeted::Past { date: &date.to_string() });
    }
    let away_until = Some(super::quiet::start_of(zone, date));
    keep(Kept::Greeter { member: request.by, since, away_until }, decision);
    for task in request.facts.lurkers.help.tasks().filter(|task| greeters::is_with(task, request.by)) {
        greeters::pass(task, request.at, decision);
    }
    request.greeted(Greeted::Away { date: &date.to_string() })
}

fn tasks(request: Request) -> Post {
    let help = &request.facts.lurkers.help;
    let mut own: Vec<&Task> = help.tasks().filter(|task| greeters::is_with(task, request.by)).collect();
    own.sort_unstable_by_key(|task| (task.at, task.key));
    let own: Vec<_> = own.into_iter().map(|task| greeters::about(task, request.facts)).collect();
    match own.as_slice() {
        [] if help.greeter(request.by).is_none() => request.greeted(Greeted::NotOn),
        [] => request.greeted(Greeted::NoTasks),
        own => greeter::tasks(request.language, own),
    }
}

/// A button under what a volunteer was told, if this is one.
fn pressed(request: Request, press: NudgePress, of: DueKey, decision: &mut Decision) -> Option<Post> {
    let nudge = request.facts.lurkers.sent.get(of).filter(|nudge| nudge.member == request.by);
    match (press, nudge) {
        (NudgePress::Help, _) => {
            let ask = HelpTopics::Join { topics: Vec::new(), languages: Vec::new() };
            Some(request.listed(&help_topics(request, &ask, decision)?))
        }
        (NudgePress::Stop, Some(nudge)) if nudge.campaign == HELP => {
            ended(nudge, NudgeEnd::Stopped, request, decision);
            Some(request.listed(&help_topics(request, &HelpTopics::Leave, decision)?))
        }
        (NudgePress::Stop, Some(nudge)) if nudge.campaign == GREET => {
            ended(nudge, NudgeEnd::Stopped, request, decision);
            Some(greet(request, &Greet::Leave, decision))
        }
        (NudgePress::Take, Some(nudge)) if nudge.campaign == HELP => Some(looks(request, nudge, decision)),
        (NudgePress::Take | NudgePress::Done | NudgePress::Pass, _) => {
            Some(request.greeted(task_pressed(request, press, of, decision)))
        }
        _ => None,
    }
}

/// Somebody wants nothing more of any of this: off the list, and off the rota.
pub(super) fn stopped(member: UserId, at: At, facts: &Facts, decision: &mut Decision) {
    if facts.lurkers.help.helper(member).is_some() {
        note(Row::Drop { kind: "helper", key: member.to_string() }, decision);
    }
    if facts.lurkers.help.greeter(member).is_some() {
        leave_greeters(Request { by: member, at, facts, language: Language::En }, decision);
    }
}

fn ended(nudge: &NudgeRow, how: NudgeEnd, request: Request, decision: &mut Decision) {
    note(Row::NudgeEnded { key: nudge.key, at: request.at, how }, decision);
}

/// "I'll look": nobody else is told for a while.
fn looks(request: Request, nudge: &NudgeRow, decision: &mut Decision) -> Post {
    ended(nudge, NudgeEnd::Answered, request, decision);
    let Some(first) = first_answer::told_of(nudge, request.facts) else { return request.listed(&Listed::Answered) };
    let how = DueEnd::PutOff(request.at.plus(first_answer::LOOKING));
    note(Row::DueSettled { key: first_answer::key_of(first.message), at: request.at, how }, decision);
    request.listed(&Listed::Looking { link: (request.facts.id, first.channel, first.message) })
}

fn task_pressed<'a>(request: Request, press: NudgePress, of: DueKey, decision: &mut Decision) -> Greeted<'a> {
    let (facts, at) = (request.facts, request.at);
    let Some(task) = facts.lurkers.help.task(of).filter(|task| task.ended.is_none()) else { return Greeted::Over };
    let days = (greeters::TO_DO.0 / Span::DAY.0) as u32;
    let greets = facts.lurkers.help.greeter(request.by).is_some();
    match (press, greeters::is_with(task, request.by)) {
        (_, false) if !greets => Greeted::NotOn,
        (NudgePress::Take, true) => {
            greeters::take(task, facts, at, decision);
            Greeted::Taken { days }
        }
        (NudgePress::Take, false) => {
            greeters::taken_over(task, request.by, at, decision);
            Greeted::Taken { days }
        }
        (NudgePress::Done, true) => {
            greeters::end(task.key, TaskEnd::Done, at, facts, decision);
            Greeted::Done
        }
        (NudgePress::Pass, true) => {
            greeters::pass(task, at, decision);
            Greeted::Passed
        }
        _ => Greeted::Over,
    }
}
