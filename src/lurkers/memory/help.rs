//! Who waits for a first answer, who offered to give one, and the tasks of greeters.

use crate::ids::{At, DueKey, UserId};
use crate::lurkers::rows::{First, Helper, Kept, Task};
use std::collections::BTreeMap;

#[derive(Debug, Default)]
pub struct Help {
    firsts: BTreeMap<UserId, First>,
    helpers: BTreeMap<UserId, Helper>,
    greeters: BTreeMap<UserId, Greeter>,
    tasks: BTreeMap<DueKey, Task>,
}

/// Somebody who welcomes newcomers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Greeter {
    pub member: UserId,
    pub since: At,
    pub away_until: Option<At>,
}

impl Help {
    pub fn first(&self, member: UserId) -> Option<&First> {
        self.firsts.get(&member)
    }

    /// First messages of the last weeks, answered or not.
    pub fn firsts(&self) -> impl Iterator<Item = &First> {
        self.firsts.values()
    }

    pub fn helper(&self, member: UserId) -> Option<&Helper> {
        self.helpers.get(&member)
    }

    pub fn helpers(&self) -> impl Iterator<Item = &Helper> {
        self.helpers.values()
    }

    pub fn greeter(&self, member: UserId) -> Option<&Greeter> {
        self.greeters.get(&member)
    }

    pub fn greeters(&self) -> impl Iterator<Item = &Greeter> {
        self.greeters.values()
    }

    pub fn task(&self, key: DueKey) -> Option<&Task> {
        self.tasks.get(&key)
    }

    pub fn tasks(&self) -> impl Iterator<Item = &Task> {
        self.tasks.values()
    }

    pub(super) fn keep(&mut self, kept: &Kept) {
        match kept {
            Kept::First(first) => drop(self.firsts.insert(first.member, first.clone())),
            Kept::Helper(helper) => drop(self.helpers.insert(helper.member, helper.clone())),
            Kept::Greeter { member, since, away_until } => {
                let greeter = Greeter { member: *member, since: *since, away_until: *away_until };
                self.greeters.insert(*member, greeter);
            }
            Kept::Task(task) => drop(self.tasks.insert(task.key, task.clone())),
            _ => {}
        }
    }

    pub(super) fn forget(&mut self, kind: &str, key: &str) {
        let member = key.parse::<UserId>();
        match (kind, member) {
            ("first", Ok(member)) => drop(self.firsts.remove(&member)),
            ("helper", Ok(member)) => drop(self.helpers.remove(&member)),
            ("greeter", Ok(member)) => drop(self.greeters.remove(&member)),
            ("task", _) => {
                if let Ok(key) = key.parse() {
                    self.tasks.remove(&key);
                }
            }
            _ => {}
        }
    }
}
