-- The point of the committee's agenda that decided on a change; empty for what was decided before it was kept.
ALTER TABLE orgstructure.org_change ADD decided_point TEXT NOT NULL DEFAULT '';
ALTER TABLE orgstructure.org_change_version ADD decided_point TEXT NOT NULL DEFAULT '';

-- Whom the decision appoints stands beside whom the request named. Decisions of before wrote over the request.
ALTER TABLE orgstructure.org_change_person ADD appointed BOOLEAN NOT NULL DEFAULT false,
  DROP CONSTRAINT org_change_person_change_id_person_id_part_key,
  ADD UNIQUE (change_id, person_id, part, appointed),
  ADD CHECK (NOT appointed OR part <> 'MEMBER');
