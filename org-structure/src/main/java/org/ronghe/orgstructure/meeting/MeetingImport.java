package org.ronghe.orgstructure.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.store.Sql;
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
 * Plans a list of meetings against the ledger: those to come are planned, those that were held are entered late with
 * their end and the reason. One that stands in the ledger already is left as it is.
 */
@ApplicationScoped
class MeetingImport {
    static final String KIND = "kind";
    static final String UNIT = "unit";
    static final String TITLE = "title";
    static final String DAY = "day";
    static final String STARTS = "starts";
    static final String ENDS = "ends";
    static final String PLACE = "place";
    static final String CHAIR = "chair";
    static final String RECORDER = "recorder";
    static final String REASON = "reason";

    /** The words of our own export and those that lists of meetings elsewhere use. */
    static final List<Field> FIELDS = List.of(
            Field.required(KIND, "会议类型", "类型", "会议类别", "Kind"),
            Field.required(UNIT, "组织", "召开组织", "党组织", "党支部", "支部", "Organisation", "Held by"),
            Field.optional(TITLE, "会议名称", "名称", "会议", "主题", "Title", "Meeting"),
            Field.required(DAY, "日期", "会议日期", "时间（日期）", "Day", "Date"),
            Field.required(STARTS, "开始时间", "时间", "开始", "Starts", "Time"),
            Field.optional(ENDS, "结束时间", "结束", "Ends"),
            Field.required(PLACE, "地点", "会议地点", "Place"),
            Field.optional(CHAIR, "主持人", "Chair"),
            Field.optional(RECORDER, "记录人", "Recorder", "Minutes by"),
            Field.optional(REASON, "补录原因", "补录理由", "Entered late because"));

    /** Which cell a rule of the ledger speaks of. */
    private static final Map<String, String> PLACES = Map.of(
            "meeting.kind-of-unit", KIND,
            "meeting.not-your-unit", UNIT,
            "org.dissolved", UNIT,
            "meeting.day-past", DAY,
            "meeting.late-in-future", DAY,
            "meeting.ends-before-start", ENDS,
            "meeting.no-chair", CHAIR,
            "meeting.recorder-is-chair", RECORDER,
            "meeting.committee-by-recorder", RECORDER);

    @Inject
    Sql sql;

    @Inject
    NameBook book;

    @Inject
    MeetingDesk desk;

    @Inject
    Clock clock;

    Planned<Meeting> plan(ListSheet sheet) {
        return new Planning(sheet).planned();
    }

    private record Known(long unit, MeetingKind kind, LocalDate day, LocalTime starts) {}

    private final class Planning {
        private final ListSheet sheet;
        private final LocalDate today = LocalDate.now(clock);
        private final NameBook.Names names = book.on(today);
        private final Set<Known> ledger = new HashSet<>();
        private final Map<Known, String> taken = new HashMap<>();
        private final List<Meeting> entries = new ArrayList<>();

        Planning(ListSheet sheet) {
            this.sheet = sheet;
            var days = sheet.lines().stream()
                    .map(line -> Cells.day(DAY, line.text(DAY), new HashMap<>()))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            // one that was called off is there as well: the ledger's own file leads to nothing new
            sql.list(
                            "SELECT unit_id, kind, day, starts FROM orgstructure.meeting WHERE day = ANY (?::date[])",
                            row -> new Known(
                                    row.number("unit_id"),
                                    row.word(MeetingKind.class, "kind"),
                                    row.requiredDate("day"),
                                    LocalTime.parse(row.text("starts"))),
                            days)
                    .forEach(ledger::add);
        }

        Planned<Meeting> planned() {
            var rows = sheet.lines().stream().map(this::row).toList();
            return new Planned<>(new ListPlan(rows), List.copyOf(entries));
        }

