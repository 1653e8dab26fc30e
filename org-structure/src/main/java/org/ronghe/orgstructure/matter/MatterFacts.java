package org.ronghe.orgstructure.matter;

import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;

/**
 * What the guards of a step look at.
 *
 * @param count what the views of its meeting come to
 * @param signed whether the minutes of its meeting are signed
 * @param strangers names of members whose view does not agree with the roll of the meeting
 * @param items what was decided and handed on
 * @param openItems of them, those that are not settled
 */
record MatterFacts(
        Matter matter,
        MatterRules rules,
        Count count,
        boolean signed,
        List<String> strangers,
        int items,
        int openItems,
        Actor actor)
        implements MoveFacts<MatterStep> {
    @Override
    public MatterState state() {
        return matter.state();
    }

    @Override
    public Deciders deciders(MatterStep step) {
        return step.who().of(matter);
    }

    /** A matter on the agenda waits for the minutes from the day of the meeting on. */
    @Override
    public LocalDate waitsFrom(MatterStep step) {
        var day = matter.meetingDay();
        return step == MatterStep.ADOPT && day != null ? day : LocalDate.MIN;
    }
}
