-- When messages may leave the house and how often a failed one is tried again. No rule gives numbers: the house sets them.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('remind.from_hour',     '2000-01-01', '8',  '本单位做法：免打扰时段之外', 'P', 0, now(), '出厂值'),
  ('remind.to_hour',       '2000-01-01', '18', '本单位做法：免打扰时段之外', 'P', 0, now(), '出厂值'),
  ('remind.workdays_only', '2000-01-01', '1',  '本单位做法：1 为仅工作日发送，0 为每天发送', 'P', 0, now(), '出厂值'),
  ('remind.max_attempts',  '2000-01-01', '5',  '本单位做法：发送失败后再试，每次间隔加倍', 'P', 0, now(), '出厂值');
