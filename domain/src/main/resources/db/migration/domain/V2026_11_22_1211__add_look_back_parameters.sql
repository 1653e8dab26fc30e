-- When the lamps of look-backs come on. No central rule gives a number: the house sets its own.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('lookback.due_soon_days', '2000-01-01', '5', '本单位做法', 'P', 0, now(), '出厂值');
