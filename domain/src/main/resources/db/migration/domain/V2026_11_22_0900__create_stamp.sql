-- One number that rises whenever one of the rarely changing tables changes (units, people, posts, delegations, rounds):
-- what was read under a number may be kept for as long as it stands, on every node.
CREATE TABLE domain.stamp (value BIGINT NOT NULL);
INSERT INTO domain.stamp VALUES (1);

-- Runs once per transaction and at its very end: an import that takes seconds keeps nobody waiting for the number, and
-- who takes the audit chain's lock as well has it already, so that no two wait for each other.
CREATE FUNCTION domain.raise_stamp() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('ronghe.stamped', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    PERFORM set_config('ronghe.stamped', pg_current_xact_id()::text, true);
    UPDATE domain.stamp SET value = value + 1;
  END IF;
  RETURN NULL;
END $$;
