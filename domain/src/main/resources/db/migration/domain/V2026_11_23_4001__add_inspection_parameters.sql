-- Limits of inspection rounds and of their teams. The days of the report have no rule that we are sure of.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('inspection.progress_report_days', '2000-01-01', '30', '关于加强巡视整改和成果运用的意见', 'U', 0, now(), '出厂值'),
  ('inspection.plan_remind_far',      '2000-01-01', '10', '本单位做法', 'P', 0, now(), '出厂值'),
  ('inspection.plan_remind_near',     '2000-01-01', '3',  '本单位做法', 'P', 0, now(), '出厂值'),
  ('inspection.recusal_years',        '2000-01-01', '3',  '巡视工作条例（2024）任职回避，年限为本单位做法', 'P', 0, now(), '出厂值'),
  ('inspection.team_min',             '2000-01-01', '3',  '本单位做法', 'P', 0, now(), '出厂值');
