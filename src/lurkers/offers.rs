//! One small thing for who asked for one: a question without an answer, a thread that is going on, a poll, somebody to
//! meet, or the community's own; in their language, of their interests first, and never the same twice in a row.

use super::campaign::{Campaign, Offer};
use super::desk::{Request, keep, link};
use super::interests;
use super::rows::{Kept, Row};
use super::settings::Interest;
use crate::decide::Decision;
use crate::effect::Post;
use crate::event::{Message, MessageKind, NudgePress};
use crate::facts::Facts;
use crate::facts::guild::permission;
use crate::facts::members::week_of;
use crate::facts::views::OpenQuestion;
use crate::ids::{At, ChannelId, DueKey, EventId, MessageId, Span};
use crate::ledger::Record;
use crate::say::Language;
use crate::say::lurkers::button;
use crate::say::lurkers::offer::{Offered, offer};
use crate::text::Lang;
use std::cmp::Reverse;
use std::collections::VecDeque;

/// Older than this nothing is offered.
const RECENT: Span = Span(14 * Span::DAY.0);
/// Polls last a day unless somebody says otherwise, and nobody hears when they end.
const POLL: Span = Span::DAY;
const MOST_POLLS: usize = 20;
/// What is tried where no campaign says otherwise.
const ANYTHING: [Offer; 4] = [Offer::Question, Offer::Poll, Offer::Thread, Offer::Champion];

/// The polls of the last day.
#[derive(Debug, Default)]
pub struct Polls(VecDeque<(ChannelId, MessageId, At, Lang)>);

impl Polls {
    pub(super) fn keep(&mut self, poll: (ChannelId, MessageId, At, Lang)) {
        self.0.retain(|known| known.1 != poll.1);
        self.0.push_back(poll);
        if self.0.len() > MOST_POLLS {
            self.0.pop_front();
        }
    }

    pub(super) fn forget(&mut self, key: &str) {
        self.0.retain(|known| known.1.to_string() != key);
    }

    fn over(&self, now: At) -> impl Iterator<Item = MessageId> {
        self.0.iter().filter(move |known| now.since(known.2) > POLL).map(|known| known.1)
    }
}

fn drop_poll(message: MessageId, decision: &mut Decision) {
    let row = Row::Drop { kind: "poll", key: message.to_string() };
    decision.records.push(Record::Lurkers(Box::new(row)));
}

/// A poll is remembered for a day.
pub(super) fn said(at: At, message: &Message, facts: &Facts, decision: &mut Decision) {
    let kept = message.kind == MessageKind::Said && decision.breaches.is_empty();
    if message.poll.is_empty() || !kept {
        return;
    }
    for over in facts.lurkers.polls.over(at) {
        drop_poll(over, decision);
    }
    let language = decision.language;
    keep(Kept::Poll { channel: message.channel, message: message.id, at, language }, decision);
}

pub(super) fn deleted(messages: &[MessageId], facts: &Facts, decision: &mut Decision) {
    for known in facts.lurkers.polls.0.iter().filter(|known| messages.contains(&known.1)) {
        drop_poll(known.1, decision);
    }
}

/// Something that could be offered: what it is, which tells it from others, and how well it fits (less is better).
struct Candidate {
    what: String,
    fit: (bool, Reverse<At>),
    text: String,
}

/// The answer to “give me something small”.
pub(super) fn offered(request: Request, of: DueKey, decision: &mut Decision) -> Post {
    let (facts, by) = (request.facts, request.by());
    let last = facts.lurkers.offered(by);
    let interests = interests::of(by, &request.command.by.roles, facts);
    let language = language_of(request);
    let campaigns = &request.settings().campaigns;
    // What no manager has started is not shown to anybody.
    let runs = |it: &Campaign| facts.lurkers.runs.running().any(|run| run.campaign == it.name && !run.shadow);
    let own: Vec<&Offer> =
        campaigns.iter().filter(|it| runs(it) && meant(it, language, &interests)).flat_map(|it| &it.offers).collect();
    let order: Vec<&Offer> = if own.is_empty() { ANYTHING.iter().collect() } else { own };
    let found = order.into_iter().find_map(|offer| {
        let fits = candidates(request, offer, language, &interests);
        fits.into_iter().filter(|it| Some(it.what.as_str()) != last).min_by(|a, b| a.fit.cmp(&b.fit))
    });
    let text = match found {
        Some(found) => {
            keep(Kept::Offered { member: by, what: found.what }, decision);
            found.text
        }
        None => offer(request.language, Offered::Nothing),
    };
    let presses = [NudgePress::RemindMe, NudgePress::Something, NudgePress::Stop];
    let buttons = vec![button::row(request.language, request.event.guild, &presses, of)];
    Post { text, buttons, ..Post::default() }
}

