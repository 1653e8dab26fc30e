CREATE CONSTRAINT TRIGGER inspection_round_stamped AFTER INSERT OR UPDATE OR DELETE ON discipline.inspection_round
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION domain.raise_stamp();

-- The moment of a move, read when the lock is held: within one statement the picture would be older than the lock.
CREATE FUNCTION discipline.line_moment(rounds BIGINT[], clock TIMESTAMPTZ) RETURNS TIMESTAMPTZ
LANGUAGE plpgsql AS $$
DECLARE
  round BIGINT;
  signed TIMESTAMPTZ;
BEGIN
  FOR round IN SELECT DISTINCT each FROM unnest(rounds) AS each ORDER BY each LOOP
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('discipline.round.' || round, 7303));
  END LOOP;
  SELECT max(at) INTO signed FROM discipline.weekly_snapshot WHERE round_id = ANY (rounds);
  RETURN greatest(clock, signed);
END $$;
