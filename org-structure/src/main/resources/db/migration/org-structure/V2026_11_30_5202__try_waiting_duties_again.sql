-- When the duties that wait on a list were last offered to the named successor: a post that the successor gets after that
-- moment is a reason to offer them once more.
ALTER TABLE orgstructure.handover ADD tried_at TIMESTAMPTZ;
UPDATE orgstructure.handover SET tried_at = opened_at;
ALTER TABLE orgstructure.handover ALTER tried_at SET NOT NULL;
CREATE INDEX handover_waiting ON orgstructure.handover (successor_id) WHERE state = 'OPEN' AND successor_id IS NOT NULL;
