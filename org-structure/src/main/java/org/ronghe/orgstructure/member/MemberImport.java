package org.ronghe.orgstructure.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.imports.Cells;
import org.ronghe.orgstructure.imports.HandIns.Planned;
import org.ronghe.orgstructure.imports.ListPlan;
import org.ronghe.orgstructure.imports.ListPlan.CellProblem;
import org.ronghe.orgstructure.imports.ListPlan.ListCell;
import org.ronghe.orgstructure.imports.ListPlan.ListRow;
import org.ronghe.orgstructure.imports.ListPlan.RowMark;
import org.ronghe.orgstructure.imports.ListSheet;
import org.ronghe.orgstructure.imports.NameBook;
import org.ronghe.webkit.sheet.HeaderFinder.Field;

/**
 * Plans a roster against what is there. A list enters members who stand on no roster yet; who does is left as it is
 * when the list says the same, and whatever else it says is a step that somebody takes by hand (转接, 转正).
 */
@ApplicationScoped
class MemberImport {
    static final String NAME = "name";
    static final String UNIT = "unit";
    static final String BRANCH = "branch";
    static final String CATEGORY = "category";
    static final String JOINED = "joined";
    static final String FULL_ON = "full_on";
    static final String FROM = "from";
    static final String ORIGIN = "origin";

    /** The words of our own export and those that rosters elsewhere use. */
    static final List<Field> FIELDS = List.of(
            Field.required(NAME, "姓名", "Name"),
            Field.optional(UNIT, "所在单位", "部门", "所在部门", "单位", "Unit"),
            Field.required(BRANCH, "所在支部", "党支部", "所在党支部", "支部", "Home branch", "Branch"),
            Field.required(CATEGORY, "类别", "党员类别", "Category"),
            Field.required(JOINED, "入党日期", "入党时间", "Joined the Party"),
            Field.optional(FULL_ON, "转正日期", "转正时间", "Full member since"),
            Field.optional(FROM, "在本支部起", "起始日期", "在本支部起始日期", "In this branch since"),
            Field.optional(ORIGIN, "转自", "转入前党组织", "Transferred from"));

    @Inject
    Sql sql;

    @Inject
    NameBook book;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    private record Stands(
            long branch,
            String branchName,
            MemberCategory category,
            LocalDate joined,
            @Nullable LocalDate fullOn) {}

    Planned<Membership> plan(ListSheet sheet) {
        return new Planning(sheet).planned();
    }

    private final class Planning {
        private final ListSheet sheet;
        private final LocalDate today = LocalDate.now(clock);
        private final NameBook.Names names;
        private final Map<Long, Stands> roster = new HashMap<>();
        private final Map<Long, String> taken = new HashMap<>();
        private final List<Membership> entries = new ArrayList<>();

        Planning(ListSheet sheet) {
            this.sheet = sheet;
            names = book.on(today);
            sql.list(
                    """
                    SELECT DISTINCT ON (m.person_id) m.person_id, m.branch_id, b.name, m.category, m.joined_party, m.full_on
                      FROM orgstructure.membership m JOIN orgstructure.org_unit b ON b.id = m.branch_id
                     WHERE m.taken_back_at IS NULL AND m.to_date IS NULL ORDER BY m.person_id, m.from_date DESC
                    """,
                    row -> roster.put(
                            row.number("person_id"),
                            new Stands(
                                    row.number("branch_id"),
                                    row.text("name"),
                                    row.word(MemberCategory.class, "category"),
                                    row.requiredDate("joined_party"),
                                    row.date("full_on"))));
        }

        Planned<Membership> planned() {
            var rows = sheet.lines().stream().map(this::row).toList();
            return new Planned<>(new ListPlan(rows), List.copyOf(entries));
        }

        private ListRow row(ListSheet.Line line) {
            var problems = new LinkedHashMap<String, CellProblem>();
            line.unread().forEach(field -> problems.put(field, Cells.problem("cell.formula-unread")));
            var person = names.person(NAME, line.text(NAME), line.text(UNIT), problems);
            var branch = names.unit(BRANCH, line.text(BRANCH), problems);
            var category =
                    Cells.word(MemberCategory.class, CATEGORY, line.text(CATEGORY), "member.import.category", problems);
            var joined = Cells.day(JOINED, line.text(JOINED), problems);
            var fullOn = Cells.day(FULL_ON, line.text(FULL_ON), problems);
            var from = line.text(FROM).isEmpty() ? joined : Cells.day(FROM, line.text(FROM), problems);
            if (joined == null && line.text(JOINED).isEmpty()) {
                problems.putIfAbsent(JOINED, Cells.problem("org.import.empty"));
            }
            var mark = RowMark.PROBLEM;
            if (problems.isEmpty()) {
                mark = judge(
                        line,
                        Objects.requireNonNull(person),
                        Objects.requireNonNull(branch),
                        Objects.requireNonNull(category),
                        new Days(Objects.requireNonNull(joined), fullOn, Objects.requireNonNull(from)),
                        problems);
            }
            var cells = sheet.columns().keySet().stream()
                    .map(field ->
                            new ListCell(field, sheet.address(line, field), line.text(field), problems.get(field)))
                    .toList();
            return new ListRow(line.row(), problems.isEmpty() ? mark : RowMark.PROBLEM, cells);
        }

        private record Days(LocalDate joined, @Nullable LocalDate fullOn, LocalDate from) {}

        private RowMark judge(
                ListSheet.Line line,
                People.Person person,
                OrgUnits.Unit branch,
                MemberCategory category,
                Days days,
                Map<String, CellProblem> problems) {
            var before = taken.putIfAbsent(person.id(), sheet.address(line, NAME));
            if (before != null) {
                problems.put(NAME, Cells.problem("member.import.twice", before));
                return RowMark.PROBLEM;
            }
            var stands = roster.get(person.id());
            if (stands != null) {
                boolean same = stands.branch() == branch.id()
                        && stands.category() == category
                        && stands.joined().equals(days.joined())
                        && Objects.equals(stands.fullOn(), days.fullOn());
                if (!same) {
                    problems.put(NAME, Cells.problem("member.import.other", stands.branchName()));
                }
                return same ? RowMark.UNCHANGED : RowMark.PROBLEM;
            }
            try {
                entries.add(Membership.enter(
                        person.id(),
                        person.kind(),
                        new Membership.Home(branch.id(), branch.kind()),
                        new Membership.Standing(category, days.joined(), days.fullOn()),
                        days.from(),
                        line.text(ORIGIN),
                        new Membership.Mark(gate.actor().person(), clock.instant(), today)));
                return RowMark.NEW;
            } catch (RuleBroken e) {
                problems.put(
                        e.code().startsWith("member.full") && sheet.columns().containsKey(FULL_ON)
                                ? FULL_ON
                                : e.code().equals("member.branch-kind") ? BRANCH : JOINED,
                        new CellProblem(e.code(), e.arguments()));
                return RowMark.PROBLEM;
            }
        }
    }
}
