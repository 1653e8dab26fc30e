-- What personnel confirmed of somebody in the pool, what was said of a service afterwards, and where the result of a
-- rectification was made known (IN-6).
ALTER TABLE discipline.inspector ADD COLUMN confirmed_by BIGINT, ADD COLUMN may_lead BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE discipline.inspector_version ADD COLUMN confirmed_by BIGINT,
  ADD COLUMN may_lead BOOLEAN NOT NULL DEFAULT false;

CREATE SEQUENCE discipline.inspector_appraisal_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.inspector_appraisal (
  id           BIGINT PRIMARY KEY,
  inspector_id BIGINT NOT NULL REFERENCES discipline.inspector (id),
  round_id     BIGINT NOT NULL REFERENCES discipline.inspection_round (id),
  word         TEXT   NOT NULL CHECK (word IN ('CALL_AGAIN', 'NOT_FOR_NOW')),
  on_day       DATE   NOT NULL,
  UNIQUE (inspector_id, round_id)
);
CREATE TRIGGER inspector_appraisal_only_added BEFORE UPDATE OR DELETE ON discipline.inspector_appraisal
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

ALTER TABLE discipline.inspection_round
  ADD COLUMN circulation   TEXT CHECK (circulation IN ('INSIDE', 'PUBLIC')),
  ADD COLUMN circular_by   BIGINT,
  ADD COLUMN circulated_on DATE,
  ADD CHECK ((circulation IS NULL) = (circular_by IS NULL)),
  ADD CHECK (circulated_on IS NULL OR circulation IS NOT NULL);
ALTER TABLE discipline.inspection_round_version
  ADD COLUMN circulation TEXT, ADD COLUMN circular_by BIGINT, ADD COLUMN circulated_on DATE;
