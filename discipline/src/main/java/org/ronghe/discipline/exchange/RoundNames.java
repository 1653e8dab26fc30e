package org.ronghe.discipline.exchange;

import java.util.regex.Pattern;

/** What the title of a ledger says of its round: 2020年巡视整改工作台账 is the ledger of 2020年巡视. */
final class RoundNames {
    private static final int LONGEST = 100;
    private static final Pattern LEDGER = Pattern.compile("(?:反馈)?(?:意见)?(?:问题)?(?:整改)?(?:落实)?(?:工作|任务)?台账.*$");

    private RoundNames() {}

    static String of(String title) {
        var name = LEDGER.matcher(title.replaceAll("\\s+", "")).replaceFirst("");
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
