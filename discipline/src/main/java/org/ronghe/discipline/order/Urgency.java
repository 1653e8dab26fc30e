package org.ronghe.discipline.order;

import java.util.Locale;

/** How soon an order is due where no date was set (OT-7): each has its dated parameter, in working days. */
public enum Urgency {
    URGENT,
    NORMAL,
    HARD,
    DOCUMENT;

    String parameter() {
        return "order.due_" + name().toLowerCase(Locale.ROOT) + "_days";
    }
}
