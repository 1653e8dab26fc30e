-- Until when the candidates are made known is settled when it begins: a number of days that changes later does not move
-- it. Elections that were made known before keep NULL and are read by the number of the day on which it began.
ALTER TABLE orgstructure.election ADD public_until DATE,
  ADD CHECK (public_until IS NULL OR (public_from IS NOT NULL AND public_until >= public_from));
ALTER TABLE orgstructure.election_version ADD public_until DATE;
