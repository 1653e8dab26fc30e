package org.ronghe.discipline.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.exchange.LedgerWords.Due;
import org.ronghe.discipline.exchange.LedgerWords.Unreadable;
import org.ronghe.discipline.exchange.Plan.Counts;
import org.ronghe.discipline.exchange.Plan.Kind;
import org.ronghe.discipline.exchange.Plan.Note;
import org.ronghe.discipline.exchange.Plan.Trouble;
import org.ronghe.discipline.inspection.FindingIntake;
import org.ronghe.discipline.rectification.LedgerLine;
import org.ronghe.discipline.rectification.LedgerLine.Stated;
import org.ronghe.discipline.rectification.TaskIntake;
import org.ronghe.discipline.rectification.TaskState;
import org.ronghe.discipline.rectification.Words.MeasureKind;

/**
 * Compares a file with the ledger as it stands and says what would be done. A cell is unchanged when it says what the
 * export would write, what it said when it was last taken in, or the same in other words.
 */
final class Planner {
    private static final int MOST_FINDING = 9999;

    /** The position in the ledger has three digits for the measure. */
    private static final int MOST_MEASURE = 999;

    private static final int MOST_NOTES = 20;
    private static final Set<Field> WITH_ISSUED = EnumSet.of(Field.STATUS, Field.REMARK);
    private static final Map<Field, Integer> LONGEST = Map.of(
            Field.SECTION, 200,
            Field.FINDING, 2000,
            Field.MEASURE, 2000,
            Field.DELIVERABLE, 1000,
            Field.LEAD, 500,
            Field.RESPONSIBLE, 500,
            Field.REMARK, 2000);
    private static final Map<Field, String> EMPTY = Map.of(
            Field.SECTION, "import.section-empty",
            Field.FINDING, "import.finding-empty",
            Field.MEASURE, "import.measure-empty");

    /** The ledger as it stands. */
    record Picture(List<FindingIntake.Known> findings, List<LedgerLine> lines) {
        static final Picture EMPTY = new Picture(List.of(), List.of());
    }

    /**
     * How a file is to be looked at.
     *
     * @param leftOut rows of the grid that a person leaves out: they do nothing and are in nobody's way
     * @param feedbackOn day of the round's feedback, where the round is known
     */
    record Choice(
            boolean unitsMustExist,
            Set<Integer> leftOut,
            @Nullable LocalDate feedbackOn) {}

    private final Sheet sheet;
    private final Units units;
    private final Choice choice;
    private final Map<Integer, FindingIntake.Known> findings = new HashMap<>();
    private final Map<Long, LedgerLine> lines = new HashMap<>();

    private final List<Read> read = new ArrayList<>();
    private final Map<Integer, Read> firstOfFinding = new LinkedHashMap<>();
    private final Map<Long, Read> firstOfTask = new HashMap<>();
    private final Map<Long, Read> seen = new HashMap<>();
    private final Set<Long> passedOver = new HashSet<>();
    private final Map<String, Set<String>> strangers = new LinkedHashMap<>();

    private Planner(Sheet sheet, Picture picture, Units units, Choice choice) {
        this.sheet = sheet;
        this.units = units;
        this.choice = choice;
        picture.findings().forEach(finding -> findings.put(finding.number(), finding));
        picture.lines().forEach(line -> lines.put(position(line.findingNumber(), line.number()), line));
    }

    static Plan plan(Sheet sheet, Picture picture, Units units, Choice choice) {
        var planner = new Planner(sheet, picture, units, choice);
        sheet.rows().forEach(planner::read);
        var taken = planner.read.stream().filter(each -> !each.leftOut).toList();
        taken.forEach(planner::compare);
        taken.forEach(planner::sameForTheTask);
        return planner.plan();
    }

    private static long position(int finding, int number) {
        return finding * 1000L + number;
    }

    /** A row while it is being looked at. */
    private static final class Read {
        private final int row;
        private final boolean leftOut;
        private final Map<Field, String> says = new EnumMap<>(Field.class);
        private final Map<Field, String> old = new EnumMap<>(Field.class);
        private final Map<Field, Trouble> troubles = new EnumMap<>(Field.class);
        private int finding;
        private int number;
        private Due due = Due.NOTHING;
        private Set<MeasureKind> kinds = Set.of();
        private @Nullable LedgerLine line;
        private boolean doubtful;

