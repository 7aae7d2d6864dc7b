//! Raids: many joins within a short window. Joins that share a fingerprint (shape of the name, day the account was made)
//! weigh double. Steward only pauses invites; a moderator confirms the rest.

use crate::event::Member;
use crate::ids::{At, Span, UserId, text_hash};

#[derive(Debug)]
pub struct Raid {
    pub joins: u32,
    pub within: Span,
    pub fingerprint: bool,
}

/// A join as the window remembers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Join {
    pub at: At,
    pub member: UserId,
    pub fingerprint: i64,
}

impl Join {
    pub fn of(member: &Member, at: At) -> Join {
        let day = member.id.created_at().0.div_euclid(Span::DAY.0);
        Join { at, member: member.id, fingerprint: text_hash(&format!("{day}/{}", shape(&member.name))) }
    }
}

/// `maria1984` and `peter2001` have one shape: letters, four digits.
fn shape(name: &str) -> String {
    let mut shape = String::new();
    let mut digits = 0;
    for c in name.chars() {
        let class = match c {
            '0'..='9' => '9',
            c if c.is_alphabetic() => 'a',
            _ => '_',
        };
        digits += usize::from(class == '9');
        if !shape.ends_with(class) {
            shape.push(class);
        }
    }
    format!("{shape}{digits}")
}

impl Raid {
    /// `joins` within the window, the newest last. The weight reached, if it is enough.
    pub fn judge(&self, joins: &[Join]) -> Option<u32> {
        let newest = joins.last()?;
        let weight: u32 = joins
            .iter()
            .map(|join| {
                let alike = self.fingerprint && join.fingerprint == newest.fingerprint && join.member != newest.member;
                1 + u32::from(alike)
            })
            .sum();
        (weight >= self.joins && joins.len() > 1).then_some(weight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(names: &[&str], same_day: bool, expected: bool) {
        let raid = Raid { joins: 10, within: Span::MINUTE, fingerprint: true };
        let joins: Vec<_> = names
            .iter()
            .enumerate()
            .map(|(i, name)| {
                let day = if same_day { 0 } else { i as u64 };
                let id = UserId((day * 86_400_000) << 22 | i as u64);
                Join::of(&Member { id, name: name.to_string(), ..Default::default() }, At(i as i64 * 1000))
            })
            .collect();
        assert_eq!(raid.judge(&joins).is_some(), expected, "{names:?}");
    }

    #[test]
    fn accounts_that_look_alike_make_a_raid_sooner() {
        let alike = ["anna1984", "bob2001", "carl1977", "dora1999", "emil2003", "fred1988"];
        check(&alike, true, true);
        check(&alike, false, false);
        check(&["anna", "b_b", "carl7", "dora99", "emil_", "fred 8"], true, false);
        check(&["a"], true, false);
    }
}
