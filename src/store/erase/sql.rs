//! What an erase does, as statements, and what it leaves.
//!
//! The placeholders: `$1` guild, `$2` member, `$3` pseudonym, `$4` rows of until then, `$5` now, `$6` whether nothing may stay.

/// Until when the strike of a case counts.
macro_rules! counts_until {
    () => {
        "COALESCE(strike_at, at) + half_life * CASE WHEN points <= 1 THEN 1 WHEN points <= 2 THEN 2 \
         WHEN points <= 4 THEN 3 WHEN points <= 8 THEN 4 WHEN points <= 16 THEN 5 ELSE 10 END"
    };
}

/// A case that stays when its member asks to be erased: it is open, or its strike still counts, or its measure still runs;
/// with the placeholder of now. A strike counts until it weighs less than half a point, which reaches no rung: after a
/// half-life, and one more each time that its points double.
macro_rules! stays {
    ($now:literal) => {
        concat!(
            "(state = 'open' OR (points > 0 AND state IN ('intended', 'applied', 'failed') AND ",
            counts_until!(),
            " > ",
            $now,
            ") OR EXISTS (SELECT 1 FROM measures AS m WHERE m.guild = cases.guild AND m.member = cases.member \
             AND m.case_number = cases.number AND m.ended_at IS NULL))"
        )
    };
}

/// Another's case of which it is still known who had a part in it or decided it (`conduct::recusal`): as above, or somebody
/// is to look at it again.
macro_rules! concerns {
    ($now:literal) => {
        concat!(
            "(",
            stays!($now),
            " OR (state IN ('intended', 'applied', 'failed') AND verdict = 'unsure' \
             AND (second_look IS NOT NULL OR decided_by IS NOT NULL)))"
        )
    };
}

/// Does a list of ids, `[1,2]`, hold the member's?
macro_rules! lists {
    ($column:literal) => {
        concat!("INSTR(',' || TRIM(", $column, ", '[]') || ',', ',' || $2 || ',') > 0")
    };
}

/// Puts the pseudonym into such a list, of cases that need not know it any more.
macro_rules! unlisted {
    ($column:literal) => {
        concat!(
            "UPDATE cases SET ",
            $column,
            " = '[' || TRIM(REPLACE(',' || TRIM(",
            $column,
            ", '[]') || ',', ',' || $2 || ',', ',' || $3 || ','), ',') || ']' WHERE guild = $1 AND ",
            lists!($column),
            " AND at <= $4 AND ($6 OR NOT ",
            concerns!("$5"),
            ")"
        )
    };
}

/// Has the member a part in it, or decided it?
macro_rules! names {
    () => {
        concat!("(decided_by = $2 OR reviewed_by = $2 OR ", lists!("addressed"), " OR ", lists!("recused"), ")")
    };
}

/// How much of what they did for the community stands there under their name; `$4`: by then.
macro_rules! logged {
    ($until:literal) => {
        concat!(
            "(SELECT COUNT(*) FROM audit WHERE guild = $1 AND done_by = $2 AND at <= ",
            $until,
            ") + (SELECT COUNT(*) FROM stages WHERE guild = $1 AND set_by = $2 AND at <= ",
            $until,
            ") + (SELECT COUNT(*) FROM settings WHERE guild = $1 AND set_by = $2 AND at <= ",
            $until,
            ") + (SELECT COUNT(*) FROM cases WHERE guild = $1 AND actor_id = $2 AND at <= ",
            $until,
            ")"
        )
    };
}

/// The member's messages, once: their table has no second index.
pub(super) const OWN_MESSAGES: [&str; 3] = [
    "CREATE TEMP TABLE IF NOT EXISTS own_messages (message INTEGER PRIMARY KEY)",
    "DELETE FROM own_messages",
    "INSERT INTO own_messages SELECT message FROM activity WHERE guild = $1 AND author = $2",
];

