-- Numbers by which contacts and their visits are judged.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('contact.notice_days',   '2000-01-01', '60', '本单位做法：年底前多少天起提示走访次数不足', 'P', 0, now(), '出厂值'),
  ('contact.feedback_days', '2000-01-01', '15', '本单位做法：走访后多少天内向联系对象反馈', 'P', 0, now(), '出厂值');
