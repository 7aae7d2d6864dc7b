//! The front door: the panel of interests and languages, the daily welcome, and what stands in a newcomer's way.
//!
//! A press on the panel gives or takes a role that the settings name, and no other: a role that carries any power is
//! never given by a button, whoever wrote it into the settings.

pub mod check;

use super::desk::{Request, keep};
use super::rows::{Due, DueEnd, DueRow, Kept, Row};
use crate::decide::Decision;
use crate::effect::{Act, Button, ButtonId, Effect, Part, Post};
use crate::event::{Channel, Event, Member, NudgePress, Outcome};
use crate::facts::Facts;
use crate::facts::guild::{GuildView, permission};
use crate::ids::{At, DueKey, RoleId, Span};
use crate::ledger::Record;
use crate::policy::{Named, Policy};
use crate::say::Language;
use crate::say::answer::Refusal;
use crate::say::lurkers::button;
use crate::say::lurkers::door::{self as say, Finding, Panel, Picked, Power};
use crate::say::permission::Permission;

/// The name under which it is kept where the post about what is noted of members stands.
pub const PRIVACY_POST: &str = "privacy";

/// A panel holds five rows of five buttons.
const MOST: usize = 25;
/// A welcome that could not be posted within this time is not posted.
const LATE: Span = Span(6 * Span::HOUR.0);

/// What nobody gets in a channel by a button.
const POWERS: u64 = permission::STAFF
    | permission::MANAGE_CHANNELS
    | permission::MANAGE_ROLES
    | permission::MANAGE_THREADS
    | permission::MANAGE_WEBHOOKS
    | permission::MENTION_EVERYONE
    | permission::MUTE_MEMBERS
    | permission::DEAFEN_MEMBERS
    | permission::MOVE_MEMBERS;

/// A role that somebody may pick.
pub struct Choice {
    pub role: RoleId,
    pub label: String,
}

/// What can be picked, and what of the settings cannot, with the reason.
pub fn choices(guild: &GuildView, policy: &Policy) -> (Vec<Choice>, Vec<Finding>) {
    let settings = &guild.settings.lurkers;
    let interests = settings.interests.iter().filter_map(|it| Some((it.role.as_ref()?, it.name.clone())));
    let languages = settings.language_roles.iter().map(|(lang, named)| {
        let own = Language::parse(lang.code()).map_or(lang.code(), Language::native_name);
        (named, own.to_owned())
    });
    let (mut choices, mut findings): (Vec<Choice>, Vec<Finding>) = (Vec::new(), Vec::new());
    for (named, label) in interests.chain(languages) {
        match pickable(named, guild, policy) {
            Ok(role) if choices.iter().all(|known| known.role != role) => choices.push(Choice { role, label }),
            Ok(_) => {}
            Err(found) if guild.complete && !findings.contains(&found) => findings.push(found),
            Err(_) => {}
        }
    }
    (choices, findings)
}

fn pickable(named: &Named, guild: &GuildView, policy: &Policy) -> Result<RoleId, Finding> {
    let written = match named {
        Named::Id(id) => id.to_string(),
        Named::Name(name) => name.clone(),
    };
    let id = guild.role_named(named).filter(|role| guild.roles.contains_key(role));
    let Some((id, role)) = id.and_then(|id| Some((id, guild.roles.get(&id)?))) else {
        return Err(Finding::RoleGone { role: written });
    };
    if let Some(power) = power(id, guild, policy) {
        return Err(Finding::RolePower { role: role.name.clone(), power });
    }
    if !guild.reaches(id) {
        return Err(Finding::RoleHigh { role: role.name.clone() });
    }
    Ok(id)
}

