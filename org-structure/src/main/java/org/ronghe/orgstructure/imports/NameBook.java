package org.ronghe.orgstructure.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.imports.ListPlan.CellProblem;

/** Finds the people and organisations that the cells of a list name. */
@ApplicationScoped
public class NameBook {
    @Inject
    People people;

    @Inject
    OrgUnits units;

    /** Everybody and every organisation of a day, read once for a whole list. */
    public Names on(LocalDate day) {
        return new Names(people.all(day), units.all(day));
    }

    /** The names of one day. */
    public static final class Names {
        private final Map<String, List<People.Person>> byName = new HashMap<>();
        private final Map<String, List<OrgUnits.Unit>> byUnit = new HashMap<>();

        Names(List<People.Person> people, List<OrgUnits.Unit> units) {
            people.forEach(each -> byName.computeIfAbsent(each.name(), key -> new ArrayList<>())
                    .add(each));
            for (var unit : units) {
                for (var word : List.of(unit.code(), unit.name(), unit.shortName())) {
                    var same = byUnit.computeIfAbsent(word, key -> new ArrayList<>());
                    if (!same.contains(unit)) {
                        same.add(unit);
                    }
                }
            }
        }

        /**
         * The person of a cell.
         *
         * @param unit code or name of the unit that tells several of one name apart; empty where nothing is said
         * @param problems where {@code list.unknown} or {@code list.several} goes when there is not exactly one
         */
        public People.@Nullable Person person(
                String field, String name, String unit, Map<String, CellProblem> problems) {
            if (name.isEmpty()) {
                problems.putIfAbsent(field, Cells.problem("org.import.empty"));
                return null;
            }
            var found = byName.getOrDefault(name, List.of()).stream()
                    .filter(each -> unit.isEmpty() || in(each, unit))
                    .toList();
            if (found.size() != 1) {
                problems.putIfAbsent(
                        field, Cells.problem(found.isEmpty() ? "list.unknown" : "list.several", name, found.size()));
                return null;
            }
            return found.get(0);
        }

        private boolean in(People.Person person, String unit) {
            return byUnit.getOrDefault(unit, List.of()).stream()
                    .anyMatch(each -> Objects.equals(each.id(), person.unit()));
        }

        /**
         * The organisation of a cell, by code, name or short name; {@code list.unit} goes to the problems otherwise.
         */
        public OrgUnits.@Nullable Unit unit(String field, String word, Map<String, CellProblem> problems) {
            var found = byUnit.getOrDefault(word, List.of());
            if (found.size() != 1) {
                problems.putIfAbsent(field, Cells.problem(word.isEmpty() ? "org.import.empty" : "list.unit", word));
                return null;
            }
            return found.get(0);
        }
    }
}
