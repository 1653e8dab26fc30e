-- A stretch that was entered, or closed, by mistake is taken back with a reason. It stays, so that the rosters of the days
-- on which it counted stay as they were; what really was is entered beside it.
ALTER TABLE orgstructure.membership
  ADD COLUMN taken_back_by     BIGINT,
  ADD COLUMN taken_back_at     TIMESTAMPTZ,
  ADD COLUMN taken_back_reason TEXT NOT NULL DEFAULT '',
  ADD CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL) AND (taken_back_at IS NULL) = (taken_back_reason = '')),
  DROP CONSTRAINT membership_one_home_branch,
  ADD CONSTRAINT membership_one_home_branch
    EXCLUDE USING gist (person_id WITH =, daterange(from_date, to_date, '[]') WITH &&) WHERE (taken_back_at IS NULL);
