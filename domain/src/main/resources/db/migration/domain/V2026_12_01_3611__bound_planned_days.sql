-- How far ahead a day may be planned, and how far back one may be written down.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('plan.ahead_months', '2000-01-01', '24', '本单位做法：计划类日期最多提前多少个月登记', 'P', 0, now(), '出厂值'),
  ('plan.back_months',  '2000-01-01', '24', '本单位做法：事后登记的日期最多早于今天多少个月', 'P', 0, now(), '出厂值');
