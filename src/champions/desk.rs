//! The desk of recognition: commands and buttons, each with its answer. What is asked for follows into the decision, the
//! answer is given back; whoever asked reads it alone.
//!
//! Who may: anybody thanks, marks what answered them, and asks about themselves; moderators settle credits that wait and
//! mark for others; who manages the server decides about tiers. Nobody decides about themselves.

mod listing;
mod manage;
mod me;
mod message;
mod queue;
mod reference;

use super::credit::marks;
use super::evidence::{Credit, Kind};
use super::memory::Known;
use super::settings::Settings;
use crate::decide::Decision;
use crate::effect::{Act, Effect, Part, Post};
use crate::event::{Ask, Command, Event, OnMessage, Outcome, Target};
use crate::facts::Facts;
use crate::facts::guild::permission;
use crate::ids::{At, ChannelId, CreditId, MessageId, Span, UserId};
use crate::say::Language;
use crate::say::answer::{self, Refusal};
use crate::say::champions::Line;
use crate::say::champions::done::{self, Done, Tried, not_credited};
use crate::say::champions::message::{button, undo};
use crate::say::permission::Permission;
pub use me::{wanted, without_tier};
pub use message::about;

/// Thanks said to Steward can be taken back for so long.
const UNDO_FOR: Span = Span(15 * 60_000);

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

    fn now(&self) -> At {
        self.event.at
    }

    fn settings(&self) -> &'a Settings {
        &self.facts.guild.settings.champions
    }

    fn people(&self) -> Known<'a> {
        let facts = self.facts;
        Known::of(facts)
    }

    fn is_manager(&self) -> bool {
        self.facts.is_manager(&self.command.by)
    }

    fn is_moderator(&self) -> bool {
        self.facts.is_moderator(&self.command.by)
    }

    fn is_staff(&self, member: UserId) -> bool {
        self.facts.guild.is_staff(member, self.facts.members.roles(member))
    }

    /// Shown to others at all?
    fn is_shown(&self, member: UserId) -> bool {
        !self.facts.champions.opted_out(member)
    }

    fn name_of(&self, member: UserId) -> &'a str {
        self.facts.members.display(member).filter(|name| !name.is_empty()).unwrap_or("?")
    }

    fn named<'n>(&self, target: &'n Target) -> &'n str
    where
        'a: 'n,
    {
        let known = self.facts.members.display(target.id).filter(|name| !name.is_empty());
        known.unwrap_or(if target.name.is_empty() { "?" } else { &target.name })
    }

    fn link(&self, channel: ChannelId, message: MessageId) -> String {
        format!("https://discord.com/channels/{}/{channel}/{message}", self.event.guild)
    }

    /// A credit as one line, with the other one of the two.
    fn line(&self, credit: &Credit, who: Option<UserId>) -> Line {
        let place = credit.channel.zip(credit.answer.or(credit.message));
        let logged =
            || credit.link.as_deref().and_then(|it| it.lines().last()).filter(|it| is_link(it)).map(str::to_owned);
        let link = match credit.kind {
            Kind::Contribution => logged(),
            _ => place.map(|(channel, message)| self.link(channel, message)),
        };
        Line { kind: credit.kind, link, who: who.filter(|who| self.is_shown(*who)), at: credit.at }
    }

    /// The share of the community that speaks the member's language.
    fn language_share(&self, member: UserId) -> f64 {
        let language = self.facts.members.get(member).and_then(|known| known.language);
        let shares = self.facts.members.language_shares(self.now());
        language.and_then(|language| shares.get(&language).copied()).unwrap_or(1.0)
    }

    fn refused(&self, refusal: &Refusal) -> Post {
        Post::text(answer::refusal(self.language, refusal))
    }

    fn managers_only(&self) -> Post {
        self.refused(&Refusal::YouLack(Permission::ManageGuild))
    }

    fn done(&self, done: Done) -> Post {
        Post::text(done::done(self.language, done))
    }
}

/// An address that can be clicked, and nothing around it.
fn is_link(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains([' ', '\n', '<', '>', ')', '(', '[', ']']))
}

/// What is asked of recognition. Gives back the answer.
pub fn asked(event: &Event, command: &Command, facts: &Facts, decision: &mut Decision) -> Post {
    let request = Request::of(event, command, facts);
    match &command.ask {
        Ask::Thanks { member, reason } => thanks(request, member, reason, decision),
        Ask::OnMessage { channel, message, press } => on_message(request, *channel, *message, *press, decision),
        Ask::TakeBack { credit, until } => take_back(request, *credit, *until, decision),
        Ask::Me(me) => me::asked(request, me, decision),
        Ask::Champions => listing::champions(request),
        Ask::Manage(manage) => manage::asked(request, manage, decision),
        _ => Post::default(),
    }
}

