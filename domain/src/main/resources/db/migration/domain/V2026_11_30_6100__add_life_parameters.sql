-- How many meetings of Party life a period needs, and when a gap is announced.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('life.members_meetings',    '2000-01-01', '1',  '支部工作条例（试行）第十一条：党员大会一般每季度召开 1 次', 'S', 0, now(), '出厂值'),
  ('life.committee_meetings',  '2000-01-01', '1',  '支部工作条例（试行）第十二条：支委会一般每月召开 1 次', 'S', 0, now(), '出厂值'),
  ('life.group_meetings',      '2000-01-01', '1',  '支部工作条例（试行）第十三条：党小组会一般每月召开 1 次', 'S', 0, now(), '出厂值'),
  ('life.party_lectures',            '2000-01-01', '1',  '支部工作条例（试行）第十六条：定期开展党课；每季度 1 次为通行做法', 'P', 0, now(), '出厂值'),
  ('life.secretary_lectures',  '2000-01-01', '1',  '支部工作条例（试行）第十六条：党委书记每年至少讲 1 次党课', 'S', 0, now(), '出厂值'),
  ('life.theme_days',          '2000-01-01', '1',  '支部工作条例（试行）第十六条：每月相对固定 1 天开展主题党日', 'S', 0, now(), '出厂值'),
  ('life.life_meetings',       '2000-01-01', '1',  '支部工作条例（试行）第十七条：组织生活会每年至少召开 1 次，一般安排在第四季度', 'S', 0, now(), '出厂值'),
  ('life.member_appraisals',          '2000-01-01', '1',  '支部工作条例（试行）第十八条：一般每年开展 1 次民主评议党员', 'S', 0, now(), '出厂值'),
  ('life.democratic_meetings', '2000-01-01', '1',  '县以上党和国家机关党员领导干部民主生活会若干规定：每年召开 1 次', 'S', 0, now(), '出厂值'),
  ('life.study_sessions',      '2000-01-01', '1',  '中国共产党党委（党组）理论学习中心组学习规则：每季度不少于 1 次集体学习研讨', 'F', 0, now(), '出厂值'),
  ('life.announce_days',       '2000-01-01', '14', '本单位做法：月、季度结束前多少日列出缺项', 'P', 0, now(), '出厂值'),
  ('life.announce_days_year',  '2000-01-01', '30', '本单位做法：年度结束前多少日列出缺项（自 12 月 1 日）', 'P', 0, now(), '出厂值');
