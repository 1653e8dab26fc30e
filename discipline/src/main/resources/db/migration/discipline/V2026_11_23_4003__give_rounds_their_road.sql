-- A round moves (SM-16). One of our own is planned long before its feedback; those that were there began with it and stay
-- where they stood. People and units are quoted by id from org-structure.
ALTER TABLE discipline.inspection_round
  ALTER COLUMN feedback_on DROP NOT NULL,
  ALTER COLUMN plan_due DROP NOT NULL,
  ALTER COLUMN period_end DROP NOT NULL,
  ADD COLUMN state TEXT NOT NULL DEFAULT 'FED_BACK' CHECK (state IN ('PLANNED', 'PROPOSED', 'AUTHORISED', 'PREPARED',
    'STATIONED', 'REPORTED', 'REVIEWED', 'FED_BACK', 'RECTIFYING', 'EVALUATED', 'ARCHIVED', 'DISCARDED')),
  ADD COLUMN target BIGINT,
  ADD COLUMN period_from DATE,
  ADD COLUMN period_to DATE,
  ADD COLUMN planned_by BIGINT,
  ADD COLUMN first_responsible BIGINT,
  ADD COLUMN coordinator BIGINT,
  ADD COLUMN authorisation TEXT NOT NULL DEFAULT '',
  ADD COLUMN authorised_on DATE,
  ADD COLUMN trained_on DATE,
  ADD COLUMN entered_on DATE,
  ADD COLUMN reported_on DATE,
  ADD COLUMN reviewed_on DATE,
  ADD COLUMN feedback_leaders_on DATE,
  ADD COLUMN feedback_unit_on DATE,
  ADD COLUMN report_due DATE,
  ADD COLUMN plan_reported_on DATE,
  ADD COLUMN meeting_on DATE,
  ADD COLUMN progress_reported_on DATE,
  ADD COLUMN reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 100),
  ADD CHECK (period_to IS NULL OR period_to >= period_from),
  ADD CHECK (state NOT IN ('FED_BACK', 'RECTIFYING', 'EVALUATED', 'ARCHIVED')
             OR (feedback_on IS NOT NULL AND plan_due IS NOT NULL AND period_end IS NOT NULL)),
  ADD CHECK ((authorisation = '') = (authorised_on IS NULL)),
  ADD CHECK (plan_reported_on >= feedback_on),
  ADD CHECK (meeting_on >= feedback_on),
  ADD CHECK (progress_reported_on >= feedback_on);
ALTER TABLE discipline.inspection_round DROP CONSTRAINT inspection_round_level_check;
ALTER TABLE discipline.inspection_round ADD CONSTRAINT inspection_round_level_check
  CHECK (level IN ('SUPERIOR', 'SUBLEVEL', 'INTERNAL', 'SPECIAL'));
ALTER TABLE discipline.import_batch DROP CONSTRAINT import_batch_round_level_check;
ALTER TABLE discipline.import_batch ADD CONSTRAINT import_batch_round_level_check
  CHECK (round_level IN ('SUPERIOR', 'SUBLEVEL', 'INTERNAL', 'SPECIAL'));
UPDATE discipline.inspection_round SET report_due = period_end + 30;
CREATE UNIQUE INDEX inspection_round_authorisation ON discipline.inspection_round (authorisation)
  WHERE authorisation <> '';
CREATE INDEX inspection_round_order ON discipline.inspection_round (coalesce(feedback_on, 'infinity'::date) DESC, id DESC);
CREATE INDEX inspection_round_state ON discipline.inspection_round (state, id DESC);
CREATE INDEX inspection_round_target ON discipline.inspection_round (target, authorised_on DESC);

CREATE TABLE discipline.round_focus (
  round_id BIGINT NOT NULL REFERENCES discipline.inspection_round (id),
  focus    TEXT   NOT NULL CHECK (focus IN ('DECISIONS', 'GOVERNANCE', 'ORGANISATION', 'RECTIFICATION')),
  PRIMARY KEY (round_id, focus)
);
CREATE TABLE discipline.round_field_leader (
  round_id  BIGINT NOT NULL REFERENCES discipline.inspection_round (id),
  person_id BIGINT NOT NULL,
  PRIMARY KEY (round_id, person_id)
);
CREATE TABLE discipline.round_supervisor (
  round_id  BIGINT NOT NULL REFERENCES discipline.inspection_round (id),
  person_id BIGINT NOT NULL,
  PRIMARY KEY (round_id, person_id)
);

-- Who serves in which team, from the call to the release. One leader, nobody twice.
CREATE SEQUENCE discipline.team_member_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.team_member (
  id           BIGINT PRIMARY KEY,
  round_id     BIGINT NOT NULL REFERENCES discipline.inspection_round (id),
  inspector_id BIGINT NOT NULL REFERENCES discipline.inspector (id),
  person_id    BIGINT NOT NULL,
  post         TEXT   NOT NULL CHECK (post IN ('LEADER', 'DEPUTY', 'MEMBER')),
  since_on     DATE   NOT NULL,
  released_on  DATE,
  CHECK (released_on IS NULL OR released_on >= since_on)
);
CREATE UNIQUE INDEX team_member_once ON discipline.team_member (round_id, person_id) WHERE released_on IS NULL;
CREATE UNIQUE INDEX team_member_leader ON discipline.team_member (round_id)
  WHERE released_on IS NULL AND post = 'LEADER';
CREATE INDEX team_member_person ON discipline.team_member (person_id);
CREATE INDEX team_member_inspector ON discipline.team_member (inspector_id);

CREATE SEQUENCE discipline.round_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.round_move (
  id         BIGINT      PRIMARY KEY,
  round_id   BIGINT      NOT NULL REFERENCES discipline.inspection_round (id),
  step       TEXT        NOT NULL,
  from_state TEXT        NOT NULL,
  to_state   TEXT        NOT NULL,
  by_person  BIGINT      NOT NULL,
  for_person BIGINT,
  role       TEXT        NOT NULL,
  at         TIMESTAMPTZ NOT NULL,
  note       TEXT        NOT NULL DEFAULT '' CHECK (length(note) <= 100)
);
CREATE INDEX round_move_of ON discipline.round_move (round_id, id);
CREATE TRIGGER round_move_only_added BEFORE UPDATE OR DELETE ON discipline.round_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();
