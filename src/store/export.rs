//! Everything that is kept about one member, as JSON: a list for each kind of row, the newest first, with the columns'
//! own names. Ids are texts, times RFC 3339 in UTC.
//!
//! Exceptions, because they are others' and not theirs: who decided a case or looked again, who stepped aside, who else is
//! a witness; what others wrote; how whoever they proposed stood, whom else a task was offered to, who looked up who asked
//! a question without a name (their number is told). Of a door into the console there are the times, and never what opens
//! it. A manager who has somebody else's export made does not learn from it what that member asked without a name: looking
//! that up is noted, in the channel's menu alone.

use super::{Store, StoreError};
use crate::event::{Export, Reader};
use crate::ids::{At, GuildId, UserId};
use serde_json::{Map, Value, json};
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Column, Row, TypeInfo, ValueRef, query};

/// No row takes less room than this, so that not many more rows are read than can be shown.
const SMALLEST_ROW: usize = 60;

/// Lists by name: `$1` guild, `$2` member, `$3` the member's id in quotes, `$4` how many rows at most, `$5` whether somebody
/// else reads it.
const LISTS: [(&str, &str); 29] = [
    (
        "member",
        "SELECT member, name, shown, joined, left_at, first_message AS first_wrote_at, last_message AS last_wrote_at, \
         messages, locale, language, weeks, weeks_seen, messages_by_week, signals_by_week, bucket_week, stands, segment \
         FROM members WHERE guild = $1 AND member = $2 LIMIT $4",
    ),
    (
        "messages",
        "SELECT activity.message, channel, activity.at, reply_to, language, bytes, flags, deleted_at, text \
         FROM activity LEFT JOIN texts ON texts.message = activity.message \
         WHERE activity.guild = $1 AND author = $2 ORDER BY activity.message DESC LIMIT $4",
    ),
    (
        "rules-that-matched",
        "SELECT at, rule, clause, stage, channel, message, surface, quote, why, case_number, exempt FROM hits \
         WHERE guild = $1 AND member = $2 ORDER BY seq DESC LIMIT $4",
    ),
    (
        "cases",
        "SELECT number, at, kind, state, member_name, actor, clause, rules, points, half_life / 86400000.0 AS \
         half_life_days, strike_at, measure, measure_until, reason, detail, channel, message, evidence, language, verdict, \
         decided_at, second_look FROM cases WHERE guild = $1 AND member = $2 ORDER BY number DESC LIMIT $4",
    ),
    (
        "measures",
        "SELECT case_number, ends, due, ended_at FROM measures WHERE guild = $1 AND member = $2 ORDER BY due DESC LIMIT $4",
    ),
    (
        "notices",
        "SELECT case_number, told_at FROM notices WHERE guild = $1 AND member = $2 ORDER BY case_number DESC LIMIT $4",
    ),
    (
        "appeals",
        "SELECT case_number, at, text, decided_at, verdict, reason FROM appeals WHERE guild = $1 AND member = $2 \
         ORDER BY at DESC LIMIT $4",
    ),
    ("asked-to-post-as-file", "SELECT at FROM asked_as_file WHERE guild = $1 AND member = $2 LIMIT $4"),
    (
        "credits",
        "SELECT at, kind, helper, beneficiary, channel, message, answer, conversation, confidence, weight, link, state, \
         changed_at, why FROM credits WHERE guild = $1 AND (helper = $2 OR beneficiary = $2 OR logged_by = $2) \
         ORDER BY at DESC LIMIT $4",
    ),
    (
        "witness-of-credits",
        "SELECT at, kind, message FROM credits WHERE guild = $1 AND INSTR(witnesses, $3) > 0 ORDER BY at DESC LIMIT $4",
    ),
    (
        "thanks-not-credited",
        "SELECT n.at, n.message, n.why FROM not_credited AS n LEFT JOIN activity AS a ON a.message = n.message \
         WHERE n.guild = $1 AND (n.meant = $2 OR a.author = $2) ORDER BY n.message DESC LIMIT $4",
    ),
    (
        "questions",
        "SELECT message, channel, asker, at, language, answer, answered_by, answered_at, answers, closed, closed_at \
         FROM questions WHERE guild = $1 AND (asker = $2 OR answered_by = $2) ORDER BY message DESC LIMIT $4",
    ),
    (
        "proposals",
        "SELECT member, at, change, tier, reason, CASE WHEN member = $2 THEN score END AS score, \
         CASE WHEN member = $2 THEN people END AS people, CASE WHEN member = $2 THEN weeks END AS weeks, \
         CASE WHEN member = $2 THEN flags END AS flags, words, decided_at, approved, \
         CASE WHEN member = $2 THEN decision END AS decision \
         FROM proposals WHERE guild = $1 AND (member = $2 OR proposed_by = $2) ORDER BY at DESC LIMIT $4",
    ),
    ("tier", "SELECT tier, since, alumni FROM tiers WHERE guild = $1 AND member = $2 LIMIT $4"),
    ("recognition-wishes", "SELECT opted_out, breaks, at FROM wishes WHERE guild = $1 AND member = $2 LIMIT $4"),
    ("met", "SELECT member, other FROM met WHERE guild = $1 AND (member = $2 OR other = $2) LIMIT $4"),
    (
        "times-here-before",
        "SELECT joined, left_at FROM stays WHERE guild = $1 AND member = $2 ORDER BY left_at DESC LIMIT $4",
    ),
    (
        "first-messages",
        "SELECT message, at, answered_at FROM firsts WHERE guild = $1 AND member = $2 ORDER BY at DESC LIMIT $4",
    ),
    (
        "segments",
        "SELECT at, from_segment, to_segment FROM moves WHERE guild = $1 AND member = $2 ORDER BY at DESC LIMIT $4",
    ),
    (
        "experiments",
        "SELECT campaign, arm, at, wrote_at, left_at, opted_out_at, reported_at FROM assignments \
         WHERE guild = $1 AND member = $2 ORDER BY at DESC LIMIT $4",
    ),
    (
        "sent",
        "SELECT campaign, step, at, via, ended_at, how FROM nudges WHERE guild = $1 AND member = $2 ORDER BY at DESC LIMIT $4",
    ),
    (
        "planned",
        "SELECT at, not_after, what, state, settled_at FROM due WHERE guild = $1 AND member = $2 \
         AND NOT ($5 AND what ->> '$.due' IN ('answers', 'asked-waits')) ORDER BY at DESC LIMIT $4",
    ),
    (
        "engagement",
        "SELECT kind, CASE WHEN member IS NOT $2 THEN NULL WHEN kind = 'task' THEN JSON_REMOVE(value, '$.offered') \
         WHEN kind = 'asked' THEN JSON_SET(value, '$.looked', COALESCE(JSON_ARRAY_LENGTH(value, '$.looked'), 0)) \
         ELSE value END AS value FROM engagement \
         WHERE guild = $1 AND (member = $2 OR INSTR(value, $3) > 0) AND NOT ($5 AND kind = 'asked') ORDER BY kind LIMIT $4",
    ),
    (
        "private-messages-on-record",
        "SELECT inserted_at, state, settled_at, effect FROM outbox WHERE guild = $1 AND lane = 'dm/' || $2 \
         AND NOT ($5 AND EXISTS (SELECT 1 FROM engagement AS e WHERE e.guild = $1 AND e.kind = 'asked' AND e.member = $2 \
         AND INSTR(effect, '/' || (e.value ->> '$.message')) > 0)) ORDER BY seq DESC LIMIT $4",
    ),
    (
        "named-in-digests",
        "SELECT kind, week, at FROM digests WHERE guild = $1 AND INSTR(figures, $3) > 0 ORDER BY week DESC LIMIT $4",
    ),
    (
        "console-links",
        "SELECT at, until, used_at FROM tickets WHERE guild = $1 AND member = $2 ORDER BY at DESC LIMIT $4",
    ),
    (
        "console-sessions",
        "SELECT since, until, ended_at FROM sessions WHERE guild = $1 AND member = $2 ORDER BY since DESC LIMIT $4",
    ),
    (
        "done-for-the-community",
        "SELECT at, 'audit' AS in_table, what, subject FROM audit WHERE guild = $1 AND (done_by = $2 OR about = $2) \
         UNION ALL SELECT at, 'stages', stage, rule FROM stages WHERE guild = $1 AND set_by = $2 \
         UNION ALL SELECT at, 'settings', key, '' FROM settings WHERE guild = $1 AND set_by = $2 \
         UNION ALL SELECT at, 'cases', 'ruled', CAST(number AS TEXT) FROM cases WHERE guild = $1 AND actor_id = $2 \
         UNION ALL SELECT COALESCE(decided_at, at), 'cases', 'decided', CAST(number AS TEXT) FROM cases \
         WHERE guild = $1 AND (decided_by = $2 OR reviewed_by = $2) \
         UNION ALL SELECT COALESCE(decided_at, at), 'appeals', 'decided', CAST(case_number AS TEXT) FROM appeals \
         WHERE guild = $1 AND (decider = $2 OR actor = $2) \
         UNION ALL SELECT COALESCE(decided_at, at), 'proposals', 'decided', change FROM proposals \
         WHERE guild = $1 AND decided_by = $2 \
         UNION ALL SELECT COALESCE(changed_at, at), 'credits', 'settled', kind FROM credits \
         WHERE guild = $1 AND changed_by = $2 ORDER BY 1 DESC LIMIT $4",
    ),
    ("to-be-erased", "SELECT at FROM erasures WHERE guild = $1 AND member = $2 LIMIT $4"),
];

