-- Organisations that held a meeting together with the one it is of: it counts once and is credited to each. They are
-- part of what the chair signs.
CREATE TABLE orgstructure.meeting_partner (
  meeting_id BIGINT NOT NULL REFERENCES orgstructure.meeting (id),
  unit_id    BIGINT NOT NULL REFERENCES orgstructure.org_unit (id),
  PRIMARY KEY (meeting_id, unit_id)
);
CREATE TRIGGER meeting_partner_locked BEFORE INSERT OR UPDATE OR DELETE ON orgstructure.meeting_partner
  FOR EACH ROW EXECUTE FUNCTION orgstructure.refuse_signed_part();

-- The first day of the ledger, what is due of the kinds that fall due again and again, and who lectured.
CREATE INDEX meeting_recorded ON orgstructure.meeting (recorded_on);
CREATE INDEX meeting_day_kind ON orgstructure.meeting (day, kind);
CREATE INDEX meeting_point_lead ON orgstructure.meeting_point (lead) WHERE lead IS NOT NULL;
