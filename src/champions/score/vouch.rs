//! Who among a helper's people is known here, so that their thanks count in full.
//!
//! Being around for four weeks is cheap for a made-up account; being met by somebody else is less so. A voucher is
//! somebody established (staff, a tier, or twelve active weeks) who took part in the conversation, or who once replied to them.
//! One who is not staff vouches for a few of a helper's people only, so that one friend cannot vouch for a farm. Nobody
//! vouches whose own thanks all went to that helper.

use super::people::People;
use super::standing::{Standing, Who};
use crate::ids::{At, UserId};
use std::collections::HashMap;

impl Standing {
    /// Whether the giver is known, in the order of this helper's pairs. Vouchers are used in order of first credit, the
    /// least used first.
    pub(super) fn known(&self, helper: Who, people: &impl People, now: At) -> Vec<bool> {
        let helper_id = self.people[helper as usize].id;
        let mut pairs: Vec<_> = self.people[helper as usize]
            .earns
            .iter()
            .enumerate()
            .filter_map(|(place, pair)| {
                let first = self.help_rows(*pair, now).next()?;
                Some((first.at, self.people[self.pairs[*pair as usize].giver as usize].id, place, *pair))
            })
            .collect();
        pairs.sort_unstable();
        let mut used: HashMap<UserId, usize> = HashMap::new();
        let mut known = vec![false; self.people[helper as usize].earns.len()];
        for (_, giver_id, place, pair) in pairs {
            let person = people.person(giver_id);
            let long_enough = person.weeks_active >= self.rules.known_after;
            if person.staff || (long_enough && self.rules.vouches.is_none()) {
                known[place] = true;
                continue;
            }
            let mut vouchers: Vec<UserId> =
                self.help_rows(pair, now).flat_map(|row| row.witnesses.iter().copied()).collect();
            if long_enough {
                vouchers.extend(person.met);
            }
            vouchers.retain(|voucher| {
                *voucher != helper_id
                    && *voucher != giver_id
                    && people.person(*voucher).established()
                    && !self.depends_on(*voucher, helper, now)
            });
            if vouchers.iter().any(|voucher| people.person(*voucher).staff) {
                known[place] = true;
                continue;
            }
            let least = vouchers.into_iter().min_by_key(|voucher| (used.get(voucher).copied().unwrap_or(0), *voucher));
            let Some(voucher) = least else { continue };
            let times = used.entry(voucher).or_default();
            if self.rules.vouches.is_none_or(|most| *times < most) {
                *times += 1;
                known[place] = true;
            }
        }
        known
    }

    /// Do all thanks of this member go to that helper?
    fn depends_on(&self, member: UserId, helper: Who, now: At) -> bool {
        let Some(who) = self.who(member) else { return false };
        let gives = self.people[who as usize].gives.iter();
        let to = gives.filter(|pair| self.help_rows(**pair, now).next().is_some());
        let mut to = to.map(|pair| self.pairs[*pair as usize].helper);
        to.next() == Some(helper) && to.all(|other| other == helper)
    }
}
