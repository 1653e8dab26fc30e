-- When a rectification task in time counts as standing still (blue).
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('rectify.idle_weeks', '2000-01-01', '2', '本单位做法：在期但无进展', 'P', 0, now(), '出厂值');
