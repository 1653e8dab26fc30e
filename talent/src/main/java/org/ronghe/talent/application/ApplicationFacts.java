package org.ronghe.talent.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveFacts;
import org.ronghe.talent.programme.Cycles.Offer;

/**
 * What the guards of a step look at.
 *
 * @param offer the cycle it is made to
 * @param taken how many of the cycle are proposed or selected
 * @param rivals running selections of the applicant in the same exclusive group, by name
 */
record ApplicationFacts(
        Application application,
        Offer offer,
        int taken,
        List<String> rivals,
        ApplicationLimits limits,
        LocalDate today,
        Actor actor)
        implements MoveFacts<ApplicationStep> {
    @Override
    public ApplicationState state() {
        return application.state();
    }

    @Override
    public Deciders deciders(ApplicationStep step) {
        return step.who().of(application);
    }

    /** Reports are asked for when their day comes near; what is done is not asked for again. */
    @Override
    public LocalDate waitsFrom(ApplicationStep step) {
        return switch (step) {
            case ASSIGN -> application.asked() < offer.reviewers() ? LocalDate.MIN : LocalDate.MAX;
            case ANSWER -> application.openObjections() > 0 ? LocalDate.MIN : LocalDate.MAX;
            case SELECT -> after(application.noticeTo());
            case NAME_PANEL -> application.panel().isEmpty() ? before(application.midtermDue()) : LocalDate.MAX;
            case REPORT_MIDTERM ->
                application.midtermReport().isEmpty() ? before(application.midtermDue()) : LocalDate.MAX;
            case REPORT_FINAL -> application.finalReport().isEmpty() ? before(application.finalDue()) : LocalDate.MAX;
            default -> LocalDate.MIN;
        };
    }

    private LocalDate before(@Nullable LocalDate due) {
        return due == null ? LocalDate.MAX : due.minusDays(limits.far());
    }

    private static LocalDate after(@Nullable LocalDate day) {
        return day == null ? LocalDate.MAX : day.plusDays(1);
    }
}
