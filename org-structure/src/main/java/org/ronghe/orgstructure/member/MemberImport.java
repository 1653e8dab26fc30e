package org.ronghe.orgstructure.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.imports.ListPlan;
import org.ronghe.orgstructure.imports.ListPlan.CellProblem;
import org.ronghe.orgstructure.imports.ListPlan.ListCell;
import org.ronghe.orgstructure.imports.ListPlan.ListRow;
import org.ronghe.orgstructure.imports.ListPlan.RowMark;
import org.ronghe.orgstructure.imports.ListSheet;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
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

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");

    @Inject
    Sql sql;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    /** What is to be written with what the page shows of it. */
    record Planned(ListPlan plan, List<Membership> entries) {}

    private record Stands(
            long branch,
            String branchName,
            MemberCategory category,
            LocalDate joined,
            @Nullable LocalDate fullOn) {}

    Planned plan(ListSheet sheet) {
        return new Planning(sheet).planned();
    }

    private final class Planning {
        private final ListSheet sheet;
        private final LocalDate today = LocalDate.now(clock);
        private final Map<String, List<People.Person>> byName = new HashMap<>();
        private final Map<String, List<OrgUnits.Unit>> byUnit = new HashMap<>();
        private final Map<Long, Stands> roster = new HashMap<>();
        private final Map<Long, String> taken = new HashMap<>();
        private final List<Membership> entries = new ArrayList<>();

        Planning(ListSheet sheet) {
            this.sheet = sheet;
            people.all(today).forEach(each -> byName.computeIfAbsent(each.name(), key -> new ArrayList<>())
                    .add(each));
            for (var unit : units.all(today)) {
                for (var word : List.of(unit.code(), unit.name(), unit.shortName())) {
                    var same = byUnit.computeIfAbsent(word, key -> new ArrayList<>());
                    if (!same.contains(unit)) {
                        same.add(unit);
                    }
                }
            }
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

        Planned planned() {
            var rows = sheet.lines().stream().map(this::row).toList();
            return new Planned(new ListPlan(rows), List.copyOf(entries));
        }

        private ListRow row(ListSheet.Line line) {
            var problems = new LinkedHashMap<String, CellProblem>();
            line.unread().forEach(field -> problems.put(field, problem("cell.formula-unread")));
            var person = person(line, problems);
            var branch = branch(line, problems);
            var category = category(line, problems);
            var joined = day(line, JOINED, problems);
            var fullOn = day(line, FULL_ON, problems);
            var from = line.text(FROM).isEmpty() ? joined : day(line, FROM, problems);
            if (joined == null && line.text(JOINED).isEmpty()) {
                problems.putIfAbsent(JOINED, problem("org.import.empty"));
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
                problems.put(NAME, problem("member.import.twice", before));
                return RowMark.PROBLEM;
            }
            var stands = roster.get(person.id());
            if (stands != null) {
                boolean same = stands.branch() == branch.id()
                        && stands.category() == category
                        && stands.joined().equals(days.joined())
                        && Objects.equals(stands.fullOn(), days.fullOn());
                if (!same) {
                    problems.put(NAME, problem("member.import.other", stands.branchName()));
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

        /** By the name, and by the unit where several have it. */
        private People.@Nullable Person person(ListSheet.Line line, Map<String, CellProblem> problems) {
            var name = line.text(NAME);
            if (name.isEmpty()) {
                problems.putIfAbsent(NAME, problem("org.import.empty"));
                return null;
            }
            var unit = line.text(UNIT);
            var found = byName.getOrDefault(name, List.of()).stream()
                    .filter(each -> unit.isEmpty() || in(each, unit))
                    .toList();
            if (found.size() != 1) {
                problems.putIfAbsent(
                        NAME,
                        problem(
                                found.isEmpty() ? "member.import.unknown" : "member.import.several",
                                name,
                                found.size()));
                return null;
            }
            return found.get(0);
        }

        private boolean in(People.Person person, String unit) {
            return byUnit.getOrDefault(unit, List.of()).stream()
                    .anyMatch(each -> Objects.equals(each.id(), person.unit()));
        }

        private OrgUnits.@Nullable Unit branch(ListSheet.Line line, Map<String, CellProblem> problems) {
            var word = line.text(BRANCH);
            var found = byUnit.getOrDefault(word, List.of());
            if (found.size() != 1) {
                problems.putIfAbsent(
                        BRANCH, problem(word.isEmpty() ? "org.import.empty" : "member.import.branch", word));
                return null;
            }
            return found.get(0);
        }

        private @Nullable MemberCategory category(ListSheet.Line line, Map<String, CellProblem> problems) {
            var word = line.text(CATEGORY);
            Optional<MemberCategory> found = Arrays.stream(MemberCategory.values())
                    .filter(each -> each.name().equalsIgnoreCase(word)
                            || Messages.all()
                                    .get(Lang.ZH, "MemberCategory." + each)
                                    .equals(word)
                            || Messages.all()
                                    .get(Lang.EN, "MemberCategory." + each)
                                    .equalsIgnoreCase(word))
                    .findFirst();
            if (found.isEmpty()) {
                problems.putIfAbsent(
                        CATEGORY, problem(word.isEmpty() ? "org.import.empty" : "member.import.category", word));
            }
            return found.orElse(null);
        }

        private @Nullable LocalDate day(ListSheet.Line line, String field, Map<String, CellProblem> problems) {
            var text = line.text(field);
            if (text.isEmpty()) {
                return null;
            }
            var match = DAY.matcher(text);
            try {
                if (match.matches()) {
                    return LocalDate.of(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(3)));
                }
            } catch (DateTimeException e) {
                // the 31st of a short month: told below like any other text that is no day
            }
            problems.putIfAbsent(field, problem("org.import.day", text));
            return null;
        }
    }

    private static CellProblem problem(String code, Object... arguments) {
        return new CellProblem(code, List.of(arguments));
    }
}
