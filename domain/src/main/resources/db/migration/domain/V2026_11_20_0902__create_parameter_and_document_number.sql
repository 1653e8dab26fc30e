-- Numbers with a basis. A parameter is a list of dated values; a record is judged by the value in force on its date.
-- confidence: S sure, F fairly sure, U unsure, P practice of the house.
CREATE TABLE domain.parameter (
  key            TEXT        NOT NULL,
  effective_from DATE        NOT NULL,
  value          TEXT        NOT NULL,
  basis          TEXT        NOT NULL,
  confidence     CHAR(1)     NOT NULL CHECK (confidence IN ('S', 'F', 'U', 'P')),
  changed_by     BIGINT      NOT NULL,
  changed_at     TIMESTAMPTZ NOT NULL,
  reason         TEXT        NOT NULL,
  PRIMARY KEY (key, effective_from)
);

INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason) VALUES
  ('inspection.plan_days_after_feedback',    '2000-01-01', '30',  '巡视工作条例（2024）', 'F', 0, now(), '出厂值'),
  ('inspection.concentrated_months',         '2000-01-01', '6',   '关于加强巡视整改和成果运用的意见', 'F', 0, now(), '出厂值'),
  ('rectify.due_soon_days',                  '2000-01-01', '7',   '本单位做法', 'P', 0, now(), '出厂值'),
  ('rectify.max_extensions',                 '2000-01-01', '2',   '本单位做法，超过须党委同意', 'P', 0, now(), '出厂值'),
  ('rectify.acceptors_min',                  '2000-01-01', '2',   '本单位做法，其中一人来自整改办', 'P', 0, now(), '出厂值'),
  ('rectify.continuing_checks_min',          '2000-01-01', '4',   '本单位做法', 'P', 0, now(), '出厂值'),
  ('rectify.weekly_gap_weeks',               '2000-01-01', '2',   '周调度、周台账', 'P', 0, now(), '出厂值'),
  ('term.remind_days_far',                   '2000-01-01', '180', '党的基层组织任期的意见', 'F', 0, now(), '出厂值'),
  ('term.remind_days_near',                  '2000-01-01', '90',  '本单位做法', 'P', 0, now(), '出厂值'),
  ('security.lock_fails',                    '2000-01-01', '5',   'GB/T 22239-2019 8.1.4.1 b', 'P', 0, now(), '出厂值'),
  ('security.lock_window_minutes',           '2000-01-01', '15',  'GB/T 22239-2019 8.1.4.1 b', 'P', 0, now(), '出厂值'),
  ('security.lock_minutes',                  '2000-01-01', '30',  'GB/T 22239-2019 8.1.4.1 b', 'P', 0, now(), '出厂值'),
  ('security.idle_minutes',                  '2000-01-01', '15',  'GB/T 22239-2019 8.1.4.1 b', 'P', 0, now(), '出厂值'),
  ('security.absolute_hours',                '2000-01-01', '12',  'GB/T 22239-2019 8.1.4.1 b', 'P', 0, now(), '出厂值'),
  ('security.password_min',                  '2000-01-01', '10',  'GB/T 22239-2019 8.1.4.1 a', 'P', 0, now(), '出厂值'),
  ('security.token_max_days',                '2000-01-01', '365', '本单位做法', 'P', 0, now(), '出厂值'),
  ('evidence.max_megabytes',                 '2000-01-01', '50',  '本单位做法', 'P', 0, now(), '出厂值'),
  ('privacy.min_cell',                       '2000-01-01', '5',   '本单位做法', 'P', 0, now(), '出厂值');

-- The last number drawn of each series and year, and every number ever drawn: none is skipped, none is used twice.
CREATE TABLE domain.document_series (
  series TEXT NOT NULL,
  year   INT  NOT NULL,
  last   INT  NOT NULL,
  PRIMARY KEY (series, year)
);
CREATE TABLE domain.document_number (
  series      TEXT        NOT NULL,
  year        INT         NOT NULL,
  number      INT         NOT NULL,
  purpose     TEXT        NOT NULL,
  drawn_at    TIMESTAMPTZ NOT NULL,
  void_reason TEXT,
  PRIMARY KEY (series, year, number)
);
