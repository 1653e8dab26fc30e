-- One uploaded list of organisations between its preview and its confirmation: the rows as read, word for word, so that
-- confirming is a small request that survives a reload. The plan itself is made anew from them each time.
CREATE SEQUENCE orgstructure.import_batch_seq;
CREATE TABLE orgstructure.import_batch (
  id         BIGINT      PRIMARY KEY DEFAULT nextval('orgstructure.import_batch_seq'),
  file_name  TEXT        NOT NULL,
  sha256     CHAR(64)    NOT NULL,
  sheet      JSONB       NOT NULL,
  made_by    BIGINT      NOT NULL,
  made_at    TIMESTAMPTZ NOT NULL,
  applied_by BIGINT,
  applied_at TIMESTAMPTZ,
  changes    INT,
  CHECK ((applied_at IS NULL) = (applied_by IS NULL) AND (applied_at IS NULL) = (changes IS NULL))
);

-- The roster is paged by name and number together.
CREATE INDEX person_page ON orgstructure.person (name COLLATE "zh-x-icu", id);
DROP INDEX orgstructure.person_name;
CREATE INDEX person_branch ON orgstructure.person (branch_id);
CREATE INDEX delegation_from ON orgstructure.delegation (from_person, from_date);

-- The one number this module brings to the rules: the table belongs to the common domain, each module adds its own.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('delegation.max_days', '2000-01-01', '90', '本单位做法', 'P', 0, now(), '出厂值');

-- A list brings parents and children in one transaction, and the order in which they are sent is the mapper's affair.
ALTER TABLE orgstructure.org_unit ALTER CONSTRAINT org_unit_parent_id_fkey DEFERRABLE INITIALLY DEFERRED;
