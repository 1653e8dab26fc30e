-- What runs for a person and is due soon is counted on every view of the desk: this index holds all that the count and the
-- list of overdue items ask for, so that a thousand items are not fetched one by one from a table of millions.
CREATE INDEX work_item_due ON domain.work_item (responsible, current_due, version_id)
  WHERE valid_to = 'infinity' AND category IN ('RUNNING', 'WAITING');

-- What waits for somebody stands in domain.awaited since V2026_11_23; nothing asks this index any more.
DROP INDEX domain.work_item_waiting;
