//! The first screen: what to do and who does it, what is unlike other weeks, and what to be glad about.

use super::stat::judged;
use super::{Badge, Link, View};
use crate::digest::charts::sparkline;
use crate::digest::figures::{Change, Figure, Joy, Judged, Place, ToDo};
use crate::say::digest::{self as sentence, For};

/// How many things to do make the first screen.
const FIRST: usize = 3;
const CHANGES: usize = 2;
const NAMED: usize = 5;

pub(super) struct Task {
    pub text: String,
    pub owner: String,
    pub links: Vec<Link>,
    pub button: Option<Link>,
}

pub(super) struct Worth {
    pub text: String,
    pub badge: Badge,
    pub spark: Option<String>,
    pub n: String,
}

impl View<'_> {
    /// The first three, and the others.
    pub(super) fn tasks(&self) -> (Vec<Task>, Vec<Task>) {
        let mut tasks: Vec<Task> = self.digest.to_do.iter().map(|to_do| self.task(to_do)).collect();
        let later = tasks.split_off(tasks.len().min(FIRST));
        (tasks, later)
    }

    fn task(&self, to_do: &ToDo) -> Task {
        let w = self.w;
        let links = match to_do {
            ToDo::Questions { oldest, .. } => oldest.iter().map(|place| self.place(place)).collect(),
            ToDo::Cases { numbers, .. } | ToDo::SecondLooks { numbers, .. } => {
                let case = |number: &crate::conduct::case::CaseNumber| {
                    self.in_console(w.with("digest-page-case", &[("n", (*number).into())]), &format!("cases/{number}"))
                };
                numbers.iter().take(NAMED).filter_map(case).collect()
            }
            _ => Vec::new(),
        };
        let button = self.in_console(w.t("digest-page-open"), &to_do.page());
        Task {
            text: sentence::to_do(w.language(), self.digest, to_do, For::Plain(&|member| self.named(member))),
            owner: sentence::owner(w.language(), to_do.owner()),
            links,
            button,
        }
    }

    fn place(&self, place: &Place) -> Link {
        let day = self.w.tick(place.at.timestamp().to_zoned(self.zone.clone()).date());
        self.message(format!("{} · {day}", self.channel(place.channel)), place.channel, place.message)
    }

    pub(super) fn changes(&self) -> Vec<Worth> {
        self.digest.changes.iter().take(CHANGES).map(|change| self.worth(change)).collect()
    }

    fn worth(&self, change: &Change) -> Worth {
        let tone = change.is_better();
        let higher = change.value > change.usual.median;
        let figure = self.figure_of(change);
        Worth {
            text: sentence::change(self.w.language(), change),
            badge: judged(self.w, if higher { Judged::Higher } else { Judged::Lower }, tone),
            spark: figure.and_then(sparkline),
            n: self.w.with("digest-page-over", &[("n", self.w.number(change.n).into())]),
        }
    }

    fn figure_of(&self, change: &Change) -> Option<&Figure> {
        match change.language {
            None => self.digest.figure(change.name),
            Some(language) => {
                let of = self.digest.languages.iter().find(|of| of.language == language)?;
                of.figures.iter().find(|figure| figure.name == change.name)
            }
        }
    }

    pub(super) fn joy(&self, joy: &Joy) -> String {
        sentence::joy(self.w.language(), self.digest, joy, For::Plain(&|member| self.named(member)))
    }

    pub(super) fn joy_links(&self, joy: &Joy) -> Vec<Link> {
        match joy {
            Joy::NewcomerHelped { place: Some(place), .. } => vec![self.place(place)],
            _ => Vec::new(),
        }
    }
}
