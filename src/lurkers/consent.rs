//! What somebody wants of engagement, by one click; and `/me nudges`, which shows them all of it.
//!
//! One click stops everything: reminders, small things, the list of helpers and the rota of greeters.

use super::desk::{Request, keep, link};
use super::rows::{Consent, Kept};
use super::{interests, offers, volunteers};
use crate::decide::Decision;
use crate::effect::Post;
use crate::event::NudgePress;
use crate::facts::Facts;
use crate::ids::{At, DueKey, Span, UserId};
use crate::say::lurkers::button;
use crate::say::lurkers::me::{self, Account, Question, Wished, wished};
use serde_json::json;

/// “Just reading” holds so long.
pub const READING: Span = Span(180 * Span::DAY.0);

/// A button that says what somebody wants. `of`: the nudge or post that it hangs on.
pub(super) fn pressed(request: Request, press: NudgePress, of: DueKey, decision: &mut Decision) -> Post {
    let (now, consent) = (request.now(), request.consent());
    let set = |consent: Consent, decision: &mut Decision| {
        keep(Kept::Consent { member: request.by(), consent }, decision);
    };
    let (said, then) = match press {
        NudgePress::Stop => {
            wanted(now, request.by(), true, request.facts, decision);
            (Wished::Stopped, [NudgePress::Allow].as_slice())
        }
        NudgePress::JustReading => {
            let until = now.plus(READING);
            set(Consent { reading_until: Some(until), remind_since: None, ..consent }, decision);
            (Wished::Reading { until }, [NudgePress::Allow, NudgePress::Stop].as_slice())
        }
        NudgePress::Allow => {
            wanted(now, request.by(), false, request.facts, decision);
            (Wished::Allowed, [NudgePress::Something, NudgePress::Stop].as_slice())
        }
        NudgePress::RemindMe => {
            set(Consent { stopped: false, reading_until: None, remind_since: Some(now), ..consent }, decision);
            (Wished::Remind, [NudgePress::Something, NudgePress::Stop].as_slice())
        }
        NudgePress::Something => return offers::offered(request, of, decision),
        // Tasks of greeters and the list of helpers are settled by those who keep them.
        NudgePress::Take | NudgePress::Done | NudgePress::Pass | NudgePress::Help => return Post::default(),
    };
    let buttons = vec![button::row(request.language, request.event.guild, then, of)];
    Post { text: wished(request.language, said), buttons, ..Post::default() }
}

/// Everything stops, or may come again.
pub(super) fn wanted(at: At, member: UserId, out: bool, facts: &Facts, decision: &mut Decision) {
    let consent = facts.lurkers.consent(member);
    let consent = match out {
        true => Consent { stopped: true, remind_since: None, ..consent },
        false => Consent { stopped: false, reading_until: None, ..consent },
    };
    keep(Kept::Consent { member, consent }, decision);
    if out {
        volunteers::stopped(member, at, facts, decision);
    }
}

/// `/me nudges`: everything that is noted for engagement, as an embed and as a file.
pub(super) fn account(request: Request) -> Post {
    let (facts, by, now) = (request.facts, request.by(), request.now());
    let consent = request.consent();
    let segment = facts.segment(by);
    let names = interests::of(by, &request.command.by.roles, facts);
    let names: Vec<&str> = names.iter().map(|interest| interest.name.as_str()).collect();
    let sent = &request.command.known.nudges;
    let asked = facts.lurkers.questions.of(by);
    let questions: Vec<Question> = asked
        .iter()
        .map(|asked| Question {
            at: asked.at,
            link: asked.message.filter(|_| !asked.gone).map(|message| link(facts.id, asked.channel, message)),
            answers: asked.answers,
            looks: asked.looked.len() as u32,
        })
        .collect();
    let account = Account { segment, interests: &names, consent, now, sent, asked: &questions };
    let file = json!({
        "stands": segment.map(|segment| segment.name()),
        "interests": names,
        "consent": consent,
        "sent": sent.iter().map(|row| json!({
            "campaign": row.campaign,
            "step": row.step,
            "at": row.at.to_string(),
            "via": row.via,
            "ended": row.ended.map(|(at, how)| json!({ "at": at.to_string(), "how": how })),
        })).collect::<Vec<_>>(),
        "asked": asked.iter().map(|asked| json!({
            "at": asked.at.to_string(),
            "channel": asked.channel,
            "message": asked.message,
            "answers": asked.answers,
            "brought": asked.brought,
            "gone": asked.gone,
            "looked-up": asked.looked.len(),
        })).collect::<Vec<_>>(),
    });
    let of = DueKey::default();
    let mut presses = vec![NudgePress::Help, NudgePress::Something];
    presses.push(if consent.stopped || consent.reading_until.is_some() { NudgePress::Allow } else { NudgePress::Stop });
    Post {
        embeds: vec![me::account(request.language, &account)],
        files: vec![("nudges.json".to_owned(), format!("{file:#}\n"))],
        buttons: vec![button::row(request.language, request.event.guild, &presses, of)],
        ..Post::default()
    }
}
