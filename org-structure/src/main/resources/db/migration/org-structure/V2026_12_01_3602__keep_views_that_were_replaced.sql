-- What a member said before saying something else stays readable; one view of a person stands at a time.
ALTER TABLE orgstructure.matter_view ADD COLUMN replaced BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE orgstructure.matter_view DROP CONSTRAINT matter_view_matter_id_meeting_id_person_key;
ALTER TABLE orgstructure.matter_view ADD CONSTRAINT matter_view_one_stands
  EXCLUDE USING btree (matter_id WITH =, meeting_id WITH =, person WITH =) WHERE (NOT replaced)
  DEFERRABLE INITIALLY DEFERRED;
