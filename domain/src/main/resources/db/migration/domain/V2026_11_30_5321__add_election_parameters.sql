-- Numbers by which elections are judged.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('election.shift_months',         '2000-01-01', '12',  '关于党的基层组织任期的意见第二条', 'S', 0, now(), '出厂值'),
  ('election.early_months',         '2000-01-01', '3',   '本单位做法：届满前多少个月以内不算提前', 'P', 0, now(), '出厂值'),
  ('election.min_tellers',              '2000-01-01', '2',   '中国共产党基层组织选举工作条例',   'F', 0, now(), '出厂值'),
  ('election.surplus_percent',      '2000-01-01', '20',  '中国共产党基层组织选举工作条例',   'S', 0, now(), '出厂值'),
  ('election.quorum_percent',       '2000-01-01', '80',  '中国共产党基层组织选举工作条例',   'F', 0, now(), '出厂值'),
  ('election.majority_of_present',  '2000-01-01', '0',   '选举工作条例：以应到会有选举权人数计；1990 年暂行条例以实到计', 'U', 0, now(), '出厂值'),
  ('election.publicity_days',       '2000-01-01', '5',   '本单位做法',                     'P', 0, now(), '出厂值'),
  ('election.congress_members',     '2000-01-01', '500', '中国共产党基层组织选举工作条例第四条', 'S', 0, now(), '出厂值'),
  ('election.term_years_committee', '2000-01-01', '5',   '关于党的基层组织任期的意见第一条', 'S', 0, now(), '出厂值'),
  ('election.term_years_branch',    '2000-01-01', '3',   '关于党的基层组织任期的意见第一条', 'S', 0, now(), '出厂值');
