package org.ronghe.webkit.sheet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** How a workbook displays numbers: its styles part, read for number formats only. */
final class NumberStyles extends SafeXml.Handler {

    /** A number as shown: a date keeps its day, every other number its value. */
    record Shown(Cell.Kind kind, String text, Object value) {}

    /** Built-in formats whose meaning depends on the language; these are the ones of Chinese Excel. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(27, "yyyy\"年\"m\"月\""),
            Map.entry(28, "m\"月\"d\"日\""),
            Map.entry(29, "m\"月\"d\"日\""),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(32, "h\"时\"mm\"分\""),
            Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(34, "h\"时\"mm\"分\""),
            Map.entry(35, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(36, "yyyy\"年\"m\"月\""),
            Map.entry(50, "yyyy\"年\"m\"月\""),
            Map.entry(51, "m\"月\"d\"日\""),
            Map.entry(52, "yyyy\"年\"m\"月\""),
            Map.entry(53, "m\"月\"d\"日\""),
            Map.entry(54, "m\"月\"d\"日\""),
            Map.entry(55, "h\"时\"mm\"分\""),
            Map.entry(56, "h\"时\"mm\"分\"ss\"秒\""),
            Map.entry(57, "yyyy\"年\"m\"月\""),
            Map.entry(58, "m\"月\"d\"日\""));

    private static final int GENERAL = 0;
    private static final double PLAIN = 1e11; // from here on a number in general format is shown with an exponent
    private static final int FORMAT_CHARS = 255;
    private static final int STYLES = 65_536;
    private static final double LAST_DAY = 2_958_466; // one past 9999-12-31
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DAY = Pattern.compile("[yYdD]");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final DataFormatter formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
    private final Map<Integer, String> formats = new HashMap<>(CHINESE);
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, Boolean> days = new HashMap<>();
    private boolean inFormats;
    private boolean inStyles;
    private boolean from1904;

    void countFrom1904() {
        from1904 = true;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "numFmts" -> inFormats = true;
            case "cellXfs" -> inStyles = true;
            case "numFmt" -> {
                String code = attributes.getValue("formatCode");
                if (inFormats && code != null && code.length() <= FORMAT_CHARS && formats.size() < STYLES) {
                    formats.put(number(attributes, "numFmtId"), code);
                }
            }
            case "xf" -> {
                if (inStyles && styles.size() < STYLES) {
                    styles.add(number(attributes, "numFmtId"));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "numFmts" -> inFormats = false;
            case "cellXfs" -> inStyles = false;
            default -> {}
        }
    }

    private static int number(Attributes attributes, String name) {
        String text = attributes.getValue(name);
        return text == null ? GENERAL : Integer.parseInt(text);
    }

    /** The number as the style with this index shows it. */
    Shown show(double value, int style) {
        int format = style >= 0 && style < styles.size() ? styles.get(style) : GENERAL;
        String code = code(format);
        if (value >= 0 && value < LAST_DAY && days.computeIfAbsent(format, f -> isDay(f, code))) {
            LocalDateTime moment = moment(value);
            if (moment != null) {
                return new Shown(Cell.Kind.DATE, iso(moment), moment.toLocalDate());
            }
        }
        return new Shown(Cell.Kind.NUMBER, text(value, format, code), value);
    }

    private @Nullable LocalDateTime moment(double value) {
        return DateUtil.getLocalDateTime(value, from1904, true);
    }

    /** An ISO 8601 text as a cell of type {@code d} holds it. */
    static Shown show(String iso) {
        String day = iso.length() > 10 ? iso.substring(0, 10) : iso;
        return new Shown(Cell.Kind.DATE, day, LocalDate.parse(day));
    }

    private String code(int format) {
        String code = formats.get(format);
        if (code == null) {
            code = BuiltinFormats.getBuiltinFormat(format);
        }
        return code == null ? "General" : code;
    }

    private static boolean isDay(int format, String code) {
        return DateUtil.isADateFormat(format, code)
                && DAY.matcher(LITERAL.matcher(code).replaceAll("")).find();
    }

    private static String iso(LocalDateTime moment) {
        if (moment.toLocalTime().toSecondOfDay() == 0) {
            return moment.toLocalDate().toString();
        }
        return (moment.getSecond() == 0 ? MINUTE : SECOND).format(moment);
    }

    private String text(double value, int format, String code) {
        if (format == GENERAL && Math.abs(value) < PLAIN && value == Math.rint(value)) {
            return String.valueOf((long) value);
        }
        try {
            return formatter.formatRawCellContents(value, format, code, from1904);
        } catch (RuntimeException e) { // a format that the formatter does not understand hides no number
            return formatter.formatRawCellContents(value, GENERAL, "General");
        }
    }
}
