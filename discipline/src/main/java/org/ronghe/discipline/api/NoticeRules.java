package org.ronghe.discipline.api;

import java.util.List;

/** The rule of movement of notices, for whoever prints or tests it. */
public interface NoticeRules {
    /** One line: from a state, by a step, to a state; who takes it and what must be there before. */
    record NoticeRule(String from, String step, String to, String who, List<String> guards) {}

    List<NoticeRule> all();
}
