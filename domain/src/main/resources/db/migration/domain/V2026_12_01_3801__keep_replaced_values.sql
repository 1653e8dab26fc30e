-- A value of today or later that was replaced on the same day: what was decided while it stood was decided by it. The
-- value that took its place stands in domain.parameter.
CREATE TABLE domain.parameter_replaced (
  key            TEXT        NOT NULL,
  effective_from DATE        NOT NULL,
  value          TEXT        NOT NULL,
  basis          TEXT        NOT NULL,
  confidence     CHAR(1)     NOT NULL,
  changed_by     BIGINT      NOT NULL,
  changed_at     TIMESTAMPTZ NOT NULL,
  reason         TEXT        NOT NULL,
  replaced_at    TIMESTAMPTZ NOT NULL
);
CREATE INDEX parameter_replaced_of ON domain.parameter_replaced (key, replaced_at);
CREATE TRIGGER parameter_replaced_only_added BEFORE UPDATE OR DELETE ON domain.parameter_replaced
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();