/// What a role can do that a member without it cannot.
pub fn power(role: RoleId, guild: &GuildView, policy: &Policy) -> Option<Power> {
    let everyone = guild.roles.get(&RoleId(guild.id.0)).map_or(0, |role| role.permissions);
    let own = guild.roles.get(&role).map_or(0, |role| role.permissions);
    if own & !everyone != 0 {
        return Some(Power::Permissions);
    }
    // Seeing and writing in a channel is what such roles are for; looking after one is not, nor is reading what is said
    // of members.
    let inner = [guild.moderators_channel(), guild.managers_channel()];
    let rights = |channel: &&Channel| {
        let seen = if inner.contains(&Some(channel.id)) { permission::VIEW_CHANNEL } else { 0 };
        channel.overwrites.iter().any(|it| it.of == role.0 && it.allow & (POWERS | seen) != 0)
    };
    let channel = guild.channels.values().filter(rights).map(|channel| channel.id).min();
    if let Some(channel) = channel {
        return Some(Power::Channel(channel));
    }
    if guild.settings.staff_roles.iter().any(|named| guild.role_is(role, named)) {
        return Some(Power::Staff);
    }
    if guild.is_earned(role) {
        return Some(Power::Earned);
    }
    let exempts = |named: &Named| guild.role_is(role, named);
    let rule = policy.rules.iter().find(|rule| rule.except.roles.iter().any(exempts))?;
    Some(Power::Exempt(rule.name.clone()))
}

/// `/manage front-door panel`: posts it here, or brings the one that stands here up to date.
pub(super) fn panel(request: Request, decision: &mut Decision) -> Post {
    let (facts, channel) = (request.facts, request.command.channel);
    if !request.is_manager() {
        return request.managers_only();
    }
    let guild = &facts.guild;
    if guild.complete && guild.my_permissions() & permission::MANAGE_ROLES == 0 {
        return request.refused(&Refusal::ILack(Permission::ManageRoles));
    }
    let (choices, left_out) = choices(guild, request.policy);
    let done = |done, more| {
        let text = say::panel_done(request.language, done, channel, &left_out, more);
        Post::text(text)
    };
    if choices.is_empty() {
        return done(Panel::Nothing, 0);
    }
    let buttons: Vec<Button> = choices.iter().take(MOST).map(|it| say::pick(it.role, &it.label)).collect();
    let post = Post {
        text: say::panel_text(guild.language()),
        buttons: buttons.chunks(5).map(<[Button]>::to_vec).collect(),
        ..Post::default()
    };
    let standing = facts.lurkers.post("panel").filter(|(known, _)| *known == channel);
    let (effect, what) = match standing {
        Some((channel, message)) => (Effect::EditMessage { channel, message, post }, Panel::Renewed),
        None => (Effect::Send { channel, post: Post { silent: true, ..post } }, Panel::Posted),
    };
    decision.act(request.event.id, None, Part::Other, effect);
    done(what, choices.len().saturating_sub(MOST) as u32)
}

/// A button of the panel: the role is given, or taken where the member has it.
pub(super) fn picked(request: Request, role: RoleId, decision: &mut Decision) -> Post {
    let guild = &request.facts.guild;
    let (choices, _) = choices(guild, request.policy);
    let name = guild.roles.get(&role).map_or("", |role| role.name.as_str());
    if choices.iter().all(|choice| choice.role != role) {
        return Post::text(say::picked(request.language, Picked::Gone));
    }
    let (member, reason) = (request.by(), say::pick_reason(guild.language()));
    let (effect, done) = match request.command.by.roles.contains(&role) {
        true => (Effect::TakeRole { member, role, reason }, Picked::Left { role: name }),
        false => (Effect::GiveRole { member, role, reason }, Picked::Taken { role: name }),
    };
    decision.act(request.event.id, None, Part::Other, effect);
    Post::text(say::picked(request.language, done))
}

