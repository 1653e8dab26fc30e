-- A history says who moved under the name and the post of that day. Lines of before know the number alone.
ALTER TABLE discipline.task_move ADD by_name TEXT NOT NULL DEFAULT '', ADD by_post TEXT NOT NULL DEFAULT '';
ALTER TABLE discipline.order_move ADD by_name TEXT NOT NULL DEFAULT '', ADD by_post TEXT NOT NULL DEFAULT '';
ALTER TABLE discipline.letter_move ADD by_name TEXT NOT NULL DEFAULT '', ADD by_post TEXT NOT NULL DEFAULT '';
ALTER TABLE discipline.look_back_move ADD by_name TEXT NOT NULL DEFAULT '', ADD by_post TEXT NOT NULL DEFAULT '';
ALTER TABLE discipline.notice_move ADD by_name TEXT NOT NULL DEFAULT '', ADD by_post TEXT NOT NULL DEFAULT '';
ALTER TABLE discipline.round_move ADD by_name TEXT NOT NULL DEFAULT '', ADD by_post TEXT NOT NULL DEFAULT '';
ALTER TABLE discipline.inspector_move ADD by_name TEXT NOT NULL DEFAULT '', ADD by_post TEXT NOT NULL DEFAULT '';
