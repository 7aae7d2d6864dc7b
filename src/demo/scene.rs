//! Reads scenes.
//!
//! ```text
//! == 3d 09:14 #help A library that does not start      day, time (UTC), channel, title; "…" opens or continues a thread
//! jonas: It says `index is locked`.                    the next message, half a minute or so later
//! | and then nothing                                   another line of it
//! +2m mina > jonas: Is another copy running?           two minutes later, as an answer to jonas' last message
//! +0s mina: I mean, of Lantern                         less than a second later
//! +10s jonas < mina 👍                                 a reaction to mina's last message
//! +1m jonas = It says `index is locked`. Solved!       jonas edits his last message
//! +1m jonas x                                          jonas deletes it
//! bo #general: hello                                   a message in another channel
//! bo joins / bo leaves / raid lumen 14 in 40s          who comes and goes
//! raiders 5: look here                                 five of those who came with the raid say the same
//! jonas tags Solved                                    the thread's post gets the forum's tag
//! nia clicks something, remind-me                      buttons of Steward's, on the newest post that nia sees and that has them
//! nia picks Scanning                                   a button of the panel of interests
//! nia asks namelessly: where is it?                    `/ask`
//! bo answers the post: under the stairs                an answer to the last question without a name
//! nia joins voice / bo polls: Which? | A | B / nia votes bo 1
//! ruth /greet join                                     commands: /help-topics, /greet, /me nudges, /manage lurkers|campaign
//! * thanks mina · named in the thanks                  what recognition should note of the last event
//! ! secrets · a key slips out                          what the policy should make of the last event; `none` for nothing
//! ```
//! What recognition notes is a kind of credit and a helper (`waits` behind it when it is not sure), `settled mina` when a
//! credit that waited counts now, `lost mina` when it no longer counts, `nobody`, or `unanswered` for a question that
//! stays open. What reaches people is the `answer` to the last command, what it `posted`, the `prompt #general` of the
//! week, a `nudge bo`, a `task ruth`, what was `brought nia`, or `nothing nia`, from here on.
//!
//! Within a text, `@handle` mentions a member, `\u{200b}` is the character, `{secret:…}` is put together when played, and
//! `[file cat.jpg 2400000 4000x3000]` at the end attaches a picture.

use super::asks::{self, Asking};
use super::reach::{self, Sent};
use super::{Noted, day};
use crate::champions::evidence::Kind;
use crate::ids::{At, Span};

#[derive(Debug, Clone)]
pub struct Script {
    pub file: &'static str,
    pub title: String,
    pub channel: String,
    /// The title of a thread in that channel.
    pub thread: Option<String>,
    pub at: At,
    pub lines: Vec<Line>,
}

#[derive(Debug, Clone)]
pub struct Line {
    pub number: usize,
    /// After the line before; none for the time it takes to type.
    pub after: Option<Span>,
    pub who: String,
    pub what: Doing,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doing {
    Say { channel: Option<String>, to: Option<String>, text: String },
    React { to: String, emoji: String },
    Edit { text: String },
    Delete,
    TagSolved,
    Join,
    Leave,
    Raid { stem: String, count: usize, within: Span },
    Raiders { count: usize, text: String },
    Expect { rule: Option<String>, why: String },
    Note { noted: Noted<String>, why: String },
    Reach { sent: Sent<String, String>, why: String },
    Ask(Asking),
}

pub fn read(file: &'static str, text: &str, faults: &mut Vec<String>) -> Vec<Script> {
    let mut scenes: Vec<Script> = Vec::new();
    for (n, raw) in text.lines().enumerate() {
        let number = n + 1;
        let line = raw.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let read = if let Some(head) = line.strip_prefix("== ") {
            scene(file, head).map(|scene| scenes.push(scene))
        } else if let Some(scene) = scenes.last_mut() {
            add(scene, number, line)
        } else {
            Err("a line before the first scene".to_owned())
        };
        if let Err(why) = read {
            faults.push(format!("{file}:{number}: {why}"));
        }
    }
    scenes
}

fn scene(file: &'static str, head: &str) -> Result<Script, String> {
    let mut words = head.splitn(4, ' ');
    let mut word = |what: &str| words.next().ok_or_else(|| format!("no {what}"));
    let number = word("day")?.strip_suffix('d').and_then(|d| d.parse().ok()).ok_or("a day is written as `3d`")?;
    let time = word("time")?;
    let clock = time.split_once(':').and_then(|(h, m)| Some((h.parse::<i64>().ok()?, m.parse::<i64>().ok()?)));
    let (hour, minute) = clock.ok_or_else(|| format!("`{time}` is no time"))?;
    let channel = word("channel")?.strip_prefix('#').ok_or("a channel begins with #")?.to_owned();
    let title = word("title")?.trim();
    let thread = title.strip_prefix('"').and_then(|t| t.strip_suffix('"')).map(str::to_owned);
    Ok(Script {
        file,
        title: title.trim_matches('"').to_owned(),
        channel,
        thread,
        at: day(number).plus(Span::MINUTE.times(hour * 60 + minute)),
        lines: Vec::new(),
    })
}

fn add(scene: &mut Script, number: usize, line: &str) -> Result<(), String> {
    if let Some(rest) = line.strip_prefix('|') {
        return match scene.lines.last_mut().map(|line| &mut line.what) {
            Some(Doing::Say { text, .. } | Doing::Edit { text }) => {
                text.push('\n');
                text.push_str(rest.strip_prefix(' ').unwrap_or(rest));
                Ok(())
            }
            _ => Err("nothing is being said that this line could continue".to_owned()),
        };
    }
    if let Some(expected) = line.strip_prefix("! ") {
        let (rule, why) = expected.split_once(" · ").ok_or("expected `! rule · why`")?;
        let rule = Some(rule.trim().to_owned()).filter(|rule| rule != "none");
        let what = Doing::Expect { rule, why: why.trim().to_owned() };
        scene.lines.push(Line { number, after: Some(Span(0)), who: String::new(), what });
        return Ok(());
    }
    if let Some(note) = line.strip_prefix("* ") {
        let (what, why) = note.split_once(" · ").ok_or("expected `* what · why`")?;
        let why = why.trim().to_owned();
        let what = match reach::read(what) {
            Some(sent) => Doing::Reach { sent, why },
            None => Doing::Note { noted: noted(what)?, why },
        };
        scene.lines.push(Line { number, after: Some(Span(0)), who: String::new(), what });
        return Ok(());
    }
    let (after, line) = match line.strip_prefix('+').and_then(|rest| rest.split_once(' ')) {
        Some(("0s", rest)) => (Some(Span(400)), rest.trim_start()),
        Some((span, rest)) => (Some(Span::parse(span)?), rest.trim_start()),
        None => (None, line),
    };
    let end = line.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.')).unwrap_or(line.len());
    let (who, rest) = line.split_at(end);
    let what = doing(who, rest)?;
    scene.lines.push(Line { number, after, who: who.to_owned(), what });
    Ok(())
}

fn noted(text: &str) -> Result<Noted<String>, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let kind = |name: &str| match name {
        "solved" => Ok(Kind::Solved),
        "thanks" => Ok(Kind::Thanks),
        "asker-reaction" => Ok(Kind::AskerReaction),
        "welcome" => Ok(Kind::Welcome),
        "peer-reaction" => Ok(Kind::PeerReaction),
        _ => Err(format!("`{name}` is no kind of credit")),
    };
    match *words.as_slice() {
        ["nobody"] => Ok(Noted::Nobody),
        ["unanswered"] => Ok(Noted::Unanswered),
        ["settled", who] => Ok(Noted::Settled(who.to_owned())),
        ["lost", who] => Ok(Noted::Lost(who.to_owned())),
        [name, who] => Ok(Noted::Credit { kind: kind(name)?, helper: who.to_owned(), waits: false }),
        [name, who, "waits"] => Ok(Noted::Credit { kind: kind(name)?, helper: who.to_owned(), waits: true }),
        _ => Err(format!("`{text}` is nothing that could be noted")),
    }
}

