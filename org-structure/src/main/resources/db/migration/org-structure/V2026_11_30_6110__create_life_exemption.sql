-- An organisation that its superior let off one rule of Party life for one period, and why. Neither the grant nor the
-- revocation ever changes.
CREATE SEQUENCE orgstructure.life_exemption_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.life_exemption (
  id             BIGINT      PRIMARY KEY,
  version        BIGINT      NOT NULL,
  unit_id        BIGINT      NOT NULL REFERENCES orgstructure.org_unit (id),
  rule           TEXT        NOT NULL,
  first_day      DATE        NOT NULL,
  reason         TEXT        NOT NULL CHECK (reason <> ''),
  granted_by     BIGINT      NOT NULL REFERENCES orgstructure.person (id),
  granted_at     TIMESTAMPTZ NOT NULL,
  revoked_by     BIGINT      REFERENCES orgstructure.person (id),
  revoked_at     TIMESTAMPTZ,
  revoked_reason TEXT        NOT NULL DEFAULT '',
  CHECK ((revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (revoked_reason = '')),
  CHECK (revoked_at >= granted_at)
);
-- one at a time
CREATE UNIQUE INDEX life_exemption_in_force ON orgstructure.life_exemption (unit_id, rule, first_day)
  WHERE revoked_at IS NULL;

CREATE FUNCTION orgstructure.refuse_changed_exemption() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.revoked_at IS NOT NULL
     OR (NEW.unit_id, NEW.rule, NEW.first_day, NEW.reason, NEW.granted_by, NEW.granted_at)
     IS DISTINCT FROM (OLD.unit_id, OLD.rule, OLD.first_day, OLD.reason, OLD.granted_by, OLD.granted_at) THEN
    RAISE EXCEPTION 'exemption % is only revoked', OLD.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER life_exemption_kept BEFORE UPDATE OR DELETE ON orgstructure.life_exemption
  FOR EACH ROW EXECUTE FUNCTION orgstructure.refuse_changed_exemption();
