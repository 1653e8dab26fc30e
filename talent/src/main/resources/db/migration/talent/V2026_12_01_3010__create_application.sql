-- Applications to a cycle of a talent programme (SM-5): what somebody handed in, who reviewed it, what the committee
-- decided and what came of it. No column counts papers, and none knows the Party. People, units and meetings are quoted
-- by number: no foreign key crosses a schema.
CREATE SEQUENCE talent.application_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE talent.application (
  id                BIGINT  PRIMARY KEY,
  version           BIGINT  NOT NULL,
  number            TEXT    NOT NULL UNIQUE,
  cycle_id          BIGINT  NOT NULL REFERENCES talent.cycle (id),
  cycle_name        TEXT    NOT NULL,
  exclusive_group   TEXT    NOT NULL,
  applicant         BIGINT  NOT NULL,
  unit_id           BIGINT,
  officer           BIGINT  NOT NULL,
  mentor            BIGINT,
  plan              TEXT    NOT NULL,
  consent_on        DATE,
  submitted_on      DATE,
  returned_on       DATE,
  missing           TEXT    NOT NULL,
  completion_due    DATE,
  passed_on         DATE,
  reviews_in        BOOLEAN NOT NULL,
  meeting           BIGINT,
  meeting_code      TEXT    NOT NULL,
  decided_on        DATE,
  decision          TEXT    NOT NULL,
  integrity         TEXT    CHECK (integrity IN ('CLEAR', 'AFFECTED')),
  integrity_on      DATE,
  notice_from       DATE,
  notice_to         DATE,
  selected_on       DATE,
  ends_on           DATE,
  reasons_asked_on  DATE,
  reasons_due       DATE,
  reasons           TEXT    NOT NULL,
  midterm_due       DATE,
  midterm_report    TEXT    NOT NULL,
  midterm_reported  DATE,
  midterm_words     TEXT    NOT NULL,
  final_due         DATE,
  final_report      TEXT    NOT NULL,
  final_reported    DATE,
  final_words       TEXT    NOT NULL,
  grade             TEXT    CHECK (grade IN ('EXCELLENT', 'QUALIFIED', 'UNQUALIFIED')),
  state             TEXT    NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'REVIEWING', 'PROPOSED',
                      'PUBLICITY', 'SELECTED', 'MIDTERM', 'CONCLUDED', 'NOT_SELECTED', 'WITHDRAWN', 'QUIT',
                      'CANCELLED')),
  due_on            DATE,
  CHECK (mentor <> applicant),
  CHECK (state IN ('DRAFT', 'WITHDRAWN') OR (plan <> '' AND consent_on IS NOT NULL AND submitted_on IS NOT NULL)),
  CHECK ((returned_on IS NULL) = (missing = '')),
  -- a decision has its meeting and its reason; a score is neither
  CHECK (num_nulls(meeting, decided_on) IN (0, 2) AND (meeting IS NULL) = (decision = '')),
  CHECK (state NOT IN ('PROPOSED', 'PUBLICITY', 'SELECTED', 'MIDTERM', 'CONCLUDED', 'NOT_SELECTED', 'CANCELLED')
     OR meeting IS NOT NULL),
  CHECK ((integrity IS NULL) = (integrity_on IS NULL)),
  CHECK (state <> 'PUBLICITY' OR notice_to IS NOT NULL),
  CHECK (state NOT IN ('SELECTED', 'MIDTERM', 'CONCLUDED') OR (selected_on IS NOT NULL AND integrity = 'CLEAR')),
  CHECK ((midterm_report = '') = (midterm_reported IS NULL) AND (final_report = '') = (final_reported IS NULL)),
  CHECK ((state = 'CONCLUDED') = (grade IS NOT NULL))
);
CREATE UNIQUE INDEX application_once ON talent.application (cycle_id, applicant)
  WHERE state NOT IN ('WITHDRAWN', 'QUIT', 'CANCELLED', 'NOT_SELECTED');
CREATE INDEX application_cycle ON talent.application (cycle_id, id DESC);
CREATE INDEX application_applicant ON talent.application (applicant, id DESC);
CREATE INDEX application_state ON talent.application (state, id DESC);
CREATE INDEX application_due ON talent.application ((coalesce(due_on, DATE '9999-12-31')), id);
CREATE TABLE talent.application_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE talent.application);
CREATE INDEX application_version_of ON talent.application_version (id, valid_from);

-- 代表作, at most five: what it is and what the applicant did in it.
CREATE SEQUENCE talent.application_work_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE talent.application_work (
  id             BIGINT PRIMARY KEY,
  application_id BIGINT NOT NULL REFERENCES talent.application (id),
  title          TEXT   NOT NULL CHECK (title <> ''),
  year           INT    NOT NULL,
  contribution   TEXT   NOT NULL CHECK (contribution <> '')
);
CREATE INDEX application_work_of ON talent.application_work (application_id, id);
CREATE TABLE talent.application_co_author (
  work_id BIGINT NOT NULL REFERENCES talent.application_work (id),
  person  BIGINT NOT NULL,
  PRIMARY KEY (work_id, person)
);

