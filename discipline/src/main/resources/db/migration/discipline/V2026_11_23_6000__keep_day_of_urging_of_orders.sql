-- An order is urged once a day, as tasks, letters and look-backs are.
ALTER TABLE discipline.supervision_order ADD COLUMN reminded_on DATE;
UPDATE discipline.supervision_order o
   SET reminded_on = m.day
  FROM (SELECT order_id, max((at AT TIME ZONE 'Asia/Shanghai')::date) AS day
          FROM discipline.order_move WHERE step IN ('REMIND', 'AUTO_REMIND') GROUP BY order_id) AS m
 WHERE m.order_id = o.id;
