-- Templates of official documents that an office handed in, the newest of a layout in force; a row without content puts
-- the shipped one in force again. Rows are only ever added: each is the proof of what documents looked like then.
CREATE TABLE domain.document_template (
  id        BIGINT      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  layout    TEXT        NOT NULL,
  file_name TEXT        NOT NULL,
  content   BYTEA,
  sha256    TEXT        NOT NULL,
  reason    TEXT        NOT NULL,
  by_person BIGINT      NOT NULL,
  at        TIMESTAMPTZ NOT NULL
);
CREATE INDEX document_template_layout ON domain.document_template (layout, id DESC);
CREATE TRIGGER document_template_only_added BEFORE UPDATE OR DELETE ON domain.document_template
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();

-- Every official document that was ever made, by its hash, with the words it was made from and the template's hash. The
-- audit chain names the hash each time one leaves.
CREATE TABLE domain.document_made (
  sha256   TEXT        PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  kind     TEXT        NOT NULL,
  words    JSONB       NOT NULL,
  template TEXT        NOT NULL,
  by_person BIGINT     NOT NULL,
  at       TIMESTAMPTZ NOT NULL
);
CREATE TRIGGER document_made_only_added BEFORE UPDATE OR DELETE ON domain.document_made
  FOR EACH ROW EXECUTE FUNCTION domain.refuse_change();
