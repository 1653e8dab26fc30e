-- How long probation lasts, counted from the day on which the branch admitted the member.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('member.probation_months', '2000-01-01', '12', '中国共产党章程第七条；发展党员工作细则', 'S', 0, now(), '出厂值');