        Read(int row, boolean leftOut) {
            this.row = row;
            this.leftOut = leftOut;
        }

        String says(Field field) {
            return says.getOrDefault(field, "");
        }

        void trouble(Field field, Trouble trouble) {
            troubles.putIfAbsent(field, trouble);
        }

        boolean changes(Field field) {
            return old.containsKey(field);
        }

        Kind kind() {
            if (leftOut) {
                return Kind.LEFT_OUT;
            }
            if (!troubles.isEmpty()) {
                return Kind.PROBLEM;
            }
            return line == null ? Kind.NEW : old.isEmpty() ? Kind.SAME : Kind.CHANGED;
        }
    }

    private void read(int row) {
        var read = new Read(row, choice.leftOut().contains(row));
        for (var field : Field.values()) {
            if (sheet.has(field)) {
                read.says.put(field, sheet.text(row, field));
                if (sheet.unread(row, field)) {
                    read.trouble(field, Trouble.of("cell.formula-unread"));
                }
            }
        }
        if (read.leftOut) {
            leaveOut(read);
            return;
        }
        read.finding = number(read, Field.FINDING_NUMBER, MOST_FINDING);
        read.number = number(read, Field.NUMBER, MOST_MEASURE);
        EMPTY.forEach((field, code) -> {
            if (read.says(field).isEmpty()) {
                read.trouble(field, Trouble.of(code));
            }
        });
        LONGEST.forEach((field, most) -> {
            if (read.says(field).length() > most) {
                read.trouble(field, Trouble.of("import.too-long", most));
            }
        });
        words(read);
        responsible(read);
        this.read.add(read);
        place(read);
    }

    /** The row is not looked at; its measure is in the file all the same. */
    private void leaveOut(Read read) {
        int finding = LedgerWords.number(read.says(Field.FINDING_NUMBER));
        int number = LedgerWords.number(read.says(Field.NUMBER));
        if (finding > 0 && finding <= MOST_FINDING && number > 0 && number <= MOST_MEASURE) {
            read.finding = finding;
            read.number = number;
            passedOver.add(position(finding, number));
        }
        this.read.add(read);
    }

    private int number(Read read, Field field, int most) {
        var text = read.says(field);
        int number = LedgerWords.number(text);
        if (text.isEmpty()) {
            read.trouble(field, Trouble.of("import.number-missing"));
        } else if (number == 0) {
            read.trouble(field, Trouble.of("import.number-bad", text));
        } else if (number > most) {
            read.trouble(field, Trouble.of("import.number-large", most));
        }
        return number > most ? 0 : number;
    }

    private static void words(Read read) {
        try {
            read.due = LedgerWords.due(read.says(Field.DUE));
        } catch (Unreadable e) {
            read.trouble(Field.DUE, Trouble.of(e.code(), read.says(Field.DUE)));
        }
        var kinds = EnumSet.noneOf(MeasureKind.class);
        try {
            kinds.addAll(LedgerWords.kinds(read.says(Field.KINDS)));
        } catch (Unreadable e) {
            read.trouble(Field.KINDS, Trouble.of(e.code(), read.says(Field.KINDS)));
        }
        if (read.due.atOnce()) {
            kinds.add(MeasureKind.AT_ONCE);
        }
        read.kinds = kinds;
        var status = read.says(Field.STATUS);
        if (!status.isEmpty() && !LedgerWords.STATUS.contains(status)) {
            read.trouble(Field.STATUS, Trouble.of("import.status-words", status));
        }
    }

    private void responsible(Read read) {
        for (var field : List.of(Field.LEAD, Field.RESPONSIBLE)) {
            var words = read.says(field);
            if (!words.isEmpty() && units.named(words).isEmpty()) {
                LedgerWords.parts(words).stream()
                        .filter(part -> units.named(part).isEmpty())
                        .forEach(part -> stranger(read, field, part));
            }
        }
    }

    private void stranger(Read read, Field field, String words) {
        if (!choice.unitsMustExist() || field != Field.RESPONSIBLE) {
            // a merged cell is one place, however many rows it reaches over
            strangers.computeIfAbsent(words, each -> new HashSet<>()).add(sheet.address(read.row, field));
            return;
        }
        var near = units.nearest(words);
        read.trouble(
                field,
                near.isEmpty()
                        ? Trouble.of("import.unit-unknown", words)
                        : new Trouble(
                                "import.unit-unknown-near",
                                List.of(words, String.join("、", near)),
                                near.stream()
                                        .map(name -> read.says(field).replace(words, name))
                                        .toList()));
    }

