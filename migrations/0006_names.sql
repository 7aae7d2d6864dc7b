-- Members are looked up by how their name begins. English capitals count as small letters.

CREATE INDEX members_by_name ON members (guild, name COLLATE NOCASE);
CREATE INDEX members_by_shown ON members (guild, shown COLLATE NOCASE) WHERE shown IS NOT NULL;
