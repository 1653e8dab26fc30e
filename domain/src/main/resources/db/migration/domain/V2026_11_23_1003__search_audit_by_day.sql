-- The chain is searched by days: the text of the moment sorts as time does.
CREATE INDEX audit_line_at ON domain.audit_line (at, seq);
