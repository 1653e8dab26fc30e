-- Who moves a task waits two seconds at most for a signature of its round and is then told so: NULL says that a lock was
-- not to be had. A statement that waits longer is ended by the database, and nobody would know why.
CREATE OR REPLACE FUNCTION discipline.line_moment(rounds BIGINT[], clock TIMESTAMPTZ) RETURNS TIMESTAMPTZ
LANGUAGE plpgsql AS $$
DECLARE
  round BIGINT;
  signed TIMESTAMPTZ;
  waited INT := 0;
BEGIN
  FOR round IN SELECT DISTINCT each FROM unnest(rounds) AS each ORDER BY each LOOP
    WHILE NOT pg_try_advisory_xact_lock_shared(hashtextextended('discipline.round.' || round, 7303)) LOOP
      IF waited = 20 THEN
        RETURN NULL;
      END IF;
      waited := waited + 1;
      PERFORM pg_sleep(0.1);
    END LOOP;
  END LOOP;
  SELECT max(at) INTO signed FROM discipline.weekly_snapshot WHERE round_id = ANY (rounds);
  RETURN greatest(clock, signed);
END $$;
