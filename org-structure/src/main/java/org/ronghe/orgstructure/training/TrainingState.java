package org.ronghe.orgstructure.training;

import java.time.LocalDate;

/** How far somebody has come under one rule: yes or no, never how many hours. */
public enum TrainingState {
    MET,
    RUNNING,
    /** It ends soon. */
    DUE,
    /** The time is over. */
    MISSING;

    /**
     * @param announced days before the end from which it is near
     * @param last the last day on which it can be met
     */
    static TrainingState of(boolean met, LocalDate day, LocalDate last, int announced) {
        if (met) {
            return MET;
        }
        if (day.isAfter(last)) {
            return MISSING;
        }
        return day.isBefore(last.minusDays(announced)) ? RUNNING : DUE;
    }
}
