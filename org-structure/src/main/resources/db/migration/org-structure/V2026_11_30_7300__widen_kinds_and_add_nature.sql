-- Groups, leading groups and work groups stand in the tree too; what kind of people a branch gathers is said of it.
ALTER TABLE orgstructure.org_unit DROP CONSTRAINT org_unit_kind_check;
ALTER TABLE orgstructure.org_unit ADD CONSTRAINT org_unit_kind_check CHECK (kind IN ('INSTITUTE', 'PARTY_COMMITTEE',
  'DISCIPLINE_COMMITTEE', 'DEPARTMENT', 'LABORATORY', 'GENERAL_BRANCH', 'BRANCH', 'TEMPORARY_BRANCH', 'COMMANDO_TEAM',
  'PARTY_GROUP', 'STUDY_GROUP', 'LEADING_GROUP', 'WORK_GROUP'));
ALTER TABLE orgstructure.org_unit
  ADD COLUMN nature       TEXT CHECK (nature IN ('ORDINARY', 'JOINT', 'OFFICE', 'GRADUATE', 'RETIRED')),
  ADD COLUMN joint_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE orgstructure.org_unit_version
  ADD COLUMN nature       TEXT,
  ADD COLUMN joint_reason TEXT NOT NULL DEFAULT '';
UPDATE orgstructure.org_unit SET nature = 'ORDINARY' WHERE kind IN ('GENERAL_BRANCH', 'BRANCH');
UPDATE orgstructure.org_unit_version SET nature = 'ORDINARY' WHERE kind IN ('GENERAL_BRANCH', 'BRANCH');
ALTER TABLE orgstructure.org_unit
  ADD CONSTRAINT org_unit_nature_of_kind CHECK ((nature IS NOT NULL) = (kind IN ('GENERAL_BRANCH', 'BRANCH')));
