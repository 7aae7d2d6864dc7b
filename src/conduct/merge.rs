//! What several rules want, combined: one message is one strike (the heaviest), one deletion, the harshest single
//! consequence, and one notice that names every rule.
//!
//! `merge` is idempotent, commutative and associative, and never harsher than its harshest part; the tests below say so
//! for arbitrary plans.

use crate::ids::Span;
use crate::policy::RuleIndex;
use std::collections::BTreeSet;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// Every rule that was broken; shown heaviest first, by `Plan::heaviest`.
    pub rules: BTreeSet<RuleIndex>,
    /// Points of the strike and the rule that gives them; 0 for none.
    pub strike: Option<(u32, RuleIndex)>,
    pub delete: bool,
    pub ask_as_file: bool,
    pub pause_invites: bool,
    pub sanction: Sanction,
}

/// What a rule itself does to the member, the ladder aside. Ordered from mild to harsh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Sanction {
    #[default]
    None,
    Timeout(Span),
    /// By a rule of a spam clause; the rule is kept, because its clause is the warrant.
    Kick(RuleIndex),
    Ban(RuleIndex),
}

impl Plan {
    pub fn merge(self, other: Plan) -> Plan {
        Plan {
            rules: &self.rules | &other.rules,
            // Equal points: the rule that stands first in the policy, so that order does not matter.
            strike: match (self.strike, other.strike) {
                (Some(a), Some(b)) if (b.0, std::cmp::Reverse(b.1)) > (a.0, std::cmp::Reverse(a.1)) => Some(b),
                (a, b) => a.or(b),
            },
            delete: self.delete || other.delete,
            ask_as_file: self.ask_as_file || other.ask_as_file,
            pause_invites: self.pause_invites || other.pause_invites,
            sanction: self.sanction.max(other.sanction),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plan() -> impl Strategy<Value = Plan> {
        let sanction = prop_oneof![
            Just(Sanction::None),
            (1i64..5).prop_map(|h| Sanction::Timeout(Span::HOUR.times(h))),
            (0u16..4).prop_map(Sanction::Kick),
            (0u16..4).prop_map(Sanction::Ban),
        ];
        let strike = proptest::option::of((1u32..9, 0u16..4));
        (proptest::collection::btree_set(0u16..4, 0..4), strike, any::<[bool; 3]>(), sanction).prop_map(
            |(rules, strike, [delete, ask_as_file, pause_invites], sanction)| Plan {
                rules,
                strike,
                delete,
                ask_as_file,
                pause_invites,
                sanction,
            },
        )
    }

    proptest! {
        #[test]
        fn merging_a_plan_with_itself_changes_nothing(a in plan()) {
            prop_assert_eq!(a.clone().merge(a.clone()), a);
        }
        #[test]
        fn the_order_of_rules_does_not_matter(a in plan(), b in plan()) {
            prop_assert_eq!(a.clone().merge(b.clone()), b.merge(a));
        }
        #[test]
        fn nor_does_their_grouping(a in plan(), b in plan(), c in plan()) {
            prop_assert_eq!(a.clone().merge(b.clone()).merge(c.clone()), a.merge(b.merge(c)));
        }
        #[test]
        fn nothing_is_harsher_than_its_harshest_part(a in plan(), b in plan()) {
            let merged = a.clone().merge(b.clone());
            prop_assert!(merged.sanction == a.sanction || merged.sanction == b.sanction);
            prop_assert!(merged.strike == a.strike || merged.strike == b.strike);
            prop_assert_eq!(merged.delete, a.delete || b.delete);
        }
        #[test]
        fn a_plan_that_wants_nothing_adds_nothing(a in plan()) {
            prop_assert_eq!(a.clone().merge(Plan::default()), a);
        }
    }
}
