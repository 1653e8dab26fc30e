INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('training.member_hours',       '2000-01-01', '32', '党员教育管理工作条例：党员每年集中学习培训一般不少于32学时', 'S', 0, now(), '出厂值'),
  ('training.secretary_hours',    '2000-01-01', '56', '党员教育管理工作条例：书记和班子成员每年集中学习培训一般不少于56学时', 'S', 0, now(), '出厂值'),
  ('training.concentrated_yearly', '2000-01-01', '1', '党员教育管理工作条例：书记和班子成员每年至少参加1次集中培训', 'S', 0, now(), '出厂值'),
  ('training.induction_months',   '2000-01-01', '6',  '党员教育管理工作条例：新任党支部书记一般在半年内完成任职培训', 'F', 0, now(), '出厂值'),
  ('training.rotation_yearly',    '2000-01-01', '1',  '本单位做法：支部书记每年轮训', 'P', 0, now(), '出厂值'),
  ('training.class_minutes',      '2000-01-01', '45', '本单位做法：1学时折合的分钟数', 'P', 0, now(), '出厂值');
