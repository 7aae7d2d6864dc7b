//! The preview in words: who would get what, when and why; who not, and why not.

use super::{Language, cut, escape_within, limit, say};
use crate::effect::Embed;
use crate::ids::{At, UserId};
use crate::lurkers::campaign::{Campaign, Way};
use crate::lurkers::preview::Preview;
use crate::lurkers::prompt::Trouble;
use crate::lurkers::runs::assign::WhyNot;
use crate::lurkers::segments::Segment;
use crate::say::{list as joined, points, stamp};
use std::fmt::Write as _;

/// Shown at once; all stand in the file.
pub const SHOWN: usize = 20;
/// Members in the files of one message: a million would be far beyond the 10 MB that Discord takes.
const MOST: usize = 20_000;
/// What the embeds of one message share, with room for titles.
const ROOM: usize = 5_400;

/// One member as the preview shows them.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    pub member: UserId,
    pub name: &'a str,
    pub segment: Segment,
    pub at: At,
}

/// One campaign; `share`: of so many in the same message.
pub fn shown(language: Language, campaign: &Campaign, preview: &Preview, rows: &[Row], share: usize) -> Embed {
    let mut lines = vec![what(language, campaign, preview)];
    lines.extend(troubles(language, preview));
    lines.push(say(language, "preview-for", &[("n", (rows.len() as u64).into())]));
    if preview.left_out > 0.0 && !matches!(campaign.way, Way::Prompt { .. }) {
        let left_out = points(language, preview.left_out * 100.0);
        lines.push(say(language, "preview-left-out", &[("share", left_out.into())]));
    }
    for row in rows.iter().take(SHOWN / share.max(1)) {
        let args = [("who", row.member.into()), ("why", format!("`{}`", row.segment.name()).into())];
        lines.push(format!("- {}", say(language, "preview-line", &args)));
    }
    if rows.len() > SHOWN / share.max(1) {
        let n = ("n", (rows.len() as u64).into());
        let in_file = MOST / share.max(1);
        lines.push(match rows.len() > in_file {
            false => say(language, "preview-file", &[n]),
            true => say(language, "preview-file-part", &[n, ("shown", (in_file as u64).into())]),
        });
    }
    let not = |(why, n): (&WhyNot, &u32)| format!("- {}", why_not(language, *why, *n));
    if !preview.not.is_empty() {
        lines.push(say(language, "preview-not", &[]));
        lines.extend(preview.not.iter().map(not));
    }
    let title = say(language, "preview-title", &[("name", escape_within(&campaign.name, limit::NAME).into())]);
    let text = cut(&lines.join("\n"), (ROOM / share.max(1)).min(limit::DESCRIPTION));
    Embed { title: cut(&title, limit::TITLE), text, ..Embed::default() }
}

fn what(language: Language, campaign: &Campaign, preview: &Preview) -> String {
    match &campaign.way {
        Way::Prompt { .. } => {
            let places = joined(language, preview.places.iter().map(|(channel, _)| format!("<#{channel}>")));
            let at = preview.at.map(stamp).unwrap_or_default();
            say(language, "preview-prompt", &[("channels", places.into()), ("when", at.into())])
        }
        Way::Reminder => {
            let at = preview.at.map(stamp).unwrap_or_default();
            say(language, "preview-reminder", &[("when", at.into())])
        }
        Way::Task => say(language, "preview-task", &[]),
    }
}

fn troubles(language: Language, preview: &Preview) -> Vec<String> {
    let mut lines = Vec::new();
    if !preview.missing.is_empty() {
        let missing = joined(language, preview.missing.iter().map(|language| language.native_name()));
        lines.push(say(language, "preview-missing", &[("languages", missing.into())]));
    }
    for trouble in preview.troubles.iter().take(5) {
        let channel = match trouble {
            Trouble::Gone { name } => escape_within(name, limit::NAME),
            Trouble::NotAllowed { channel } => format!("<#{channel}>"),
        };
        lines.push(say(language, "preview-channel", &[("channel", channel.into())]));
    }
    lines
}

