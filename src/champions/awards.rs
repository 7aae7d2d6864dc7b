//! What managers decide: tiers given and left, nominations, contributions, and the thank-you that goes with them.

use super::credit::allowed;
use super::evidence::{Credit, Kind};
use super::tiers::Change;
use super::{Decided, ProposalRow, TierRow, WhyNot};
use crate::decide::Decision;
use crate::effect::{Effect, Part, Post};
use crate::event::{Event, Target};
use crate::facts::Facts;
use crate::ids::UserId;
use crate::ledger::Record;
use crate::say::champions as say;

/// Carries a proposal out: the tier, its roles, and the thank-you where the community wants one.
pub fn approve(
    event: &Event,
    proposal: &ProposalRow,
    by: Option<UserId>,
    words: Option<&str>,
    facts: &Facts,
    decision: &mut Decision,
) {
    let decided = Decided {
        member: proposal.member,
        proposed: proposal.at,
        at: event.at,
        approved: true,
        by,
        reason: words.unwrap_or_default().to_owned(),
    };
    decision.records.push(Record::ProposalDecided(Box::new(decided)));
    let (tier, alumni) = match proposal.change {
        Change::Promote | Change::Renew | Change::Demote => (proposal.tier, false),
        Change::Alumni => (None, true),
        Change::Consider if proposal.tier.is_none() => return,
        Change::Consider => (proposal.tier, false),
    };
    set_tier(event, proposal.member, tier, alumni, facts, decision);
    let settings = &facts.guild.settings.champions;
    let channel = settings.announce.as_ref().and_then(|named| facts.guild.channel_named(named));
    let thanked = match proposal.change {
        Change::Promote | Change::Consider => tier.map(|tier| settings.tier_name(tier)),
        Change::Alumni => Some(""),
        _ => None,
    };
    if let (Some(channel), Some(tier)) = (channel, thanked) {
        let text = say::thank_you(facts.guild.language(), proposal.member, tier, words);
        let post = Post { text, ping: vec![proposal.member], ..Post::default() };
        decision.act(event.id, None, Part::Other, Effect::Send { channel, post });
    }
}

/// The member has this tier from now on, and its role alone of all tiers' roles.
pub fn set_tier(event: &Event, member: UserId, tier: Option<u8>, alumni: bool, facts: &Facts, decision: &mut Decision) {
    let row = TierRow { member, tier, since: event.at, alumni };
    decision.records.push(Record::Tier(row));
    if facts.members.has_left(member) {
        return;
    }
    let settings = &facts.guild.settings.champions;
    let reason = say::role_reason(facts.guild.language(), tier.map_or("", |tier| settings.tier_name(tier)));
    let mut roles: Vec<_> = (0u8..)
        .zip(&settings.roles)
        .filter_map(|(place, named)| Some((facts.guild.role_named(named.as_ref()?)?, tier == Some(place))))
        .collect();
    roles.extend(settings.alumni.as_ref().and_then(|named| facts.guild.role_named(named)).map(|role| (role, alumni)));
    let had = facts.members.roles(member);
    for (role, wanted) in roles {
        let reason = reason.clone();
        if wanted && !had.contains(&role) {
            decision.act(event.id, None, Part::Other, Effect::GiveRole { member, role, reason });
        } else if !wanted && (had.contains(&role) || !facts.members.knows_roles(member)) {
            decision.act(event.id, None, Part::Other, Effect::TakeRole { member, role, reason });
        }
    }
}

/// A proposal is declined, with a reason that is kept.
pub fn decline(event: &Event, proposal: &ProposalRow, by: UserId, reason: &str, decision: &mut Decision) {
    let decided = Decided {
        member: proposal.member,
        proposed: proposal.at,
        at: event.at,
        approved: false,
        by: Some(by),
        reason: reason.to_owned(),
    };
    decision.records.push(Record::ProposalDecided(Box::new(decided)));
}

/// Somebody is named for a review.
///
/// # Errors
/// Why it is not taken.
pub fn nominate(
    event: &Event,
    member: &Target,
    by: UserId,
    reason: &str,
    facts: &Facts,
    decision: &mut Decision,
) -> Result<(), WhyNot> {
    let mut credit = logged(Kind::Nomination, event, member, by, facts)?;
    credit.link = Some(reason.to_owned());
    decision.records.push(Record::Credit(Box::new(credit)));
    Ok(())
}

/// Something done for the community elsewhere. `weight` from 1 to 10.
///
/// # Errors
/// Why it is not taken.
#[allow(clippy::too_many_arguments)]
pub fn contribution(
    event: &Event,
    member: &Target,
    by: UserId,
    weight: u8,
    link: &str,
    what: &str,
    facts: &Facts,
    decision: &mut Decision,
) -> Result<(), WhyNot> {
    let mut credit = logged(Kind::Contribution, event, member, by, facts)?;
    credit.weight = Some(f32::from(weight.clamp(1, 10)));
    credit.link = Some(format!("{what}\n{link}"));
    decision.records.push(Record::Credit(Box::new(credit)));
    Ok(())
}

fn logged(kind: Kind, event: &Event, member: &Target, by: UserId, facts: &Facts) -> Result<Credit, WhyNot> {
    if member.bot {
        return Err(WhyNot::Bot);
    }
    allowed(member.id, by, facts)?;
    let day = facts.guild.settings.champions.day(event.at);
    let mut credit = Credit::new(kind, member.id, by, event.id.0 as u64, event.at, day);
    credit.logged_by = Some(by);
    Ok(credit)
}
