-- The work register: every supervised item of every ledger, as versions. The row with valid_to = infinity is how it
-- stands now; a list "as of" a day is the same query with that day. Ids are quoted from the modules, with no foreign keys.
CREATE TABLE domain.work_item (
  version_id       BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  module           TEXT        NOT NULL,
  kind             TEXT        NOT NULL,
  item_id          BIGINT      NOT NULL,
  valid_from       TIMESTAMPTZ NOT NULL,
  valid_to         TIMESTAMPTZ NOT NULL DEFAULT 'infinity',
  code             TEXT        NOT NULL,
  title            TEXT        NOT NULL,
  path             TEXT        NOT NULL,
  pillar           TEXT        NOT NULL,
  plan_node        TEXT,
  source           TEXT        NOT NULL,
  owner_unit       BIGINT,
  responsible      BIGINT,
  responsible_post TEXT,
  leader           BIGINT,
  acceptors        BIGINT[]    NOT NULL DEFAULT '{}',
  first_due        DATE,
  current_due      DATE,
  extensions       INT         NOT NULL DEFAULT 0,
  category         TEXT        NOT NULL CHECK (category IN
                     ('PLANNED', 'RUNNING', 'WAITING', 'ACCEPTED', 'CLOSED', 'CONTINUING', 'VOID')),
  state            TEXT        NOT NULL,
  level            INT         NOT NULL CHECK (level BETWEEN 1 AND 4),
  CHECK (valid_from <= valid_to)
);
CREATE UNIQUE INDEX work_item_now ON domain.work_item (module, kind, item_id) WHERE valid_to = 'infinity';
CREATE INDEX work_item_then ON domain.work_item (module, kind, item_id, valid_from);
CREATE INDEX work_item_mine ON domain.work_item (responsible, current_due, version_id)
  WHERE valid_to = 'infinity' AND category IN ('PLANNED', 'RUNNING', 'WAITING', 'ACCEPTED', 'CONTINUING');
CREATE INDEX work_item_led ON domain.work_item (leader, current_due, version_id)
  WHERE valid_to = 'infinity' AND category IN ('PLANNED', 'RUNNING', 'WAITING', 'ACCEPTED', 'CONTINUING');
CREATE INDEX work_item_waiting ON domain.work_item USING gin (acceptors)
  WHERE valid_to = 'infinity' AND category = 'WAITING';
CREATE INDEX work_item_done ON domain.work_item (responsible, valid_from DESC)
  WHERE valid_to = 'infinity' AND category = 'CLOSED';
