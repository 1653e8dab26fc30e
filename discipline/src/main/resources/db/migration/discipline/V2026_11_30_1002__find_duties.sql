-- What a person answers for is looked up when a post ends: one index for each part, over what is open.
CREATE INDEX task_of_responsible ON discipline.task (responsible) WHERE state NOT IN ('CLOSED', 'VOID');
CREATE INDEX task_of_leader ON discipline.task (leader) WHERE state NOT IN ('CLOSED', 'VOID');
CREATE INDEX task_of_acceptor ON discipline.task_acceptor (person_id);
CREATE INDEX order_of_contact ON discipline.supervision_order (contact)
  WHERE state NOT IN ('COMPLETED', 'ARCHIVED', 'CANCELLED');
CREATE INDEX order_of_leader ON discipline.supervision_order (leader)
  WHERE state NOT IN ('COMPLETED', 'ARCHIVED', 'CANCELLED');
CREATE INDEX order_of_issuer ON discipline.supervision_order (issuer)
  WHERE state NOT IN ('COMPLETED', 'ARCHIVED', 'CANCELLED');
CREATE INDEX order_of_drafter ON discipline.supervision_order (drafted_by)
  WHERE state NOT IN ('COMPLETED', 'ARCHIVED', 'CANCELLED');
CREATE INDEX letter_of_contact ON discipline.letter (contact) WHERE state NOT IN ('CLOSED', 'CANCELLED');
CREATE INDEX letter_of_leader ON discipline.letter (leader) WHERE state NOT IN ('CLOSED', 'CANCELLED');
CREATE INDEX letter_of_issuer ON discipline.letter (issuer) WHERE state NOT IN ('CLOSED', 'CANCELLED');
CREATE INDEX letter_of_drafter ON discipline.letter (drafted_by) WHERE state NOT IN ('CLOSED', 'CANCELLED');
CREATE INDEX notice_not_out ON discipline.notice (id) WHERE state IN ('DRAFTED', 'PROPOSED');
