INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('meeting.spot_check_days', '2000-01-01', '30', '本单位做法', 'P', 0, now(), '出厂值');
