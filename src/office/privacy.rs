//! What members may ask about what is theirs: to see it, to have all of it as a file, to be erased, to opt out; and the
//! post that says to everybody what is noted.
//!
//! Managers ask the same about others, who asked them: `ExportOther`, `EraseOther`. The whole of a record, with cases that
//! still count, is erased by whoever runs Steward alone (`steward erase`).

use super::audit;
use super::rows::{Extent, Row};
use crate::champions::desk as recognition;
use crate::decide::Decision;
use crate::effect::{Act, Effect, Part, Post};
use crate::event::{
    Ask, Command, Event, Export, Noted, NotedNeed, OfficeAsk, Outcome, PrivacyAsk, Stays, Target, What,
};
use crate::facts::Facts;
use crate::ids::{At, Span, UserId};
use crate::ledger::Record;
use crate::lurkers::door::PRIVACY_POST;
use crate::lurkers::rows::{Kept, Row as Engagement, Via};
use crate::lurkers::trial::assign::Arm;
use crate::lurkers::{self, memory};
use crate::say::Language;
use crate::say::privacy::{self as say, Account, Answer, Posted, Test};
use crate::text::Lang;

/// How long what is kept, `[privacy]` of `steward.toml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keep {
    /// Ordinary texts.
    pub text: Span,
    /// Evidence of cases.
    pub evidence: Span,
    /// Who did what in the console and by command.
    pub audit: Span,
    /// Members who left.
    pub left: Span,
}

impl Default for Keep {
    fn default() -> Keep {
        let days = |n| Span::DAY.times(n);
        Keep { text: days(14), evidence: days(90), audit: days(730), left: days(365) }
    }
}

/// A member who speaks a language that so many of those who write here do finds the post in it.
const SPOKEN: f64 = 0.05;

/// The rows that a command of this kind needs; nothing for who may not ask, or asks too often.
pub fn needs(command: &Command, now: At, facts: &Facts) -> Option<NotedNeed> {
    let Ask::Office(OfficeAsk::Privacy(ask)) = &command.ask else { return None };
    let need = ask.needs(command.by.id, now)?;
    let others = matches!(ask, PrivacyAsk::ExportOther { .. } | PrivacyAsk::EraseOther { .. });
    let refused =
        others && !facts.is_manager(&command.by) || need.file.is_some() && !facts.office.may_export(command.by.id, now);
    (!refused).then_some(need)
}

/// A file was asked for, and is not put together again at once.
pub fn remember(command: &Command, now: At, facts: &mut Facts) {
    if matches!(&command.ask, Ask::Office(OfficeAsk::Privacy(PrivacyAsk::Export | PrivacyAsk::ExportOther { .. }))) {
        facts.office.exported(command.by.id, now);
    }
}

/// What is asked about privacy. Gives back the answer.
pub fn asked(event: &Event, command: &Command, ask: &PrivacyAsk, facts: &Facts, decision: &mut Decision) -> Post {
    let request = Request::of(event, command, facts);
    let noted = command.known.noted.as_deref();
    match ask {
        PrivacyAsk::Show => with(noted, request, |noted| shown(request, noted)),
        PrivacyAsk::Export => exported(request, noted, None),
        PrivacyAsk::Erase { sure: false } => with(noted, request, |noted| {
            let text = say::erase_asked(request.language, &request.stays(noted, request.by()));
            Post { text, buttons: vec![vec![say::erase_button(request.language)]], ..Post::default() }
        }),
        PrivacyAsk::Erase { sure: true } => with(noted, request, |noted| {
            erase(request, request.by(), decision);
            request.text(Answer::Erased { stays: &request.stays(noted, request.by()) })
        }),
        PrivacyAsk::OptOut(out) => opted(request, *out, decision),
        PrivacyAsk::Post => posted(request, decision),
        PrivacyAsk::ExportOther { member } => {
            if !facts.is_manager(&command.by) {
                return super::managers_only(request.language);
            }
            if noted.is_some_and(|noted| noted.file.is_some()) {
                request.note("member-exported", Some(member.id), decision);
            }
            exported(request, noted, Some(member))
        }
        PrivacyAsk::EraseOther { member } => {
            if !facts.is_manager(&command.by) {
                return super::managers_only(request.language);
            }
            with(noted, request, |noted| {
                erase(request, member.id, decision);
                request.note("member-erased", None, decision);
                request.text(Answer::ErasedOther { stays: &request.stays(noted, member.id) })
            })
        }
    }
}

