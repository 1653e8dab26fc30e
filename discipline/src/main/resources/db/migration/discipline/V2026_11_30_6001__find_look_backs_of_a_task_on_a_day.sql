-- The ledger of a past day asks of each closed task whether a look-back stood on it.
CREATE INDEX look_back_version_task ON discipline.look_back_version (task_id, valid_from);
