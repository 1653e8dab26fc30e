-- The inspector pool (巡视工作人员库): who may be called into a team. What a person declares about relatives is a unit and a
-- degree, never a name. Words stand only where somebody is kept out, a hundred characters at most.
CREATE SEQUENCE discipline.inspector_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.inspector (
  id             BIGINT PRIMARY KEY,
  version        BIGINT NOT NULL,
  person_id      BIGINT NOT NULL,
  speciality     TEXT   NOT NULL CHECK (speciality IN
                   ('PARTY_WORK', 'DISCIPLINE', 'PERSONNEL', 'FINANCE', 'RESEARCH', 'ASSETS')),
  recommended_by BIGINT NOT NULL,
  checked_by     BIGINT,
  consent_on     DATE,
  pledged_on     DATE,
  available_from DATE,
  available_to   DATE,
  since_on       DATE,
  left_on        DATE,
  state          TEXT   NOT NULL CHECK (state IN ('RECOMMENDED', 'CHECKED', 'IN_POOL', 'SUSPENDED', 'LEFT')),
  reason         TEXT   NOT NULL DEFAULT '' CHECK (length(reason) <= 100),
  CHECK (person_id <> recommended_by),
  CHECK (available_to IS NULL OR available_to >= available_from),
  CHECK (state <> 'IN_POOL' OR (consent_on IS NOT NULL AND pledged_on IS NOT NULL AND since_on IS NOT NULL)),
  CHECK (state <> 'LEFT' OR left_on IS NOT NULL)
);
CREATE UNIQUE INDEX inspector_person ON discipline.inspector (person_id) WHERE state <> 'LEFT';
CREATE INDEX inspector_state ON discipline.inspector (state, id DESC);

CREATE SEQUENCE discipline.inspector_relation_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.inspector_relation (
  id           BIGINT PRIMARY KEY,
  inspector_id BIGINT NOT NULL REFERENCES discipline.inspector (id),
  unit_id      BIGINT NOT NULL,
  kinship      TEXT   NOT NULL CHECK (kinship IN ('SPOUSE', 'CLOSE_RELATIVE')),
  declared_on  DATE   NOT NULL,
  ended_on     DATE,
  CHECK (ended_on IS NULL OR ended_on >= declared_on)
);
CREATE UNIQUE INDEX inspector_relation_once ON discipline.inspector_relation (inspector_id, unit_id)
  WHERE ended_on IS NULL;

CREATE SEQUENCE discipline.inspector_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.inspector_move (
  id           BIGINT      PRIMARY KEY,
  inspector_id BIGINT      NOT NULL REFERENCES discipline.inspector (id),
  step         TEXT        NOT NULL,
  from_state   TEXT        NOT NULL,
  to_state     TEXT        NOT NULL,
  by_person    BIGINT      NOT NULL,
  for_person   BIGINT,
  role         TEXT        NOT NULL,
  at           TIMESTAMPTZ NOT NULL,
  note         TEXT        NOT NULL DEFAULT '' CHECK (length(note) <= 100)
);
CREATE INDEX inspector_move_of ON discipline.inspector_move (inspector_id, id);
CREATE TRIGGER inspector_move_only_added BEFORE UPDATE OR DELETE ON discipline.inspector_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();