    /** Rows of one finding must agree about it, and no two rows may be the same measure. */
    private void place(Read read) {
        if (read.finding == 0) {
            return;
        }
        var first = firstOfFinding.putIfAbsent(read.finding, read);
        if (first != null) {
            for (var field : List.of(Field.SECTION, Field.FINDING)) {
                if (!read.says(field).isEmpty() && !read.says(field).equals(first.says(field))) {
                    read.trouble(field, Trouble.of("import.finding-differs", sheet.address(first.row, field)));
                }
            }
        }
        if (read.number > 0) {
            var twin = seen.putIfAbsent(position(read.finding, read.number), read);
            if (twin != null) {
                read.trouble(Field.NUMBER, Trouble.of("import.twice", twin.row + 1));
            } else {
                read.line = lines.get(position(read.finding, read.number));
            }
        }
    }

    private void compare(Read read) {
        if (firstOfFinding.get(read.finding) == read) {
            compareFinding(read);
        }
        var line = read.line;
        if (line == null) {
            return;
        }
        firstOfTask.putIfAbsent(line.task(), read);
        for (var field : Field.values()) {
            if (field.ordinal() >= Field.MEASURE.ordinal()
                    && read.says.containsKey(field)
                    && !read.troubles.containsKey(field)
                    && !unchanged(read, line, field)) {
                read.old.put(field, LedgerCells.of(line, field));
                if (line.state() != TaskState.DRAFT && !WITH_ISSUED.contains(field)) {
                    read.trouble(field, Trouble.of("import.issued-already"));
                }
            }
        }
        var known = findings.get(read.finding);
        read.doubtful = known != null
                && read.changes(Field.MEASURE)
                && !read.says(Field.FINDING).isEmpty()
                && !known.text().equals(read.says(Field.FINDING));
    }

    private void compareFinding(Read read) {
        var known = findings.get(read.finding);
        if (known != null) {
            if (!known.section().equals(read.says(Field.SECTION))) {
                read.old.put(Field.SECTION, known.section());
            }
            if (!known.text().equals(read.says(Field.FINDING))) {
                read.old.put(Field.FINDING, known.text());
            }
        }
    }

    private static boolean unchanged(Read read, LedgerLine line, Field field) {
        var says = read.says(field);
        return says.equals(LedgerCells.of(line, field))
                || switch (field) {
                    // an empty cell says nothing: what the plan decided since then stays
                    case DELIVERABLE -> says.isEmpty();
                    case KINDS -> says.isEmpty() || kinds(read, line).equals(line.kinds());
                    case DUE ->
                        says.equals(line.stated().due())
                                || (read.due.timing() == line.timing()
                                        && Objects.equals(read.due.date(), line.due())
                                        && read.due.atOnce() == LedgerCells.atOnce(line));
                    case LEAD -> says.equals(line.stated().lead());
                    case RESPONSIBLE -> says.equals(line.stated().responsible());
                    case STATUS -> says.equals(line.stated().status());
                    default -> false;
                };
    }

    /** The kinds that a row asks for: its own words, and 立行立改 as long as that is its time limit. */
    private static Set<MeasureKind> kinds(Read read, LedgerLine line) {
        var kinds = EnumSet.noneOf(MeasureKind.class);
        kinds.addAll(read.says.containsKey(Field.KINDS) ? read.kinds : line.kinds());
        if (!read.says.containsKey(Field.DUE) && LedgerCells.atOnce(line)) {
            kinds.add(MeasureKind.AT_ONCE);
        }
        return kinds;
    }

    /** What is said once a task must be said alike by all its measures. */
    private void sameForTheTask(Read read) {
        var line = read.line;
        if (line == null) {
            return;
        }
        var first = Objects.requireNonNull(firstOfTask.get(line.task()));
        for (var field : Field.values()) {
            if (first != read
                    && field.ofTask()
                    && (first.changes(field) || read.changes(field))
                    && !first.says(field).equals(read.says(field))) {
                read.trouble(field, Trouble.of("import.task-differs", sheet.address(first.row, field)));
            }
        }
    }