/// Rows that go: `$1` guild, `$2` member.
pub(super) const DELETED: [&str; 19] = [
    "DELETE FROM texts WHERE guild = $1 AND message IN (SELECT message FROM own_messages)",
    "DELETE FROM not_credited WHERE guild = $1 AND message IN (SELECT message FROM own_messages)",
    "DELETE FROM members WHERE guild = $1 AND member = $2",
    "DELETE FROM asked_as_file WHERE guild = $1 AND member = $2",
    "DELETE FROM credits WHERE guild = $1 AND helper = $2",
    "DELETE FROM proposals WHERE guild = $1 AND member = $2",
    "DELETE FROM tiers WHERE guild = $1 AND member = $2",
    "DELETE FROM wishes WHERE guild = $1 AND member = $2",
    "DELETE FROM met WHERE guild = $1 AND (member = $2 OR other = $2)",
    "DELETE FROM moves WHERE guild = $1 AND member = $2",
    "DELETE FROM stays WHERE guild = $1 AND member = $2",
    "DELETE FROM firsts WHERE guild = $1 AND member = $2",
    "DELETE FROM due WHERE guild = $1 AND member = $2",
    "DELETE FROM nudges WHERE guild = $1 AND member = $2",
    "DELETE FROM engagement WHERE guild = $1 AND member = $2",
    "DELETE FROM tickets WHERE guild = $1 AND member = $2",
    "DELETE FROM sessions WHERE guild = $1 AND member = $2",
    "DELETE FROM erasures WHERE guild = $1 AND member = $2",
    // What acts said is of no use once they are settled, and may hold words that no id stands beside. Counted with these.
    "UPDATE outbox SET effect = '', lane = '', \
     result = CASE WHEN INSTR(result, CAST($2 AS TEXT)) > 0 THEN NULL ELSE result END \
     WHERE guild = $1 AND settled_at IS NOT NULL \
     AND (effect <> '' OR lane = 'dm/' || $2 OR INSTR(result, CAST($2 AS TEXT)) > 0)",
];

/// Columns that stay under the pseudonym: `$3`.
pub(super) const PSEUDONYMISED: [&str; 13] = [
    "UPDATE appeals SET actor = $3 WHERE guild = $1 AND actor = $2",
    "UPDATE appeals SET decider = $3, reason = '' WHERE guild = $1 AND decider = $2",
    "UPDATE credits SET beneficiary = $3, link = CASE WHEN kind = 'contribution' THEN link END \
     WHERE guild = $1 AND beneficiary = $2",
    "UPDATE credits SET logged_by = $3 WHERE guild = $1 AND logged_by = $2",
    "UPDATE credits SET changed_by = $3 WHERE guild = $1 AND changed_by = $2",
    "UPDATE not_credited SET meant = $3 WHERE guild = $1 AND meant = $2",
    "UPDATE questions SET asker = $3 WHERE guild = $1 AND asker = $2",
    "UPDATE questions SET answered_by = $3 WHERE guild = $1 AND answered_by = $2",
    "UPDATE proposals SET proposed_by = $3, words = '' WHERE guild = $1 AND proposed_by = $2",
    "UPDATE proposals SET decided_by = $3, decision = '' WHERE guild = $1 AND decided_by = $2",
    // A campaign's counts stay as they are, and nobody can be told from them.
    "UPDATE assignments SET member = $3 WHERE guild = $1 AND member = $2",
    "UPDATE audit SET about = $3 WHERE guild = $1 AND about = $2",
    "UPDATE activity SET author = $3 WHERE guild = $1 AND message IN (SELECT message FROM own_messages)",
];

/// Cases about the member and what hangs on them; `$4`: those that were opened by then. Later ones are not meant.
pub(super) const CASES: [&str; 5] = [
    concat!(
        "UPDATE cases SET member = $3, member_name = '', evidence = NULL, evidence_hash = NULL, reason = '', \
         detail = NULL, failure = NULL WHERE guild = $1 AND member = $2 AND at <= $4 AND ($6 OR NOT ",
        stays!("$5"),
        ")"
    ),
    "UPDATE hits SET member = $3, quote = '', why = '' WHERE guild = $1 AND member = $2 AND at <= $4 \
     AND (case_number IS NULL OR case_number NOT IN (SELECT number FROM cases WHERE guild = $1 AND member = $2))",
    "UPDATE appeals SET member = $3, text = '' WHERE guild = $1 AND member = $2 \
     AND case_number NOT IN (SELECT number FROM cases WHERE guild = $1 AND member = $2)",
    "DELETE FROM notices WHERE guild = $1 AND member = $2 \
     AND case_number NOT IN (SELECT number FROM cases WHERE guild = $1 AND member = $2)",
    "DELETE FROM measures WHERE guild = $1 AND member = $2 AND ended_at IS NOT NULL \
     AND case_number NOT IN (SELECT number FROM cases WHERE guild = $1 AND member = $2)",
];

