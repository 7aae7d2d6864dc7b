-- Engine 3: who is silent, what is due, what was sent, and whether it worked.

-- Somebody stands elsewhere from then on.
CREATE TABLE moves (
    guild BIGINT NOT NULL,
    member BIGINT NOT NULL,
    at BIGINT NOT NULL,
    from_segment TEXT,
    to_segment TEXT NOT NULL,
    PRIMARY KEY (guild, member, at)
) WITHOUT ROWID;
CREATE INDEX moves_by_time ON moves (guild, at);

CREATE TABLE due (
    key BIGINT NOT NULL PRIMARY KEY,
    guild BIGINT NOT NULL,
    at BIGINT NOT NULL,
    not_after BIGINT NOT NULL,
    -- Whom it is about, if it is about one.
    member BIGINT,
    -- JSON
    what TEXT NOT NULL,
    -- waiting, done or dropped
    state TEXT NOT NULL,
    settled_at BIGINT
) WITHOUT ROWID;
CREATE INDEX due_waiting ON due (guild, at) WHERE state = 'waiting';
CREATE INDEX due_settled ON due (settled_at) WHERE state <> 'waiting';

CREATE TABLE nudges (
    key BIGINT NOT NULL PRIMARY KEY,
    guild BIGINT NOT NULL,
    campaign TEXT NOT NULL,
    member BIGINT NOT NULL,
    step BIGINT NOT NULL,
    at BIGINT NOT NULL,
    via TEXT NOT NULL,
    act BIGINT,
    ended_at BIGINT,
    how TEXT
) WITHOUT ROWID;
CREATE INDEX nudges_of_member ON nudges (guild, member, at);
CREATE INDEX nudges_by_time ON nudges (guild, at);

-- Who is part of a campaign, drawn once; and what happened to them within the time that it looks at.
CREATE TABLE assignments (
    guild BIGINT NOT NULL,
    campaign TEXT NOT NULL,
    member BIGINT NOT NULL,
    arm TEXT NOT NULL,
    at BIGINT NOT NULL,
    wrote_at BIGINT,
    left_at BIGINT,
    opted_out_at BIGINT,
    reported_at BIGINT,
    PRIMARY KEY (guild, campaign, member)
) WITHOUT ROWID;
CREATE INDEX assignments_by_time ON assignments (at);

-- Everything of which there is little: a JSON document each, the newest of its key.
CREATE TABLE engagement (
    guild BIGINT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    member BIGINT,
    value TEXT NOT NULL,
    PRIMARY KEY (guild, kind, key)
) WITHOUT ROWID;

-- Of 18 weeks, the newest last: messages (digits of base 11, 10 for more) and signals (one bit each).
ALTER TABLE members ADD COLUMN messages_by_week BIGINT NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN signals_by_week BIGINT NOT NULL DEFAULT 0;
-- The week that the newest of them stands for, counted from 1970-01-05.
ALTER TABLE members ADD COLUMN bucket_week BIGINT NOT NULL DEFAULT 0;
-- Bits: pending, onboarding begun, onboarding finished.
ALTER TABLE members ADD COLUMN stands BIGINT NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN segment TEXT;