/// The panel was posted, or is gone; an answer told of a role that was not given.
pub(super) fn settled(event: &Event, act: &Act, outcome: &Outcome, facts: &Facts, decision: &mut Decision) {
    let picks = |post: &Post| post.buttons.iter().flatten().any(|it| matches!(it.id, ButtonId::Pick { .. }));
    match (&act.effect, outcome) {
        (Effect::Send { post, .. }, Outcome::Done { channel: Some(channel), message: Some(message) })
            if picks(post) =>
        {
            keep(Kept::Post { name: "panel".to_owned(), channel: *channel, message: *message }, decision);
        }
        (Effect::EditMessage { post, .. }, Outcome::Refused { status: 404, .. }) if picks(post) => {
            let row = Row::Drop { kind: "post", key: "panel".to_owned() };
            decision.records.push(Record::Lurkers(Box::new(row)));
        }
        (Effect::Answer { reply, .. }, Outcome::Untrue) if act.case.is_none() && decision.acts.is_empty() => {
            let text = say::picked(facts.guild.language(), Picked::Failed);
            let post = Post::text(text);
            decision.act(event.id, None, Part::Other, Effect::Answer { reply: reply.clone(), post });
            if let Some(again) = decision.last_act() {
                again.not_after = act.not_after;
            }
        }
        _ => {}
    }
}

/// Somebody came: the next welcome is planned, once a day.
pub(super) fn joined(event: &Event, member: &Member, facts: &Facts, decision: &mut Decision) {
    let Some((_, time)) = &facts.guild.settings.lurkers.welcome else { return };
    if member.bot || event.is_late() {
        return;
    }
    let zone = facts.zone();
    let now = event.at.timestamp().to_zoned(zone.clone());
    let today = now.date().to_datetime(*time).to_zoned(zone.clone());
    let tomorrow = now.date().tomorrow().and_then(|day| day.to_datetime(*time).to_zoned(zone.clone()));
    let next = [today, tomorrow].into_iter().flatten().map(|at| At::from(at.timestamp())).find(|at| *at > event.at);
    let Some(at) = next else { return };
    let key = DueKey::of("welcome", "", &[facts.id.0, at.0 as u64]);
    let row = DueRow { key, at, not_after: at.plus(LATE), what: Due::WelcomeRoll };
    decision.records.push(Record::Lurkers(Box::new(Row::Due(row))));
}

/// The daily welcome of those who came since the last one; nothing when nobody did.
pub(super) fn welcome(event: &Event, row: &DueRow, facts: &Facts, decision: &mut Decision) -> DueEnd {
    let guild = &facts.guild;
    let Some((named, _)) = &guild.settings.lurkers.welcome else { return DueEnd::Dropped };
    let Some(channel) = guild.channel_named(named).filter(|it| guild.channel(*it).is_some()) else {
        return DueEnd::Dropped;
    };
    if facts.lurkers.paused {
        return DueEnd::Dropped;
    }
    let since = row.at.minus(Span::DAY);
    let came = facts.members.joined_within(since, row.at);
    let wanted = came.filter(|(member, _)| !facts.opted_out(*member) && !facts.lurkers.consent(*member).stopped);
    let mut names: Vec<&str> = wanted.map(|(_, name)| name).filter(|name| !name.is_empty()).collect();
    names.sort_unstable();
    if names.is_empty() {
        return DueEnd::Dropped;
    }
    let prior = guild.channel_language(channel).and_then(|lang| Language::parse(lang.code()));
    let language = prior.unwrap_or_else(|| guild.language());
    let mut buttons = vec![button::ask(language)];
    let presses = [NudgePress::Something, NudgePress::JustReading, NudgePress::Stop];
    buttons.extend(button::row(language, event.guild, &presses, row.key));
    let post = Post { text: say::welcome(language, &names), buttons: vec![buttons], silent: true, ..Post::default() };
    decision.act(event.id, None, Part::Other, Effect::Send { channel, post });
    if let Some(act) = decision.last_act() {
        (act.key, act.not_after) = (row.key.act(0), Some(row.not_after));
    }
    DueEnd::Done
}
