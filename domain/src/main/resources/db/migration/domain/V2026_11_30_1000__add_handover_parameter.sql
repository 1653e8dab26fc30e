-- How long a handover list may stand before it is late. No rule gives a number: the house sets it.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('handover.due_days', '2000-01-01', '5', '本单位做法：任职结束后安排接办的期限（工作日）', 'P', 0, now(), '出厂值');
