-- Where a new measure stands below its finding. Callers of one finding wait for each other, and whoever waited counts what
-- the one before wrote: a single statement would count what stood there when it began, before it waited.
CREATE FUNCTION discipline.measure_place(finding BIGINT,
  OUT round_id BIGINT, OUT round_name TEXT, OUT number INT, OUT code TEXT, OUT free INT) RETURNS SETOF RECORD
LANGUAGE plpgsql AS $$
BEGIN
  SELECT f.round_id, r.name, f.number, substr(f.code, 2) INTO round_id, round_name, number, code
    FROM discipline.finding f JOIN discipline.inspection_round r ON r.id = f.round_id
   WHERE f.id = finding FOR UPDATE OF f;
  IF FOUND THEN
    free := (SELECT coalesce(max(m.number), 0) + 1 FROM discipline.measure m WHERE m.finding_id = finding);
    RETURN NEXT;
  END IF;
END $$;
