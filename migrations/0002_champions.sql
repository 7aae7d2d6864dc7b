-- Engine 2: who answered whom, what was credited, and who was thanked for it.

CREATE TABLE credits (
    credit BIGINT NOT NULL PRIMARY KEY,
    guild BIGINT NOT NULL,
    helper BIGINT NOT NULL,
    beneficiary BIGINT NOT NULL,
    kind TEXT NOT NULL,
    -- What carries the evidence: the thanks, the marked answer, the message with the reaction.
    message BIGINT,
    -- The helper's own message, if one is known: when it goes, so does the credit.
    answer BIGINT,
    channel BIGINT,
    -- The message that opened the conversation.
    conversation BIGINT,
    at BIGINT NOT NULL,
    -- The community's local day, counted from 1970-01-01.
    day BIGINT NOT NULL,
    -- Thousandths.
    confidence BIGINT NOT NULL,
    -- Thousandths of a point, in place of the kind's weight.
    weight BIGINT,
    -- A JSON list of members.
    witnesses TEXT NOT NULL,
    link TEXT,
    logged_by BIGINT,
    state TEXT NOT NULL,
    -- When and why it was revoked, or by whom it was settled.
    changed_at BIGINT,
    changed_by BIGINT,
    why TEXT
) WITHOUT ROWID;
CREATE INDEX credits_of_guild ON credits (guild, at);

CREATE TABLE not_credited (
    message BIGINT NOT NULL PRIMARY KEY,
    guild BIGINT NOT NULL,
    at BIGINT NOT NULL,
    why TEXT NOT NULL,
    -- For whom it was, if that can be told.
    meant BIGINT
) WITHOUT ROWID;

CREATE TABLE questions (
    message BIGINT NOT NULL PRIMARY KEY,
    guild BIGINT NOT NULL,
    channel BIGINT NOT NULL,
    asker BIGINT NOT NULL,
    at BIGINT NOT NULL,
    language TEXT NOT NULL,
    answer BIGINT,
    answered_by BIGINT,
    answered_at BIGINT,
    answers BIGINT NOT NULL,
    closed TEXT,
    closed_at BIGINT
) WITHOUT ROWID;
CREATE INDEX questions_of_guild ON questions (guild, at);

CREATE TABLE proposals (
    guild BIGINT NOT NULL,
    member BIGINT NOT NULL,
    at BIGINT NOT NULL,
    change TEXT NOT NULL,
    -- The tier's place, from 0.
    tier BIGINT,
    reason TEXT NOT NULL,
    score REAL NOT NULL,
    people BIGINT NOT NULL,
    weeks BIGINT NOT NULL,
    -- JSON lists of credits and flags.
    evidence TEXT NOT NULL,
    flags TEXT NOT NULL,
    proposed_by BIGINT,
    words TEXT NOT NULL,
    decided_at BIGINT,
    approved BIGINT,
    decided_by BIGINT,
    decision TEXT,
    PRIMARY KEY (guild, member, at)
) WITHOUT ROWID;
CREATE INDEX proposals_open ON proposals (guild, at) WHERE decided_at IS NULL;

-- A member's present tier.
CREATE TABLE tiers (
    guild BIGINT NOT NULL,
    member BIGINT NOT NULL,
    tier BIGINT,
    since BIGINT NOT NULL,
    alumni BIGINT NOT NULL,
    PRIMARY KEY (guild, member)
) WITHOUT ROWID;

-- What a member wants of recognition.
CREATE TABLE wishes (
    guild BIGINT NOT NULL,
    member BIGINT NOT NULL,
    opted_out BIGINT NOT NULL,
    -- A JSON list of pairs: from, until.
    breaks TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (guild, member)
) WITHOUT ROWID;

-- Some people who once replied to a member: at most four.
CREATE TABLE met (
    guild BIGINT NOT NULL,
    member BIGINT NOT NULL,
    other BIGINT NOT NULL,
    PRIMARY KEY (guild, member, other)
) WITHOUT ROWID;

-- Distinct weeks in which a member wrote, and the last of them, counted from 1970-01-05.
ALTER TABLE members ADD COLUMN weeks BIGINT NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN last_week BIGINT NOT NULL DEFAULT 0;
-- Bits: which of the 64 weeks up to the last one.
ALTER TABLE members ADD COLUMN weeks_seen BIGINT NOT NULL DEFAULT 0;

-- How far the history of a channel has been read.
CREATE TABLE backfill (
    guild BIGINT NOT NULL,
    channel BIGINT NOT NULL,
    from_message BIGINT NOT NULL,
    until_message BIGINT NOT NULL,
    read_up_to BIGINT NOT NULL,
    messages BIGINT NOT NULL,
    -- 0 no, 1 yes, 2 it may not be read, 3 no, and its archived threads are looked for first.
    done BIGINT NOT NULL,
    PRIMARY KEY (guild, channel)
) WITHOUT ROWID;
