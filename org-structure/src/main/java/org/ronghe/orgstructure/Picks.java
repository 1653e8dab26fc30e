package org.ronghe.orgstructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.api.OrgUnits.Unit;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** The choices that forms of every module offer: units in the order of the tree, people by pinyin, roles. */
final class Picks {
    private Picks() {}

    private static List<PickList.Choice> choices(OrgUnits units, Ui ui, Predicate<Unit> which) {
        return units.all(ui.today()).stream()
                .filter(which)
                .map(unit -> new PickList.Choice(String.valueOf(unit.id()), unit.name()))
                .toList();
    }

    @ApplicationScoped
    static class UnitPick implements PickList {
        @Inject
        OrgUnits units;

        @Override
        public String name() {
            return "unit";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            return Picks.choices(units, ui, unit -> true);
        }
    }

    @ApplicationScoped
    static class StaffUnitPick implements PickList {
        @Inject
        OrgUnits units;

        @Override
        public String name() {
            return "staff-unit";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            return Picks.choices(units, ui, unit -> unit.kind() == Kind.LABORATORY || unit.kind() == Kind.DEPARTMENT);
        }
    }

    @ApplicationScoped
    static class BranchPick implements PickList {
        @Inject
        OrgUnits units;

        @Override
        public String name() {
            return "branch";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            return Picks.choices(units, ui, unit -> unit.kind() == Kind.BRANCH);
        }
    }

    /** Organisations whose meetings the reader plans. */
    @ApplicationScoped
    static class MeetingUnitPick implements PickList {
        @Inject
        OrgUnits units;

        @Override
        public String name() {
            return "meeting-unit";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            var reach = Gate.reach(ui.actor(), "meeting.plan");
            return Picks.choices(units, ui, unit -> unit.kind() != Kind.COMMANDO_TEAM && reach.covers(unit.id()));
        }
    }

    /** Organisations that hold courses, as far as the reader plans for them. */
    @ApplicationScoped
    static class CourseUnitPick implements PickList {
        private static final Set<Kind> KINDS = Set.of(Kind.PARTY_COMMITTEE, Kind.GENERAL_BRANCH, Kind.BRANCH);

        @Inject
        OrgUnits units;

        @Override
        public String name() {
            return "course-unit";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            var reach = Gate.reach(ui.actor(), "course.write");
            return Picks.choices(units, ui, unit -> KINDS.contains(unit.kind()) && reach.covers(unit.id()));
        }
    }

    /** Organisations of branches, which hold meetings together. */
    @ApplicationScoped
    static class MeetingPartnerPick implements PickList {
        private static final Set<Kind> KINDS = Set.of(Kind.GENERAL_BRANCH, Kind.BRANCH, Kind.TEMPORARY_BRANCH);

        @Inject
        OrgUnits units;

        @Override
        public String name() {
            return "meeting-partner";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            return Picks.choices(units, ui, unit -> KINDS.contains(unit.kind()));
        }
    }

    /** Organisations that owe meetings of Party life. */
    @ApplicationScoped
    static class LifeUnitPick implements PickList {
        private static final Set<Kind> KINDS =
                Set.of(Kind.PARTY_COMMITTEE, Kind.BRANCH, Kind.TEMPORARY_BRANCH, Kind.PARTY_GROUP);

        @Inject
        OrgUnits units;

        @Override
        public String name() {
            return "life-unit";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            var reach = Gate.reach(ui.actor(), "life.excuse");
            return Picks.choices(units, ui, unit -> KINDS.contains(unit.kind()) && reach.covers(unit.id()));
        }
    }

    @ApplicationScoped
    static class PersonPick implements PickList {
        @Inject
        People people;

        @Inject
        Posts posts;

        @Override
        public String name() {
            return "person";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            var all = people.all(ui.today());
            var titles = posts.titlesOf(all.stream().map(People.Person::id).toList(), ui.today());
            return all.stream()
                    .map(person -> new Choice(
                            String.valueOf(person.id()), label(person.name(), titles.getOrDefault(person.id(), ""))))
                    .toList();
        }

        private static String label(String name, String title) {
            return title.isBlank() ? name : name + "（" + title + "）";
        }
    }

    @ApplicationScoped
    static class RolePick implements PickList {
        @Override
        public String name() {
            return "role";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            return Arrays.stream(Role.values())
                    .filter(role -> role != Role.STF)
                    .map(role -> new Choice(role.name(), ui.word(role)))
                    .toList();
        }
    }
}
