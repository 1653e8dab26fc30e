package org.ronghe.discipline.api;

import java.util.List;

/** The rule of movement of look-backs (IN-7), for whoever prints or tests it. */
public interface LookBackRules {
    /** One line: from a state, by a step, to a state; who takes it and what must be there before. */
    record LookBackRule(String from, String step, String to, String who, List<String> guards) {}

    List<LookBackRule> all();
}
