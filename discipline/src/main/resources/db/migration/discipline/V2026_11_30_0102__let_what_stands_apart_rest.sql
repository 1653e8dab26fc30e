-- A task that stands apart is nobody's overdue work (ADR 17); its review waits on the desk of whoever decides.
UPDATE domain.work_item SET category = 'PLANNED'
 WHERE module = 'discipline' AND kind = 'rectification' AND state IN ('DISPUTED', 'DEFERRED') AND category = 'WAITING';
