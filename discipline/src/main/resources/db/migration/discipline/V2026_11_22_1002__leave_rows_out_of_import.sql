-- Rows that a person leaves out of an import because something stands in their way: the others are still written all or
-- none. They count in the equation of the rows that were read.
ALTER TABLE discipline.import_batch ADD COLUMN left_out TEXT NOT NULL DEFAULT '{"rows":[]}';
ALTER TABLE discipline.import_batch ADD COLUMN rows_left_out INT NOT NULL DEFAULT 0;
ALTER TABLE discipline.import_batch DROP CONSTRAINT import_batch_check;
ALTER TABLE discipline.import_batch ADD CONSTRAINT import_batch_rows
  CHECK (rows_read = rows_added + rows_changed + rows_same + rows_problem + rows_left_out);
