-- What the console's pages look up: each of these rows is written rarely, and read by key.

CREATE INDEX hits_of_rule ON hits (guild, rule, at, member);
CREATE INDEX hits_of_case ON hits (guild, case_number) WHERE case_number IS NOT NULL;
CREATE INDEX cases_looked_again ON cases (guild, number) WHERE second_look IS NOT NULL;
CREATE INDEX cases_failed ON cases (guild, number) WHERE state = 'failed';
CREATE INDEX cases_judged ON cases (guild, rules, verdict) WHERE verdict IS NOT NULL;
CREATE INDEX outbox_of_case ON outbox (guild, case_number) WHERE case_number IS NOT NULL;
CREATE INDEX audit_of_person ON audit (guild, done_by, seq);
-- All that a list of cases can be asked for, newest first.
CREATE INDEX cases_listed ON cases (guild, number, state, member, about_staff, verdict, second_look, clause, rules);
