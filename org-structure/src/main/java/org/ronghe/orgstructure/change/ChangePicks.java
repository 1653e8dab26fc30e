package org.ronghe.orgstructure.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.meeting.MeetingKind;
import org.ronghe.orgstructure.meeting.Sittings;
import org.ronghe.orgstructure.unit.UnitRules;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;
import org.ronghe.webkit.bind.PickList.Choice;

/** What the forms of changes offer. */
final class ChangePicks {
    private ChangePicks() {}

    private static List<Choice> reached(OrgUnits units, Ui ui, Predicate<OrgUnits.Unit> which) {
        var reach = Gate.reach(ui.actor(), "change.raise");
        return units.all(ui.today()).stream()
                .filter(unit -> reach.covers(unit.id()) && which.test(unit))
                .map(unit -> new Choice(String.valueOf(unit.id()), unit.name()))
                .toList();
    }

    /** Branches, laboratories and departments for which the reader asks. */
    @ApplicationScoped
    static class ApplicantPick implements PickList {
        @Inject
        OrgUnits units;

        @Override
        public String name() {
            return "applicant-unit";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            return reached(
                    units,
                    ui,
                    unit -> UnitRules.STAFF.contains(unit.kind())
                            || unit.kind() == Kind.BRANCH
                            || unit.kind() == Kind.GENERAL_BRANCH
                            || unit.kind() == Kind.TEMPORARY_BRANCH
                            || unit.kind() == Kind.COMMANDO_TEAM);
        }
    }

    /** Organisations that the reader may ask to change. */
    @ApplicationScoped
    static class ChangeUnitPick implements PickList {
        @Inject
        OrgUnits units;

        @Override
        public String name() {
            return "change-unit";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            return reached(units, ui, unit -> UnitRules.byChange(unit.kind()));
        }
    }

    /** What meetings of the committee resolved in signed minutes, from the day on that the form is about. */
    @ApplicationScoped
    static class CommitteePointPick implements PickList {
        @Inject
        OrgUnits units;

        @Inject
        Sittings sittings;

        private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

        @Override
        public String name() {
            return "committee-point";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            return choices(ui, Map.of());
        }

        @Override
        public List<Choice> choices(Ui ui, Map<String, Object> form) {
            var since = since(form.get("since"));
            return units.all(ui.today()).stream()
                    .filter(unit -> unit.kind() == Kind.PARTY_COMMITTEE)
                    .flatMap(unit -> sittings.resolved(MeetingKind.COMMITTEE, unit.id(), since).stream())
                    .map(each ->
                            new Choice(String.valueOf(each.id()), each.sitting().code() + " · " + each.said()))
                    .toList();
        }

        private static LocalDate since(@Nullable Object sent) {
            try {
                return sent == null ? EARLIEST : LocalDate.parse(sent.toString());
            } catch (DateTimeParseException e) {
                return EARLIEST;
            }
        }
    }

    /** Members of the Party, as far as the reader sees their rosters; the Party office adds those of other branches. */
    @ApplicationScoped
    static class PartyMemberPick implements PickList {
        @Inject
        People people;

        @Inject
        Sql sql;

        @Override
        public String name() {
            return "party-member";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            var reach = Gate.reach(ui.actor(), "member.read");
            var members = new HashSet<>(sql.list(
                    """
                    SELECT person_id FROM orgstructure.membership
                     WHERE taken_back_at IS NULL AND from_date <= ? AND (to_date IS NULL OR to_date >= ?)
                       AND (? OR branch_id = ANY (?))
                    """, row -> row.number("person_id"), ui.today(), ui.today(), reach.everything(), reach.units()));
            return people.all(ui.today()).stream()
                    .filter(person -> members.contains(person.id()))
                    .map(person -> new Choice(String.valueOf(person.id()), person.name()))
                    .toList();
        }
    }

    /** Who is on the roll of the temporary branch that the form is about. */
    @ApplicationScoped
    static class OnRollPick implements PickList {
        @Inject
        Sql sql;

        @Override
        public String name() {
            return "on-roll";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            return List.of();
        }

        @Override
        public List<Choice> choices(Ui ui, Map<String, Object> form) {
            var id = String.valueOf(form.get("change"));
            if (!id.matches("\\d{1,18}")) {
                return List.of();
            }
            return sql.list(
                    """
                    SELECT q.id, q.name FROM orgstructure.temporary_member r JOIN orgstructure.person q ON q.id = r.person_id
                     WHERE r.change_id = ? AND r.to_date IS NULL ORDER BY q.sort_name COLLATE "zh-x-icu", q.id
                    """, row -> new Choice(String.valueOf(row.number("id")), row.text("name")), Long.valueOf(id));
        }
    }
}