/// The post stands: it is pinned, and it is known where it is; managers hear of it when they have to pin it. Or it is
/// gone, and is forgotten.
pub fn settled(event: &Event, act: &Act, outcome: &Outcome, facts: &Facts, decision: &mut Decision) {
    match (&act.effect, outcome) {
        (Effect::Send { post, .. }, Outcome::Done { channel: Some(channel), message: Some(message) })
            if say::is_post(post) =>
        {
            let (channel, message) = (*channel, *message);
            let kept = Kept::Post { name: PRIVACY_POST.to_owned(), channel, message };
            decision.records.push(Record::Lurkers(Box::new(Engagement::Keep(Box::new(kept)))));
            let reason = say::pin_reason(facts.guild.language());
            decision.act(event.id, None, Part::Other, Effect::Pin { channel, message, reason });
        }
        (Effect::Pin { channel, message, .. }, Outcome::Refused { .. } | Outcome::Dropped { .. })
            if facts.lurkers.post(PRIVACY_POST) == Some((*channel, *message)) =>
        {
            let Some(to) = facts.guild.managers_channel() else { return };
            let text =
                say::answer(facts.guild.language(), &Answer::Posted { channel: *channel, done: Posted::ToBePinned });
            let effect = Effect::Send { channel: to, post: Post::text(text) };
            decision.act(event.id, None, Part::Other, effect);
        }
        (Effect::EditMessage { post, .. }, Outcome::Refused { status: 404, .. }) if say::is_post(post) => {
            let row = Engagement::Drop { kind: "post", key: PRIVACY_POST.to_owned() };
            decision.records.push(Record::Lurkers(Box::new(row)));
        }
        _ => {}
    }
}

/// A command as it is worked on.
#[derive(Clone, Copy)]
struct Request<'a> {
    event: &'a Event,
    command: &'a Command,
    facts: &'a Facts,
    language: Language,
}

