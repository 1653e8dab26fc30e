-- Organisations of both trees, the Party's and the staff's. A unit is never deleted: it is dissolved on a day.
CREATE SEQUENCE orgstructure.org_unit_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.org_unit (
  id             BIGINT  PRIMARY KEY,
  version        BIGINT  NOT NULL,
  code           TEXT    NOT NULL UNIQUE,
  kind           TEXT    NOT NULL CHECK (kind IN ('INSTITUTE', 'PARTY_COMMITTEE', 'DISCIPLINE_COMMITTEE', 'DEPARTMENT',
                   'LABORATORY', 'GENERAL_BRANCH', 'BRANCH', 'TEMPORARY_BRANCH', 'COMMANDO_TEAM')),
  name           TEXT    NOT NULL,
  short_name     TEXT    NOT NULL,
  parent_id      BIGINT  REFERENCES orgstructure.org_unit (id),
  established    DATE,
  term_end       DATE,
  secretary_post TEXT    NOT NULL DEFAULT '',
  dissolved      DATE,
  position       INT     NOT NULL DEFAULT 0,
  CHECK (parent_id IS DISTINCT FROM id),
  CHECK (dissolved IS NULL OR established IS NULL OR dissolved >= established)
);
CREATE INDEX org_unit_parent ON orgstructure.org_unit (parent_id);

-- Which branch stands in which laboratory or department (支部建在实验室), n:m.
CREATE TABLE orgstructure.unit_link (
  unit_id   BIGINT NOT NULL REFERENCES orgstructure.org_unit (id),
  branch_id BIGINT NOT NULL REFERENCES orgstructure.org_unit (id),
  PRIMARY KEY (unit_id, branch_id)
);

-- Every unit with all that is below it, itself included, and with the laboratories linked to its branches: kept by
-- org-structure after each change, so that one look says how far a post reaches.
CREATE TABLE orgstructure.unit_reach (
  ancestor   BIGINT NOT NULL REFERENCES orgstructure.org_unit (id),
  descendant BIGINT NOT NULL REFERENCES orgstructure.org_unit (id),
  PRIMARY KEY (ancestor, descendant)
);

-- People who work or study here. kind ADMINISTRATOR is an account for administering the system alone: no business rights.
CREATE SEQUENCE orgstructure.person_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.person (
  id        BIGINT PRIMARY KEY,
  version   BIGINT NOT NULL,
  name      TEXT   NOT NULL,
  kind      TEXT   NOT NULL CHECK (kind IN ('STAFF', 'STUDENT', 'RETIRED', 'ADMINISTRATOR')),
  unit_id   BIGINT REFERENCES orgstructure.org_unit (id),
  branch_id BIGINT REFERENCES orgstructure.org_unit (id),
  job       TEXT   NOT NULL DEFAULT '',
  joined    DATE   NOT NULL,
  left_on   DATE
);
CREATE INDEX person_unit ON orgstructure.person (unit_id);
CREATE INDEX person_name ON orgstructure.person (name COLLATE "zh-x-icu");

-- Who holds which post from when to when. Rights come from here and end here.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE SEQUENCE orgstructure.post_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.post (
  id         BIGINT      PRIMARY KEY,
  version    BIGINT      NOT NULL,
  person_id  BIGINT      NOT NULL REFERENCES orgstructure.person (id),
  unit_id    BIGINT      NOT NULL REFERENCES orgstructure.org_unit (id),
  role       TEXT        NOT NULL,
  title      TEXT        NOT NULL,
  from_date  DATE        NOT NULL,
  to_date    DATE,
  granted_by BIGINT      NOT NULL,
  granted_at TIMESTAMPTZ NOT NULL,
  reason     TEXT        NOT NULL,
  CHECK (to_date IS NULL OR to_date >= from_date),
  -- 三员分立: no person holds two administrator posts on one day
  EXCLUDE USING gist (person_id WITH =, daterange(from_date, to_date, '[]') WITH &&)
    WHERE (role IN ('SYSA', 'SECA', 'AUDA'))
);
CREATE INDEX post_person ON orgstructure.post (person_id, from_date);
CREATE INDEX post_unit ON orgstructure.post (unit_id, from_date);

-- One person lets another act in one role from a day to a day. It never widens what the first one may do.
CREATE SEQUENCE orgstructure.delegation_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE orgstructure.delegation (
  id          BIGINT      PRIMARY KEY,
  version     BIGINT      NOT NULL,
  from_person BIGINT      NOT NULL REFERENCES orgstructure.person (id),
  to_person   BIGINT      NOT NULL REFERENCES orgstructure.person (id),
  from_date   DATE        NOT NULL,
  to_date     DATE        NOT NULL,
  reason      TEXT        NOT NULL,
  made_at     TIMESTAMPTZ NOT NULL,
  ended_at    TIMESTAMPTZ,
  CHECK (from_person <> to_person),
  CHECK (to_date >= from_date)
);
CREATE INDEX delegation_to ON orgstructure.delegation (to_person, from_date);