        private ListRow row(ListSheet.Line line) {
            var problems = new LinkedHashMap<String, CellProblem>();
            line.unread().forEach(field -> problems.put(field, Cells.problem("cell.formula-unread")));
            var kind = Cells.word(MeetingKind.class, KIND, line.text(KIND), "meeting.import.kind", problems);
            var unit = names.unit(UNIT, line.text(UNIT), problems);
            var day = Cells.day(DAY, line.text(DAY), problems);
            var starts = Cells.time(STARTS, line.text(STARTS), problems);
            var ends = Cells.time(ENDS, line.text(ENDS), problems);
            var chair = person(line, CHAIR, problems);
            var recorder = person(line, RECORDER, problems);
            List.of(DAY, STARTS, PLACE).stream()
                    .filter(field -> line.text(field).isEmpty())
                    .forEach(field -> problems.putIfAbsent(field, Cells.problem("org.import.empty")));
            var mark = RowMark.PROBLEM;
            if (problems.isEmpty()) {
                mark = judge(
                        line,
                        new Known(
                                Objects.requireNonNull(unit).id(),
                                Objects.requireNonNull(kind),
                                Objects.requireNonNull(day),
                                Objects.requireNonNull(starts)),
                        ends,
                        chair,
                        recorder,
                        problems);
            }
            var cells = sheet.columns().keySet().stream()
                    .map(field ->
                            new ListCell(field, sheet.address(line, field), line.text(field), problems.get(field)))
                    .toList();
            return new ListRow(line.row(), problems.isEmpty() ? mark : RowMark.PROBLEM, cells);
        }

        /** Nobody where the cell is empty: the ledger has its own answer then. */
        private @Nullable Long person(ListSheet.Line line, String field, Map<String, CellProblem> problems) {
            if (line.text(field).isEmpty()) {
                return null;
            }
            var found = names.person(field, line.text(field), "", problems);
            return found == null ? null : found.id();
        }

        private RowMark judge(
                ListSheet.Line line,
                Known known,
                @Nullable LocalTime ends,
                @Nullable Long chair,
                @Nullable Long recorder,
                Map<String, CellProblem> problems) {
            var before = taken.putIfAbsent(known, sheet.address(line, DAY));
            if (before != null) {
                problems.put(DAY, Cells.problem("meeting.import.twice", before));
                return RowMark.PROBLEM;
            }
            if (ledger.contains(known)) {
                return RowMark.UNCHANGED;
            }
            try {
                entries.add(
                        known.day().isBefore(today)
                                ? late(line, known, ends, chair, recorder)
                                : ahead(line, known, chair, recorder));
                return RowMark.NEW;
            } catch (RuleBroken e) {
                var gap = e.gaps().stream()
                        .map(RuleBroken.Gap::field)
                        .filter(each -> !each.isEmpty())
                        .findFirst();
                var field = gap.orElse(PLACES.getOrDefault(e.code(), KIND));
                problems.put(
                        sheet.columns().containsKey(field) ? field : KIND, new CellProblem(e.code(), e.arguments()));
                return RowMark.PROBLEM;
            }
        }

        private Meeting ahead(ListSheet.Line line, Known known, @Nullable Long chair, @Nullable Long recorder) {
            return desk.draft(new MeetingWrites.NewMeeting(
                    known.kind(),
                    known.unit(),
                    line.text(TITLE),
                    known.day(),
                    known.starts(),
                    line.text(PLACE),
                    null,
                    null,
                    chair,
                    recorder,
                    null,
                    null));
        }

        /** @throws RuleBroken {@code meeting.import.late} where a meeting that was held has no end or no reason */
        private Meeting late(
                ListSheet.Line line,
                Known known,
                @Nullable LocalTime ends,
                @Nullable Long chair,
                @Nullable Long recorder) {
            if (ends == null || line.text(REASON).isEmpty()) {
                throw RuleBroken.at(DAY, "meeting.import.late");
            }
            return desk.draftLate(new MeetingWrites.LateMeeting(
                    known.kind(),
                    known.unit(),
                    line.text(TITLE),
                    known.day(),
                    known.starts(),
                    ends,
                    line.text(PLACE),
                    null,
                    null,
                    chair,
                    recorder,
                    null,
                    line.text(REASON),
                    null));
        }
    }
}