/// A campaign's own offers go to those whom it is for.
fn meant(campaign: &Campaign, language: Lang, interests: &[&Interest]) -> bool {
    let speaks = campaign.languages.is_empty() || campaign.languages.contains(&language);
    let shares = |name: &String| interests.iter().any(|interest| interest.name == *name);
    speaks && (campaign.interests.is_empty() || campaign.interests.iter().any(shares))
}

/// The language that a member writes in, else the one that their Discord is in.
fn language_of(request: Request) -> Lang {
    let written = request.facts.members.get(request.by()).and_then(|known| known.language);
    written.unwrap_or_else(|| Lang::parse(request.language.as_str()).unwrap_or_default())
}

fn candidates(request: Request, offer_of: &Offer, language: Lang, interests: &[&Interest]) -> Vec<Candidate> {
    let (facts, now, by) = (request.facts, request.now(), request.by());
    let roles = &request.command.by.roles;
    let sees = |channel: ChannelId| {
        !facts.guild.complete || facts.guild.permissions_in(channel, by, roles) & permission::VIEW_CHANNEL != 0
    };
    let reads = |other: Lang| [other, language].contains(&Lang::Unknown) || other == language;
    let recent = |at: At, within: Span| at <= now && now.since(at) <= within;
    let candidate = |kind: &str, id: u64, channel: ChannelId, at: At, said: Offered| Candidate {
        what: format!("{kind}:{id}"),
        fit: (!interests::about(channel, interests, facts), Reverse(at)),
        text: offer(request.language, said),
    };
    match offer_of {
        Offer::Question => {
            let nameless: Vec<_> = facts.lurkers.questions.of(by).iter().map(|asked| asked.message).collect();
            let own = |it: &OpenQuestion| it.asker == by || nameless.contains(&Some(it.message));
            let open = facts.unanswered().filter(|it| !own(it) && recent(it.at, RECENT));
            let open = open.filter(|it| reads(it.language) && sees(it.channel));
            let said = |channel, message| link(facts.id, channel, message);
            open.map(|it| {
                let link = said(it.channel, it.message);
                candidate(
                    "question",
                    it.message.0,
                    it.channel,
                    it.at,
                    Offered::Question { channel: it.channel, link: &link },
                )
            })
            .collect()
        }
        Offer::Thread => {
            let going = facts.guild.threads.iter().filter(|it| !it.archived && sees(it.id));
            let going = going.filter_map(|it| Some((it.id, it.last_message?.created_at())));
            let going = going.filter(|(id, at)| recent(*at, RECENT) && reads(facts.channel_language(*id)));
            going.map(|(id, at)| candidate("thread", id.0, id, at, Offered::Thread { channel: id })).collect()
        }
        Offer::Poll => {
            let open = facts.lurkers.polls.0.iter().filter(|it| recent(it.2, POLL) && reads(it.3) && sees(it.0));
            open.map(|(channel, message, at, _)| {
                let link = link(facts.id, *channel, *message);
                candidate("poll", message.0, *channel, *at, Offered::Poll { channel: *channel, link: &link })
            })
            .collect()
        }
        Offer::Champion => {
            let mut champions: Vec<_> = facts.tiers().map(|(member, _)| member).collect();
            champions.retain(|who| *who != by && !facts.members.has_left(*who) && !facts.opted_out(*who));
            champions.retain(|who| facts.on_break_until(*who, now).is_none());
            champions.retain(|who| reads(facts.members.get(*who).and_then(|it| it.language).unwrap_or_default()));
            // Another one each week, and not the same one for everybody.
            let turn = |who: u64| EventId::of("meet", &[facts.id.0, by.0, u64::from(week_of(now)), who]).0;
            champions.sort_unstable_by_key(|who| turn(who.0));
            let one = champions.into_iter().zip(0i64..);
            one.map(|(who, place)| {
                let text = Offered::Champion { who };
                candidate("champion", who.0, ChannelId(0), At(-place), text)
            })
            .collect()
        }
        Offer::Own { texts, link } => {
            let own = texts.get(&request.language).or_else(|| texts.get(&Language::En)).or(texts.values().next());
            let said = own.map(|text| Offered::Own { text, link: link.as_deref() });
            said.map(|said| {
                candidate("own", own.map_or(0, |text| crate::ids::text_hash(text) as u64), ChannelId(0), now, said)
            })
            .into_iter()
            .collect()
        }
    }
}
