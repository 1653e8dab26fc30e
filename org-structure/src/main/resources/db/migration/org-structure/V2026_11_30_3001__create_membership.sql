-- Who is a member of the Party in which home branch, as full or probationary member, from which day to which day. A row
-- is entered once and closed once, each with the moment at which that was recorded; nothing else about it changes. So the
-- roster can be read as it stood on any day. Nothing is kept about who is not a member.
CREATE SEQUENCE orgstructure.membership_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.membership (
  id           BIGINT      PRIMARY KEY,
  version      BIGINT      NOT NULL,
  person_id    BIGINT      NOT NULL REFERENCES orgstructure.person (id),
  branch_id    BIGINT      NOT NULL REFERENCES orgstructure.org_unit (id),
  category     TEXT        NOT NULL CHECK (category IN ('FULL', 'PROBATIONARY')),
  joined_party DATE        NOT NULL,
  full_on      DATE,
  from_date    DATE        NOT NULL,
  to_date      DATE,
  began        TEXT        NOT NULL CHECK (began IN ('ENTERED', 'TRANSFERRED_IN', 'CONVERTED', 'MOVED')),
  origin       TEXT        NOT NULL DEFAULT '',
  entered_by   BIGINT      NOT NULL,
  entered_at   TIMESTAMPTZ NOT NULL,
  closed       TEXT        CHECK (closed IN ('CONVERTED', 'MOVED', 'TRANSFERRED_OUT')),
  destination  TEXT        NOT NULL DEFAULT '',
  closed_by    BIGINT,
  closed_at    TIMESTAMPTZ,
  CHECK ((category = 'FULL') = (full_on IS NOT NULL)),
  CHECK (joined_party <= from_date AND full_on >= joined_party AND to_date >= from_date),
  CHECK ((to_date IS NULL) = (closed IS NULL) AND (to_date IS NULL) = (closed_at IS NULL)
     AND (to_date IS NULL) = (closed_by IS NULL)),
  -- exactly one home branch on any day
  CONSTRAINT membership_one_home_branch
    EXCLUDE USING gist (person_id WITH =, daterange(from_date, to_date, '[]') WITH &&)
);
CREATE INDEX membership_branch ON orgstructure.membership (branch_id, from_date);
