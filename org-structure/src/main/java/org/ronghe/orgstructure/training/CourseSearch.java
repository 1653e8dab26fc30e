package org.ronghe.orgstructure.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds courses by number and title. */
@ApplicationScoped
class CourseSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    CourseLedger ledger;

    @Override
    public String kind() {
        return CourseLines.KIND;
    }

    @Override
    public String permission() {
        return "course.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list(
                "SELECT id, number, title FROM orgstructure.course WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name(row.text("number"), row.text("title"))),
                ids);
        return names;
    }
}
