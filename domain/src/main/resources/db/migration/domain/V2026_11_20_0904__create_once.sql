-- Keys of forms that made something, so that a form sent twice makes it once.
CREATE TABLE domain.once (
  key    UUID        PRIMARY KEY,
  result BIGINT      NOT NULL,
  at     TIMESTAMPTZ NOT NULL
);
