-- Numbers by which matters of 三重一大 are judged.
INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('decision.paper_workdays',     '2000-01-01', '3',   '本单位做法：材料提前几个工作日送达', 'P', 0, now(), '出厂值'),
  ('matter.quorum_percent',       '2000-01-01', '50',  '本单位做法：到会人数不少于半数', 'P', 0, now(), '出厂值'),
  ('matter.quorum_thirds',        '2000-01-01', '2',   '通行做法：人事事项到会人数不少于三分之二', 'F', 0, now(), '出厂值'),
  ('matter.pre_study',            '2000-01-01', '1',   '本单位做法：所务会决定前由党委前置研究，1 是 0 否', 'P', 0, now(), '出厂值'),
  ('matter.committee_decision',   '2000-01-01', '1',   '本单位做法：1 由党委会决定，0 由所务会决定', 'U', 0, now(), '出厂值'),
  ('matter.committee_personnel',  '2000-01-01', '1',   '本单位做法：1 由党委会决定，0 由所务会决定', 'U', 0, now(), '出厂值'),
  ('matter.committee_project',    '2000-01-01', '0',   '本单位做法：1 由党委会决定，0 由所务会决定', 'U', 0, now(), '出厂值'),
  ('matter.committee_funds',      '2000-01-01', '0',   '本单位做法：1 由党委会决定，0 由所务会决定', 'U', 0, now(), '出厂值'),
  ('matter.limit_research',       '2000-01-01', '100', '本单位做法：科研经费大额标准（万元）', 'U', 0, now(), '出厂值'),
  ('matter.limit_operating',      '2000-01-01', '50',  '本单位做法：运行经费大额标准（万元）', 'U', 0, now(), '出厂值'),
  ('matter.limit_capital',        '2000-01-01', '200', '本单位做法：基建与设备大额标准（万元）', 'U', 0, now(), '出厂值');
