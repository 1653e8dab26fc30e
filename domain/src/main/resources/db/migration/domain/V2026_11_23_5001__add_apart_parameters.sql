-- How long a disagreement may wait for its decision, and how far away the review of a deferral may lie. No central rule
-- gives numbers: the house sets its own.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('rectify.dispute_days',  '2000-01-01', '10', '本单位做法', 'P', 0, now(), '出厂值'),
  ('rectify.deferral_days', '2000-01-01', '90', '本单位做法', 'P', 0, now(), '出厂值');
