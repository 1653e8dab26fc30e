package org.ronghe.web.remind;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one person is reminded of: numbers and days, nothing else, because it leaves the house.
 *
 * @param late overdue, by day
 * @param soon due within so many days
 * @param waiting what waits for the person's decision, with the day since when
 */
record Digest(LocalDate day, int soonDays, List<Due> late, List<Due> soon, List<Due> waiting) {
    /** What a message lists of each kind; the desk has the rest. */
    private static final int LISTED = 20;

    /** One item by its number and its day. */
    record Due(String code, LocalDate due) {}

    int items() {
        return late.size() + soon.size() + waiting.size();
    }

    /** The message: Chinese, because offices forward it. A robot may demand its first word as a keyword. */
    String text() {
        var text = new StringBuilder("融合提醒 ").append(day);
        append(text, "已逾期", late);
        append(text, soonDays + " 日内到期", soon);
        append(text, "待我审批，等待始于", waiting);
        return text.toString();
    }

    private static void append(StringBuilder text, String heading, List<Due> items) {
        if (!items.isEmpty()) {
            text.append('\n').append(heading).append(' ').append(items.size()).append(" 项：");
            text.append(items.stream()
                    .limit(LISTED)
                    .map(item -> item.code() + "（" + item.due() + "）")
                    .collect(Collectors.joining("，")));
            text.append(items.size() > LISTED ? " 等" : "");
        }
    }
}