impl<'a> Request<'a> {
    fn of(event: &'a Event, command: &'a Command, facts: &'a Facts) -> Request<'a> {
        Request { event, command, facts, language: facts.language_for(&command.by) }
    }

    fn by(&self) -> UserId {
        self.command.by.id
    }

    fn text(&self, answer: Answer) -> Post {
        Post::text(say::answer(self.language, &answer))
    }

    fn is_staff(&self, member: UserId) -> bool {
        let guild = &self.facts.guild;
        match member == self.by() {
            true => guild.is_staff(member, &self.command.by.roles),
            false => guild.is_staff(member, self.facts.members.roles(member)),
        }
    }

    /// What an erase would leave: the log names those who look after the community now.
    fn stays(&self, noted: &Noted, member: UserId) -> Stays {
        let logged = if self.is_staff(member) { noted.stays.logged } else { 0 };
        Stays { logged, ..noted.stays }
    }

    /// Something was done about somebody else. `about` is left out where it would bring back who is gone.
    fn note(&self, what: &str, about: Option<UserId>, decision: &mut Decision) {
        audit::note(self.event, self.command, what, about, "", "", decision);
    }
}

/// The answer from what the store told, or that it told nothing.
fn with(noted: Option<&Noted>, request: Request, answer: impl FnOnce(&Noted) -> Post) -> Post {
    noted.map_or_else(|| request.text(Answer::NotRead), answer)
}

fn shown(request: Request, noted: &Noted) -> Post {
    let (facts, me) = (request.facts, request.by());
    let known = facts.members.get(me);
    let sent = facts.lurkers.sent.of(me).iter();
    let of_volunteers = [memory::HELP, memory::GREET];
    let tests: Vec<Test> = facts
        .lurkers
        .runs
        .going()
        .filter(|run| !run.shadow)
        .filter_map(|run| {
            let assigned = facts.lurkers.runs.assigned(&run.id(), me)?;
            Some(Test { campaign: &run.campaign, treated: assigned.arm() == Arm::Treated })
        })
        .collect();
    let account = Account {
        messages: known.map_or(0, |known| known.messages),
        first: known.and_then(|known| known.first_message),
        segment: facts.segment(me),
        credits: facts.champions.credits_of(me).count() as u32,
        tier: facts.tier_of(me).map(|tier| facts.guild.settings.champions.tier_name(tier)),
        sent: sent.filter(|row| row.via == Via::Dm && !of_volunteers.contains(&row.campaign.as_str())).count() as u32,
        not_noted: facts.opted_out(me),
        not_written_to: facts.lurkers.consent(me).stopped,
        stays: request.stays(noted, me),
        tests: &tests,
        keep: facts.guild.settings.keep,
    };
    Post { embeds: vec![say::account(request.language, &account)], ..Post::default() }
}

fn exported(request: Request, noted: Option<&Noted>, other: Option<&Target>) -> Post {
    if !request.facts.office.may_export(request.by(), request.event.at) {
        return request.text(Answer::ExportedLately);
    }
    let Some(Export { json, cut, .. }) = noted.and_then(|noted| noted.file.as_ref()) else {
        return request.text(Answer::NotRead);
    };
    let answer = Answer::Exported { other: other.map(|member| member.id), cut };
    let name = other.map_or("about-me.json".to_owned(), |member| format!("about-{}.json", member.id));
    Post { files: vec![(name, json.clone())], ..request.text(answer) }
}

/// Everything about somebody goes, but for cases that still count.
fn erase(request: Request, member: UserId, decision: &mut Decision) {
    recognition::without_tier(request.event, member, request.facts, decision);
    let extent = if request.is_staff(member) { Extent::Staff } else { Extent::Own };
    let row = Row::Erase { member, at: request.event.at, extent };
    decision.records.push(Record::Office(Box::new(row)));
}

/// Those who were erased while they looked after the community, and no longer do: the log forgets them too. Whose roles are
/// not known may still look after it; the log's own time ends that.
pub fn out_of_office(event: &Event, facts: &Facts, decision: &mut Decision) {
    let out = |member: UserId| match event.what {
        What::Left(left) => left == member,
        _ => facts.members.knows_roles(member) && !facts.guild.is_staff(member, facts.members.roles(member)),
    };
    let rows = facts.office.named().filter(|member| out(*member)).map(|member| Row::OutOfOffice { member });
    decision.records.extend(rows.map(|row| Record::Office(Box::new(row))));
}

/// Recognition and engagement both.
fn opted(request: Request, out: bool, decision: &mut Decision) -> Post {
    let noted = recognition::wanted(request.event, request.by(), out, request.facts, decision);
    let written_to = lurkers::wanted(request.event, request.by(), out, request.facts, decision);
    request.text(Answer::Opted { out, before: !noted && !written_to })
}

/// The languages that are written here, the community's own first.
fn languages(facts: &Facts, now: At) -> Vec<Language> {
    let settings = &facts.guild.settings;
    let set = settings.channel_languages.iter().map(|(_, lang)| *lang);
    let roles = settings.lurkers.language_roles.iter().map(|(lang, _)| *lang);
    let spoken = facts.members.language_shares(now).into_iter().filter(|(_, share)| *share >= SPOKEN);
    let all: Vec<Lang> = set.chain(roles).chain(spoken.map(|(lang, _)| lang)).collect();
    let own = facts.guild.language();
    let is_here = |language: &Language| all.iter().any(|lang| Language::parse(lang.code()) == Some(*language));
    let others = Language::ALL.into_iter().filter(|language| *language != own && is_here(language));
    std::iter::once(own).chain(others).collect()
}

/// What is noted of members, for everybody, where it was asked for.
fn posted(request: Request, decision: &mut Decision) -> Post {
    let (facts, channel) = (request.facts, request.command.channel);
    if !request.facts.is_manager(&request.command.by) {
        return super::managers_only(request.language);
    }
    let guild = &facts.guild;
    let post = say::post(&languages(facts, request.event.at), &guild.name, guild.settings.keep);
    let standing = facts.lurkers.post(PRIVACY_POST).filter(|(known, _)| *known == channel);
    let (effect, done) = match standing {
        Some((channel, message)) => (Effect::EditMessage { channel, message, post }, Posted::Renewed),
        None => (Effect::Send { channel, post }, Posted::AndPinned),
    };
    decision.act(request.event.id, None, Part::Other, effect);
    audit::note(request.event, request.command, "privacy-posted", None, "", "", decision);
    request.text(Answer::Posted { channel, done })
}
