package org.ronghe.orgstructure.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Memberships;

/** Answers for the page on which people see what is kept about them. */
@ApplicationScoped
class OwnMembership implements Memberships {
    @Inject
    Sql sql;

    @Override
    public List<Stretch> of(long person) {
        return sql.list(
                """
                SELECT m.*, b.name AS branch FROM orgstructure.membership m
                  JOIN orgstructure.org_unit b ON b.id = m.branch_id
                 WHERE m.person_id = ?
                 ORDER BY m.taken_back_at IS NOT NULL, m.from_date DESC, m.id DESC
                """,
                row -> new Stretch(
                        row.text("branch"),
                        "MemberCategory." + row.word(MemberCategory.class, "category"),
                        row.requiredDate("joined_party"),
                        row.date("full_on"),
                        row.requiredDate("from_date"),
                        row.date("to_date"),
                        row.instantOrNull("taken_back_at") != null),
                person);
    }

    @Override
    public List<Temporary> temporaryOf(long person) {
        return sql.list(
                """
                SELECT u.id, u.name, r.from_date, r.to_date FROM orgstructure.temporary_member r
                  JOIN orgstructure.org_unit u ON u.id = r.unit_id
                 WHERE r.person_id = ? ORDER BY r.from_date DESC, r.id DESC
                """,
                row -> new Temporary(
                        row.number("id"), row.text("name"), row.requiredDate("from_date"), row.date("to_date")),
                person);
    }
}
