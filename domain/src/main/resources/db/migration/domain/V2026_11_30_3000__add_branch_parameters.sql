-- Limits by which the coverage page finds gaps in the structure of branches.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('branch.min_full_members', '2000-01-01', '3',  '支部工作条例（试行）第四条', 'S', 0, now(), '出厂值'),
  ('branch.joint_max_units',  '2000-01-01', '5',  '支部工作条例（试行）第四条', 'S', 0, now(), '出厂值'),
  ('branch.max_members',      '2000-01-01', '50', '支部工作条例（试行）第四条', 'S', 0, now(), '出厂值'),
  ('branch.committee_from',   '2000-01-01', '7',  '支部工作条例（试行）第六章', 'S', 0, now(), '出厂值'),
  ('branch.committee_min',    '2000-01-01', '3',  '支部工作条例（试行）第六章', 'S', 0, now(), '出厂值'),
  ('branch.committee_max',    '2000-01-01', '7',  '支部工作条例（试行）第六章', 'S', 0, now(), '出厂值'),
  ('branch.vacancy_days',     '2000-01-01', '60', '支部工作条例（试行）第六章“及时补选”，天数为本单位做法', 'P', 0, now(), '出厂值'),
  ('term.remind_days_last',   '2000-01-01', '30', '本单位做法', 'P', 0, now(), '出厂值');