/// Who decided others' cases or had a part in them.
pub(super) const PARTS: [&str; 4] = [
    concat!(
        "UPDATE cases SET decided_by = $3 WHERE guild = $1 AND decided_by = $2 AND at <= $4 AND ($6 OR NOT ",
        concerns!("$5"),
        ")"
    ),
    concat!(
        "UPDATE cases SET reviewed_by = $3 WHERE guild = $1 AND reviewed_by = $2 AND at <= $4 AND ($6 OR NOT ",
        concerns!("$5"),
        ")"
    ),
    unlisted!("addressed"),
    unlisted!("recused"),
];

/// What they did for the community by then.
pub(super) const LOG: [&str; 4] = [
    "UPDATE audit SET done_by = $3 WHERE guild = $1 AND done_by = $2 AND at <= $4",
    "UPDATE stages SET set_by = $3, why = '' WHERE guild = $1 AND set_by = $2 AND at <= $4",
    "UPDATE settings SET set_by = $3 WHERE guild = $1 AND set_by = $2 AND at <= $4",
    "UPDATE cases SET actor_id = $3 WHERE guild = $1 AND actor_id = $2 AND at <= $4",
];

/// Texts and documents of others in which the member is named by id: `<@1>`, `"1"`, `[1]`.
pub(super) const NAMED_IN: [(&str, &str); 19] = [
    ("texts", "text"),
    ("hits", "quote"),
    ("hits", "why"),
    ("cases", "reason"),
    ("cases", "detail"),
    ("cases", "evidence"),
    ("cases", "failure"),
    ("appeals", "text"),
    ("appeals", "reason"),
    ("stages", "why"),
    ("credits", "witnesses"),
    ("credits", "link"),
    ("proposals", "words"),
    ("proposals", "decision"),
    ("due", "what"),
    ("engagement", "value"),
    ("digests", "figures"),
    ("settings", "value"),
    ("audit", "detail"),
];

/// What is left: cases, measures, a part in others' cases, what was done for the community.
pub(super) const LEFT: &str = concat!(
    "SELECT (SELECT COUNT(*) FROM cases WHERE guild = $1 AND member = $2 AND at <= $4), \
     (SELECT COUNT(*) FROM measures WHERE guild = $1 AND member = $2 AND ended_at IS NULL), \
     (SELECT COUNT(*) FROM cases WHERE guild = $1 AND at <= $4 AND ",
    names!(),
    "), ",
    logged!("$4")
);

/// Members who left before `$1` and of whom nothing would stay; `$2`: now.
pub(super) const LEFT_BEFORE: &str = concat!(
    "SELECT guild, member FROM members WHERE left_at < $1 AND NOT EXISTS \
             (SELECT 1 FROM cases WHERE cases.guild = members.guild AND cases.member = members.member AND ",
    stays!("$2"),
    ") LIMIT 100"
);

/// What an erase at their own request would leave; `$3`: now.
pub(super) const STAYS: &str = concat!(
    "SELECT COUNT(*), COALESCE(SUM(state = 'open'), 0), MAX(CASE WHEN points > 0 THEN ",
    counts_until!(),
    " END), (SELECT MAX(due) FROM measures WHERE guild = $1 AND member = $2 AND ended_at IS NULL), \
             (SELECT COUNT(*) FROM cases WHERE guild = $1 AND ",
    names!(),
    " AND ",
    concerns!("$3"),
    "), ",
    logged!("$3"),
    " FROM cases WHERE guild = $1 AND member = $2 AND ",
    stays!("$3")
);
