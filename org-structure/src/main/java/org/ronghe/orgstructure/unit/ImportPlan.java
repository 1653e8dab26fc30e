package org.ronghe.orgstructure.unit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/**
 * What an uploaded list would change, cell by cell, and everything that stands in its way. Made without writing, as
 * often as it is asked for; units that the list does not name stay as they are.
 */
final class ImportPlan {
    /** What becomes of a row. */
    public enum UnitMark {
        NEW,
        CHANGED,
        UNCHANGED,
        PROBLEM
    }

    /** A message code with its arguments. */
    public record Problem(String code, List<Object> arguments) {
        Problem(String code, Object... arguments) {
            this(code, List.of(arguments));
        }
    }

    /**
     * One cell.
     *
     * @param old what stands there now, where the list says something else
     */
    public record PlannedCell(
            String field,
            String address,
            String value,
            @Nullable String old,
            @Nullable Problem problem) {}

    public record PlannedRow(int row, UnitMark mark, List<PlannedCell> cells) {}

    /** A unit as it stands, with its parent's code. */
    record Known(
            long id, String code, Kind kind, String parent, OrgUnit.Card card, String approval, boolean dissolved) {}

    /**
     * A unit as the list wants it.
     *
     * @param id the unit it is already, absent for a new one
     * @param parent code of the unit above, or empty
     * @param approval number of the approval that founded it, or empty
     */
    record Target(@Nullable Long id, String code, Kind kind, String parent, OrgUnit.Card card, String approval) {}

    private static final Pattern WORDED_DAY =
            Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");
    /** An empty cell of these leaves what is there. */
    private static final Set<String> KEPT_WHEN_BLANK = Set.of(UnitSheet.NATURE, UnitSheet.APPROVAL);

    private static final Pattern CODE = Pattern.compile(UnitWrites.CODE);

    private final UnitSheet sheet;
    private final Map<String, Known> known;
    private final Function<Kind, LocalDate> latest;
    /** The first list says how the Party's tree stands; what joins it later was approved by somebody (BR-5). */
    private final boolean later;

    private final Map<String, UnitSheet.Line> firstOf = new LinkedHashMap<>();
    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private final List<PlannedRow> rows = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    private ImportPlan(UnitSheet sheet, Collection<Known> known, Function<Kind, LocalDate> latest) {
        this.latest = latest;
        this.sheet = sheet;
        this.known = known.stream().collect(Collectors.toMap(Known::code, unit -> unit));
        this.later = known.stream().anyMatch(unit -> UnitRules.byChange(unit.kind()));
    }

    static ImportPlan of(UnitSheet sheet, Collection<Known> known, Function<Kind, LocalDate> latest) {
        var plan = new ImportPlan(sheet, known, latest);
        plan.make();
        return plan;
    }

    /** One row while it is judged. */
    private static final class Reading {
        private final UnitSheet.Line line;
        private final Map<String, Problem> problems = new LinkedHashMap<>();
        private @Nullable Kind kind;
        private @Nullable LocalDate established;
        private @Nullable LocalDate termEnd;
        private @Nullable BranchNature nature;

        Reading(UnitSheet.Line line) {
            this.line = line;
        }

        void wrong(String field, String code, Object... arguments) {
            problems.putIfAbsent(field, new Problem(code, arguments));
        }
    }

    private void make() {
        var all = sheet.lines().stream().map(this::read).toList();
        var tree = tree();
        var order = new HashMap<String, Integer>();
        for (var reading : all) {
            judge(reading, tree);
            rows.add(row(reading));
        }
        var places = tree.inOrder();
        for (int i = 0; i < places.size(); i++) {
            order.put(String.valueOf(places.get(i)), i);
        }
        // from the top down: at each step all that stands above is already as it is going to be
        targets.sort((one, other) -> Integer.compare(
                order.getOrDefault(String.valueOf(idOf(one.code())), Integer.MAX_VALUE),
                order.getOrDefault(String.valueOf(idOf(other.code())), Integer.MAX_VALUE)));
    }

