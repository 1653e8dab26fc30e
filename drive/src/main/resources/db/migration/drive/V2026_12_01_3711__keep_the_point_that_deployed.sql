-- The point of the committee's agenda under which it was resolved how an instruction is carried out; empty for what was
-- deployed before it was kept.
ALTER TABLE drive.instruction ADD deploy_point TEXT NOT NULL DEFAULT '';
ALTER TABLE drive.instruction_version ADD deploy_point TEXT NOT NULL DEFAULT '';