/// Columns that hold an id; in JSON a number of that size would be rounded by many readers.
const IDS: [&str; 12] = [
    "member",
    "other",
    "helper",
    "beneficiary",
    "asker",
    "answered_by",
    "channel",
    "message",
    "reply_to",
    "answer",
    "conversation",
    "card_message",
];

/// Columns that hold a time besides those that end in `at`.
const TIMES: [&str; 7] = ["joined", "until", "due", "since", "second_look", "measure_until", "not_after"];

/// Columns that hold JSON.
const DOCUMENTS: [&str; 6] = ["value", "what", "rules", "flags", "breaks", "effect"];

impl Store {
    /// What is kept about a member of a guild, for who is to read it. `most`: bytes; the longest lists are cut then, and keep
    /// what is newest.
    pub async fn export(
        &self,
        guild: GuildId,
        member: UserId,
        reader: Reader,
        at: At,
        most: Option<usize>,
    ) -> Result<Export, StoreError> {
        let limit = most.map_or(-1, |most| (most / SMALLEST_ROW) as i64);
        let mut lists = Vec::with_capacity(LISTS.len());
        for (name, sql) in LISTS {
            let asked = query(AssertSqlSafe(sql)).bind(guild.to_i64()).bind(member.to_i64());
            let asked = asked.bind(format!("\"{member}\"")).bind(limit).bind(reader == Reader::Manager);
            let rows = asked.fetch_all(&self.readers).await;
            let rows = rows.map_err(|error| self.failed(error))?;
            let full = rows.len() as i64 == limit;
            let lines = rows.iter().map(line).collect::<Result<Vec<_>, _>>().map_err(|error| self.failed(error))?;
            lists.push(List { name, lines, cut: full });
        }
        if let Some(most) = most {
            fit(&mut lists, most);
        }
        Ok(written(guild, member, at, &lists))
    }
}

