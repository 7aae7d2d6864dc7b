//! `/manage`: what managers see and decide.

use super::{Request, is_link, listing, queue, reference, role_trouble};
use crate::champions::credit::marks;
use crate::champions::tiers::Change;
use crate::champions::{ProposalRow, WhyNot, awards, history};
use crate::decide::Decision;
use crate::effect::{Effect, Post};
use crate::event::{Manage, Target};
use crate::ids::{CreditId, UserId};
use crate::ledger::{Progress, Record};
use crate::say::answer::Refusal as Answer;
use crate::say::champions::done::{Done, Refusal, Tried, done, not_credited, posted, refusal};
use crate::say::champions::people::{Read, Stands, backfill, backfill_begun};
use crate::say::champions::record::proposals;
use std::collections::BTreeMap;

pub(super) fn asked(request: Request, manage: &Manage, decision: &mut Decision) -> Post {
    let moderators_too = matches!(manage, Manage::Queue | Manage::Credit { .. } | Manage::Questions);
    if moderators_too && !request.is_moderator() {
        return request.refused(&Answer::ModeratorsOnly);
    }
    if !moderators_too && !request.is_manager() {
        return request.managers_only();
    }
    match manage {
        Manage::Queue => queue::queue(request),
        Manage::Approve { member, words } => approve(request, member, words.as_deref(), decision),
        Manage::Decline { member, reason } => decline(request, member, reason, decision),
        Manage::Credit { credit, counts } => settle(request, *credit, *counts, decision),
        Manage::Nominate { member, reason } => nominate(request, member, reason, decision),
        Manage::Contribution { member, weight, link, what } => {
            contribution(request, member, (*weight, link, what), decision)
        }
        Manage::ChampionHistory { member } if !request.is_shown(member.id) => {
            Post::text(not_credited(request.language, Tried::Log, WhyNot::OptedOut, request.named(member)))
        }
        Manage::ChampionHistory { member } => {
            let settings = request.settings();
            let rows = &request.command.known.proposals;
            let embed = proposals(request.language, request.named(member), rows, |tier| settings.tier_name(tier));
            Post { embeds: vec![embed], ..Post::default() }
        }
        Manage::Reference { member } => reference::reference(request, member),
        Manage::Questions => listing::questions(request),
        Manage::Backfill { days } => history_of(request, *days, decision),
    }
}

fn refused(request: Request, why: Refusal) -> Post {
    Post::text(refusal(request.language, why))
}

/// The proposal about a member, if the one who asks may decide about it.
fn open<'a>(request: Request<'a>, member: &Target) -> Result<&'a ProposalRow, String> {
    if member.id == request.by() {
        return Err(refusal(request.language, Refusal::Oneself));
    }
    let name = request.named(member);
    if !request.is_shown(member.id) {
        return Err(not_credited(request.language, Tried::Log, WhyNot::OptedOut, name));
    }
    request
        .facts
        .champions
        .proposals
        .get(&member.id)
        .ok_or_else(|| refusal(request.language, Refusal::NoProposal { name }))
}

fn approve(request: Request, member: &Target, words: Option<&str>, decision: &mut Decision) -> Post {
    let proposal = match open(request, member) {
        Ok(proposal) => proposal,
        Err(refused) => return Post::text(refused),
    };
    let (facts, language, name) = (request.facts, request.language, request.named(member));
    awards::approve(request.event, proposal, Some(request.by()), words, facts, decision);
    let tier = proposal.tier.map_or("", |tier| request.settings().tier_name(tier));
    let said = match proposal.change {
        Change::Promote => Done::Promoted { name, tier },
        Change::Renew => Done::Renewed { name, tier },
        Change::Demote => Done::Lowered { name, tier },
        Change::Alumni => Done::Alumni { name },
        Change::Consider if proposal.tier.is_some() => Done::Promoted { name, tier },
        Change::Consider => Done::Considered { name },
    };
    let mut lines = vec![done(language, said)];
    let thanked = proposal.tier.is_some() || proposal.change == Change::Alumni;
    if thanked && matches!(proposal.change, Change::Promote | Change::Alumni | Change::Consider) {
        let channel = request.settings().announce.as_ref().and_then(|named| facts.guild.channel_named(named));
        lines.push(posted(language, channel));
    }
    lines.extend(decision.acts.iter().find_map(|act| match &act.effect {
        Effect::GiveRole { role, .. } | Effect::TakeRole { role, .. } => role_trouble(*role, language, facts),
        _ => None,
    }));
    Post::text(lines.join("\n"))
}

