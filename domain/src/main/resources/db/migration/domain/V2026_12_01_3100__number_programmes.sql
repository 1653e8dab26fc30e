-- Numbers by which talent programmes are run (SM-5).
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('talent.reviewers_least',  '2000-01-01', '3',  '本单位做法：每份申请的评审人不少于几名（SM-5）', 'P', 0, now(), '出厂值'),
  ('talent.publicity_days',   '2000-01-01', '5',  '公示不少于几个工作日（SM-5）', 'P', 0, now(), '出厂值'),
  ('talent.coauthor_years',   '2000-01-01', '3',  '近几年合作者回避（SM-5）', 'P', 0, now(), '出厂值'),
  ('talent.completion_days',  '2000-01-01', '10', '本单位做法：退回补正后几日内补齐', 'P', 0, now(), '出厂值'),
  ('talent.review_days',      '2000-01-01', '20', '本单位做法：评审人几日内交评审意见', 'P', 0, now(), '出厂值'),
  ('talent.reasons_days',     '2000-01-01', '15', '结果公布后几日内可以申请书面理由，收到后几日内答复', 'P', 0, now(), '出厂值'),
  ('talent.remind_far',       '2000-01-01', '90', '中期、结题提前提醒的天数（一）', 'P', 0, now(), '出厂值'),
  ('talent.remind_near',      '2000-01-01', '30', '中期、结题提前提醒的天数（二）', 'P', 0, now(), '出厂值'),
  ('talent.remind_last',      '2000-01-01', '7',  '中期、结题提前提醒的天数（三）', 'P', 0, now(), '出厂值');
