-- How long before a session ends for idleness its holder is told.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('security.idle_warn_minutes', '2000-01-01', '3', '本单位做法', 'P', 0, now(), '出厂值');