    private Plan plan() {
        var newFindings = new ArrayList<FindingIntake.Draft>();
        var rewordings = new ArrayList<FindingIntake.Rewording>();
        firstOfFinding.forEach((number, first) -> {
            var known = findings.get(number);
            if (known == null) {
                newFindings.add(new FindingIntake.Draft(number, first.says(Field.SECTION), first.says(Field.FINDING)));
            } else if (first.changes(Field.SECTION) || first.changes(Field.FINDING)) {
                rewordings.add(new FindingIntake.Rewording(
                        known.id(), known.version(), first.says(Field.SECTION), first.says(Field.FINDING)));
            }
        });
        var drafts = new ArrayList<TaskIntake.Draft>();
        var changes = new LinkedHashMap<Long, TaskIntake.Change>();
        for (var each : read) {
            if (each.kind() == Kind.NEW) {
                drafts.add(draft(each));
            } else if (each.kind() == Kind.CHANGED && each.line != null && changesTask(each)) {
                var change = change(each, each.line);
                changes.merge(change.task(), change, Planner::together);
            }
        }
        var rows = read.stream()
                .map(each -> new Plan.Row(
                        each.row,
                        each.kind(),
                        each.finding,
                        each.number,
                        Map.copyOf(each.old),
                        Map.copyOf(each.troubles),
                        remarks(each),
                        each.doubtful))
                .toList();
        return new Plan(
                rows,
                newFindings,
                rewordings,
                drafts,
                List.copyOf(changes.values()),
                notes(),
                counts(rows),
                digest(newFindings, rewordings, drafts, changes.values(), rows));
    }

    /** What can be taken in, and would be in the way of a later step: the plan's review asks for it. */
    private Map<Field, Note> remarks(Read read) {
        var feedback = choice.feedbackOn();
        var due = read.due.date();
        boolean taken = read.kind() == Kind.NEW || (read.kind() == Kind.CHANGED && read.changes(Field.DUE));
        return taken && feedback != null && due != null && due.isBefore(feedback)
                ? Map.of(Field.DUE, new Note("guard.DUE.gap-before", List.of(due, feedback)))
                : Map.of();
    }

    private static boolean changesTask(Read read) {
        return read.old.keySet().stream().anyMatch(field -> !field.ofFinding());
    }

    private TaskIntake.Draft draft(Read read) {
        return new TaskIntake.Draft(
                0,
                read.finding,
                "",
                read.number,
                read.says(Field.MEASURE),
                new TaskIntake.Terms(
                        read.says(Field.DELIVERABLE), read.kinds, read.due.timing(), read.due.date(), unit(read)),
                new Stated(
                        read.says(Field.DUE),
                        read.says(Field.LEAD),
                        read.says(Field.RESPONSIBLE),
                        read.says(Field.STATUS),
                        read.says(Field.REMARK)));
    }

    private @Nullable Long unit(Read read) {
        var words = read.says(Field.RESPONSIBLE).isEmpty() ? read.says(Field.LEAD) : read.says(Field.RESPONSIBLE);
        return units.named(words).orElse(null);
    }

    private TaskIntake.Change change(Read read, LedgerLine line) {
        boolean draft = line.state() == TaskState.DRAFT;
        boolean due = read.changes(Field.DUE);
        var stated = line.stated();
        return new TaskIntake.Change(
                line.task(),
                line.version(),
                read.changes(Field.MEASURE) ? Map.of(line.measure(), read.says(Field.MEASURE)) : Map.of(),
                draft
                                && read.old.keySet().stream()
                                        .anyMatch(field -> !WITH_ISSUED.contains(field) && !field.ofFinding())
                        ? new TaskIntake.Terms(
                                read.changes(Field.DELIVERABLE) ? read.says(Field.DELIVERABLE) : line.deliverable(),
                                due || read.changes(Field.KINDS) ? kinds(read, line) : line.kinds(),
                                due ? read.due.timing() : line.timing(),
                                due ? read.due.date() : line.due(),
                                read.changes(Field.RESPONSIBLE) ? unit(read) : null)
                        : null,
                new Stated(
                        due ? read.says(Field.DUE) : stated.due(),
                        read.changes(Field.LEAD) ? read.says(Field.LEAD) : stated.lead(),
                        read.changes(Field.RESPONSIBLE) ? read.says(Field.RESPONSIBLE) : stated.responsible(),
                        read.changes(Field.STATUS) ? read.says(Field.STATUS) : stated.status(),
                        read.changes(Field.REMARK) ? read.says(Field.REMARK) : stated.remark()));
    }

