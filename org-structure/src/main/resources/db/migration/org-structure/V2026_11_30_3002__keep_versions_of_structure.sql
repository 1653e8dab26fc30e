-- How organisations, their links and people's places stood on any day: beside each table its versions, the same columns
-- behind the time for which they held. A column added to one is added to the other. What an installation had before is
-- taken to have stood as it does now.
CREATE TABLE orgstructure.org_unit_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.org_unit);
CREATE TABLE orgstructure.unit_link_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.unit_link);
CREATE TABLE orgstructure.person_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE orgstructure.person);
INSERT INTO orgstructure.org_unit_version SELECT '-infinity', 'infinity', t.* FROM orgstructure.org_unit t;
INSERT INTO orgstructure.unit_link_version SELECT '-infinity', 'infinity', t.* FROM orgstructure.unit_link t;
INSERT INTO orgstructure.person_version SELECT '-infinity', 'infinity', t.* FROM orgstructure.person t;
CREATE UNIQUE INDEX org_unit_version_open ON orgstructure.org_unit_version (id) WHERE valid_to = 'infinity';
CREATE UNIQUE INDEX unit_link_version_open ON orgstructure.unit_link_version (unit_id, branch_id)
  WHERE valid_to = 'infinity';
CREATE UNIQUE INDEX person_version_open ON orgstructure.person_version (id) WHERE valid_to = 'infinity';
CREATE INDEX person_version_person ON orgstructure.person_version (id, valid_from);
