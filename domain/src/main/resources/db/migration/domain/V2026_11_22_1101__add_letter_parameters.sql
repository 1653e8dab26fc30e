-- Limits of supervision letters and when their lamps come on. No central rule gives a number: the house sets its own.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('letter.sign_days',     '2000-01-01', '2',  '监督建议函 2 个工作日内签收，以本单位制度为准', 'P', 0, now(), '出厂值'),
  ('letter.reply_days',    '2000-01-01', '30', '监督建议函 30 个工作日内回复，以本单位制度为准', 'U', 0, now(), '出厂值'),
  ('letter.due_soon_days', '2000-01-01', '5',  '本单位做法', 'P', 0, now(), '出厂值'),
  ('letter.idle_weeks',    '2000-01-01', '2',  '本单位做法：在期但无进展', 'P', 0, now(), '出厂值');