/// Why so many are not reached.
pub fn why_not(language: Language, why: WhyNot, n: u32) -> String {
    let key = match why {
        WhyNot::Segment => "preview-not-segment",
        WhyNot::Stopped => "preview-not-stopped",
        WhyNot::OptedOut => "preview-not-opted-out",
        WhyNot::Reading => "preview-not-reading",
        WhyNot::OnBreak => "preview-not-on-break",
        WhyNot::Interest => "preview-not-interest",
        WhyNot::Language => "preview-not-language",
        WhyNot::NotAsked => "preview-not-asked",
        WhyNot::Closed => "preview-not-closed",
        WhyNot::Assigned => "preview-not-assigned",
        WhyNot::Full => "preview-not-full",
    };
    say(language, key, &[("n", n.into())])
}

/// They, as a table that a spreadsheet opens: id, name, where they stand, not before. `share`: of so many in the same
/// message.
pub fn file(rows: &[Row], share: usize) -> String {
    let mut text = String::from("member,name,segment,not before\n");
    for row in rows.iter().take(MOST / share.max(1)) {
        // A name that begins like a formula is a text all the same.
        let name = row.name.replace('"', "\"\"");
        let guard = if name.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
        let _ = writeln!(text, "{},\"{guard}{name}\",{},{}", row.member, row.segment.name(), row.at);
    }
    text
}

#[cfg(test)]
pub(super) fn samples(language: Language, long: &str) -> Vec<(&'static str, crate::say::champions::samples::Sample)> {
    use crate::ids::ChannelId;
    use crate::lurkers::preview::Reached;
    use crate::say::champions::samples::Sample;
    use std::collections::BTreeMap;
    let member = UserId(u64::MAX);
    let reached = Reached { member, segment: Segment::SilentPresent, at: At(1_785_758_700_000) };
    let whys = [
        WhyNot::Segment,
        WhyNot::Stopped,
        WhyNot::OptedOut,
        WhyNot::Reading,
        WhyNot::OnBreak,
        WhyNot::Interest,
        WhyNot::Language,
        WhyNot::NotAsked,
        WhyNot::Closed,
        WhyNot::Assigned,
        WhyNot::Full,
    ];
    let preview = Preview {
        reached: vec![reached; 3],
        not: BTreeMap::from(whys.map(|why| (why, 1_000_000))),
        places: vec![(ChannelId(u64::MAX), Language::En); 4],
        troubles: vec![Trouble::Gone { name: long.into() }, Trouble::NotAllowed { channel: ChannelId(u64::MAX) }],
        at: Some(At(1_785_758_700_000)),
        missing: Language::ALL.into(),
        left_out: 0.2,
    };
    let row = Row { member, name: long, segment: reached.segment, at: reached.at };
    let ways = super::campaign::samples::campaigns(long);
    let shown = |campaign: &Campaign| Sample::Embed(shown(language, campaign, &preview, &vec![row.clone(); 30], 1));
    let mut said: Vec<_> = ways.iter().map(|campaign| ("preview", shown(campaign))).collect();
    let many = vec![row.clone(); MOST + 1];
    said.push(("preview", Sample::Embed(self::shown(language, &ways[0], &preview, &many, 1))));
    said.extend(whys.map(|why| ("why not", Sample::Text(why_not(language, why, 1)))));
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_holds_names_of_every_kind() {
        let check = |name: &str, expected: &str| {
            let row = Row { member: UserId(7), name, segment: Segment::OneShot, at: At(0) };
            let text = file(&[row], 1);
            assert_eq!(text.lines().nth(1), Some(format!("7,\"{expected}\",one-shot,1970-01-01T00:00:00Z").as_str()));
        };
        check("mina", "mina");
        check("a \"b\", c", "a \"\"b\"\", c");
        check("=SUM(A1)", "'=SUM(A1)");
    }

    #[test]
    fn a_large_community_has_a_file_that_discord_takes() {
        let name = "가".repeat(32);
        let row = Row { member: UserId(u64::MAX), name: &name, segment: Segment::SilentPresent, at: At(0) };
        let rows = vec![row; 100_000];
        for share in [1, 5] {
            let length = share * file(&rows, share).len();
            assert!((1_000_000..5_000_000).contains(&length), "{length}");
        }
        let campaign = &super::super::campaign::samples::campaigns("spring")[0];
        let said = shown(Language::En, campaign, &Preview::default(), &rows, 1).text;
        assert!(said.contains("The first 20000 of 100000"), "{said}");
    }
}