    /** What one row says by itself. */
    private Reading read(UnitSheet.Line line) {
        var reading = new Reading(line);
        line.unread().forEach(field -> reading.wrong(field, "cell.formula-unread"));
        for (var field : List.of(UnitSheet.CODE, UnitSheet.KIND, UnitSheet.NAME, UnitSheet.SHORT_NAME)) {
            if (line.text(field).isEmpty()) {
                reading.wrong(field, "org.import.empty");
            }
        }
        limit(reading, UnitSheet.NAME, 100);
        limit(reading, UnitSheet.SHORT_NAME, 40);
        limit(reading, UnitSheet.SECRETARY_POST, 100);
        limit(reading, UnitSheet.APPROVAL, 100);
        var code = line.text(UnitSheet.CODE);
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            reading.wrong(UnitSheet.CODE, "org.import.code");
        }
        reading.kind = kind(line.text(UnitSheet.KIND)).orElse(null);
        if (reading.kind == null) {
            reading.wrong(UnitSheet.KIND, "org.import.kind", line.text(UnitSheet.KIND));
        }
        reading.established = day(reading, UnitSheet.ESTABLISHED);
        reading.termEnd = day(reading, UnitSheet.TERM_END);
        reading.nature = nature(reading, line.text(UnitSheet.NATURE));
        var first = firstOf.putIfAbsent(code, line);
        if (first != null && !code.isEmpty()) {
            reading.wrong(UnitSheet.CODE, "org.import.twice", code, sheet.address(first, UnitSheet.CODE));
        } else if (reading.kind != null && !reading.problems.containsKey(UnitSheet.CODE)) {
            readings.put(code, reading);
        }
        return reading;
    }

    private static void limit(Reading reading, String field, int most) {
        if (reading.line.text(field).length() > most) {
            reading.wrong(field, "org.import.too-long", most);
        }
    }

    private static @Nullable LocalDate day(Reading reading, String field) {
        var text = reading.line.text(field);
        if (text.isEmpty()) {
            return null;
        }
        var match = WORDED_DAY.matcher(text);
        try {
            if (match.matches()) {
                return LocalDate.of(number(match.group(1)), number(match.group(2)), number(match.group(3)));
            }
        } catch (DateTimeException e) {
            // the 31st of a short month: told below like any other text that is no day
        }
        reading.wrong(field, "org.import.day", text);
        return null;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** A kind by its word in the published list, or as people call it in either language. */
    private static Optional<Kind> kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT))
                        || Messages.all().get(Lang.ZH, "Kind." + kind).equals(word)
                        || Messages.all().get(Lang.EN, "Kind." + kind).equalsIgnoreCase(word))
                .findFirst();
    }

    private static @Nullable BranchNature nature(Reading reading, String word) {
        if (word.isEmpty()) {
            return null;
        }
        var found = Arrays.stream(BranchNature.values())
                .filter(nature -> nature.name().equals(word.toUpperCase(Locale.ROOT))
                        || Messages.all().get(Lang.ZH, "BranchNature." + nature).equals(word)
                        || Messages.all().get(Lang.EN, "BranchNature." + nature).equalsIgnoreCase(word))
                .findFirst();
        if (found.isEmpty()) {
            reading.wrong(UnitSheet.NATURE, "org.import.nature", word);
        } else if (reading.kind != null && !UnitRules.hasNature(reading.kind)) {
            reading.wrong(UnitSheet.NATURE, "org.no-nature");
        }
        return found.orElse(null);
    }

    /** A branch of which the list says nothing keeps its nature, and a new one is ordinary. */
    private static @Nullable BranchNature nature(Reading reading, @Nullable Known now) {
        if (reading.nature != null || reading.kind == null || !UnitRules.hasNature(reading.kind)) {
            return reading.nature;
        }
        return now == null ? BranchNature.ORDINARY : now.card().nature();
    }

    /** The tree as it would be; units that are new have numbers below zero until they are written. */
    private Tree tree() {
        var tree = new Tree(List.of());
        known.values()
                .forEach(unit -> tree.put(new Tree.Node(
                        unit.id(), unit.code(), unit.kind(), unit.card().parent(), unit.dissolved())));
        readings.forEach((code, reading) -> {
            var parent = reading.line.text(UnitSheet.PARENT);
            boolean gone = known.containsKey(code)
                    && Objects.requireNonNull(known.get(code)).dissolved();
            tree.put(new Tree.Node(
                    idOf(code),
                    code,
                    Objects.requireNonNull(reading.kind),
                    parent.isEmpty() ? null : Long.valueOf(idOf(parent)),
                    gone));
        });
        return tree;
    }

    private long idOf(String code) {
        var unit = known.get(code);
        if (unit != null) {
            return unit.id();
        }
        var line = firstOf.get(code);
        return line == null ? Long.MIN_VALUE : -line.row();
    }

    /** What a row says beside the others and beside what is there. */
    private void judge(Reading reading, Tree tree) {
        var code = reading.line.text(UnitSheet.CODE);
        var parent = reading.line.text(UnitSheet.PARENT);
        var kind = reading.kind;
        var now = known.get(code);
        if (now != null && now.dissolved()) {
            reading.wrong(UnitSheet.CODE, "org.import.dissolved", code);
        }
        if (kind == null) {
            return;
        }
        if (now != null && now.kind() != kind) {
            reading.wrong(UnitSheet.KIND, "org.import.kind-changed");
        }
        if (!parent.isEmpty() && !known.containsKey(parent) && !firstOf.containsKey(parent)) {
            reading.wrong(UnitSheet.PARENT, "org.import.unknown-parent", parent);
        } else if (parent.isEmpty() || tree.byCode(parent).isPresent()) {
            tree.problemOfPlace(idOf(code), kind, parent.isEmpty() ? null : Long.valueOf(idOf(parent)))
                    .ifPresent(rule -> reading.wrong(UnitSheet.PARENT, rule));
        }
        OrgUnit.problemOfDates(kind, established(reading, now), termEnd(reading, now))
                .ifPresent(rule -> reading.wrong(
                        sheet.has(UnitSheet.TERM_END) ? UnitSheet.TERM_END : UnitSheet.ESTABLISHED, rule));
        var end = termEnd(reading, now);
        if (sheet.has(UnitSheet.TERM_END) && end != null && end.isAfter(latest.apply(kind))) {
            reading.wrong(UnitSheet.TERM_END, "org.term-too-long", latest.apply(kind));
        }
        if (now == null
                && later
                && UnitRules.byChange(kind)
                && reading.line.text(UnitSheet.APPROVAL).isEmpty()) {
            reading.wrong(sheet.has(UnitSheet.APPROVAL) ? UnitSheet.APPROVAL : UnitSheet.KIND, "org.import.approval");
        }
    }

    /** A column that the list does not have leaves what is there. */
    private @Nullable LocalDate established(Reading reading, @Nullable Known now) {
        return now == null || sheet.has(UnitSheet.ESTABLISHED)
                ? reading.established
                : now.card().established();
    }

    private @Nullable LocalDate termEnd(Reading reading, @Nullable Known now) {
        return now == null || sheet.has(UnitSheet.TERM_END)
                ? reading.termEnd
                : now.card().termEnd();
    }

    private PlannedRow row(Reading reading) {
        var now = known.get(reading.line.text(UnitSheet.CODE));
        var cells = new ArrayList<PlannedCell>();
        boolean differs = false;
        for (var field : sheet.fields()) {
            var problem = reading.problems.get(field);
            var value = shown(reading, field);
            var old = now == null || (KEPT_WHEN_BLANK.contains(field) && value.isEmpty()) ? null : old(now, field);
            boolean other = old != null && problem == null && !old.equals(value);
            differs |= other;
            cells.add(new PlannedCell(field, sheet.address(reading.line, field), value, other ? old : null, problem));
        }
        if (!reading.problems.isEmpty()) {
            return new PlannedRow(reading.line.row(), UnitMark.PROBLEM, List.copyOf(cells));
        }
        if (now == null || differs) {
            targets.add(target(reading, now));
        }
        var mark = now == null ? UnitMark.NEW : differs ? UnitMark.CHANGED : UnitMark.UNCHANGED;
        return new PlannedRow(reading.line.row(), mark, List.copyOf(cells));
    }

    /** The value as it would be kept; as it was typed where it cannot be kept. */
    private static String shown(Reading reading, String field) {
        var typed = reading.line.text(field);
        return switch (field) {
            case UnitSheet.KIND -> reading.kind == null ? typed : reading.kind.name();
            case UnitSheet.ESTABLISHED -> reading.established == null ? typed : reading.established.toString();
            case UnitSheet.TERM_END -> reading.termEnd == null ? typed : reading.termEnd.toString();
            case UnitSheet.NATURE -> reading.nature == null ? typed : reading.nature.name();
            default -> typed;
        };
    }

    private static String old(Known now, String field) {
        var card = now.card();
        return switch (field) {
            case UnitSheet.CODE -> now.code();
            case UnitSheet.KIND -> now.kind().name();
            case UnitSheet.PARENT -> now.parent();
            case UnitSheet.NAME -> card.name();
            case UnitSheet.SHORT_NAME -> card.shortName();
            case UnitSheet.ESTABLISHED -> Objects.toString(card.established(), "");
            case UnitSheet.TERM_END -> Objects.toString(card.termEnd(), "");
            case UnitSheet.SECRETARY_POST -> card.secretaryPost();
            case UnitSheet.NATURE -> Objects.toString(card.nature(), "");
            case UnitSheet.APPROVAL -> now.approval();
            default -> throw new IllegalArgumentException(field);
        };
    }

    private Target target(Reading reading, @Nullable Known now) {
        var line = reading.line;
        var parent = line.text(UnitSheet.PARENT);
        var card = new OrgUnit.Card(
                line.text(UnitSheet.NAME),
                line.text(UnitSheet.SHORT_NAME),
                null,
                established(reading, now),
                termEnd(reading, now),
                sheet.has(UnitSheet.SECRETARY_POST) || now == null
                        ? line.text(UnitSheet.SECRETARY_POST)
                        : now.card().secretaryPost(),
                nature(reading, now));
        return new Target(
                now == null ? null : now.id(),
                line.text(UnitSheet.CODE),
                Objects.requireNonNull(reading.kind),
                parent,
                card,
                now != null && line.text(UnitSheet.APPROVAL).isEmpty()
                        ? now.approval()
                        : line.text(UnitSheet.APPROVAL));
    }

    List<PlannedRow> rows() {
        return rows;
    }

    /** What is to be written, from the top of the tree down. */
    List<Target> targets() {
        return targets;
    }

    Map<UnitMark, Integer> counts() {
        var counts = new EnumMap<UnitMark, Integer>(UnitMark.class);
        for (var mark : UnitMark.values()) {
            counts.put(mark, count(row -> row.mark() == mark));
        }
        return counts;
    }

    private int count(Predicate<PlannedRow> which) {
        return (int) rows.stream().filter(which).count();
    }

    /** Every cell with a problem, in the order of the file. */
    List<PlannedCell> problems() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.problem() != null)
                .toList();
    }

    /** Units that are there and that the list does not name. */
    int untouched() {
        return (int) known.values().stream()
                .filter(unit -> !unit.dissolved() && !firstOf.containsKey(unit.code()))
                .count();
    }

    /** Changes whenever anything that would be written or is in the way changes. */
    String mark() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(rows.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
