//! For those who greet: their tasks, and their place on the list.

use super::helper::{ago, button, link, quoted};
use super::{Language, escape_within, limit, say};
use crate::effect::Post;
use crate::event::NudgePress;
use crate::ids::{At, ChannelId, DueKey, GuildId, MessageId, UserId};
use crate::lurkers::rows::TaskWhy;

/// Tasks that are listed at most, each with its buttons.
pub const LISTED: usize = 5;
/// Characters of a community's own words.
const WORDS: usize = 600;

/// Something for a person to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Task<'a> {
    pub guild: GuildId,
    pub community: &'a str,
    pub key: DueKey,
    pub about: UserId,
    pub why: TaskWhy,
    pub place: Option<(ChannelId, MessageId)>,
    pub at: At,
    pub quote: &'a str,
    /// The community's own words.
    pub words: &'a str,
}

fn line(language: Language, task: &Task) -> String {
    let key = match (task.why, task.place) {
        (TaskWhy::Unanswered, _) => "task-unanswered",
        (TaskWhy::LapsedChampion, _) => "task-champion",
        (TaskWhy::Campaign, _) => "task-campaign",
    };
    let place = task.place.map(|(channel, message)| link(task.guild, channel, message)).unwrap_or_default();
    let args = [
        ("who", task.about.into()),
        ("community", escape_within(task.community, limit::NAME).into()),
        ("when", ago(task.at).into()),
        ("link", place.into()),
    ];
    let words = match task.words {
        "" => String::new(),
        words => format!("\n{}", crate::say::cut(words, WORDS)),
    };
    format!("{}{}{words}", say(language, key, &args), quoted(task.quote))
}

/// To a greeter, by private message. `offering`: of this message, for the button that leaves the list.
pub fn task(language: Language, task: &Task, offering: DueKey) -> Post {
    let text = format!("{}\n{}", line(language, task), say(language, "task-day", &[]));
    let own =
        [NudgePress::Take, NudgePress::Done, NudgePress::Pass].map(|it| button(language, task.guild, it, task.key));
    let row = own.into_iter().chain([button(language, task.guild, NudgePress::Stop, offering)]).collect();
    Post { text, buttons: vec![row], ..Post::default() }
}

/// In the channel for greeters, without a ping.
pub fn in_channel(language: Language, greeter: UserId, task: &Task) -> Post {
    let turn = say(language, "task-turn", &[("who", greeter.into())]);
    let buttons =
        [NudgePress::Take, NudgePress::Done, NudgePress::Pass].map(|it| button(language, task.guild, it, task.key));
    Post { text: format!("{}\n{turn}", line(language, task)), buttons: vec![buttons.into()], ..Post::default() }
}

/// What `/greet` and the buttons of a task came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Greeted<'a> {
    /// `channel`: greeters are told there instead of by private message.
    Joined {
        channel: Option<ChannelId>,
    },
    Left,
    NotOn,
    Away {
        date: &'a str,
    },
    NoDate {
        text: &'a str,
        example: &'a str,
    },
    Past {
        date: &'a str,
    },
    NoTasks,
    Taken {
        days: u32,
    },
    Done,
    Passed,
    /// It is over, or with somebody else by now.
    Over,
}

pub fn greeted(language: Language, greeted: Greeted) -> String {
    let one = |key: &str| say(language, key, &[]);
    match greeted {
        Greeted::Joined { channel: None } => one("greet-joined-dm"),
        Greeted::Joined { channel: Some(channel) } => {
            say(language, "greet-joined-channel", &[("channel", channel.into())])
        }
        Greeted::Left => one("greet-left"),
        Greeted::NotOn => one("greet-not-on"),
        Greeted::Away { date } => say(language, "greet-away", &[("date", date.to_owned().into())]),
        Greeted::NoDate { text, example } => {
            let args = [("text", escape_within(text, 60).into()), ("example", example.to_owned().into())];
            say(language, "greet-no-date", &args)
        }
        Greeted::Past { date } => say(language, "greet-past", &[("date", date.to_owned().into())]),
        Greeted::NoTasks => one("greet-no-tasks"),
        Greeted::Taken { days } => say(language, "greet-taken", &[("n", days.into())]),
        Greeted::Done => one("greet-done"),
        Greeted::Passed => one("greet-passed"),
        Greeted::Over => one("greet-over"),
    }
}

/// `/greet tasks`: each with its buttons.
pub fn tasks(language: Language, tasks: &[Task]) -> Post {
    let shown = &tasks[..tasks.len().min(LISTED)];
    let lines =
        (1..).zip(shown).map(|(n, task)| format!("{n}. {}", line(language, &Task { words: "", quote: "", ..*task })));
    let number = |n: usize, mut button: crate::effect::Button| {
        button.label = crate::say::cut(&format!("{n}. {}", button.label), limit::BUTTON);
        button
    };
    let row = |(n, task): (usize, &Task)| {
        [NudgePress::Done, NudgePress::Pass].map(|it| number(n, button(language, task.guild, it, task.key))).into()
    };
    let mut text = lines.collect::<Vec<_>>().join("\n");
    if tasks.len() > shown.len() {
        let more = (tasks.len() - shown.len()) as u64;
        text = format!("{text}\n{}", say(language, "greet-more", &[("n", more.into())]));
    }
    Post { text, buttons: (1..).zip(shown).map(row).collect(), ..Post::default() }
}

#[cfg(test)]
pub(super) fn samples(language: Language, long: &str) -> Vec<(&'static str, crate::say::champions::samples::Sample)> {
    use crate::say::champions::samples::Sample;
    let (guild, channel, message) = (GuildId(u64::MAX), ChannelId(u64::MAX), MessageId(u64::MAX));
    let (about, at, key) = (UserId(u64::MAX), At(1_785_758_700_000), DueKey(i64::MIN));
    let (quote, words) = (&long.repeat(9), &long.repeat(20));
    let mut said = Vec::new();
    for why in [TaskWhy::Unanswered, TaskWhy::LapsedChampion, TaskWhy::Campaign] {
        let one = Task { guild, community: long, key, about, why, place: Some((channel, message)), at, quote, words };
        said.push(("task", Sample::Post(task(language, &one, key))));
        said.push(("task in a channel", Sample::Post(in_channel(language, about, &one))));
        said.push(("tasks", Sample::Post(tasks(language, &[one; 9]))));
    }
    let all = [
        Greeted::Joined { channel: None },
        Greeted::Joined { channel: Some(channel) },
        Greeted::Left,
        Greeted::NotOn,
        Greeted::Away { date: "2026-12-24" },
        Greeted::NoDate { text: long, example: "2026-12-24" },
        Greeted::Past { date: "2026-01-02" },
        Greeted::NoTasks,
        Greeted::Taken { days: 3 },
        Greeted::Done,
        Greeted::Passed,
        Greeted::Over,
    ];
    said.extend(all.map(|it| ("greet", Sample::Text(greeted(language, it)))));
    said
}
