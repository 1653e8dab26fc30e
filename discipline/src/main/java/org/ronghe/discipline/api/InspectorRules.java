package org.ronghe.discipline.api;

import java.util.List;

/** The rule of movement of inspectors, for whoever prints or tests it. */
public interface InspectorRules {
    /** One line: from a state, by a step, to a state; who takes it and what must be there before. */
    record InspectorRule(String from, String step, String to, String who, List<String> guards) {}

    List<InspectorRule> all();
}
