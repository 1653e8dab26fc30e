package org.ronghe.webkit.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the header of a ledger by its words, wherever it stands and in whichever order its columns come. Words are
 * compared without spaces, line ends, punctuation, remarks in brackets and differences of width.
 */
public final class HeaderFinder {

    /**
     * Something that a column may hold.
     *
     * @param key its name in the program
     * @param required whether a sheet without it cannot be taken
     * @param names the headers that stand for it, the surest first; {@code 责任清单/单位} is the column 单位 below the group
     *     责任清单
     */
    public record Field(String key, boolean required, List<String> names) {

        public Field {
            names = List.copyOf(names);
        }

        public static Field required(String key, String... names) {
            return new Field(key, true, List.of(names));
        }

        public static Field optional(String key, String... names) {
            return new Field(key, false, List.of(names));
        }
    }

    private record Match(Field field, int column, int rank) {}

    /** A header stands among the first rows or nowhere. */
    private static final int ROWS = 50;

    private static final int LEVELS = 4;
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]|【[^】]*】");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{P}\\p{S}]+");
    private static final Pattern NOTE = Pattern.compile("\\s*(注|备注|说明|填表说明|填报说明)\\s*\\d*\\s*[：:].*", Pattern.DOTALL);

    private final List<Field> fields;
    private final Set<String> groups = new HashSet<>();
    private final Set<String> words = new HashSet<>();

    public HeaderFinder(List<Field> fields) {
        this.fields = List.copyOf(fields);
        for (Field field : fields) {
            for (String name : field.names()) {
                List<String> path = path(name);
                words.add(path.get(path.size() - 1));
                groups.addAll(path.subList(0, path.size() - 1));
            }
        }
    }

    /**
     * The best reading of this grid. A sheet whose header has no known word is read with its fullest early row as the
     * header, so that a person can map its columns.
     *
     * @throws SheetRefused {@code sheet.no-data} for an empty grid
     */
    public ColumnMap find(Grid grid) {
        if (grid.isEmpty()) {
            throw new SheetRefused("sheet.no-data");
        }
        int row = headerRow(grid);
        int bottom = row;
        for (int column = 0; column < grid.columns(); column++) {
            bottom = Math.max(
                    bottom, grid.merged(row, column).map(Region::bottom).orElse(row));
        }
        bottom = Math.min(bottom, row + LEVELS);
        int top = top(grid, row);
        return new ColumnMap(grid, fields, assign(grid, top, bottom), top, bottom);
    }

    /** The row with most known words; without any, the one with most words of any kind. */
    private int headerRow(Grid grid) {
        int best = 0;
        int mostKnown = 0;
        int mostWords = 0;
        for (int row = 0; row < Math.min(ROWS, grid.rows()); row++) {
            Set<String> found = new LinkedHashSet<>();
            for (int column = 0; column < grid.columns(); column++) {
                found.add(normal(grid.textAt(row, column)));
            }
            found.remove("");
            int all = found.size();
            found.retainAll(words);
            if (found.size() > mostKnown || (mostKnown == 0 && all > mostWords)) {
                best = row;
                mostKnown = found.size();
                mostWords = all;
            }
        }
        return best;
    }

    /**
     * The row above belongs to the header when a header cell reaches up into it or when it names a known group; the
     * particulars of a ledger, which change with every date, do neither.
     */
    private int top(Grid grid, int row) {
        int top = row;
        for (int column = 0; column < grid.columns(); column++) {
            top = Math.min(top, grid.merged(row, column).map(Region::top).orElse(row));
        }
        while (top > 0 && row - top < LEVELS && namesGroup(grid, top - 1)) {
            top--;
        }
        return Math.max(top, row - LEVELS);
    }

    private boolean namesGroup(Grid grid, int row) {
        for (int column = 0; column < grid.columns(); column++) {
            if (groups.contains(normal(grid.cell(row, column).text()))) {
                return true;
            }
        }
        return false;
    }

    /** Surest names first, then columns from left to right; a field has one column and a column one field. */
    private Map<String, Integer> assign(Grid grid, int top, int bottom) {
        var matches = new ArrayList<Match>();
        for (int column = 0; column < grid.columns(); column++) {
            List<String> header = ColumnMap.headerPath(grid, top, bottom, column).stream()
                    .map(HeaderFinder::normal)
                    .toList();
            for (Field field : fields) {
                for (int rank = 0; rank < field.names().size(); rank++) {
                    if (fits(path(field.names().get(rank)), header)) {
                        matches.add(new Match(field, column, rank));
                    }
                }
            }
        }
        matches.sort(Comparator.comparingInt(Match::rank).thenComparingInt(Match::column));
        var columns = new HashMap<String, Integer>();
        for (Match match : matches) {
            if (!columns.containsKey(match.field().key()) && !columns.containsValue(match.column())) {
                columns.put(match.field().key(), match.column());
            }
        }
        return columns;
    }

    private static boolean fits(List<String> name, List<String> header) {
        int last = header.size() - 1;
        return last >= 0
                && header.get(last).equals(name.get(name.size() - 1))
                && header.subList(0, last).containsAll(name.subList(0, name.size() - 1));
    }

    private static List<String> path(String name) {
        return Pattern.compile("/")
                .splitAsStream(name)
                .map(HeaderFinder::normal)
                .toList();
    }

    static String normal(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String bare = NOISE.matcher(REMARK.matcher(narrow).replaceAll("")).replaceAll("");
        return bare.toLowerCase(Locale.ROOT);
    }

    static boolean isNote(String text) {
        return NOTE.matcher(text).matches();
    }
}
