-- An item may come from an instruction, which another module keeps: its number is quoted. What was studied first is
-- found by the number of the document too.
ALTER TABLE orgstructure.meeting_item ADD COLUMN instruction_id BIGINT;
ALTER TABLE orgstructure.meeting_item_version ADD COLUMN instruction_id BIGINT;
ALTER TABLE orgstructure.meeting_item DROP CONSTRAINT meeting_item_source;
ALTER TABLE orgstructure.meeting_item
  ADD CONSTRAINT meeting_item_source CHECK (num_nonnulls(meeting_id, visit_id, matter_id, instruction_id) = 1);
CREATE INDEX meeting_item_instruction ON orgstructure.meeting_item (instruction_id) WHERE instruction_id IS NOT NULL;
CREATE INDEX meeting_point_source ON orgstructure.meeting_point (source_number)
  WHERE kind = 'FIRST_TOPIC' AND source_number <> '';