struct List {
    name: &'static str,
    lines: Vec<String>,
    cut: bool,
}

impl List {
    fn bytes(&self) -> usize {
        // Two blanks before a line, a comma and the break after it.
        self.lines.iter().map(|line| line.len() + 6).sum()
    }
}

/// Cuts the longest lists so that all together take at most so many bytes: the short ones stay whole.
fn fit(lists: &mut [List], most: usize) {
    let mut by_size: Vec<&mut List> = lists.iter_mut().collect();
    by_size.sort_by_key(|list| list.bytes());
    let mut left = most.saturating_sub(4_096);
    let count = by_size.len();
    for (done, list) in by_size.into_iter().enumerate() {
        let share = left / (count - done);
        let mut taken = 0;
        let fits = list.lines.iter().take_while(|line| {
            taken += line.len() + 6;
            taken <= share
        });
        let fits = fits.count();
        list.cut |= fits < list.lines.len();
        list.lines.truncate(fits);
        left -= list.bytes().min(left);
    }
}

fn written(guild: GuildId, member: UserId, at: At, lists: &[List]) -> Export {
    let cut: Vec<String> = lists.iter().filter(|list| list.cut).map(|list| list.name.to_owned()).collect();
    let head = [
        ("about", json!(member)),
        ("community", json!(guild)),
        ("made-at", json!(at.to_string())),
        ("cut", json!(cut)),
    ];
    let mut parts: Vec<String> = head.iter().map(|(name, value)| format!("  \"{name}\": {value}")).collect();
    parts.extend(lists.iter().map(|list| match list.lines.is_empty() {
        true => format!("  \"{}\": []", list.name),
        false => format!("  \"{}\": [\n    {}\n  ]", list.name, list.lines.join(",\n    ")),
    }));
    let rows = lists.iter().map(|list| list.lines.len()).sum();
    Export { json: format!("{{\n{}\n}}\n", parts.join(",\n")), cut, rows }
}

