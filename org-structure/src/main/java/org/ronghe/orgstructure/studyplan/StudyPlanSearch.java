package org.ronghe.orgstructure.studyplan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.register.Findable;
import org.ronghe.domain.store.Sql;

/** Finds plans by their title and their sessions. */
@ApplicationScoped
class StudyPlanSearch implements Findable {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    StudyPlanLedger ledger;

    @Override
    public String kind() {
        return StudyPlanLines.KIND;
    }

    @Override
    public String permission() {
        return "study-plan.read";
    }

    @Override
    public List<Found> find(String words, int most) {
        return gate.may(permission()) ? ledger.found(words, most) : List.of();
    }

    @Override
    public Map<Long, Name> namesOf(Collection<Long> ids) {
        var names = new HashMap<Long, Name>();
        sql.list(
                "SELECT id, year, title FROM orgstructure.study_plan WHERE id = ANY (?)",
                row -> names.put(row.number("id"), new Name(StudyPlanLedger.code(row), row.text("title"))),
                ids);
        return names;
    }
}
