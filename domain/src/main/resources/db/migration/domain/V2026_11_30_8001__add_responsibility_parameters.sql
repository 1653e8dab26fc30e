-- Days of responsibility lists (OT-1) and of the yearly reports of secretaries (AP-1).
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('responsibility.decide_month',    '2000-01-01', '3',  '本单位做法：责任清单在几月底前审定', 'P', 0, now(), '出厂值'),
  ('responsibility.new_days',        '2000-01-01', '30', '本单位做法：年度中间任职的，几日内订立责任清单', 'P', 0, now(), '出厂值'),
  ('responsibility.notice_days',     '2000-01-01', '14', '本单位做法：年度任务到期前几日列入待办', 'P', 0, now(), '出厂值'),
  ('responsibility.statement_month', '2000-01-01', '12', '本单位做法：年终述责自几月起列入待办', 'P', 0, now(), '出厂值'),
  ('secretary_report.open_month',    '2000-01-01', '11', '通行做法：述职自几月起开展', 'F', 0, now(), '出厂值'),
  ('secretary_report.due_month',     '2000-01-01', '12', '通行做法：述职报告在几月底前提交', 'F', 0, now(), '出厂值');
