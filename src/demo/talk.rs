//! Ordinary talk: questions and answers written by hand in blocks, played again and again by other people in other words.
//!
//! ```text
//! rate: 9                          conversations a day
//! hours: 7 22                      between these hours, UTC
//! slot photos: 3,000 | 40,000      {photos} in a block is one of these, the same within a conversation
//! thanks: thanks! | that was it    what is said when a block has no `t`
//! == #help import                  a block: channel, subject
//! q: …                             who opens it; one of the lines is taken
//! d: …                             a second line of theirs
//! a: …                             somebody answers
//! b: …                             somebody else adds to it
//! c: …  r: …                       the first asks back, the second replies
//! t: …                             thanks of the first
//! o: …                             a remark of yet another
//! ```

use super::cast::{self, Part, Person};
use super::dice::Dice;
use super::play::Play;
use super::{DAYS, day};
use crate::event::Message;
use crate::ids::{At, ChannelId, Span};
use std::collections::HashMap;

#[derive(Debug, Clone, Default)]
pub struct Talk {
    pub language: String,
    rate: i64,
    hours: (i64, i64),
    slots: Vec<(String, Vec<String>)>,
    thanks: Vec<String>,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, Default)]
pub struct Block {
    channel: String,
    /// Lines by their letter.
    lines: HashMap<char, Vec<String>>,
}

pub fn read(file: &'static str, text: &str, faults: &mut Vec<String>) -> Talk {
    let language = file.trim_start_matches("talk/").trim_end_matches(".txt").to_owned();
    let mut talk = Talk { language, rate: 1, hours: (8, 20), ..Talk::default() };
    for (n, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Err(why) = add(&mut talk, line) {
            faults.push(format!("{file}:{}: {why}", n + 1));
        }
    }
    talk
}

fn add(talk: &mut Talk, line: &str) -> Result<(), String> {
    if let Some(head) = line.strip_prefix("== #") {
        let channel = head.split_whitespace().next().unwrap_or_default().to_owned();
        cast::channel(&channel).ok_or_else(|| format!("there is no channel #{channel}"))?;
        talk.blocks.push(Block { channel, ..Block::default() });
        return Ok(());
    }
    let (key, value) = line.split_once(':').ok_or("expected `key: text`")?;
    let value = value.trim();
    let list = || value.split(" | ").map(|part| part.trim().to_owned()).collect::<Vec<_>>();
    let number = |text: &str| text.parse::<i64>().map_err(|_| format!("`{text}` is no number"));
    match (key, talk.blocks.last_mut()) {
        ("rate", None) => talk.rate = number(value)?,
        ("hours", None) => {
            let (from, to) = value.split_once(' ').ok_or("expected two hours")?;
            talk.hours = (number(from)?, number(to)?);
        }
        ("thanks", None) => talk.thanks = list(),
        (key, None) if key.starts_with("slot ") => {
            talk.slots.push((format!("{{{}}}", key.trim_start_matches("slot ")), list()));
        }
        ("q" | "d" | "a" | "b" | "c" | "r" | "t" | "o", Some(block)) => {
            let letter = key.chars().next().unwrap_or('q');
            block.lines.entry(letter).or_default().push(value.to_owned());
        }
        (other, _) => return Err(format!("`{other}` is not known here")),
    }
    Ok(())
}

/// Fills the six weeks with conversations in this language.
pub fn fill(talk: &Talk, play: &mut Play, faults: &mut Vec<String>) {
    if talk.blocks.is_empty() {
        faults.push(format!("talk/{}.txt: no blocks", talk.language));
        return;
    }
    let mut dice = Dice::new(&talk.language);
    let mut order = Vec::new();
    let mut played = vec![0usize; talk.blocks.len()];
    for today in 0..DAYS {
        // The first day is a Sunday. Weekends are quieter.
        let quiet = matches!(today % 7, 0 | 6);
        let many = talk.rate * if quiet { 7 } else { 11 } / 10 + dice.between(-1, 1);
        for _ in 0..many {
            if order.is_empty() {
                order = dice.shuffled(talk.blocks.len());
            }
            let Some(index) = order.pop() else { continue };
            let (Some(block), Some(round)) = (talk.blocks.get(index), played.get_mut(index)) else {
                continue;
            };
            let minute = dice.between(talk.hours.0 * 60, talk.hours.1 * 60);
            let at = day(today).plus(Span(minute * 60_000 + dice.between(0, 59_999)));
            Conversation { talk, block, round: *round, at, slots: Vec::new() }.play(play, &mut dice);
            *round += 1;
        }
    }
}

struct Conversation<'t> {
    talk: &'t Talk,
    block: &'t Block,
    /// How often this block was played: other words each time.
    round: usize,
    at: At,
    slots: Vec<(&'t str, &'t str)>,
}

impl<'t> Conversation<'t> {
    /// The line of a letter that is due, with its slots filled.
    fn line(&self, letter: char) -> Option<String> {
        let lines = self.block.lines.get(&letter)?;
        let mut line = lines.get((self.round + letter as usize) % lines.len().max(1))?.clone();
        for (mark, value) in &self.slots {
            line = line.replace(mark, value);
        }
        Some(line)
    }

    fn pause(&mut self, dice: &mut Dice, from: i64, to: i64) -> At {
        self.at = self.at.plus(Span(dice.between(from * 1000, to * 1000)));
        self.at
    }

