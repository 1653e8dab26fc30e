package org.ronghe.discipline.api;

import java.util.List;

/** The rule of movement of rounds, for whoever prints or tests it. */
public interface RoundRules {
    /** One line: from a state, by a step, to a state; who takes it and what must be there before. */
    record RoundRule(String from, String step, String to, String who, List<String> guards) {}

    List<RoundRule> all();
}
