-- What Steward writes down. Times are Unix milliseconds, ids are Discord's snowflakes, enumerations are the words that
-- the code uses, lists and effects are JSON.
--
-- For PostgreSQL, three things differ: `INTEGER PRIMARY KEY` (SQLite's name for a table ordered by that number) becomes
-- BIGINT, that of `outbox.seq` and `hits.seq` becomes an identity column, and `WITHOUT ROWID` goes.

CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE guilds (
    guild BIGINT NOT NULL PRIMARY KEY,
    since BIGINT NOT NULL
);

-- One row a message, appended in the order of the ids: no second index, which would cost more than the row.
CREATE TABLE activity (
    message INTEGER PRIMARY KEY,
    guild BIGINT NOT NULL,
    channel BIGINT NOT NULL,
    author BIGINT NOT NULL,
    at BIGINT NOT NULL,
    reply_to BIGINT,
    -- Its code, empty for unknown.
    language TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    flags BIGINT NOT NULL,
    deleted_at BIGINT
);

CREATE TABLE texts (
    message INTEGER PRIMARY KEY,
    guild BIGINT NOT NULL,
    at BIGINT NOT NULL,
    text TEXT NOT NULL
);

CREATE TABLE members (
    guild BIGINT NOT NULL,
    member BIGINT NOT NULL,
    name TEXT NOT NULL,
    shown TEXT,
    bot BIGINT NOT NULL,
    joined BIGINT,
    left_at BIGINT,
    first_message BIGINT,
    last_message BIGINT,
    messages BIGINT NOT NULL,
    locale TEXT,
    language TEXT,
    PRIMARY KEY (guild, member)
) WITHOUT ROWID;

CREATE TABLE marks (
    guild BIGINT NOT NULL,
    channel BIGINT NOT NULL,
    message BIGINT NOT NULL,
    PRIMARY KEY (guild, channel)
) WITHOUT ROWID;

CREATE TABLE hits (
    seq INTEGER PRIMARY KEY,
    guild BIGINT NOT NULL,
    event BIGINT NOT NULL,
    at BIGINT NOT NULL,
    rule TEXT NOT NULL,
    clause TEXT NOT NULL,
    stage TEXT NOT NULL,
    member BIGINT NOT NULL,
    channel BIGINT,
    message BIGINT,
    surface TEXT NOT NULL,
    reading TEXT NOT NULL,
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    quote TEXT NOT NULL,
    why TEXT NOT NULL,
    case_number BIGINT,
    exempt BIGINT NOT NULL,
    UNIQUE (guild, event, rule)
);
CREATE INDEX hits_of_message ON hits (message) WHERE message IS NOT NULL;
CREATE INDEX hits_quoted ON hits (at) WHERE quote <> '';

CREATE TABLE cases (
    guild BIGINT NOT NULL,
    number BIGINT NOT NULL,
    event BIGINT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    at BIGINT NOT NULL,
    member BIGINT NOT NULL,
    member_name TEXT NOT NULL,
    -- rules, person or native; a person's id stands in `actor_id`.
    actor TEXT NOT NULL,
    actor_id BIGINT,
    clause TEXT,
    rules TEXT NOT NULL,
    points BIGINT NOT NULL,
    half_life BIGINT NOT NULL,
    -- When the strike began to count, if that was not when the case was opened.
    strike_at BIGINT,
    measure TEXT NOT NULL,
    measure_until BIGINT,
    -- What of it Discord did not do: 1 where it is known so.
    removal_not_done BIGINT NOT NULL,
    measure_not_done BIGINT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT,
    channel BIGINT,
    message BIGINT,
    evidence TEXT,
    evidence_hash BIGINT,
    language TEXT NOT NULL,
    card_channel BIGINT,
    card_message BIGINT,
    verdict TEXT,
    decided_by BIGINT,
    -- Who looked again; 1 in the next where nobody else was there to decide or to look.
    reviewed_by BIGINT,
    no_second_reviewer BIGINT NOT NULL,
    second_look BIGINT,
    about_staff BIGINT NOT NULL,
    -- JSON lists of the people who do not decide it: to whom it was written, and who stepped aside. Empty for nobody.
    addressed TEXT NOT NULL,
    recused TEXT NOT NULL,
    failure TEXT,
    PRIMARY KEY (guild, number),
    UNIQUE (guild, event),
    CHECK (reviewed_by IS NULL OR decided_by IS NULL OR reviewed_by <> decided_by OR no_second_reviewer <> 0)
);
CREATE INDEX cases_of_member ON cases (guild, member, number);
CREATE INDEX cases_open ON cases (guild, number) WHERE state = 'open';
CREATE INDEX cases_on_card ON cases (guild, card_message) WHERE card_message IS NOT NULL;
CREATE INDEX cases_with_points ON cases (guild, number) WHERE points > 0;
CREATE INDEX cases_with_evidence ON cases (at) WHERE evidence IS NOT NULL;

CREATE TABLE measures (
    guild BIGINT NOT NULL,
    case_number BIGINT NOT NULL,
    member BIGINT NOT NULL,
    ends TEXT NOT NULL,
    due BIGINT NOT NULL,
    ended_at BIGINT,
    PRIMARY KEY (guild, member, ends, case_number)
) WITHOUT ROWID;
CREATE INDEX measures_running ON measures (guild) WHERE ended_at IS NULL;

-- Stages changed at run time, every change kept; the newest of a rule wins.
CREATE TABLE stages (
    guild BIGINT NOT NULL,
    rule TEXT NOT NULL,
    at BIGINT NOT NULL,
    rule_hash BIGINT NOT NULL,
    stage TEXT NOT NULL,
    set_by BIGINT,
    why TEXT NOT NULL,
    PRIMARY KEY (guild, rule, at)
) WITHOUT ROWID;

CREATE TABLE passes (
    guild BIGINT NOT NULL,
    text_hash BIGINT NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (guild, text_hash)
) WITHOUT ROWID;

CREATE TABLE notices (
    guild BIGINT NOT NULL,
    case_number BIGINT NOT NULL,
    member BIGINT NOT NULL,
    told_at BIGINT,
    PRIMARY KEY (guild, case_number)
) WITHOUT ROWID;

-- Members who were asked, once, to post a long text as a file.
CREATE TABLE asked_as_file (
    guild BIGINT NOT NULL,
    member BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (guild, member)
) WITHOUT ROWID;

CREATE TABLE policies (
    guild BIGINT NOT NULL,
    at BIGINT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (guild, at, hash)
) WITHOUT ROWID;

-- Acts, written before they are tried. `seq` is the order in which they were decided.
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    key BIGINT NOT NULL UNIQUE,
    guild BIGINT NOT NULL,
    lane TEXT NOT NULL,
    -- pending, sending, done, refused, unknown or dropped
    state TEXT NOT NULL,
    not_after BIGINT,
    -- JSON list of the keys that it waits for; empty for none.
    after_keys TEXT NOT NULL,
    only_if_done BIGINT NOT NULL,
    case_number BIGINT,
    part TEXT NOT NULL,
    -- JSON; empty once a settled act's content has been pruned.
    effect TEXT NOT NULL,
    inserted_at BIGINT NOT NULL,
    settled_at BIGINT,
    -- JSON of the outcome.
    result TEXT
);
CREATE INDEX outbox_leftovers ON outbox (seq) WHERE state IN ('pending', 'sending');
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE settled_at IS NOT NULL AND effect <> '';

-- An appeal is decided by somebody else than the one who took the measure, unless the team has only one person.
CREATE TABLE appeals (
    guild BIGINT NOT NULL,
    case_number BIGINT NOT NULL,
    member BIGINT NOT NULL,
    at BIGINT NOT NULL,
    text TEXT NOT NULL,
    -- The person who took the measure, if one did.
    actor BIGINT,
    decider BIGINT,
    no_second_reviewer BOOLEAN NOT NULL DEFAULT FALSE,
    decided_at BIGINT,
    verdict TEXT,
    reason TEXT,
    PRIMARY KEY (guild, case_number),
    FOREIGN KEY (guild, case_number) REFERENCES cases (guild, number),
    CHECK (decider IS NULL OR actor IS NULL OR decider <> actor OR no_second_reviewer)
);