/// A row as one line of JSON. What is not set is left out.
fn line(row: &SqliteRow) -> Result<String, sqlx::Error> {
    let mut object = Map::new();
    for (place, column) in row.columns().iter().enumerate() {
        let name = column.name();
        let stored = row.try_get_raw(place)?;
        // What is not set has the type that its column was declared with.
        if stored.is_null() {
            continue;
        }
        let value = match stored.type_info().name() {
            "INTEGER" => number(name, row.try_get(place)?),
            "REAL" => json!(row.try_get::<f64, _>(place)?),
            _ => text(name, row.try_get(place)?),
        };
        object.insert(name.to_owned(), value);
    }
    Ok(Value::Object(object).to_string())
}

fn number(column: &str, n: i64) -> Value {
    if IDS.contains(&column) {
        json!((n as u64).to_string())
    } else if TIMES.contains(&column) || column == "at" || column.ends_with("_at") {
        json!(At(n).to_string())
    } else {
        json!(n)
    }
}

fn text(column: &str, text: &str) -> Value {
    let read = || serde_json::from_str(text).ok();
    DOCUMENTS.contains(&column).then(read).flatten().unwrap_or_else(|| json!(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Lists of so many lines of 94 bytes each, into so many bytes: how many lines stay.
    fn check(sizes: &[usize], most: usize, expected: &[usize]) {
        let names = ["a", "b", "c"];
        let list = |(name, n): (&&'static str, &usize)| List { name, lines: vec!["x".repeat(94); *n], cut: false };
        let mut lists: Vec<List> = names.iter().zip(sizes).map(list).collect();
        fit(&mut lists, most + 4_096);
        let stayed: Vec<usize> = lists.iter().map(|list| list.lines.len()).collect();
        assert_eq!(stayed, expected);
        let cut: Vec<bool> = lists.iter().map(|list| list.cut).collect();
        assert_eq!(cut, stayed.iter().zip(sizes).map(|(stayed, size)| stayed < size).collect::<Vec<_>>());
    }

    /// Tables in which nobody is named.
    const NOBODY: [&str; 7] = ["meta", "guilds", "marks", "passes", "policies", "backfill", "deliveries"];

    #[tokio::test]
    async fn every_table_that_names_somebody_is_read() {
        let (store, _writer) = Store::memory().await.expect("a database");
        let tables = query("SELECT name FROM sqlite_master WHERE type = 'table'").fetch_all(&store.readers).await;
        let tables: Vec<String> = tables.expect("rows").iter().map(|row| row.get(0)).collect();
        let words: Vec<&str> = LISTS.iter().flat_map(|(_, sql)| sql.split_whitespace()).collect();
        let reads = |table: &str| words.windows(2).any(|pair| matches!(pair[0], "FROM" | "JOIN") && pair[1] == table);
        let missing: Vec<&String> = tables.iter().filter(|table| !reads(table)).collect();
        assert_eq!(missing.len(), NOBODY.len(), "{missing:?}");
        assert!(missing.iter().all(|table| NOBODY.contains(&table.as_str())), "{missing:?}");
    }

    #[test]
    fn the_longest_lists_are_cut_and_short_ones_stay_whole() {
        check(&[1, 2, 3], 1_000, &[1, 2, 3]);
        check(&[1, 20, 3], 1_000, &[1, 6, 3]);
        check(&[20, 20, 1], 1_100, &[5, 5, 1]);
        check(&[5, 5, 5], 0, &[0, 0, 0]);
    }
}
