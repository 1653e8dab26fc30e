-- Numbers by which the ledger of instructions is kept.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('instruction.entry_days',   '2000-01-01', '30',  '本单位做法：分管领导调度记录的间隔（日），每周为 7，每月为 30', 'P', 0, now(), '出厂值'),
  ('instruction.notice_days',  '2000-01-01', '14',  '本单位做法：办理期限前多少日提示主责单位报告', 'P', 0, now(), '出厂值'),
  ('instruction.check_months', '2000-01-01', '12',  '本单位做法：长期落实事项的检查间隔（月）', 'P', 0, now(), '出厂值'),
  ('instruction.revisit_days', '2000-01-01', '180', '本单位做法：办结后多少日回访', 'P', 0, now(), '出厂值');
