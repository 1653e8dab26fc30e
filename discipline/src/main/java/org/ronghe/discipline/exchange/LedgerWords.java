package org.ronghe.discipline.exchange;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.Words.MeasureKind;
import org.ronghe.discipline.rectification.Words.Timing;

/** What the words of an office's ledger mean. */
final class LedgerWords {
    static final String AT_ONCE = "立行立改";
    static final String CONTINUING = "长期坚持";
    static final String DUE_NOW = "应完成";
    static final String BY_YEAR_END = "年底前应完成";

    private static final Map<String, MeasureKind> KINDS =
            Map.of("当下改", MeasureKind.CORRECT_NOW, "长久立", MeasureKind.LASTING, AT_ONCE, MeasureKind.AT_ONCE);

    /** Progress words (domain rules §1.6) and what an export writes; none of them moves a task. */
    static final Set<String> STATUS = Set.of(
            "已完成",
            "完成",
            "已基本完成",
            "基本完成",
            "基本完成并持续推进",
            "阶段性进展",
            "重要阶段性进展",
            "按计划进行",
            "正在推进",
            "推进中",
            "持续推进",
            "长期坚持",
            "整改中",
            "进行中",
            "未完成",
            "未启动",
            "遇到困难",
            "申请验收",
            "验收通过",
            "已验收",
            "已销号",
            "销号",
            "退回",
            "重开",
            "逾期",
            "延期",
            "有异议",
            "暂缓",
            "已作废");

    private static final List<Pattern> DAYS = List.of(
            Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?:以?前)?"),
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:以?前)?"),
            Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})(?:以?前)?"),
            Pattern.compile("(\\d{4})\\.(\\d{1,2})\\.(\\d{1,2})(?:以?前)?"));
    /** 2020年12月前 is left out: it may mean the last of November or of December. */
    private static final Pattern MONTH = Pattern.compile("(\\d{4})年(\\d{1,2})月(?:底前?|末前?)?");

    private static final Pattern YEAR_END = Pattern.compile("(\\d{4})年?年底前?(?:应?完成)?");
    private static final Pattern TERM = Pattern.compile("([^()]+)\\(至(.+)\\)");
    /** The day that was set first, behind the one that an extension set. */
    private static final Pattern FIRST_DUE = Pattern.compile("\\(原定[^()]+\\)$");

    private static final Set<String> STANDING = Set.of(CONTINUING, "持续推进", "需要持续推进", "长期");

    private LedgerWords() {}

    /** Says by its code which words cannot be understood. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;

        Unreadable(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /**
     * What 完成时限 says.
     *
     * @param timing null when it says nothing
     * @param atOnce 立行立改
     */
    record Due(@Nullable Timing timing, @Nullable LocalDate date, boolean atOnce) {
        static final Due NOTHING = new Due(null, null, false);

        static Due on(LocalDate date) {
            return new Due(
                    date.getMonthValue() == 12 && date.getDayOfMonth() == 31 ? Timing.BY_YEAR_END : Timing.DUE_NOW,
                    date,
                    false);
        }
    }

    static Due due(String words) throws Unreadable {
        var bare = FIRST_DUE.matcher(bare(words)).replaceFirst("");
        if (bare.isEmpty()) {
            return Due.NOTHING;
        }
        if (bare.equals(AT_ONCE)) {
            return new Due(Timing.DUE_NOW, null, true);
        }
        if (STANDING.contains(bare)) {
            return new Due(Timing.CONTINUING, null, false);
        }
        if (bare.equals(DUE_NOW)) {
            return new Due(Timing.DUE_NOW, null, false);
        }
        if (bare.equals(BY_YEAR_END) || bare.equals("年底前")) {
            return new Due(Timing.BY_YEAR_END, null, false);
        }
        var term = TERM.matcher(bare);
        if (term.matches()) {
            var inner = due(term.group(1));
            return new Due(inner.timing(), date(term.group(2)), inner.atOnce());
        }
        return Due.on(date(bare));
    }

    private static LocalDate date(String bare) throws Unreadable {
        for (var pattern : DAYS) {
            var day = pattern.matcher(bare);
            if (day.matches()) {
                return day(month(day), Integer.parseInt(day.group(3)));
            }
        }
        var month = MONTH.matcher(bare);
        if (month.matches()) {
            return month(month).atEndOfMonth();
        }
        var year = YEAR_END.matcher(bare);
        if (year.matches()) {
            return LocalDate.of(year(year), 12, 31);
        }
        throw new Unreadable("import.due-words");
    }

    private static YearMonth month(Matcher found) throws Unreadable {
        int year = year(found);
        int month = Integer.parseInt(found.group(2));
        if (month < 1 || month > 12) {
            throw new Unreadable("import.due-month");
        }
        return YearMonth.of(year, month);
    }

    private static int year(Matcher found) throws Unreadable {
        int year = Integer.parseInt(found.group(1));
        if (year < 2000 || year > 2099) {
            throw new Unreadable("import.due-year");
        }
        return year;
    }

    private static LocalDate day(YearMonth month, int day) throws Unreadable {
        try {
            return month.atDay(day);
        } catch (DateTimeException e) {
            throw new Unreadable("import.due-day");
        }
    }

    static Set<MeasureKind> kinds(String words) throws Unreadable {
        var kinds = EnumSet.noneOf(MeasureKind.class);
        for (var word : parts(words)) {
            var kind = KINDS.get(bare(word));
            if (kind == null) {
                throw new Unreadable("import.kind-words");
            }
            kinds.add(kind);
        }
        return kinds;
    }

    static String kinds(Set<MeasureKind> kinds) {
        return kinds.stream()
                .sorted()
                .map(kind -> switch (kind) {
                    case CORRECT_NOW -> "当下改";
                    case LASTING -> "长久立";
                    case AT_ONCE -> AT_ONCE;
                })
                .collect(java.util.stream.Collectors.joining("、"));
    }

    /** Words with the day that was set for them. */
    static String until(String words, LocalDate day) {
        return words + "（至" + day(day) + "）";
    }

    static String firstDue(LocalDate date) {
        return "（原定" + day(date) + "）";
    }

    static String day(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** Several words in one cell. */
    static List<String> parts(String words) {
        return Pattern.compile("[、；;，,/\\n]+")
                .splitAsStream(words)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A whole positive number, or 0: 1, 1.0 as a cell shows it, １. */
    static int number(String text) {
        var bare = bare(text);
        if (bare.matches("\\d{1,9}(\\.0+)?")) {
            return Integer.parseInt(bare.replaceAll("\\..*", ""));
        }
        return 0;
    }

    private static String bare(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
