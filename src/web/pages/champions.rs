//! Recognition: who is proposed, with the evidence; credits that wait; who holds which tier, and who has gone quiet.

use super::reader::{Badge, Link, Person, Reader, When};
use super::see;
use crate::champions::ProposalRow;
use crate::champions::evidence::{self, Credit};
use crate::event::{Ask, Manage, Target};
use crate::ids::{CreditId, UserId};
use crate::say::champions::kind;
use crate::say::champions::queue::{self as say, Proposal};
use crate::web::Console;
use crate::web::fields::{Filled, Which};
use crate::web::frame::{Frame, ask, page};
use crate::web::refusal::Refusal;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::State;
use axum::response::Response;

/// Proposals that are shown at once.
const PROPOSALS: usize = 6;
/// Credits that are shown at once.
const CREDITS: usize = 12;
/// Pieces of evidence of one proposal.
const EVIDENCE: usize = 8;

#[derive(Template)]
#[template(path = "console/champions.html")]
struct Page {
    frame: Frame,
    seen: Sight,
}

struct Sight {
    proposals: Vec<Proposed>,
    /// Those that wait behind them.
    later: String,
    credits: Vec<Waiting>,
    /// Those that wait and are not shown.
    more: String,
    tiers: Vec<Tier>,
    lapsed: Vec<Holder>,
}

struct Proposed {
    member: Person,
    title: String,
    since: When,
    lines: Vec<String>,
    flags: Vec<String>,
    evidence: Vec<Piece>,
    /// Nobody decides about themselves.
    own: bool,
}

struct Piece {
    kind: String,
    whom: Person,
    when: When,
    place: Option<Link>,
}

struct Waiting {
    id: i64,
    helper: Person,
    piece: Piece,
    sure: String,
}

struct Tier {
    name: String,
    holders: Vec<Holder>,
}

struct Holder {
    member: Person,
    since: When,
    people: String,
    badge: Option<Badge>,
}

pub async fn show(State(console): State<Console>, visitor: Visitor) -> Result<Response, Refusal> {
    let seen = see(&console, &visitor, sight).await?;
    page(&Page { seen, frame: Frame::of(&visitor, &console) })
}

fn sight(reader: &Reader) -> Sight {
    let champions = &reader.facts.champions;
    let shown = |member: UserId| !champions.opted_out(member);
    let mut open: Vec<&ProposalRow> = champions.proposals.values().filter(|it| shown(it.member)).collect();
    open.sort_unstable_by_key(|it| (it.at, it.member));
    let others = champions.credits().filter(|credit| shown(credit.helper) && credit.helper != reader.by.id);
    let waiting = evidence::queue(others, reader.now);
    let later = open.len().saturating_sub(PROPOSALS) as u32;
    let more = waiting.len().saturating_sub(CREDITS) as u32;
    Sight {
        later: if later > 0 { reader.count("queue-more-proposals", later) } else { String::new() },
        proposals: open.into_iter().take(PROPOSALS).map(|it| proposed(reader, it)).collect(),
        credits: waiting.into_iter().take(CREDITS).map(|credit| pending(reader, credit)).collect(),
        more: if more > 0 { reader.count("queue-more-credits", more) } else { String::new() },
        tiers: tiers(reader),
        lapsed: lapsed(reader),
    }
}

fn proposed(reader: &Reader, it: &ProposalRow) -> Proposed {
    let (champions, settings) = (&reader.facts.champions, &reader.facts.guild.settings.champions);
    let tier_name = |tier: Option<u8>| tier.map_or("", |tier| settings.tier_name(tier));
    let name = reader.name(it.member);
    let said = Proposal {
        member: it.member,
        name: &name,
        change: it.change,
        reason: it.reason,
        tier: tier_name(it.tier),
        before: tier_name(champions.tier(it.member)),
        people: it.people,
        weeks: it.weeks,
        evidence: Vec::new(),
        flags: &it.flags,
        by: it.by,
        words: &it.words,
        may_approve: it.member != reader.by.id,
    };
    let language = reader.language();
    let credits = it.evidence.iter().filter_map(|id| champions.credit(*id)).filter(|credit| credit.counts());
    Proposed {
        member: reader.person(it.member),
        title: reader.plain(&say::title(language, &said)),
        since: reader.ago(it.at),
        lines: say::reasons(language, &said).iter().map(|line| reader.plain(line)).collect(),
        flags: it.flags.iter().map(|flag| reader.plain(&say::flag(language, flag))).collect(),
        evidence: credits.take(EVIDENCE).map(|credit| piece(reader, credit)).collect(),
        own: it.member == reader.by.id,
    }
}

