//! The private message to those who pressed "Remind me".

use super::{Language, button, escape_within, limit, say};
use crate::effect::Post;
use crate::event::NudgePress;
use crate::ids::{DueKey, GuildId};

/// Characters of a community's own words.
const WORDS: usize = 1_500;

/// `words` are the community's own; `nudge` is this message, for its buttons.
pub fn reminder(language: Language, guild: GuildId, community: &str, words: &str, nudge: DueKey) -> Post {
    let why = say(language, "remind-why", &[("community", escape_within(community, limit::NAME).into())]);
    let presses = [NudgePress::Something, NudgePress::JustReading, NudgePress::Stop];
    let text = format!("{}\n{why}", crate::say::cut(words, WORDS));
    Post { text, buttons: vec![button::row(language, guild, &presses, nudge)], ..Post::default() }
}

#[cfg(test)]
pub(super) fn samples(language: Language, long: &str) -> Vec<(&'static str, crate::say::champions::samples::Sample)> {
    use crate::say::champions::samples::Sample;
    let post = reminder(language, GuildId(u64::MAX), long, &long.repeat(30), DueKey(i64::MIN));
    vec![("reminder", Sample::Post(post))]
}
