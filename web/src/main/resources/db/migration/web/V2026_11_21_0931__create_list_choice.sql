-- How a person wants a list: which of its optional columns, and how close its rows stand. On screen and on paper alike.
CREATE TABLE web.list_choice (
  account_id BIGINT NOT NULL REFERENCES web.account (id),
  list       TEXT   NOT NULL,
  shown      TEXT[] NOT NULL,
  density    TEXT   NOT NULL CHECK (density IN ('NORMAL', 'DENSE')),
  PRIMARY KEY (account_id, list)
);
