-- The step a line tells of and the number people say, read out of the line like the columns beside them: searched for
-- by words, each with its index, so that a search costs the same however long the chain is.
ALTER TABLE domain.audit_line
  ADD COLUMN step  TEXT GENERATED ALWAYS AS (line::jsonb -> 'details' ->> 'step') STORED,
  ADD COLUMN label TEXT GENERATED ALWAYS AS (line::jsonb ->> 'label') STORED;
CREATE INDEX audit_line_step ON domain.audit_line (step, seq DESC) WHERE step IS NOT NULL;
CREATE INDEX audit_line_label ON domain.audit_line (label, seq DESC);
CREATE INDEX audit_line_outcome ON domain.audit_line (outcome, seq DESC) WHERE outcome <> 'ok';
