-- The number of the approval that founded an organisation (BR-5), as a later list of organisations has to name it.
ALTER TABLE orgstructure.org_unit ADD COLUMN approval TEXT NOT NULL DEFAULT '';
ALTER TABLE orgstructure.org_unit_version ADD COLUMN approval TEXT NOT NULL DEFAULT '';
