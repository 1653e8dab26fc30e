-- One row per thing that somebody did or was refused. Each holds the hash of the row before; rows are only ever added.
-- The columns beside the line are read out of it and exist for searching alone.
CREATE TABLE domain.audit_line (
  seq      BIGINT PRIMARY KEY,
  previous BYTEA  NOT NULL,
  hash     BYTEA  NOT NULL,
  line     TEXT   NOT NULL,
  at       TEXT   GENERATED ALWAYS AS (line::jsonb ->> 'at') STORED,
  account  BIGINT GENERATED ALWAYS AS ((line::jsonb ->> 'account')::bigint) STORED,
  what     TEXT   GENERATED ALWAYS AS (line::jsonb ->> 'what') STORED,
  object   TEXT   GENERATED ALWAYS AS (line::jsonb ->> 'object') STORED,
  outcome  TEXT   GENERATED ALWAYS AS (line::jsonb ->> 'outcome') STORED
);
CREATE INDEX audit_line_object ON domain.audit_line (object, seq DESC);
CREATE INDEX audit_line_account ON domain.audit_line (account, seq DESC);
CREATE INDEX audit_line_what ON domain.audit_line (what, seq DESC);

-- The lock is held until the caller's commit, so that the next writer sees this row as its predecessor.
CREATE FUNCTION domain.append_audit(content TEXT) RETURNS BIGINT
LANGUAGE plpgsql AS $$
DECLARE
  head domain.audit_line%ROWTYPE;
  place BIGINT;
  before BYTEA;
BEGIN
  PERFORM pg_advisory_xact_lock(7301);
  SELECT * INTO head FROM domain.audit_line ORDER BY seq DESC LIMIT 1;
  place := COALESCE(head.seq, 0) + 1;
  before := COALESCE(head.hash, decode(repeat('00', 32), 'hex'));
  INSERT INTO domain.audit_line (seq, previous, hash, line)
  VALUES (place, before, sha256(before || convert_to(place || E'\n' || content, 'UTF8')), content);
  RETURN place;
END $$;

CREATE FUNCTION domain.refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of %.% are only ever added', TG_TABLE_SCHEMA, TG_TABLE_NAME;
END $$;

CREATE TRIGGER audit_line_only_added BEFORE UPDATE OR DELETE ON domain.audit_line
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();
CREATE TRIGGER audit_line_never_emptied BEFORE TRUNCATE ON domain.audit_line
  FOR EACH STATEMENT EXECUTE FUNCTION domain.refuse_change();
