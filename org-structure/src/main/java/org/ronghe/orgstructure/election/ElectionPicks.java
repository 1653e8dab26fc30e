package org.ronghe.orgstructure.election;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.gate.Gate;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.unit.UnitRules;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** What the forms of elections offer. */
final class ElectionPicks {
    private ElectionPicks() {}

    /** Organisations that elect and that the reader's post reaches. */
    @ApplicationScoped
    static class ElectingPick implements PickList {
        @Inject
        OrgUnits units;

        @Inject
        Gate gate;

        @Override
        public String name() {
            return "electing";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            var reach = gate.reach("election.write");
            return units.all(ui.today()).stream()
                    .filter(unit -> UnitRules.electsAgain(unit.kind())
                            && (reach.everything() || reach.units().contains(unit.id())))
                    .map(unit -> new Choice(String.valueOf(unit.id()), unit.name()))
                    .toList();
        }
    }

    /** Full members of the organisation that the form is about, who elect and are elected (BR-15). */
    @ApplicationScoped
    static class ElectorPick implements PickList {
        @Inject
        People people;

        @Inject
        ElectionFactsBook facts;

        @Override
        public String name() {
            return "elector";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            return List.of();
        }

        @Override
        public List<Choice> choices(Ui ui, Map<String, Object> form) {
            var unit = form.get("unit");
            if (unit == null || !unit.toString().matches("\\d{1,18}")) {
                return List.of();
            }
            var electors = facts.electors(Long.parseLong(unit.toString()), ui.today());
            return people.all(ui.today()).stream()
                    .filter(person -> electors.contains(person.id()))
                    .map(person -> new Choice(String.valueOf(person.id()), person.name()))
                    .toList();
        }
    }
}
