package org.ronghe.discipline.inspector;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One entry of the pool with everything around it.
 *
 * @param relations what the person declared; null for readers whom it is not meant for
 * @param calls rounds the person was called into
 * @param primary the step that the road goes on with
 */
public record InspectorSheet(
        long id,
        long version,
        long person,
        String name,
        String title,
        Speciality speciality,
        String recommendedBy,
        @Nullable LocalDate consentOn,
        @Nullable LocalDate pledgedOn,
        @Nullable LocalDate availableFrom,
        @Nullable LocalDate availableTo,
        boolean confirmed,
        boolean mayLead,
        @Nullable LocalDate since,
        @Nullable LocalDate leftOn,
        InspectorState state,
        String reason,
        @Nullable List<Relation> relations,
        List<Call> calls,
        List<Event> events,
        List<StepLine<InspectorStep, InspectorGuard>> steps,
        @Nullable InspectorStep primary)
        implements Titled, Stepped<InspectorStep, InspectorGuard> {

    public record Relation(long unit, String unitName, Kinship kinship, LocalDate declaredOn) {}

    /**
     * @param authorisation number of the one authorisation; empty before
     * @param fedBack whether the service is over
     * @param word what the office said of it; null until then
     */
    public record Call(
            long round,
            String name,
            String post,
            String authorisation,
            LocalDate since,
            boolean fedBack,
            @Nullable Appraisal word) {
        /** Whether a word about it is still to be said. */
        public boolean open() {
            return fedBack && word == null;
        }
    }

    public record Event(
            Instant at,
            InspectorStep step,
            InspectorState from,
            InspectorState to,
            String by,
            String post,
            @Nullable String behalf,
            String text) {}

    @Override
    public String pageTitle(Ui ui) {
        return name + " · " + ui.t("inspector.title");
    }
}
