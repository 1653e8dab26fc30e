-- 授予权限须两人: the security administrator proposes a post, somebody who answers for the business confirms it.
ALTER TABLE orgstructure.post
  ADD confirmed_by BIGINT,
  ADD confirmed_at TIMESTAMPTZ,
  ADD declined     TEXT NOT NULL DEFAULT '';
UPDATE orgstructure.post SET confirmed_by = granted_by, confirmed_at = granted_at;

-- Only these give rights and stand beside names.
CREATE VIEW orgstructure.held_post AS SELECT * FROM orgstructure.post WHERE confirmed_at IS NOT NULL;

-- 三员分立 as before; what was declined stands in nobody's way.
ALTER TABLE orgstructure.post DROP CONSTRAINT post_person_id_daterange_excl;
ALTER TABLE orgstructure.post ADD CONSTRAINT post_administrators_apart
  EXCLUDE USING gist (person_id WITH =, daterange(from_date, to_date, '[]') WITH &&)
  WHERE (role IN ('SYSA', 'SECA', 'AUDA') AND declined = '');
