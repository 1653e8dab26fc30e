-- How somebody wants to be reminded outside the house. Of the feed's secret only the hash is kept.
CREATE TABLE web.reminder_wish (
  account_id   BIGINT      PRIMARY KEY REFERENCES web.account (id),
  feed         BYTEA       UNIQUE,
  feed_made_at TIMESTAMPTZ,
  channel      TEXT        NOT NULL DEFAULT 'NONE' CHECK (channel IN ('NONE', 'MAIL', 'WEBHOOK')),
  mail         TEXT        NOT NULL DEFAULT '',
  webhook      TEXT        NOT NULL DEFAULT ''
);

-- What was sent to whom, and what came of it; never its text. The index is what keeps it to one message a day.
CREATE TABLE web.reminder_receipt (
  id         BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id BIGINT      NOT NULL REFERENCES web.account (id),
  channel    TEXT        NOT NULL CHECK (channel IN ('MAIL', 'WEBHOOK')),
  day        DATE        NOT NULL,
  trial      BOOLEAN     NOT NULL,
  items      INT         NOT NULL DEFAULT 0,
  state      TEXT        NOT NULL CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNSURE', 'NOTHING')),
  attempts   INT         NOT NULL DEFAULT 0,
  next_try   TIMESTAMPTZ NOT NULL,
  ended_at   TIMESTAMPTZ,
  answer     TEXT        NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX reminder_once_a_day ON web.reminder_receipt (account_id, day) WHERE NOT trial;
CREATE INDEX reminder_to_send ON web.reminder_receipt (next_try) WHERE state IN ('WAITING', 'SENDING');
CREATE INDEX reminder_of ON web.reminder_receipt (account_id, id DESC);
CREATE INDEX reminder_state ON web.reminder_receipt (state, id DESC);