fn doing(who: &str, rest: &str) -> Result<Doing, String> {
    let text = |text: &str| unescape(text.trim());
    if let Some(said) = rest.strip_prefix(':') {
        return Ok(Doing::Say { channel: None, to: None, text: text(said)? });
    }
    let rest = rest.trim_start();
    match (who, rest) {
        (_, "x") => return Ok(Doing::Delete),
        (_, "tags Solved") => return Ok(Doing::TagSolved),
        (_, "joins") => return Ok(Doing::Join),
        (_, "leaves") => return Ok(Doing::Leave),
        ("raid", _) => {
            let words: Vec<&str> = rest.split_whitespace().collect();
            let [stem, count, "in", within] = words.as_slice() else {
                return Err("a raid is written as `raid lumen 14 in 40s`".to_owned());
            };
            let count = count.parse().map_err(|_| format!("`{count}` is no number"))?;
            return Ok(Doing::Raid { stem: (*stem).to_owned(), count, within: Span::parse(within)? });
        }
        ("raiders", _) => {
            let (count, said) = rest.split_once(':').ok_or("expected `raiders 5: text`")?;
            let count = count.trim().parse().map_err(|_| format!("`{count}` is no number"))?;
            return Ok(Doing::Raiders { count, text: text(said)? });
        }
        _ => {}
    }
    if let Some(asking) = asks::read(rest) {
        return Ok(Doing::Ask(asking?));
    }
    if let Some(rest) = rest.strip_prefix("> ") {
        let (to, said) = rest.split_once(':').ok_or("expected `a > b: text`")?;
        return Ok(Doing::Say { channel: None, to: Some(to.trim().to_owned()), text: text(said)? });
    }
    if let Some(rest) = rest.strip_prefix("< ") {
        let (to, emoji) = rest.split_once(' ').ok_or("expected `a < b 👍`")?;
        return Ok(Doing::React { to: to.to_owned(), emoji: emoji.trim().to_owned() });
    }
    if let Some(said) = rest.strip_prefix("= ") {
        return Ok(Doing::Edit { text: text(said)? });
    }
    if let Some(rest) = rest.strip_prefix('#') {
        let (channel, said) = rest.split_once(':').ok_or("expected `a #channel: text`")?;
        return Ok(Doing::Say { channel: Some(channel.trim().to_owned()), to: None, text: text(said)? });
    }
    Err(format!("`{rest}` is nothing that {who} can do"))
}

/// `\u{200b}` as the character it names.
fn unescape(text: &str) -> Result<String, String> {
    let mut parts = text.split("\\u{");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').ok_or("`\\u{` without `}`")?;
        let character = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
        out.push(character.ok_or_else(|| format!("`{code}` is no character"))?);
        out.push_str(rest);
    }
    Ok(out)
}
