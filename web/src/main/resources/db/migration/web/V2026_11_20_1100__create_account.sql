-- Who may sign in. Passwords as Argon2id, tokens only as SHA-256: a copy of these tables opens nothing.
CREATE SEQUENCE web.account_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE web.account (
  id              BIGINT      PRIMARY KEY,
  version         BIGINT      NOT NULL,
  username        TEXT        NOT NULL,
  person_id       BIGINT      NOT NULL,
  password        TEXT        NOT NULL,
  password_set_at TIMESTAMPTZ NOT NULL,
  must_change     BOOLEAN     NOT NULL,
  disabled        BOOLEAN     NOT NULL,
  created_at      TIMESTAMPTZ NOT NULL
);
CREATE UNIQUE INDEX account_username ON web.account (lower(username));
CREATE UNIQUE INDEX account_person ON web.account (person_id);

CREATE TABLE web.password_history (
  account_id BIGINT      NOT NULL REFERENCES web.account (id),
  password   TEXT        NOT NULL,
  set_at     TIMESTAMPTZ NOT NULL
);
CREATE INDEX password_history_account ON web.password_history (account_id, set_at DESC);

CREATE TABLE web.session (
  token      BYTEA       PRIMARY KEY,
  id         BIGINT      GENERATED ALWAYS AS IDENTITY UNIQUE,
  account_id BIGINT      NOT NULL REFERENCES web.account (id),
  created_at TIMESTAMPTZ NOT NULL,
  last_seen  TIMESTAMPTZ NOT NULL,
  address    TEXT        NOT NULL,
  agent      TEXT        NOT NULL
);
CREATE INDEX session_account ON web.session (account_id);

-- Failed sign-ins by user name, known or not: the answer must not tell which.
CREATE TABLE web.sign_in_throttle (
  username     TEXT        PRIMARY KEY,
  fails        INT         NOT NULL,
  since        TIMESTAMPTZ NOT NULL,
  locked_until TIMESTAMPTZ
);

CREATE SEQUENCE web.api_token_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE web.api_token (
  id         BIGINT      PRIMARY KEY,
  account_id BIGINT      NOT NULL REFERENCES web.account (id),
  name       TEXT        NOT NULL,
  purpose    TEXT        NOT NULL,
  scopes     TEXT[]      NOT NULL,
  token      BYTEA       NOT NULL UNIQUE,
  created_at TIMESTAMPTZ NOT NULL,
  expires_on DATE        NOT NULL,
  last_used  TIMESTAMPTZ,
  revoked_at TIMESTAMPTZ
);
CREATE INDEX api_token_account ON web.api_token (account_id);

-- The one-time secret that lets the first administrator in; gone with the first account.
CREATE TABLE web.first_administrator (
  secret     BYTEA       PRIMARY KEY,
  created_at TIMESTAMPTZ NOT NULL
);

-- What a person set for themselves: density, columns, saved views.
CREATE TABLE web.saved_view (
  id         BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id BIGINT      NOT NULL REFERENCES web.account (id),
  ledger     TEXT        NOT NULL,
  name       TEXT        NOT NULL,
  query      TEXT        NOT NULL,
  created_at TIMESTAMPTZ NOT NULL,
  UNIQUE (account_id, ledger, name)
);
