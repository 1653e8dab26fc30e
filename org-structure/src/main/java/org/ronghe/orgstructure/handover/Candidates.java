package org.ronghe.orgstructure.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.handover.HeldPost;
import org.ronghe.domain.store.Sql;

/** Who is here to take a duty over, and which posts a person still holds. */
@ApplicationScoped
class Candidates {
    private static final String HERE = """
            SELECT q.id, q.name, q.unit_id,
                   ARRAY(SELECT DISTINCT p.role FROM orgstructure.held_post p
                          WHERE p.person_id = q.id AND p.from_date <= ? AND (p.to_date IS NULL OR p.to_date >= ?)) AS roles
              FROM orgstructure.person q
             WHERE q.joined <= ? AND (q.left_on IS NULL OR q.left_on > ?) AND q.kind <> 'ADMINISTRATOR'
            """;

    @Inject
    Sql sql;

    /** Everybody, by pinyin. */
    List<Candidate> all(LocalDate on) {
        return sql.list(
                HERE + " ORDER BY q.sort_name COLLATE \"zh-x-icu\", q.id", Candidates::candidate, on, on, on, on);
    }

    /** The person, where here on that day and no administrator's account. */
    Optional<Candidate> one(@Nullable Long person, LocalDate on) {
        return person == null
                ? Optional.empty()
                : sql.one(HERE + " AND q.id = ?", Candidates::candidate, on, on, on, on, person);
    }

    private static Candidate candidate(Sql.Cursor row) throws SQLException {
        var roles = new HashSet<Role>();
        row.texts("roles").forEach(role -> roles.add(Role.valueOf(role)));
        return new Candidate(row.number("id"), row.text("name"), row.numberOrNull("unit_id"), Set.copyOf(roles));
    }

    /** Posts of the person on that day. */
    List<HeldPost> held(long person, LocalDate on) {
        return posts("from_date <= ? AND (to_date IS NULL OR to_date >= ?)", person, on, on);
    }

    /** Posts of the person that ran out before that day and whose duties were not handed over yet. */
    List<HeldPost> ended(long person, LocalDate on, long except) {
        return posts("to_date < ? AND NOT handed_over AND id <> ?", person, on, except);
    }

    Optional<HeldPost> post(long person, long id) {
        return posts("id = ?", person, id).stream().findFirst();
    }

    private List<HeldPost> posts(String which, Object... values) {
        return sql.list(
                """
                SELECT role, unit_id,
                       ARRAY(SELECT r.descendant FROM orgstructure.unit_reach r WHERE r.ancestor = p.unit_id) AS reach
                  FROM orgstructure.held_post p WHERE person_id = ? AND
                """ + which,
                row -> new HeldPost(
                        row.word(Role.class, "role"), row.number("unit_id"), new HashSet<>(row.numbers("reach"))),
                values);
    }
}
