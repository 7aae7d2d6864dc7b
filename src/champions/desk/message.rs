//! The message menu: why a message was credited or not, and what the one who asks can say of it.

use super::Request;
use crate::champions::credit::marks;
use crate::champions::evidence::{Credit, Kind, State};
use crate::decide::Decision;
use crate::effect::{Button, Embed, Post};
use crate::event::{Command, Event, Message, OnMessage};
use crate::facts::Facts;
use crate::ledger::{Activity, flag};
use crate::policy::Policy;
use crate::say::champions::message::{Not, OnIt, button, settle, why};
use crate::text::Lang;

/// Room for what is said of credits.
const ROOM: usize = 1_900;
/// Credits that wait and can be settled here; each has a row of buttons.
const SETTLED_HERE: usize = 3;

/// "Why (not) credited?", with buttons for what this person can say of the message. `rules` is what the code of conduct
/// makes of it, for those who may read that.
pub fn about(
    event: &Event,
    command: &Command,
    message: &Message,
    rules: Option<String>,
    facts: &Facts,
    policy: &Policy,
) -> Post {
    let request = Request::of(event, command, facts);
    let champions = &facts.champions;
    let mut credits: Vec<&Credit> =
        champions.credits_on(message.id).filter(|credit| request.is_shown(credit.helper)).collect();
    credits.sort_unstable_by_key(|credit| (credit.at, credit.id));
    let lines: Vec<OnIt> = credits.iter().map(|credit| on_it(request, credit)).collect();
    let said = why(request.language, &lines, why_not(request, message, policy), ROOM);
    let mut post = match rules {
        None => Post::text(said),
        Some(rules) => Post { text: rules, embeds: vec![Embed { text: said, ..Embed::default() }], ..Post::default() },
    };
    let choices = choices(request, message);
    if !choices.is_empty() {
        post.buttons.push(choices);
    }
    if request.is_moderator() {
        let waiting = (1u32..).zip(&credits).filter(|(_, it)| it.state == State::Pending && it.helper != request.by());
        let rows = waiting.map(|(n, credit)| settle(request.language, credit.id, n).to_vec());
        post.buttons.extend(rows.take(SETTLED_HERE));
    }
    post
}

fn on_it(request: Request, credit: &Credit) -> OnIt {
    let by_a_manager = matches!(credit.kind, Kind::Contribution | Kind::Nomination);
    OnIt {
        kind: credit.kind,
        helper: credit.helper,
        from: (!by_a_manager && request.is_shown(credit.beneficiary)).then_some(credit.beneficiary),
        state: credit.state,
        caps: request.facts.champions.standing.caps_of(credit.id).unwrap_or_default(),
    }
}

fn why_not(request: Request, message: &Message, policy: &Policy) -> Not {
    if message.author.bot || message.author.webhook {
        return Not::BotWrote;
    }
    if let Some(why) = request.command.known.not_credited {
        return Not::Reason(why);
    }
    let prior = Some(request.facts.channel_language(message.channel)).filter(|prior| *prior != Lang::Unknown);
    let language = crate::text::language(&message.content, prior);
    match policy.phrases.judge_thanks(&message.content, language) {
        Ok(_) => Not::Unnoted,
        Err(why) => Not::Text(why),
    }
}

/// The buttons that would do something for this person: each is tried, and what follows thrown away.
fn choices(request: Request, message: &Message) -> Vec<Button> {
    let (facts, at, by) = (request.facts, request.now(), request.by());
    let who = (by, request.is_moderator());
    let rows = rows_of(request, message);
    let mut unused = Decision::default();
    let presses = [
        (OnMessage::Solved, marks::mark(message.channel, message.id, who, at, &rows, facts, &mut unused).is_ok()),
        (OnMessage::Unsolved, marks::unmark(message.id, who, at, facts, &mut unused).is_ok()),
        (OnMessage::Thank, marks::thank(message.channel, message.id, by, at, &rows, facts, &mut unused).is_ok()),
    ];
    let fits = presses.into_iter().filter(|(_, fits)| *fits);
    fits.map(|(press, _)| button(request.language, message.channel, message.id, press)).collect()
}

/// The message and the one it answers, as rows: it may be older than memory.
fn rows_of(request: Request, message: &Message) -> Vec<Activity> {
    let machine = message.author.bot || message.author.webhook;
    let row = |message, author, flags| Activity { message, author, flags, ..Activity::default() };
    let own = Activity {
        channel: message.channel,
        reply_to: message.reply_to,
        at: message.id.created_at(),
        ..row(message.id, message.author.id, if machine { flag::BOT } else { 0 })
    };
    let answered = message.reply_to.zip(message.reply_to_author).map(|(id, author)| Activity {
        channel: message.channel,
        at: id.created_at(),
        ..row(id, author, 0)
    });
    [own].into_iter().chain(answered).chain(request.command.known.messages.iter().cloned()).collect()
}