    /** Two measures of one task: the words of both, and what the first of them says of the task. */
    private static TaskIntake.Change together(TaskIntake.Change one, TaskIntake.Change other) {
        var measures = new HashMap<>(one.measures());
        measures.putAll(other.measures());
        return new TaskIntake.Change(
                one.task(), one.version(), measures, one.terms() == null ? other.terms() : one.terms(), one.stated());
    }

    private Counts counts(List<Plan.Row> rows) {
        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        var cells = new HashSet<String>();
        for (var row : rows) {
            kinds.merge(row.kind(), 1, Integer::sum);
            row.troubles().keySet().forEach(field -> cells.add(sheet.address(row.row(), field)));
        }
        return new Counts(
                rows.size(),
                kinds.getOrDefault(Kind.NEW, 0),
                kinds.getOrDefault(Kind.CHANGED, 0),
                kinds.getOrDefault(Kind.SAME, 0),
                kinds.getOrDefault(Kind.PROBLEM, 0),
                cells.size(),
                firstOfFinding.size(),
                kinds.getOrDefault(Kind.LEFT_OUT, 0));
    }

    private List<Note> notes() {
        var notes = new ArrayList<Note>();
        sheet.grid().notes().forEach(note -> notes.add(new Note(note.code(), note.args())));
        var doubtful = read.stream()
                .filter(each -> each.doubtful)
                .limit(MOST_NOTES)
                .map(each -> String.valueOf(each.row + 1))
                .toList();
        if (!doubtful.isEmpty()) {
            notes.add(new Note("import.note.doubtful", List.of(String.join("、", doubtful))));
        }
        var early = read.stream()
                .filter(each -> !remarks(each).isEmpty())
                .map(each -> String.valueOf(each.row + 1))
                .toList();
        if (!early.isEmpty()) {
            notes.add(new Note(
                    "import.note.early-due",
                    List.of(
                            early.size(),
                            String.join("、", early.subList(0, Math.min(MOST_NOTES, early.size()))),
                            Objects.requireNonNull(choice.feedbackOn()))));
        }
        var ignored = sheet.map().unknown();
        if (!ignored.isEmpty()) {
            var names = new LinkedHashSet<String>();
            ignored.forEach(column -> names.add(String.join("/", sheet.map().header(column))));
            notes.add(new Note("import.note.columns", List.of(String.join("、", names))));
        }
        long stated = read.stream()
                .filter(each -> !each.leftOut
                        && !each.says(Field.STATUS).isEmpty()
                        && (each.line == null
                                || !each.says(Field.STATUS)
                                        .equals(each.line.stated().status())))
                .count();
        if (stated > 0) {
            notes.add(new Note("import.note.stated", List.of(stated)));
        }
        long absent = lines.keySet().stream()
                .filter(key -> !seen.containsKey(key) && !passedOver.contains(key))
                .count();
        if (absent > 0) {
            notes.add(new Note("import.note.absent", List.of(absent)));
        }
        strangers.entrySet().stream().limit(MOST_NOTES).forEach(stranger -> {
            var near = units.nearest(stranger.getKey());
            notes.add(
                    near.isEmpty()
                            ? new Note(
                                    "import.note.unit",
                                    List.of(
                                            stranger.getKey(),
                                            stranger.getValue().size()))
                            : new Note(
                                    "import.note.unit-near",
                                    List.of(
                                            stranger.getKey(),
                                            stranger.getValue().size(),
                                            String.join("、", near))));
        });
        if (strangers.size() > MOST_NOTES) {
            notes.add(new Note("import.note.units-more", List.of(strangers.size() - MOST_NOTES)));
        }
        return notes;
    }

    private static String digest(Object... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                for (var each : (Iterable<?>) part) {
                    digest.update(stable(each).getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) '\n');
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text of a record; maps in the order of their keys, so that equal plans read equal in every process. */
    private static String stable(Object part) {
        return part instanceof Plan.Row row
                ? row.row() + "|" + row.kind() + "|" + row.finding() + "|" + row.number() + "|"
                        + new java.util.TreeMap<>(row.old()) + "|" + new java.util.TreeMap<>(row.troubles())
                : part instanceof TaskIntake.Change change
                        ? change.task() + "|" + change.version() + "|" + new java.util.TreeMap<>(change.measures())
                                + "|" + change.terms() + "|" + change.stated()
                        : part.toString();
    }
}