    fn play(mut self, play: &mut Play, dice: &mut Dice) {
        for (mark, values) in &self.talk.slots {
            if let Some(value) = dice.pick(values) {
                self.slots.push((mark, value));
            }
        }
        let Some(channel) = cast::channel(&self.block.channel) else {
            return;
        };
        let question = self.block.channel.starts_with("help");
        let Some(asker) = someone(play, dice, &self, Of::Askers, &[]) else {
            return;
        };
        let Some(helper) = someone(play, dice, &self, if question { Of::Helpers } else { Of::Talkers }, &[asker])
        else {
            return;
        };
        let Some(opening) = self.line('q') else {
            return;
        };
        let first = play.say(asker, channel, self.at, &opening, None);
        let mut latest = first.clone();
        if let Some(detail) = self.line('d').filter(|_| dice.percent(60)) {
            latest = play.say(asker, channel, self.pause(dice, 15, 80), &detail, None);
        }
        // Some questions stay without an answer, as they do everywhere.
        if question && dice.percent(7) {
            return;
        }
        let wait = *dice.pick(&[1, 1, 2, 3, 4, 6, 9, 14, 25, 50]).unwrap_or(&5);
        let at = self.pause(dice, wait * 60, wait * 60 + 50);
        let Some(answer) = self.line('a') else { return };
        let answered = answer_to(play, dice, helper, channel, at, &answer, &first);
        let mut others = vec![asker, helper];
        if let Some(more) = self.line('b').filter(|_| dice.percent(55))
            && let Some(third) = someone(play, dice, &self, Of::Talkers, &others)
        {
            let at = self.pause(dice, 30, 300);
            answer_to(play, dice, third, channel, at, &more, &latest);
            others.push(third);
        }
        if let (Some(back), Some(reply)) = (self.line('c'), self.line('r'))
            && dice.percent(65)
        {
            let at = self.pause(dice, 40, 400);
            let back = answer_to(play, dice, asker, channel, at, &back, &answered);
            let at = self.pause(dice, 30, 240);
            latest = answer_to(play, dice, helper, channel, at, &reply, &back);
        } else {
            latest = answered.clone();
        }
        if question && dice.percent(45) {
            let emoji = *dice.pick(&["👍", "✅", "🙏", "❤️"]).unwrap_or(&"👍");
            play.react(asker, self.pause(dice, 10, 60), &answered, emoji);
        }
        let thanks = self.line('t').or_else(|| dice.pick(&self.talk.thanks).cloned().filter(|_| question));
        if let Some(thanks) = thanks.filter(|_| dice.percent(72)) {
            let at = self.pause(dice, 60, 1500);
            answer_to(play, dice, asker, channel, at, &thanks, &latest);
        }
        if let Some(remark) = self.line('o').filter(|_| dice.percent(45))
            && let Some(another) = someone(play, dice, &self, Of::Talkers, &others)
        {
            play.say(another, channel, self.pause(dice, 30, 600), &remark, None);
        }
        if !question
            && dice.percent(40)
            && let Some(reader) = someone(play, dice, &self, Of::Readers, &others)
        {
            let emoji = *dice.pick(&["❤️", "😄", "👍", "🔥", "👀"]).unwrap_or(&"👍");
            play.react(reader, self.pause(dice, 20, 900), &first, emoji);
        }
    }
}

/// Says it as an answer, with a mention, or just so: people do all three.
fn answer_to(
    play: &mut Play,
    dice: &mut Dice,
    who: usize,
    channel: ChannelId,
    at: At,
    text: &str,
    to: &Message,
) -> Message {
    match dice.below(10) {
        0..5 => play.say(who, channel, at, text, Some(to)),
        5 if play.cast.get(who).is_some_and(|person| person.id != to.author.id) => {
            let text = format!("@{} {text}", to.author.name);
            play.say(who, channel, at, &text, None)
        }
        _ => play.say(who, channel, at, text, None),
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Askers,
    Helpers,
    Talkers,
    Readers,
}

/// Somebody of that kind who speaks the language and is there, but none of `not`.
fn someone(play: &Play, dice: &mut Dice, talk: &Conversation<'_>, of: Of, not: &[usize]) -> Option<usize> {
    let mut weights = Vec::new();
    for (who, person) in play.cast.iter().enumerate() {
        if not.contains(&who) || person.joined >= talk.at {
            continue;
        }
        // Who thinks in another language is here less often.
        let fluent = match person.languages.iter().position(|l| *l == talk.talk.language) {
            Some(0) => 3,
            Some(_) => 1,
            None => continue,
        };
        let weight = fluent * weight(person, of, talk.at) * habit(person);
        weights.extend((weight > 0).then_some((who, weight)));
    }
    let mut left = dice.below(weights.iter().map(|(_, weight)| weight).sum());
    weights.iter().find_map(|(who, weight)| match left.checked_sub(*weight) {
        None => Some(*who),
        Some(rest) => {
            left = rest;
            None
        }
    })
}

fn weight(person: &Person, of: Of, at: At) -> usize {
    let fresh = at.since(person.joined) < Span::DAY.times(7);
    match (person.part, of) {
        (Part::Newcomer, Of::Askers) if fresh => 8,
        (Part::Newcomer, Of::Askers) => 3,
        (Part::Member, Of::Askers) => 3,
        (Part::Helper, Of::Askers) => 1,
        (Part::Helper, Of::Helpers) => 8,
        (Part::Moderator, Of::Helpers) => 3,
        (Part::Staff, Of::Helpers) => 2,
        (Part::Member, Of::Helpers) => 1,
        (Part::Helper | Part::Member, Of::Talkers) => 3,
        (Part::Newcomer | Part::Moderator | Part::Staff, Of::Talkers) => 1,
        (Part::Lurker, Of::Readers) => 4,
        (Part::Member | Part::Newcomer | Part::Helper, Of::Readers) => 1,
        _ => 0,
    }
}

/// How often somebody speaks up, by nature: from 1 to 4.
fn habit(person: &Person) -> usize {
    1 + (person.id.0 >> 3) as usize % 4
}
