//! What the score asks about people, and how to remember whom somebody has met.

use crate::ids::UserId;

/// What the score asks about people.
pub trait People {
    fn person(&self, member: UserId) -> Person<'_>;
}

/// A member, as far as the score asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Person<'a> {
    /// Distinct weeks with a message, as far back as is known.
    pub weeks_active: u32,
    pub staff: bool,
    /// Holds a tier that a manager approved.
    pub tier: bool,
    /// Some people who once replied to the member: see [`meet`].
    pub met: &'a [UserId],
}

/// Weeks after which a member without a tier may vouch for others.
pub const ESTABLISHED_WEEKS: u32 = 12;

impl Person<'_> {
    /// May this member's presence vouch for others?
    pub fn established(&self) -> bool {
        self.staff || self.tier || self.weeks_active >= ESTABLISHED_WEEKS
    }

    /// Whose presence says more: staff, then who holds a tier, then who is here for longer.
    pub fn rank(&self) -> (bool, bool, u32) {
        (self.staff, self.tier, self.weeks_active)
    }
}

/// So many people that somebody met, or that took part in a conversation, are remembered.
pub const MOST_MET: usize = 4;

/// Adds somebody to a list of people met, or of witnesses. When it is full, who says least makes room.
pub fn meet(met: &mut Vec<UserId>, somebody: UserId, people: &impl People) {
    if met.contains(&somebody) {
        return;
    }
    met.push(somebody);
    if met.len() > MOST_MET {
        let rank = |id: &UserId| (people.person(*id).rank(), std::cmp::Reverse(*id));
        let least = met.iter().copied().min_by_key(|id| rank(id));
        met.retain(|id| Some(*id) != least);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::champions::score::world::{World, user};

    fn check(met: &[u64], expected: &[u64]) {
        let mut world = World::of(1);
        world.folk(1..4, 2, &[]).folk(4..8, 20, &[]).staff(9);
        let mut list = Vec::new();
        met.iter().for_each(|n| meet(&mut list, user(*n), &world));
        assert_eq!(list, expected.iter().map(|n| user(*n)).collect::<Vec<_>>());
    }

    #[test]
    fn who_is_established_stays_and_who_is_new_makes_room() {
        check(&[1, 2, 1], &[1, 2]);
        check(&[1, 2, 3, 4, 5, 9], &[1, 4, 5, 9]);
        check(&[4, 5, 6, 7, 1], &[4, 5, 6, 7]);
        check(&[4, 5, 6, 7, 9], &[4, 5, 6, 9]);
    }

    #[test]
    fn twelve_weeks_staff_or_a_tier_make_somebody_established() {
        let here = |weeks_active| Person { weeks_active, ..Person::default() };
        assert!(!here(11).established());
        assert!(here(12).established());
        assert!(Person { staff: true, ..here(0) }.established());
        assert!(Person { tier: true, ..here(0) }.established());
    }
}
