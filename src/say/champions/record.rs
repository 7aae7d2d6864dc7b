//! A champion's record: what was proposed and decided about them, and the Markdown file for a letter of reference.

use super::{embed, kind, listed, named, tier};
use crate::champions::ProposalRow;
use crate::champions::evidence::Kind;
use crate::champions::tiers::Change;
use crate::effect::Embed;
use crate::ids::UserId;
use crate::say::{Language, defuse, escape_within, limit, say, stamp};

/// What was proposed and decided about a member, the newest first as given. `tier_name` gives a tier's name.
pub fn proposals<'t>(language: Language, name: &str, rows: &[ProposalRow], tier_name: impl Fn(u8) -> &'t str) -> Embed {
    let title = say(language, "proposals-title", &[named(name)]);
    if rows.is_empty() {
        return embed(&title, &say(language, "proposals-none", &[named(name)]));
    }
    let line = |row: &ProposalRow| {
        let to = row.tier.map_or("", &tier_name);
        let what = match row.change {
            Change::Promote => say(language, "proposed-promote", &[tier(to)]),
            Change::Renew => say(language, "proposed-renew", &[tier(to)]),
            Change::Demote => say(language, "proposed-demote", &[tier(to)]),
            Change::Alumni => say(language, "proposed-alumni", &[]),
            Change::Consider if to.is_empty() => say(language, "proposed-consider", &[]),
            Change::Consider => say(language, "proposed-consider-tier", &[tier(to)]),
        };
        let args = [("when", stamp(row.at).into()), ("what", what.into()), ("state", decided(language, row).into())];
        say(language, "proposals-line", &args)
    };
    let more = |n: u64| say(language, "proposals-more", &[("n", n.into())]);
    embed(&title, &listed(rows.iter().map(line), limit::DESCRIPTION, more))
}

fn decided(language: Language, row: &ProposalRow) -> String {
    let by = |who: UserId| ("who", who.into());
    match &row.decided {
        None => say(language, "decided-open", &[]),
        Some(it) => match (it.approved, it.by) {
            (true, Some(who)) => say(language, "decided-approved", &[by(who)]),
            (false, Some(who)) => {
                let reason = escape_within(&it.reason, 300);
                say(language, "decided-declined", &[by(who), ("reason", reason.into())])
            }
            (_, None) => say(language, "decided-by-itself", &[]),
        },
    }
}

/// Everything that a letter of reference may want to know. Dates are ISO dates in the community's zone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record<'a> {
    pub name: &'a str,
    pub community: &'a str,
    pub from: String,
    pub until: String,
    /// Tiers that were given, with the date, the oldest first.
    pub tiers: Vec<(&'a str, String)>,
    /// The tier at present.
    pub tier: Option<&'a str>,
    pub people: u32,
    pub weeks: u32,
    /// How many credits of each kind count.
    pub counts: Vec<(Kind, u32)>,
    /// Kind, date and address.
    pub threads: Vec<(Kind, String, String)>,
    /// What managers noted, as they wrote it.
    pub work: Vec<String>,
}

/// The record as a file: name and content.
pub fn file(language: Language, record: &Record) -> (String, String) {
    let plain = |text: &str| defuse(text);
    let about = [("name", plain(record.name).into()), ("community", plain(record.community).into())];
    let mut text = format!("# {}\n\n", say(language, "record-title", &about));
    let mut line = |line: String| {
        text.push_str(&line);
        text.push('\n');
    };
    let heading = |key: &str| format!("\n## {}\n", say(language, key, &[]));
    let intro = [
        ("community", plain(record.community).into()),
        ("from", record.from.as_str().into()),
        ("until", record.until.as_str().into()),
    ];
    line(say(language, "record-intro", &intro));
    line(heading("record-tiers"));
    for (name, date) in &record.tiers {
        let args = [("tier", plain(name).into()), ("date", date.as_str().into())];
        line(format!("- {}", say(language, "record-tier", &args)));
    }
    match record.tier {
        Some(name) => line(format!("- {}", say(language, "record-tier-now", &[("tier", plain(name).into())]))),
        None if record.tiers.is_empty() => line(say(language, "record-none", &[])),
        None => {}
    }
    line(heading("record-help"));
    line(format!("- {}", say(language, "record-people", &[("n", record.people.into())])));
    line(format!("- {}", say(language, "record-weeks", &[("n", record.weeks.into())])));
    for (kind, n) in &record.counts {
        let args = [("kind", self::kind(language, *kind).into()), ("n", (*n).into())];
        line(format!("- {}", say(language, "record-count", &args)));
    }
    if !record.threads.is_empty() {
        line(heading("record-threads"));
        for (kind, date, link) in &record.threads {
            line(format!("- {date}: [{}]({link})", self::kind(language, *kind)));
        }
    }
    if !record.work.is_empty() {
        line(heading("record-work"));
        for work in &record.work {
            line(format!("- {}", plain(work)));
        }
    }
    line(String::new());
    line(say(language, "record-closing", &[("date", record.until.as_str().into())]));
    ("record.md".to_owned(), text)
}