fn thanks(request: Request, member: &Target, reason: &str, decision: &mut Decision) -> Post {
    let name = request.named(member);
    let credited = match member.bot {
        true => Err(super::WhyNot::Bot),
        false => {
            let pair = (member.id, request.by());
            marks::thank_member(request.event, request.command.channel, pair, reason, request.facts, decision)
        }
    };
    match credited {
        Ok(credit) => thanked(request, name, credit),
        Err(why) => Post::text(not_credited(request.language, Tried::Thank, why, name)),
    }
}

/// The answer to thanks, with the button that takes them back.
fn thanked(request: Request, name: &str, credit: CreditId) -> Post {
    let mut post = request.done(Done::Thanked { name });
    post.buttons = vec![vec![undo(request.language, credit, request.now().plus(UNDO_FOR))]];
    post
}

fn take_back(request: Request, credit: CreditId, until: At, decision: &mut Decision) -> Post {
    if request.now() > until {
        return Post::text(done::refusal(request.language, done::Refusal::TooLate));
    }
    match marks::take_back(credit, request.by(), request.now(), request.facts, decision) {
        Ok(helper) => request.done(Done::TakenBack { name: request.name_of(helper) }),
        Err(why) => Post::text(not_credited(request.language, Tried::TakeBack, why, "")),
    }
}

fn on_message(
    request: Request,
    channel: ChannelId,
    message: MessageId,
    press: OnMessage,
    decision: &mut Decision,
) -> Post {
    let (facts, at, by) = (request.facts, request.now(), request.by());
    let (known, who) = (&request.command.known.messages, (by, request.is_moderator()));
    let refused = |tried, why| Post::text(not_credited(request.language, tried, why, ""));
    match press {
        OnMessage::Solved => match marks::mark(channel, message, who, at, known, facts, decision) {
            Ok(helper) => {
                let mut post = request.done(Done::Marked { name: request.name_of(helper) });
                post.buttons = vec![vec![button(request.language, channel, message, OnMessage::Unsolved)]];
                post
            }
            Err(why) => refused(Tried::Mark, why),
        },
        OnMessage::Unsolved => match marks::unmark(message, who, at, facts, decision) {
            Ok(()) => request.done(Done::Unmarked),
            Err(why) => refused(Tried::Unmark, why),
        },
        OnMessage::Thank => match marks::thank(channel, message, by, at, known, facts, decision) {
            Ok((helper, credit)) => thanked(request, request.name_of(helper), credit),
            Err(why) => refused(Tried::Thank, why),
        },
    }
}

/// Why Steward cannot give or take a role, in the community's language.
fn role_trouble(role: crate::ids::RoleId, language: Language, facts: &Facts) -> Option<String> {
    let guild = &facts.guild;
    if !guild.complete {
        return None;
    }
    if guild.my_permissions() & permission::MANAGE_ROLES == 0 {
        return Some(answer::refusal(language, &Refusal::ILack(Permission::ManageRoles)));
    }
    let name = guild.roles.get(&role).map_or("", |role| &role.name);
    (!guild.reaches(role)).then(|| done::role_too_high(language, name))
}

/// A role that could not be given or taken is told to the moderators.
pub fn settled(event: &Event, act: &Act, outcome: &Outcome, facts: &Facts, decision: &mut Decision) {
    let (Effect::GiveRole { member, role, .. } | Effect::TakeRole { member, role, .. }) = &act.effect else { return };
    let why = match outcome {
        Outcome::Refused { text, .. } => text,
        Outcome::Dropped { why } => why,
        Outcome::Done { .. } | Outcome::Unknown | Outcome::Untrue => return,
    };
    let language = facts.guild.language();
    let Some(channel) = facts.guild.moderators_channel().filter(|_| !facts.members.has_left(*member)) else { return };
    let why = role_trouble(*role, language, facts).unwrap_or_else(|| why.clone());
    let post = Post::text(done::role_refused(language, *member, *role, &why));
    decision.act(event.id, None, Part::Other, Effect::Send { channel, post });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_an_address_and_nothing_else() {
        let check = |text, expected| assert_eq!(is_link(text), expected, "{text}");
        check("https://example.org/talk?n=1", true);
        check("http://example.org", true);
        check("example.org", false);
        check("https://nowhere", false);
        check("https://example.org) [free](https://bad.example", false);
        check("javascript:alert(1)", false);
        check("", false);
    }
}
