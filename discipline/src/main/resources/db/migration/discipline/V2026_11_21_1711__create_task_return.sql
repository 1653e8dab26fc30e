-- What an acceptor concluded when a submission went back, beside the written reasons.
CREATE TABLE discipline.task_return (
  task_id    BIGINT      NOT NULL REFERENCES discipline.task (id),
  submission INT         NOT NULL,
  person_id  BIGINT      NOT NULL,
  reasons    TEXT        NOT NULL,
  at         TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (task_id, submission)
);
CREATE TABLE discipline.return_conclusion (
  measure_id BIGINT NOT NULL REFERENCES discipline.measure (id),
  submission INT    NOT NULL,
  value      TEXT   NOT NULL CHECK (value IN ('DONE', 'BASICALLY_DONE', 'NOT_DONE')),
  PRIMARY KEY (measure_id, submission)
);
