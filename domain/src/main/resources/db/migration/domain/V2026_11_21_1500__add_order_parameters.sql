-- Limits of supervision orders (OT-7, SM-2) and when the lamps of escalation come on. All of them the house's practice.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('order.due_urgent_days',        '2000-01-01', '5',  'OT-7 督办默认时限：紧急 1–5 个工作日', 'P', 0, now(), '出厂值'),
  ('order.due_normal_days',        '2000-01-01', '15', 'OT-7 督办默认时限：一般 15 个工作日', 'P', 0, now(), '出厂值'),
  ('order.due_hard_days',          '2000-01-01', '30', 'OT-7 督办默认时限：复杂 30 个工作日', 'P', 0, now(), '出厂值'),
  ('order.due_document_days',      '2000-01-01', '30', 'OT-7 督办默认时限：文件办理 30 个工作日', 'P', 0, now(), '出厂值'),
  ('order.sign_days',              '2000-01-01', '2',  '督办单 2 个工作日内签收', 'P', 0, now(), '出厂值'),
  ('order.due_soon_days',          '2000-01-01', '3',  '本单位做法', 'P', 0, now(), '出厂值'),
  ('order.idle_weeks',             '2000-01-01', '2',  '本单位做法：在期但无进展', 'P', 0, now(), '出厂值'),
  ('order.escalate_after_reminders', '2000-01-01', '2', '两次催办无回应可以提级', 'P', 0, now(), '出厂值'),
  ('order.escalate_after_days',    '2000-01-01', '10', '逾期 10 天可以提级', 'P', 0, now(), '出厂值');
