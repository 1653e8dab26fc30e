-- A notice (通知) to units: drafted by an office, signed by a leader, who gives it its number. Afterwards its words never
-- change; one that is withdrawn keeps its number with the reason.
CREATE SEQUENCE discipline.notice_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.notice (
  id         BIGINT PRIMARY KEY,
  version    BIGINT NOT NULL,
  number     TEXT   NOT NULL DEFAULT '',
  layout     TEXT   NOT NULL CHECK (layout IN ('FILE', 'LETTER')),
  title      TEXT   NOT NULL CHECK (title <> ''),
  addressee  TEXT   NOT NULL DEFAULT '',
  body       TEXT   NOT NULL DEFAULT '',
  copy_to    TEXT   NOT NULL DEFAULT '',
  issuer     BIGINT,
  drafted_by BIGINT NOT NULL,
  issued_on  DATE,
  state      TEXT   NOT NULL CHECK (state IN ('DRAFTED', 'PROPOSED', 'ISSUED', 'CANCELLED')),
  reason     TEXT   NOT NULL DEFAULT '',
  CHECK (state <> 'ISSUED' OR (number <> '' AND issued_on IS NOT NULL AND addressee <> '' AND body <> '')),
  CHECK (issuer IS NULL OR issuer <> drafted_by)
);
CREATE UNIQUE INDEX notice_number ON discipline.notice (number) WHERE number <> '';
CREATE INDEX notice_state ON discipline.notice (state, id DESC);

CREATE SEQUENCE discipline.notice_move_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE discipline.notice_move (
  id         BIGINT      PRIMARY KEY,
  notice_id  BIGINT      NOT NULL REFERENCES discipline.notice (id),
  step       TEXT        NOT NULL,
  from_state TEXT        NOT NULL,
  to_state   TEXT        NOT NULL,
  by_person  BIGINT      NOT NULL,
  for_person BIGINT,
  role       TEXT        NOT NULL,
  at         TIMESTAMPTZ NOT NULL,
  note       TEXT        NOT NULL DEFAULT ''
);
CREATE INDEX notice_move_of ON discipline.notice_move (notice_id, id);
CREATE TRIGGER notice_move_only_added BEFORE UPDATE OR DELETE ON discipline.notice_move
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();
