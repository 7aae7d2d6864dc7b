-- Whoever looks after the community and asks to be erased: what they did for it stays under their name in the log for as
-- long as they do (1).
ALTER TABLE erasures ADD COLUMN staff BIGINT NOT NULL DEFAULT 0;