fn decline(request: Request, member: &Target, reason: &str, decision: &mut Decision) -> Post {
    match open(request, member) {
        Ok(proposal) => {
            awards::decline(request.event, proposal, request.by(), reason, decision);
            request.done(Done::Declined { name: request.named(member) })
        }
        Err(refused) => Post::text(refused),
    }
}

fn settle(request: Request, credit: CreditId, counts: bool, decision: &mut Decision) -> Post {
    match marks::settle(credit, counts, request.by(), request.now(), request.facts, decision) {
        Ok(()) => request.done(if counts { Done::Counts } else { Done::Dropped }),
        Err(why) => Post::text(not_credited(request.language, Tried::Settle, why, "")),
    }
}

fn nominate(request: Request, member: &Target, reason: &str, decision: &mut Decision) -> Post {
    let name = request.named(member);
    if is_staff(request, member) {
        return refused(request, Refusal::NotRanked { name });
    }
    match awards::nominate(request.event, member, request.by(), reason, request.facts, decision) {
        Ok(()) => request.done(Done::Nominated { name }),
        Err(why) => Post::text(not_credited(request.language, Tried::Log, why, name)),
    }
}

/// Discord tells the roles of who is named in a command; they are newer than those in memory.
fn is_staff(request: Request, member: &Target) -> bool {
    let roles = member.roles.as_deref().unwrap_or_else(|| request.facts.members.roles(member.id));
    member.id != UserId(0) && request.facts.guild.is_staff(member.id, roles)
}

fn contribution(
    request: Request,
    member: &Target,
    (weight, link, what): (u8, &str, &str),
    decision: &mut Decision,
) -> Post {
    let (name, link) = (request.named(member), link.trim());
    if !is_link(link) {
        return refused(request, Refusal::Link { text: link });
    }
    // The link is the last line of what is kept.
    let what = what.split_whitespace().collect::<Vec<_>>().join(" ");
    let by = request.by();
    match awards::contribution(request.event, member, by, weight, link, &what, request.facts, decision) {
        Ok(()) => request.done(Done::Contributed { name }),
        Err(why) => Post::text(not_credited(request.language, Tried::Log, why, name)),
    }
}

/// Begins to read the history of so many days; 0 only shows how far that has come.
fn history_of(request: Request, days: u16, decision: &mut Decision) -> Post {
    let begun = match days {
        0 => 0,
        days => history::begin(request.event, days, request.facts, decision),
    };
    // As they will be once this is decided: what begins, and what cannot be read.
    let mut rows: BTreeMap<_, _> = request.facts.champions.backfill.iter().map(|row| (row.channel, *row)).collect();
    rows.extend(decision.records.iter().filter_map(|record| match record {
        Record::Backfill(row) => Some((row.channel, *row)),
        _ => None,
    }));
    let mut rows: Vec<_> = rows.into_values().collect();
    // What Steward may not read can be mended, so it is told first.
    rows.sort_by_key(|row| (row.progress != Progress::Closed, row.progress.is_over(), row.channel));
    let channels: Vec<Read> = rows
        .iter()
        .map(|row| Read {
            channel: row.channel,
            messages: row.messages,
            stands: match row.progress {
                Progress::Threads | Progress::Messages => Stands::At(row.read.created_at()),
                Progress::Done => Stands::Done,
                Progress::Closed => Stands::Closed,
            },
        })
        .collect();
    let text = match begun {
        0 => String::new(),
        _ => backfill_begun(request.language, u32::from(days.min(history::LONGEST_DAYS))),
    };
    let shown = begun == 0 || !channels.is_empty();
    let embeds = if shown { vec![backfill(request.language, &channels)] } else { Vec::new() };
    Post { text, embeds, ..Post::default() }
}
