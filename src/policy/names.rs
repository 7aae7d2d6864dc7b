//! Names of roles and channels in a policy, held against a guild's.

use super::{Named, Policy};
use crate::facts::guild::GuildView;
use std::collections::HashSet;

/// Is every name that the policy mentions known to the guild? Those that are not, with the rule that names them.
pub fn unresolved(policy: &Policy, guild: &GuildView) -> Vec<(String, String)> {
    let mut missing = HashSet::new();
    for rule in &policy.rules {
        for condition in [&rule.only, &rule.except] {
            for named in &condition.roles {
                if !guild.roles.keys().any(|role| guild.role_is(*role, named)) {
                    missing.insert((rule.name.clone(), describe("role", named)));
                }
            }
            for named in &condition.channels {
                if !guild.channels_and_threads().any(|channel| guild.channel_is(channel.id, named)) {
                    missing.insert((rule.name.clone(), describe("channel", named)));
                }
            }
        }
    }
    let mut missing: Vec<_> = missing.into_iter().collect();
    missing.sort();
    missing
}

fn describe(what: &str, named: &Named) -> String {
    match named {
        Named::Id(id) => format!("{what} {id}"),
        Named::Name(name) => format!("{what} \"{name}\""),
    }
}

/// Rules with an exemption that names what is not here. Nothing can be said until Discord told everything.
pub fn unresolved_exemptions(policy: &Policy, guild: &GuildView) -> HashSet<String> {
    let mut names = HashSet::new();
    for rule in policy.rules.iter().filter(|_| guild.complete) {
        let role_missing = |named: &Named| !guild.roles.keys().any(|role| guild.role_is(*role, named));
        let channel_missing =
            |named: &Named| !guild.channels_and_threads().any(|channel| guild.channel_is(channel.id, named));
        if rule.except.roles.iter().any(role_missing) || rule.except.channels.iter().any(channel_missing) {
            names.insert(rule.name.clone());
        }
    }
    names
}
