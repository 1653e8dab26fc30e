-- Who takes over when a post ends or a person leaves, and whether that was done. What ended before this day was handed
-- over without a list.
ALTER TABLE orgstructure.post
  ADD successor_id BIGINT REFERENCES orgstructure.person (id),
  ADD handed_over  BOOLEAN NOT NULL DEFAULT false;
UPDATE orgstructure.post SET handed_over = true WHERE to_date < (now() AT TIME ZONE 'Asia/Shanghai')::date;
CREATE INDEX post_to_hand_over ON orgstructure.post (to_date, id) WHERE to_date IS NOT NULL AND NOT handed_over;
CREATE OR REPLACE VIEW orgstructure.held_post AS SELECT * FROM orgstructure.post WHERE confirmed_at IS NOT NULL;

ALTER TABLE orgstructure.person
  ADD successor_id BIGINT REFERENCES orgstructure.person (id),
  ADD handed_over  BOOLEAN NOT NULL DEFAULT false;
UPDATE orgstructure.person SET handed_over = true WHERE left_on <= (now() AT TIME ZONE 'Asia/Shanghai')::date;
CREATE INDEX person_to_hand_over ON orgstructure.person (left_on, id) WHERE left_on IS NOT NULL AND NOT handed_over;

-- Handover lists (交接清单): what somebody answered for when a post ended. Names and posts are those of that day.
CREATE SEQUENCE orgstructure.handover_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.handover (
  id             BIGINT      PRIMARY KEY,
  version        BIGINT      NOT NULL,
  number         TEXT        NOT NULL UNIQUE,
  person_id      BIGINT      NOT NULL REFERENCES orgstructure.person (id),
  person_name    TEXT        NOT NULL,
  post           TEXT        NOT NULL,
  unit_id        BIGINT      REFERENCES orgstructure.org_unit (id),
  cause          TEXT        NOT NULL CHECK (cause IN ('POST_ENDED', 'PERSON_LEFT')),
  ended_on       DATE        NOT NULL,
  successor_id   BIGINT      REFERENCES orgstructure.person (id),
  successor_name TEXT        NOT NULL DEFAULT '',
  opened_at      TIMESTAMPTZ NOT NULL,
  due            DATE        NOT NULL,
  state          TEXT        NOT NULL CHECK (state IN ('OPEN', 'SETTLED')),
  settled_on     DATE,
  CHECK ((state = 'SETTLED') = (settled_on IS NOT NULL)),
  CHECK (successor_id <> person_id)
);
CREATE INDEX handover_list ON orgstructure.handover (state, id DESC);
CREATE INDEX handover_person ON orgstructure.handover (person_id, id);

-- One duty on a list, in the words of that day: waiting with its reason, taken, kept by the person, or needed no more.
CREATE SEQUENCE orgstructure.handover_line_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.handover_line (
  id          BIGINT PRIMARY KEY,
  handover_id BIGINT NOT NULL REFERENCES orgstructure.handover (id),
  kind        TEXT   NOT NULL,
  item_id     BIGINT NOT NULL,
  part        TEXT   NOT NULL,
  code        TEXT   NOT NULL,
  title       TEXT   NOT NULL,
  path        TEXT   NOT NULL,
  offices     TEXT   NOT NULL CHECK (offices <> ''),
  why         TEXT   NOT NULL DEFAULT '',
  why_names   TEXT   NOT NULL DEFAULT '',
  state       TEXT   NOT NULL CHECK (state IN ('OPEN', 'MOVED', 'KEPT', 'LAPSED')),
  to_person   BIGINT REFERENCES orgstructure.person (id),
  to_name     TEXT   NOT NULL DEFAULT '',
  to_post     TEXT   NOT NULL DEFAULT '',
  by_person   BIGINT,
  by_name     TEXT   NOT NULL DEFAULT '',
  settled_at  TIMESTAMPTZ,
  UNIQUE (handover_id, kind, item_id, part),
  CHECK ((state = 'OPEN') = (settled_at IS NULL)),
  CHECK ((state IN ('MOVED', 'KEPT')) = (to_person IS NOT NULL)),
  CHECK (state <> 'OPEN' OR why <> '')
);
CREATE INDEX handover_line_record ON orgstructure.handover_line (kind, item_id) WHERE state = 'OPEN';
CREATE INDEX handover_line_to ON orgstructure.handover_line (to_person) WHERE to_person IS NOT NULL;
