package org.ronghe.orgstructure.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** Which organisation has a secretary on a day, in the order of the tree; a deputy is none. */
@ApplicationScoped
class Secretaries implements PickList {
    /** Who is secretary of such organisations. */
    static final Set<Role> ROLES = Set.of(Role.BS, Role.GB);

    @Inject
    Sql sql;

    @Inject
    OrgUnits units;

    /** An organisation and its secretary. */
    record Post(OrgUnits.Unit unit, long person, String name) {
        SecretaryReport.Office office() {
            return new SecretaryReport.Office(unit.id(), unit.name(), person);
        }
    }

    Map<Long, Post> on(LocalDate day) {
        var held = new LinkedHashMap<Long, Post>();
        var byUnit = new LinkedHashMap<Long, Long>();
        var names = new LinkedHashMap<Long, String>();
        sql.list(
                """
                SELECT p.unit_id, p.person_id, q.name FROM orgstructure.held_post p
                  JOIN orgstructure.org_unit u ON u.id = p.unit_id JOIN orgstructure.person q ON q.id = p.person_id
                 WHERE ((u.kind = 'BRANCH' AND p.role = 'BS') OR (u.kind = 'GENERAL_BRANCH' AND p.role = 'GB'))
                   AND p.title NOT LIKE '%副%' AND p.from_date <= ? AND (p.to_date IS NULL OR p.to_date >= ?)
                 ORDER BY p.from_date DESC, p.id DESC
                """,
                row -> {
                    byUnit.putIfAbsent(row.number("unit_id"), row.number("person_id"));
                    return names.put(row.number("person_id"), row.text("name"));
                },
                day,
                day);
        for (var unit : units.all(day)) {
            var person = byUnit.get(unit.id());
            if (person != null) {
                held.put(unit.id(), new Post(unit, person, names.getOrDefault(person, "")));
            }
        }
        return held;
    }

    @Override
    public String name() {
        return "own-organisation";
    }

    @Override
    public List<Choice> choices(Ui ui) {
        var me = ui.actor().person();
        return on(ui.today()).values().stream()
                .filter(post -> post.person() == me)
                .map(post ->
                        new Choice(String.valueOf(post.unit().id()), post.unit().name()))
                .toList();
    }
}
