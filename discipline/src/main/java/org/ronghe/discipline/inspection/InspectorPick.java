package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** Those who are in the pool today; whoever calls one of them hears what keeps the person out. */
@ApplicationScoped
class InspectorPick implements PickList {
    private static final int MOST = 500;

    @Inject
    Sql sql;

    @Inject
    People people;

    @Override
    public String name() {
        return "inspector";
    }

    @Override
    public List<Choice> choices(Ui ui) {
        if (!ui.may("round.plan")) {
            return List.of();
        }
        record Entry(long id, long person, String speciality) {}
        var entries = sql.list(
                "SELECT id, person_id, speciality FROM discipline.inspector WHERE state = 'IN_POOL'"
                        + " ORDER BY id LIMIT " + MOST,
                row -> new Entry(row.number("id"), row.number("person_id"), row.text("speciality")));
        var ids = entries.stream().map(Entry::person).toList();
        var names = people.namesOf(ids);
        var gone = people.goneOf(ids, ui.today());
        return entries.stream()
                .filter(entry -> !gone.contains(entry.person()))
                .map(entry -> new Choice(
                        String.valueOf(entry.id()),
                        names.getOrDefault(entry.person(), "") + " · " + ui.t("Speciality." + entry.speciality())))
                .toList();
    }
}
