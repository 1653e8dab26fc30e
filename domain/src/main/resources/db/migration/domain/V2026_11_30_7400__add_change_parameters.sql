-- Numbers by which changes of organisations are judged.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('change.reply_months',         '2000-01-01', '1',  '支部工作条例（试行）第六条：一般一个月内批复', 'F', 0, now(), '出厂值'),
  ('branch.temporary_months',     '2000-01-01', '12', '本单位做法：临时党支部累计几个月起应考虑转为正式党支部', 'P', 0, now(), '出厂值'),
  ('branch.temporary_extensions', '2000-01-01', '1',  '本单位做法：临时党支部延期几次以后应考虑转为正式党支部', 'P', 0, now(), '出厂值');
