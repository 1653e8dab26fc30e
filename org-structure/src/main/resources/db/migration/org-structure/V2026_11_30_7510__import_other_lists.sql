-- Other lists than organisations are handed in, looked at and confirmed in the same way.
ALTER TABLE orgstructure.import_batch ADD COLUMN kind TEXT NOT NULL DEFAULT 'ORGANISATION';
ALTER TABLE orgstructure.import_batch ALTER COLUMN kind DROP DEFAULT;
CREATE INDEX import_batch_kind ON orgstructure.import_batch (kind, id DESC);
