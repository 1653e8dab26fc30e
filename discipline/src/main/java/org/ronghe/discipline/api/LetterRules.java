package org.ronghe.discipline.api;

import java.util.List;

/** The rule of movement of supervision letters (SM-18), for whoever prints or tests it. */
public interface LetterRules {
    /** One line: from a state, by a step, to a state; who takes it and what must be there before. */
    record LetterRule(String from, String step, String to, String who, List<String> guards) {}

    List<LetterRule> all();
}
