INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('talk.pair_yearly', '2000-01-01', '1', '支部工作条例第十九条：一般每年不少于1次', 'S', 0, now(), '出厂值'),
  ('talk.top_yearly', '2000-01-01', '1', '本单位做法', 'P', 0, now(), '出厂值'),
  ('talk.enter_days', '2000-01-01', '90', '本单位做法', 'P', 0, now(), '出厂值');
