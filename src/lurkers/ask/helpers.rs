//! A question without a name that nobody answered goes to those who help with its topic, in its language, as a newcomer's
//! first words do; who asked is not told.

use super::{Asked, push};
use crate::decide::Decision;
use crate::effect::Post;
use crate::event::NudgePress;
use crate::facts::Facts;
use crate::ids::{ActKey, At, DueKey, MessageId, UserId};
use crate::lurkers::first_answer::{self, MOST, NAMED, NEXT, WINDOW};
use crate::lurkers::memory::HELP;
use crate::lurkers::rows::{Due, DueEnd, DueRow, First, Row};
use crate::lurkers::schedule::{Letter, Round};
use crate::lurkers::{greeters, share};
use crate::say::Language;
use crate::say::lurkers::{ask as say, button};

/// It stands there now: in a while it is looked at again.
pub(super) fn plan(asked: &Asked, now: At, facts: &Facts, decision: &mut Decision) {
    if facts.lurkers.help.helpers().next().is_none() {
        return;
    }
    let key = DueKey::of("asked", "", &[asked.act.0 as u64]);
    let at = now.plus(facts.guild.settings.lurkers.helpers_after);
    let what = Due::AskedWaits { question: asked.act, member: asked.member };
    push(Row::Due(DueRow { key, at, not_after: now.plus(WINDOW), what }), decision);
}

/// Of telling this helper of that question.
fn telling(message: MessageId, helper: UserId) -> DueKey {
    DueKey::of("asked", HELP, &[message.0, helper.0])
}

/// Nobody may have answered it yet: to the next helper.
pub(in crate::lurkers) fn waits(round: &mut Round, row: &DueRow, question: ActKey) -> DueEnd {
    let (facts, now) = (round.facts, round.now());
    let asked = facts.lurkers.questions.rows.get(&question).filter(|asked| asked.answers == 0 && !asked.gone);
    let Some((asked, message)) = asked.and_then(|asked| Some((asked, asked.message?))) else { return DueEnd::Dropped };
    if let Err(at) = round.hour() {
        return DueEnd::PutOff(at);
    }
    let told = |helper: UserId| facts.lurkers.sent.get(telling(message, helper)).is_some();
    let helpers = facts.lurkers.help.helpers().map(|helper| helper.member);
    let not: Vec<UserId> = helpers.filter(|helper| told(*helper)).chain([asked.member]).collect();
    if not.len() > MOST {
        return DueEnd::Done;
    }
    let settings = &facts.guild.settings.lurkers;
    let in_channel = settings.helpers_channel.is_some();
    let as_first = First {
        member: asked.member,
        channel: asked.channel,
        message,
        at: asked.at,
        language: asked.language,
        answered: None,
        quote: String::new(),
    };
    let offers = first_answer::offers(&as_first, in_channel, round);
    let need = first_answer::need(&as_first, facts);
    let Ok(turns) = share::choose(&offers, need, &not, settings.helper_cap, usize::MAX) else {
        return DueEnd::PutOff(now.plus(NEXT));
    };
    let text =
        |language| say::waits(language, &facts.guild.name, asked.channel, asked.at, &link(asked, message, facts));
    if in_channel {
        let Some(channel) = greeters::channel(facts) else { return DueEnd::PutOff(now.plus(NEXT)) };
        let ping: Vec<UserId> = turns.into_iter().take(NAMED).collect();
        let post = Post { text: named(text(facts.guild.language()), &ping), ping, ..Post::default() };
        return round.post(row, channel, post).map_or_else(DueEnd::PutOff, |()| DueEnd::Done);
    }
    let mut again = None::<At>;
    for helper in turns {
        let (language, key): (Language, _) = (facts.language_of(helper), telling(message, helper));
        let stop = button::row(language, facts.id, &[NudgePress::Stop], key);
        let post = Post { text: text(language), buttons: vec![stop], ..Post::default() };
        match round.write(row, Letter { member: helper, campaign: HELP, step: 0, key, post }) {
            Ok(()) => {
                first_answer::count(helper, round);
                return DueEnd::PutOff(now.plus(NEXT));
            }
            Err(at) => again = Some(again.map_or(at, |soonest| soonest.min(at))),
        }
    }
    again.map_or(DueEnd::Dropped, DueEnd::PutOff)
}

fn link(asked: &Asked, message: MessageId, facts: &Facts) -> String {
    crate::lurkers::desk::link(facts.id, asked.channel, message)
}

/// Whose turn it is stands before the text.
fn named(text: String, turns: &[UserId]) -> String {
    let mentions: Vec<String> = turns.iter().map(|helper| format!("<@{helper}>")).collect();
    format!("{} {text}", mentions.join(" ")).trim_start().to_owned()
}
