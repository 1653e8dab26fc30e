package org.ronghe.web.admin;

import static org.ronghe.webkit.sheet.SheetLayout.Column.centered;
import static org.ronghe.webkit.sheet.SheetLayout.Column.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.time.CalendarPlan.Line;
import org.ronghe.domain.time.CalendarYear;
import org.ronghe.domain.time.CalendarYear.Arrangement;
import org.ronghe.domain.time.CalendarYear.Standing;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.sheet.HeaderFinder;
import org.ronghe.webkit.sheet.HeaderFinder.Field;
import org.ronghe.webkit.sheet.Limits;
import org.ronghe.webkit.sheet.SheetLayout;
import org.ronghe.webkit.sheet.SheetReader;
import org.ronghe.webkit.sheet.SheetRefused;

/** The calendar as a file: what is written out is read in again without a change. Nothing is judged here. */
final class CalendarSheet {
    private static final List<Field> FIELDS = List.of(
            Field.required("year", "年度", "年份", "year"),
            Field.required("day", "日期", "date", "day"),
            Field.required("arrangement", "安排", "arrangement"),
            Field.required("name", "名称", "节假日", "name"),
            Field.required("basis", "依据", "basis"),
            Field.required("standing", "状态", "standing"));

    /** A year has some forty such days; a file of all years that anybody needs is small. */
    private static final Limits LIMITS =
            new Limits(1024 * 1024, 10L * 1024 * 1024, 2_000, 16, 20_000, 1_000, 1_000_000, 4);

    /** Largest file that is read. */
    static final long MOST_BYTES = LIMITS.fileBytes();

    private CalendarSheet() {}

    /** The columns, with the words that {@link #read} finds again. */
    static SheetLayout layout(Ui ui) {
        return SheetLayout.plain(
                ui.t("calendar.title"),
                List.of(
                        centered(8, ui.t("calendar.year")),
                        centered(12, ui.t("calendar.day")),
                        centered(10, ui.t("calendar.arrangement")),
                        text(16, ui.t("calendar.name")),
                        text(50, ui.t("calendar.basis")),
                        centered(10, ui.t("calendar.standing"))));
    }

    /** Every day of the years as a row of the file. */
    static List<Line> lines(List<CalendarYear> years) {
        var lines = new ArrayList<Line>();
        for (var year : years) {
            year.days()
                    .forEach((day, what) -> lines.add(new Line(
                            lines.size() + 2,
                            String.valueOf(year.year()),
                            day.toString(),
                            what.arrangement().name(),
                            what.name(),
                            year.basis(),
                            year.standing().name())));
        }
        return lines;
    }

    /**
     * Reads a workbook or CSV.
     *
     * @throws RuleBroken {@code calendar.columns} when columns are missing, or the code of the reader for a file that
     *     cannot be taken
     */
    static List<Line> read(byte[] content, String name) {
        try {
            var grid = new SheetReader(LIMITS).read(content, name);
            var map = new HeaderFinder(FIELDS).find(grid);
            if (!map.missing().isEmpty()) {
                throw new RuleBroken(
                        "calendar.columns",
                        String.join(
                                "、",
                                new TreeSet<>(map.missing())
                                        .stream()
                                                .map(field -> Messages.all().get(Lang.ZH, "calendar." + field))
                                                .toList()));
            }
            var lines = new ArrayList<Line>();
            for (int row = map.firstDataRow(); row < grid.rows(); row++) {
                if (map.isData(row)) {
                    var cells = new ArrayList<String>();
                    for (var field : List.of("year", "day", "arrangement", "name", "basis", "standing")) {
                        cells.add(grid.textAt(
                                        row,
                                        Objects.requireNonNull(map.columns().get(field)))
                                .strip());
                    }
                    lines.add(line(
                            row + 1,
                            cells.get(0),
                            cells.get(1),
                            cells.get(2),
                            cells.get(3),
                            cells.get(4),
                            cells.get(5)));
                }
            }
            if (lines.isEmpty()) {
                throw new RuleBroken("sheet.no-data");
            }
            return lines;
        } catch (SheetRefused e) {
            throw new RuleBroken(e.code(), e.args().toArray());
        }
    }

    static Line line(int row, String year, String day, String arrangement, String name, String basis, String standing) {
        return new Line(
                row,
                year,
                day,
                word(Arrangement.values(), arrangement),
                name,
                basis,
                word(Standing.values(), standing));
    }

    /** A word by its code, or as people call it in either language; as it was typed when it is none. */
    private static String word(Enum<?>[] words, String typed) {
        return Arrays.stream(words)
                .filter(word -> {
                    var key = word.getDeclaringClass().getSimpleName() + "." + word.name();
                    return word.name().equalsIgnoreCase(typed)
                            || Messages.all().get(Lang.ZH, key).equals(typed)
                            || Messages.all().get(Lang.EN, key).equalsIgnoreCase(typed);
                })
                .map(Enum::name)
                .findFirst()
                .orElse(typed);
    }
}
