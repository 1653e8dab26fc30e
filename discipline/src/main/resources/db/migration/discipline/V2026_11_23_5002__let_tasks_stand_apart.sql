-- 有异议 and 暂缓 (SM-1, side): states of a task in which nobody works on it and somebody has to look at it again by a day.
-- The due dates stay where they are; the day of the review stands beside them, in the line too, so that a past day shows it.
ALTER TABLE discipline.task DROP CONSTRAINT task_state_check;
ALTER TABLE discipline.task
  ADD CONSTRAINT task_state_check CHECK (state IN ('DRAFT', 'PLAN_REVIEW', 'ISSUED', 'IN_PROGRESS', 'SUBMITTED',
      'RETURNED', 'ACCEPTED', 'CLOSED', 'CONTINUING', 'REOPENED', 'DISPUTED', 'DEFERRED', 'VOID')),
  ADD COLUMN review_on DATE,
  ADD COLUMN deferrals INT NOT NULL DEFAULT 0 CHECK (deferrals >= 0),
  ADD CONSTRAINT task_review_check CHECK ((state IN ('DISPUTED', 'DEFERRED')) = (review_on IS NOT NULL));
ALTER TABLE discipline.task_line
  ADD COLUMN review_on DATE,
  ADD COLUMN deferrals INT NOT NULL DEFAULT 0;
CREATE INDEX task_line_review ON discipline.task_line (round_id, review_on, task_id)
  WHERE valid_to = 'infinity' AND review_on IS NOT NULL;
CREATE INDEX task_line_deferred ON discipline.task_line (round_id, position, task_id)
  WHERE valid_to = 'infinity' AND deferrals > 0;

-- a week is made again in the format in which it was signed
ALTER TABLE discipline.weekly_snapshot ADD COLUMN format INT NOT NULL DEFAULT 1;

CREATE SEQUENCE discipline.dispute_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.dispute (
  id         BIGINT      PRIMARY KEY,
  task_id    BIGINT      NOT NULL REFERENCES discipline.task (id),
  number     INT         NOT NULL,
  reopening  INT         NOT NULL,
  subject    TEXT        NOT NULL CHECK (subject IN ('FINDING', 'MEASURE')),
  reason     TEXT        NOT NULL,
  asked_by   BIGINT      NOT NULL,
  asked_at   TIMESTAMPTZ NOT NULL,
  decided_by BIGINT,
  decided_at TIMESTAMPTZ,
  upheld     BOOLEAN     NOT NULL DEFAULT false,
  opinion    TEXT        NOT NULL DEFAULT '',
  UNIQUE (task_id, number),
  CHECK (decided_by IS DISTINCT FROM asked_by),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL))
);

-- A deferral is asked for and approved; a further one at a review is the reviewers' own, so nobody asked for it.
CREATE SEQUENCE discipline.deferral_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.deferral (
  id         BIGINT      PRIMARY KEY,
  task_id    BIGINT      NOT NULL REFERENCES discipline.task (id),
  number     INT         NOT NULL,
  reason     TEXT        NOT NULL,
  condition  TEXT        NOT NULL,
  review_on  DATE        NOT NULL,
  asked_by   BIGINT,
  asked_at   TIMESTAMPTZ NOT NULL,
  decided_by BIGINT,
  decided_at TIMESTAMPTZ,
  granted    BOOLEAN     NOT NULL DEFAULT false,
  opinion    TEXT        NOT NULL DEFAULT '',
  UNIQUE (task_id, number),
  CHECK (decided_by IS DISTINCT FROM asked_by OR decided_by IS NULL),
  CHECK (NOT granted OR decided_by IS NOT NULL),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL))
);
