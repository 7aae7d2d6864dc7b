-- The digest, the console's doors, settings made at run time, the audit log, and what is to be erased later.

-- Frozen when it was made: JSON without names.
CREATE TABLE digests (
    guild BIGINT NOT NULL,
    kind TEXT NOT NULL,
    week TEXT NOT NULL,
    at BIGINT NOT NULL,
    figures TEXT NOT NULL,
    PRIMARY KEY (guild, kind, week)
) WITHOUT ROWID;

CREATE TABLE deliveries (
    guild BIGINT NOT NULL,
    week TEXT NOT NULL,
    via TEXT NOT NULL,
    at BIGINT NOT NULL,
    -- JSON
    how TEXT NOT NULL,
    PRIMARY KEY (guild, week, via)
) WITHOUT ROWID;

-- Only hashes of what opens a door.
CREATE TABLE tickets (
    hash TEXT NOT NULL PRIMARY KEY,
    guild BIGINT NOT NULL,
    member BIGINT NOT NULL,
    at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    used_at BIGINT
) WITHOUT ROWID;

CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    guild BIGINT NOT NULL,
    member BIGINT NOT NULL,
    since BIGINT NOT NULL,
    until BIGINT NOT NULL,
    ended_at BIGINT
) WITHOUT ROWID;

-- Every one is kept, the newest of a key counts.
CREATE TABLE settings (
    guild BIGINT NOT NULL,
    key TEXT NOT NULL,
    at BIGINT NOT NULL,
    value TEXT,
    set_by BIGINT NOT NULL,
    PRIMARY KEY (guild, key, at)
) WITHOUT ROWID;

CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    guild BIGINT NOT NULL,
    at BIGINT NOT NULL,
    done_by BIGINT NOT NULL,
    console BIGINT NOT NULL,
    what TEXT NOT NULL,
    about BIGINT,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    UNIQUE (guild, at, done_by, what, subject)
);
CREATE INDEX audit_by_time ON audit (guild, at);

-- Members whose cases go once they no longer count.
CREATE TABLE erasures (
    guild BIGINT NOT NULL,
    member BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (guild, member)
) WITHOUT ROWID;

-- When a person first said what they think of it.
ALTER TABLE cases ADD COLUMN decided_at BIGINT;

-- What the digest tells of weeks long past, where other tables know only the present.

-- Somebody was here and left; those who are here stand with the members.
CREATE TABLE stays (
    guild BIGINT NOT NULL,
    member BIGINT NOT NULL,
    joined BIGINT,
    left_at BIGINT NOT NULL,
    PRIMARY KEY (guild, member, left_at)
) WITHOUT ROWID;

-- Somebody's first message here, and when another person first answered it.
CREATE TABLE firsts (
    message BIGINT NOT NULL PRIMARY KEY,
    guild BIGINT NOT NULL,
    member BIGINT NOT NULL,
    at BIGINT NOT NULL,
    answered_at BIGINT
) WITHOUT ROWID;
CREATE INDEX firsts_of_member ON firsts (guild, member);

INSERT INTO firsts (message, guild, member, at, answered_at)
SELECT CAST(value ->> '$.message' AS BIGINT), guild, member, value ->> '$.at', value ->> '$.answered[1]'
FROM engagement WHERE kind = 'first';