CREATE SEQUENCE talent.application_paper_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE talent.application_paper (
  id             BIGINT      PRIMARY KEY,
  application_id BIGINT      NOT NULL REFERENCES talent.application (id),
  name           TEXT        NOT NULL,
  sha256         TEXT        NOT NULL,
  bytes          BIGINT      NOT NULL,
  media_type     TEXT        NOT NULL,
  by_person      BIGINT      NOT NULL,
  at             TIMESTAMPTZ NOT NULL
);
CREATE INDEX application_paper_of ON talent.application_paper (application_id, id);
CREATE TRIGGER application_paper_only_added BEFORE UPDATE OR DELETE ON talent.application_paper
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- 评审: who was asked, who declared a conflict, and what was handed in.
CREATE SEQUENCE talent.application_review_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE talent.application_review (
  id             BIGINT PRIMARY KEY,
  application_id BIGINT NOT NULL REFERENCES talent.application (id),
  reviewer       BIGINT NOT NULL,
  due            DATE   NOT NULL,
  conflict       TEXT   CHECK (conflict IN ('OWN_GROUP', 'RELATIVE', 'CO_AUTHOR', 'OTHER')),
  words          TEXT   NOT NULL,
  handed_in_on   DATE,
  UNIQUE (application_id, reviewer),
  CHECK ((handed_in_on IS NULL) = (words = '')),
  CHECK (conflict IS NULL OR handed_in_on IS NULL)
);
CREATE INDEX application_review_by ON talent.application_review (reviewer, application_id);
CREATE TABLE talent.application_mark (
  review_id    BIGINT NOT NULL REFERENCES talent.application_review (id),
  criterion_id BIGINT NOT NULL REFERENCES talent.cycle_criterion (id),
  mark         INT    NOT NULL CHECK (mark >= 0),
  PRIMARY KEY (review_id, criterion_id)
);
CREATE TRIGGER application_mark_only_added BEFORE UPDATE OR DELETE ON talent.application_mark
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- 异议: by anybody, answered by somebody who is not the applicant.
CREATE SEQUENCE talent.application_objection_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE talent.application_objection (
  id             BIGINT      PRIMARY KEY,
  application_id BIGINT      NOT NULL REFERENCES talent.application (id),
  by_person      BIGINT      NOT NULL,
  at             TIMESTAMPTZ NOT NULL,
  words          TEXT        NOT NULL CHECK (words <> ''),
  answer         TEXT        NOT NULL,
  answered_by    BIGINT,
  answered_on    DATE,
  CHECK ((answer = '') = (answered_by IS NULL) AND (answer = '') = (answered_on IS NULL))
);
CREATE INDEX application_objection_of ON talent.application_objection (application_id, id);
CREATE INDEX application_objection_by ON talent.application_objection (by_person, id DESC);

-- 考核组 of mid-term and final.
CREATE TABLE talent.application_panel (
  application_id BIGINT NOT NULL REFERENCES talent.application (id),
  person         BIGINT NOT NULL,
  PRIMARY KEY (application_id, person)
);
CREATE INDEX application_panel_by ON talent.application_panel (person);

-- 承诺事项: what was promised with a selection, in the words of its item in the ledger of resolved items.
CREATE SEQUENCE talent.application_promise_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE talent.application_promise (
  id             BIGINT PRIMARY KEY,
  application_id BIGINT NOT NULL REFERENCES talent.application (id),
  kind           TEXT   NOT NULL CHECK (kind IN ('LABORATORY', 'HOUSING', 'FUNDS', 'TEAM', 'OTHER')),
  words          TEXT   NOT NULL UNIQUE CHECK (words <> '')
);
CREATE INDEX application_promise_of ON talent.application_promise (application_id, id);
CREATE TRIGGER application_promise_only_added BEFORE UPDATE OR DELETE ON talent.application_promise
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

CREATE SEQUENCE talent.application_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE talent.application_move (
  id             BIGINT      PRIMARY KEY,
  application_id BIGINT      NOT NULL REFERENCES talent.application (id),
  step           TEXT        NOT NULL,
  from_state     TEXT        NOT NULL,
  to_state       TEXT        NOT NULL,
  by_person      BIGINT      NOT NULL,
  for_person     BIGINT,
  by_name        TEXT        NOT NULL DEFAULT '',
  by_post        TEXT        NOT NULL DEFAULT '',
  role           TEXT        NOT NULL,
  at             TIMESTAMPTZ NOT NULL,
  note           TEXT        NOT NULL DEFAULT ''
);
CREATE INDEX application_move_of ON talent.application_move (application_id, id);
CREATE TRIGGER application_move_only_added BEFORE UPDATE OR DELETE ON talent.application_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();
