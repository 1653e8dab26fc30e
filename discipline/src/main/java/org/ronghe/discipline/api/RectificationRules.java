package org.ronghe.discipline.api;

import java.util.List;

/** The rule of movement of the rectification ledger (SM-1), for whoever prints or tests it. */
public interface RectificationRules {
    /** One line: from a state, by a step, to a state; who takes it and what must be there before. */
    record Rule(
            String from, String step, String to, String who, List<String> guards, int acceptorsMin, int checksMin) {}

    List<Rule> all();
}
