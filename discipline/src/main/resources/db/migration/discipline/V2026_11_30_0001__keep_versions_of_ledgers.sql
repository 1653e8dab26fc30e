-- How every order, letter, look-back, list for close-out, notice, round and inspector stood on any day: beside each table its versions, the
-- same columns behind the time for which they held. A column added to one is added to the other. What an installation
-- had before is filled from the register's versions, which know state and limits; everything else is as it stands now.
CREATE TABLE discipline.supervision_order_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE discipline.supervision_order);
CREATE TABLE discipline.letter_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE discipline.letter);
CREATE TABLE discipline.letter_issue_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE discipline.letter_issue);
CREATE TABLE discipline.look_back_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE discipline.look_back);
CREATE TABLE discipline.closing_list_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE discipline.closing_list);
CREATE TABLE discipline.notice_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE discipline.notice);
CREATE TABLE discipline.inspection_round_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE discipline.inspection_round);
CREATE TABLE discipline.inspector_version (
  valid_from TIMESTAMPTZ NOT NULL,
  valid_to   TIMESTAMPTZ NOT NULL,
  LIKE discipline.inspector);

INSERT INTO discipline.supervision_order_version
SELECT w.valid_from, w.valid_to, (jsonb_populate_record(t, jsonb_build_object('state', w.state,
         'first_due', w.first_due, 'current_due', w.current_due, 'due_key', coalesce(w.current_due, '9999-12-31'),
         'extensions', w.extensions, 'moved_on', (w.valid_from AT TIME ZONE 'Asia/Shanghai')::date))).*
  FROM domain.work_item w JOIN discipline.supervision_order t ON t.id = w.item_id
 WHERE w.module = 'discipline' AND w.kind = 'order';
INSERT INTO discipline.letter_version
SELECT w.valid_from, w.valid_to, (jsonb_populate_record(t, jsonb_build_object('state', w.state,
         'due_key', coalesce(w.current_due, '9999-12-31'),
         'moved_on', (w.valid_from AT TIME ZONE 'Asia/Shanghai')::date))).*
  FROM domain.work_item w JOIN discipline.letter t ON t.id = w.item_id
 WHERE w.module = 'discipline' AND w.kind = 'letter';
INSERT INTO discipline.letter_issue_version
SELECT w.since, 'infinity', i.*
  FROM discipline.letter_issue i
  JOIN (SELECT item_id, min(valid_from) AS since FROM domain.work_item
         WHERE module = 'discipline' AND kind = 'letter' GROUP BY item_id) AS w ON w.item_id = i.letter_id;
INSERT INTO discipline.look_back_version
SELECT w.valid_from, w.valid_to, (jsonb_populate_record(t, jsonb_build_object('state', w.state, 'due', w.first_due,
         'result', CASE WHEN w.state = 'DONE' THEN t.result END,
         'done_on', CASE WHEN w.state = 'DONE' THEN t.done_on END))).*
  FROM domain.work_item w JOIN discipline.look_back t ON t.id = w.item_id
 WHERE w.module = 'discipline' AND w.kind = 'lookback';
INSERT INTO discipline.closing_list_version
SELECT t.made_at, coalesce(t.confirmed_at, 'infinity'), (jsonb_populate_record(t, '{"meeting": "", "meeting_on": null,
         "confirmed_by": null, "confirmed_at": null}')).*
  FROM discipline.closing_list t;
INSERT INTO discipline.closing_list_version
SELECT t.confirmed_at, 'infinity', t.* FROM discipline.closing_list t WHERE t.confirmed_at IS NOT NULL;
INSERT INTO discipline.notice_version
SELECT w.valid_from, w.valid_to, (jsonb_populate_record(t, jsonb_build_object('state', w.state))).*
  FROM domain.work_item w JOIN discipline.notice t ON t.id = w.item_id
 WHERE w.module = 'discipline' AND w.kind = 'notice';
INSERT INTO discipline.inspection_round_version
SELECT w.valid_from, w.valid_to, (jsonb_populate_record(t, jsonb_build_object('state', w.state))).*
  FROM domain.work_item w JOIN discipline.inspection_round t ON t.id = w.item_id
 WHERE w.module = 'discipline' AND w.kind = 'round';
INSERT INTO discipline.inspection_round_version
SELECT t.created_at, 'infinity', t.* FROM discipline.inspection_round t
 WHERE NOT EXISTS (SELECT FROM discipline.inspection_round_version v WHERE v.id = t.id);
INSERT INTO discipline.inspector_version
SELECT w.valid_from, w.valid_to, (jsonb_populate_record(t, jsonb_build_object('state', w.state))).*
  FROM domain.work_item w JOIN discipline.inspector t ON t.id = w.item_id
 WHERE w.module = 'discipline' AND w.kind = 'inspector';

CREATE INDEX supervision_order_version_of ON discipline.supervision_order_version (id, valid_from);
CREATE INDEX supervision_order_version_due ON discipline.supervision_order_version (due_key, id, valid_from);
CREATE INDEX supervision_order_version_unit ON discipline.supervision_order_version (host_unit, due_key, id);
CREATE INDEX letter_version_of ON discipline.letter_version (id, valid_from);
CREATE INDEX letter_version_due ON discipline.letter_version (due_key, id, valid_from);
CREATE INDEX letter_version_unit ON discipline.letter_version (unit_id, due_key, id);
CREATE INDEX letter_issue_version_of ON discipline.letter_issue_version (letter_id, valid_from);
CREATE INDEX look_back_version_of ON discipline.look_back_version (id, valid_from);
CREATE INDEX look_back_version_due ON discipline.look_back_version (due, id, valid_from);
CREATE INDEX look_back_version_round ON discipline.look_back_version (round_id, due, id);
CREATE INDEX closing_list_version_of ON discipline.closing_list_version (id, valid_from);
CREATE INDEX notice_version_of ON discipline.notice_version (id, valid_from);
CREATE INDEX inspection_round_version_of ON discipline.inspection_round_version (id, valid_from);
CREATE INDEX inspector_version_of ON discipline.inspector_version (id, valid_from);
