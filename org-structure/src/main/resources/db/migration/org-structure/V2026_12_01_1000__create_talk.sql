-- 谈心谈话: that two people talked, and whether both say so. What was said has no column.
CREATE SEQUENCE orgstructure.talk_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.talk (
  id            BIGINT PRIMARY KEY,
  version       BIGINT NOT NULL,
  day           DATE   NOT NULL,
  occasion      TEXT   NOT NULL CHECK (occasion IN ('REGULAR', 'BEFORE_LIFE_MEETING', 'CHANGE_OF_POST', 'CULTIVATION',
                  'TOP_LEADER')),
  recorder      BIGINT NOT NULL REFERENCES orgstructure.person (id),
  recorder_name TEXT   NOT NULL,
  recorder_post TEXT   NOT NULL DEFAULT '',
  other         BIGINT NOT NULL REFERENCES orgstructure.person (id),
  other_name    TEXT   NOT NULL,
  other_post    TEXT   NOT NULL DEFAULT '',
  state         TEXT   NOT NULL CHECK (state IN ('RECORDED', 'CONFIRMED', 'DISPUTED', 'WITHDRAWN')),
  CHECK (recorder <> other)
);
CREATE INDEX talk_recorder ON orgstructure.talk (recorder, id DESC);
CREATE INDEX talk_other ON orgstructure.talk (other, id DESC);
CREATE INDEX talk_day ON orgstructure.talk (day) WHERE state = 'CONFIRMED';
-- two people who enter the same talk at the same moment: one of the two stands
CREATE UNIQUE INDEX talk_once ON orgstructure.talk (least(recorder, other), greatest(recorder, other), day)
  WHERE state <> 'WITHDRAWN';

CREATE SEQUENCE orgstructure.talk_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.talk_move (
  id         BIGINT      PRIMARY KEY,
  talk_id    BIGINT      NOT NULL REFERENCES orgstructure.talk (id),
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
CREATE INDEX talk_move_of ON orgstructure.talk_move (talk_id, id);
CREATE TRIGGER talk_move_only_added BEFORE UPDATE OR DELETE ON orgstructure.talk_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- How every talk stood on any day. A column added to one table is added to the other.
CREATE TABLE orgstructure.talk_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.talk);
CREATE UNIQUE INDEX talk_version_open ON orgstructure.talk_version (id) WHERE valid_to = 'infinity';
CREATE INDEX talk_version_of ON orgstructure.talk_version (id, valid_from);
CREATE INDEX talk_version_day ON orgstructure.talk_version (day);
