//! Who may decide a case. Nobody decides one in which they are a part: its member, those the words were addressed to, and
//! whoever stepped aside, who is never asked why. Nobody takes the second look at their own decision.
//!
//! Exceptions: whoever is awake may remove a message and time out for up to a day, and somebody else looks at that
//! afterwards. Where there is nobody else, the same person may after a day, and the record says so.

use super::case::{CaseRow, Verdict};
use crate::event::Invoker;
use crate::facts::Facts;
use crate::ids::{At, Span, UserId};
use crate::say::answer::Refusal;

/// The longest time-out that somebody who is part of a case may give, and how long somebody who is alone waits.
pub const DAY: Span = Span::DAY;

/// How somebody stands to a case that is to be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stand {
    /// Has no part in it.
    Free,
    /// Is part of it, or decided it first, and nobody else is there: goes on record.
    Alone,
    /// Decided it first. `from`: when they may themselves, because nobody else is there.
    Own { from: Option<At> },
    /// Is part of it.
    Part { from: Option<At> },
}

impl Stand {
    pub fn refusal(self, case: &CaseRow) -> Option<Refusal<'static>> {
        match self {
            Stand::Free | Stand::Alone => None,
            Stand::Own { from: None } => Some(Refusal::OwnSecondLook(case.number)),
            Stand::Part { from: None } => Some(Refusal::Part(case.number)),
            Stand::Own { from: Some(from) } | Stand::Part { from: Some(from) } => {
                Some(Refusal::NobodyElse { case: case.number, from })
            }
        }
    }
}

/// Is this person the case's member, somebody it was written to, or somebody who stepped aside?
pub fn is_part(case: &CaseRow, who: UserId) -> bool {
    case.member == who || case.addressed.contains(&who) || case.recused.contains(&who)
}

/// Was it decided by somebody who is part of it, as whoever is awake may?
pub fn is_held(case: &CaseRow) -> bool {
    case.verdict == Some(Verdict::Unsure)
        && case.reviewed_by.is_none()
        && case.decided_by.is_some_and(|who| is_part(case, who))
}

/// Does somebody look at it again, after a first decision?
pub fn is_again(case: &CaseRow) -> bool {
    case.decided_by.is_some() && (case.second_look.is_some() || is_held(case))
}

pub fn stand(case: &CaseRow, who: UserId, now: At, facts: &Facts) -> Stand {
    let part = is_part(case, who);
    let own = is_again(case) && [case.decided_by, case.reviewed_by].contains(&Some(who));
    if !part && !own {
        return Stand::Free;
    }
    let from = case.second_look.unwrap_or(case.at).plus(DAY);
    // Their own case stays closed to a member whoever else is there.
    let from = (case.member != who && !somebody_else(case, who, facts)).then_some(from);
    match (from, own) {
        (Some(from), _) if now >= from => Stand::Alone,
        (from, true) => Stand::Own { from },
        (from, false) => Stand::Part { from },
    }
}

fn somebody_else(case: &CaseRow, who: UserId, facts: &Facts) -> bool {
    let decided = |member| [case.decided_by, case.reviewed_by].contains(&Some(member));
    anybody(case.about_staff, facts, |member| member != who && !decided(member) && !is_part(case, member))
}

/// Is there anybody who may decide, and for whom this holds? While not all members are known, there may be.
pub fn anybody(about_staff: bool, facts: &Facts, holds: impl Fn(UserId) -> bool) -> bool {
    let guild = &facts.guild;
    if !guild.complete || (facts.members.with_known_roles() as u64) < guild.member_count {
        return true;
    }
    facts.members.any_present(|member, roles| {
        let able = match about_staff {
            true => guild.is_manager(member, roles),
            false => guild.is_staff(member, roles),
        };
        able && member != guild.me && holds(member)
    })
}

/// Why somebody may not open the case's file; a case about staff is for managers and the owner.
pub fn closed_to(by: &Invoker, case: &CaseRow, now: At, facts: &Facts) -> Option<Refusal<'static>> {
    let who = by.id;
    if case.member == who {
        return Some(Refusal::Recused(case.number));
    }
    if !facts.is_moderator(by) {
        return Some(Refusal::ModeratorsOnly);
    }
    if case.about_staff && !facts.is_manager(by) {
        return Some(Refusal::ManagersOnly(case.number));
    }
    stand(case, who, now, facts).refusal(case).filter(|_| is_part(case, who))
}
