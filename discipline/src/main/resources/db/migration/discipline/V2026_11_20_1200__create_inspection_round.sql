-- A round of inspection and what it found (三张清单: the issue list). People and units are quoted by id from org-structure.
CREATE SEQUENCE discipline.inspection_round_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.inspection_round (
  id          BIGINT PRIMARY KEY,
  version     BIGINT NOT NULL,
  name        TEXT   NOT NULL UNIQUE,
  level       TEXT   NOT NULL CHECK (level IN ('SUPERIOR', 'INTERNAL', 'SPECIAL')),
  feedback_on DATE   NOT NULL,
  plan_due    DATE   NOT NULL,
  period_end  DATE   NOT NULL,
  created_at  TIMESTAMPTZ NOT NULL,
  CHECK (plan_due >= feedback_on AND period_end >= feedback_on)
);

CREATE SEQUENCE discipline.finding_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.finding (
  id         BIGINT PRIMARY KEY,
  version    BIGINT NOT NULL,
  round_id   BIGINT NOT NULL REFERENCES discipline.inspection_round (id),
  number     INT    NOT NULL CHECK (number > 0),
  code       TEXT   NOT NULL,
  section    TEXT   NOT NULL,
  text       TEXT   NOT NULL,
  root_cause TEXT   NOT NULL DEFAULT '',
  source     TEXT   NOT NULL CHECK (source IN ('THIS_ROUND', 'LAST_ROUND', 'AUDIT', 'SPECIAL_CHECK', 'SELF_CHECK')),
  UNIQUE (round_id, number),
  UNIQUE (round_id, code)
);
