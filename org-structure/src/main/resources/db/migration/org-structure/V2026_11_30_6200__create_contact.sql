-- Contact links (联系支部、三大联系): kinds that the institute sets up, who keeps contact with whom, and the visits.
CREATE SEQUENCE orgstructure.contact_kind_seq START WITH 100 INCREMENT BY 50;
CREATE TABLE orgstructure.contact_kind (
  id        BIGINT  PRIMARY KEY,
  version   BIGINT  NOT NULL,
  name      TEXT    NOT NULL UNIQUE CHECK (name <> ''),
  name_en   TEXT    NOT NULL,
  holder    TEXT    NOT NULL CHECK (holder IN ('COMMITTEE', 'LEADERS', 'MEMBERS')),
  target    TEXT    NOT NULL CHECK (target IN ('BRANCH', 'PERSON')),
  every_one BOOLEAN NOT NULL,
  visits    INT     NOT NULL CHECK (visits BETWEEN 0 AND 52),
  closed_on DATE,
  CHECK (target = 'BRANCH' OR NOT every_one)
);
CREATE TABLE orgstructure.contact_kind_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.contact_kind);
CREATE INDEX contact_kind_version_of ON orgstructure.contact_kind_version (id, valid_from);

-- The three links that the action plan names; every institute says for itself what they are. The sequence begins above them.
INSERT INTO orgstructure.contact_kind (id, version, name, name_en, holder, target, every_one, visits) VALUES
  (1, 1, '党委委员联系支部', 'Committee member and branch',    'COMMITTEE', 'BRANCH', true,  2),
  (2, 1, '所领导联系专家',   'Leader and expert',              'LEADERS',   'PERSON', false, 1),
  (3, 1, '党员联系群众',     'Party member and colleague',     'MEMBERS',   'PERSON', false, 0);
INSERT INTO orgstructure.contact_kind_version SELECT '2000-01-01', 'infinity', k.* FROM orgstructure.contact_kind k;

CREATE SEQUENCE orgstructure.contact_link_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.contact_link (
  id         BIGINT      PRIMARY KEY,
  version    BIGINT      NOT NULL,
  kind_id    BIGINT      NOT NULL REFERENCES orgstructure.contact_kind (id),
  holder     BIGINT      NOT NULL REFERENCES orgstructure.person (id),
  branch_id  BIGINT      REFERENCES orgstructure.org_unit (id),
  person_id  BIGINT      REFERENCES orgstructure.person (id),
  from_date  DATE        NOT NULL,
  entered_at TIMESTAMPTZ NOT NULL,
  to_date    DATE,
  ended_at   TIMESTAMPTZ,
  end_reason TEXT        NOT NULL DEFAULT '',
  CHECK (num_nonnulls(branch_id, person_id) = 1),
  CHECK (person_id IS NULL OR person_id <> holder),
  CHECK (to_date >= from_date),
  CHECK ((to_date IS NULL) = (ended_at IS NULL))
);
CREATE INDEX contact_link_kind ON orgstructure.contact_link (kind_id, from_date);
CREATE INDEX contact_link_holder ON orgstructure.contact_link (holder) WHERE to_date IS NULL;

CREATE SEQUENCE orgstructure.contact_visit_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.contact_visit (
  id           BIGINT PRIMARY KEY,
  version      BIGINT NOT NULL,
  link_id      BIGINT NOT NULL REFERENCES orgstructure.contact_link (id),
  kind_id      BIGINT NOT NULL REFERENCES orgstructure.contact_kind (id),
  holder       BIGINT NOT NULL REFERENCES orgstructure.person (id),
  branch_id    BIGINT REFERENCES orgstructure.org_unit (id),
  person_id    BIGINT REFERENCES orgstructure.person (id),
  planned_on   DATE   NOT NULL,
  visited_on   DATE,
  way          TEXT   CHECK (way IN ('ON_SITE', 'ROUND_TABLE', 'SAT_IN', 'TALK')),
  met          TEXT   NOT NULL DEFAULT '',
  found        TEXT   NOT NULL DEFAULT '',
  feedback     TEXT   NOT NULL DEFAULT '',
  feedback_due DATE,
  state        TEXT   NOT NULL CHECK (state IN ('PLANNED', 'RECORDED', 'CLOSED', 'CANCELLED')),
  CHECK ((state IN ('RECORDED', 'CLOSED')) = (visited_on IS NOT NULL AND way IS NOT NULL AND found <> '')),
  CHECK ((state = 'CLOSED') = (feedback <> ''))
);
CREATE INDEX contact_visit_link ON orgstructure.contact_visit (link_id, id DESC);
CREATE INDEX contact_visit_kind ON orgstructure.contact_visit (kind_id, visited_on);
CREATE INDEX contact_visit_branch ON orgstructure.contact_visit (branch_id, id DESC);
CREATE INDEX contact_visit_holder ON orgstructure.contact_visit (holder, id DESC);
CREATE TABLE orgstructure.contact_visit_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.contact_visit);
CREATE INDEX contact_visit_version_of ON orgstructure.contact_visit_version (id, valid_from);

CREATE SEQUENCE orgstructure.contact_visit_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.contact_visit_move (
  id         BIGINT      PRIMARY KEY,
  visit_id   BIGINT      NOT NULL REFERENCES orgstructure.contact_visit (id),
  step       TEXT        NOT NULL,
  from_state TEXT        NOT NULL,
  to_state   TEXT        NOT NULL,
  by_person  BIGINT      NOT NULL,
  for_person BIGINT,
  by_name    TEXT        NOT NULL DEFAULT '',
  by_post    TEXT        NOT NULL DEFAULT '',
  role       TEXT        NOT NULL,
  at         TIMESTAMPTZ NOT NULL,
  note       TEXT        NOT NULL DEFAULT ''
);
CREATE INDEX contact_visit_move_of ON orgstructure.contact_visit_move (visit_id, id);
CREATE TRIGGER contact_visit_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.contact_visit_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- An item comes from a meeting's resolution or from what a visit found.
ALTER TABLE orgstructure.meeting_item ALTER COLUMN meeting_id DROP NOT NULL;
ALTER TABLE orgstructure.meeting_item ADD COLUMN visit_id BIGINT REFERENCES orgstructure.contact_visit (id);
ALTER TABLE orgstructure.meeting_item ADD CONSTRAINT meeting_item_source CHECK (num_nonnulls(meeting_id, visit_id) = 1);
ALTER TABLE orgstructure.meeting_item_version ALTER COLUMN meeting_id DROP NOT NULL;
ALTER TABLE orgstructure.meeting_item_version ADD COLUMN visit_id BIGINT;
CREATE INDEX meeting_item_visit ON orgstructure.meeting_item (visit_id) WHERE visit_id IS NOT NULL;
