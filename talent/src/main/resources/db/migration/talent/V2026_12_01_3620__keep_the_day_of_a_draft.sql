-- A meeting decides on a draft that is there: the day of the draft is kept. Those before this were drafted at the latest
-- when they were decided.
ALTER TABLE talent.cycle ADD COLUMN drafted_on DATE;
ALTER TABLE talent.cycle_version ADD COLUMN drafted_on DATE;
UPDATE talent.cycle SET drafted_on = coalesce(decided_on, opens_on);
UPDATE talent.cycle_version SET drafted_on = coalesce(decided_on, opens_on);
ALTER TABLE talent.cycle ALTER COLUMN drafted_on SET NOT NULL;
