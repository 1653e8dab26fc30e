package org.ronghe.discipline.api;

import java.util.List;

/** The rule of movement of supervision orders (SM-2), for whoever prints or tests it. */
public interface OrderRules {
    /** One line: from a state, by a step, to a state; who takes it and what must be there before. */
    record OrderRule(
            String from, String step, String to, String who, List<String> guards, int remindersMost, int daysMost) {}

    List<OrderRule> all();
}