fn piece(reader: &Reader, credit: &Credit) -> Piece {
    let place = credit.channel.zip(credit.answer.or(credit.message));
    Piece {
        kind: kind(reader.language(), credit.kind),
        whom: reader.person(credit.beneficiary),
        when: reader.when(credit.at),
        place: place.map(|(channel, message)| reader.place(channel, message)),
    }
}

fn pending(reader: &Reader, credit: &Credit) -> Waiting {
    Waiting {
        id: credit.id.0,
        helper: reader.person(credit.helper),
        piece: piece(reader, credit),
        sure: reader.words.share(f64::from(credit.confidence)),
    }
}

/// The highest first, within a tier by name: nobody is ranked by more than the tier.
fn tiers(reader: &Reader) -> Vec<Tier> {
    let settings = &reader.facts.guild.settings.champions;
    let places = (0u8..).zip(&settings.tiers.rules);
    let mut tiers: Vec<Tier> = places
        .map(|(place, rule)| {
            let rows = reader.facts.champions.tiers.values().filter(|row| row.tier == Some(place));
            let mut holders: Vec<Holder> = rows.map(|row| holder(reader, row.member, row.since)).collect();
            holders.sort_by_cached_key(|holder| holder.member.name.to_lowercase());
            Tier { name: rule.name.clone(), holders }
        })
        .collect();
    tiers.reverse();
    tiers
}

fn holder(reader: &Reader, member: UserId, since: crate::ids::At) -> Holder {
    let facts = reader.facts;
    let credits = facts.champions.credits_of(member).filter(|credit| credit.counts() && credit.kind.is_help());
    let people: std::collections::HashSet<UserId> = credits.map(|credit| credit.beneficiary).collect();
    let badge = match () {
        () if facts.members.has_left(member) => Some(("quiet", "console-member-left")),
        () if facts.on_break_until(member, reader.now).is_some() => Some(("quiet", "console-champion-break")),
        () if facts.opted_out(member) => Some(("warn", "console-member-opted-out")),
        () => None,
    };
    Holder {
        member: reader.person(member),
        since: reader.when(since),
        people: reader.words.number(people.len() as u32),
        badge: badge.map(|(look, key)| Badge { look, text: reader.t(key) }),
    }
}

/// Champions who have gone quiet, and those who have left their tier, by name.
fn lapsed(reader: &Reader) -> Vec<Holder> {
    let facts = reader.facts;
    let quiet = |member: UserId| facts.segment(member) == Some(crate::lurkers::segments::Segment::LapsedChampion);
    let rows = facts.champions.tiers.values().filter(|row| row.tier.is_some() && quiet(row.member) || row.alumni);
    let mut lapsed: Vec<Holder> = rows
        .map(|row| {
            let key = if row.alumni { "console-champion-alumni" } else { "console-champion-quiet" };
            let badge = Some(Badge { look: if row.alumni { "quiet" } else { "warn" }, text: reader.t(key) });
            Holder { badge, ..holder(reader, row.member, row.since) }
        })
        .collect();
    lapsed.sort_by_cached_key(|holder| holder.member.name.to_lowercase());
    lapsed
}

const HERE: &str = "/console/champions";

/// A proposal is approved or declined.
pub async fn decide(State(console): State<Console>, Which(id): Which<u64>, form: Filled) -> Result<Response, Refusal> {
    let (id, fields) = (UserId(id), &form.fields);
    let member = see(&console, &form.by, move |reader| Target {
        id,
        name: reader.facts.members.display(id).unwrap_or_default().to_owned(),
        bot: false,
        roles: Some(reader.facts.members.roles(id).to_vec()),
    });
    let member = member.await?;
    let manage = match fields.text("decision") {
        "approve" => Manage::Approve { member, words: fields.some("words").map(str::to_owned) },
        "decline" => Manage::Decline { member, reason: fields.text("words").to_owned() },
        _ => return Ok(crate::web::frame::go(HERE)),
    };
    Ok(ask(&console, &form.by, Ask::Manage(manage), HERE).await.0)
}

/// A credit that waits counts, or it does not.
pub async fn settle(State(console): State<Console>, Which(id): Which<i64>, form: Filled) -> Result<Response, Refusal> {
    let counts = match form.fields.text("counts") {
        "yes" => true,
        "no" => false,
        _ => return Ok(crate::web::frame::go(HERE)),
    };
    let manage = Manage::Credit { credit: CreditId(id), counts };
    Ok(ask(&console, &form.by, Ask::Manage(manage), "/console/champions#credits").await.0)
}
