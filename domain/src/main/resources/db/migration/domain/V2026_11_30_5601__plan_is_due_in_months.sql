-- The plan is due one month after the feedback (IN-3): the same day of the next month, or its last. Days were a mistake;
-- what an office had set itself stays to be seen until it sets the months.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('inspection.plan_months_after_feedback', '2000-01-01', '1', '巡视工作条例（2024）', 'F', 0, now(), '出厂值');
DELETE FROM domain.parameter WHERE key = 'inspection.plan_days_after_feedback' AND changed_by = 0;
