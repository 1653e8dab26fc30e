-- What waits for somebody's decision: one row for each role or person who may take the step (general laws b and c). The
-- words of the item stand in the row, so that a desk is one walk along one index, however large the ledgers are. The
-- step that decides takes the row away; what was decided stands in the history of the item itself.
CREATE TABLE domain.awaited (
  module     TEXT        NOT NULL,
  kind       TEXT        NOT NULL,
  item_id    BIGINT      NOT NULL,
  step       TEXT        NOT NULL,
  decider    TEXT        NOT NULL,
  in_person  BOOLEAN     NOT NULL,
  barred     BIGINT[]    NOT NULL,
  since      TIMESTAMPTZ NOT NULL,
  code       TEXT        NOT NULL,
  title      TEXT        NOT NULL,
  path       TEXT        NOT NULL,
  source     TEXT        NOT NULL,
  owner_unit BIGINT,
  due        DATE,
  PRIMARY KEY (module, kind, item_id, step, decider)
);
COMMENT ON COLUMN domain.awaited.decider IS 'code of a role, or number of a person';
COMMENT ON COLUMN domain.awaited.barred IS 'people who must not decide, nor whoever acts for them';
COMMENT ON COLUMN domain.awaited.since IS 'from when it waits; a planned check waits from its day on';
CREATE INDEX awaited_by ON domain.awaited (decider, since, item_id);
