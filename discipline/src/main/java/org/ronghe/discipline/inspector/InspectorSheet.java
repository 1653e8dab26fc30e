package org.ronghe.discipline.inspector;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.move.Line;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;

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
        List<StepLine> steps,
        @Nullable InspectorStep primary)
        implements Titled {

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

    /**
     * One line of "what is still missing".
     *
     * @param says message key of its sentence: the condition where it is met, the gap itself where it is not
     */
    public record GuardLine(InspectorGuard guard, boolean met, String says, List<Object> arguments) {
        static GuardLine of(Line<InspectorGuard> line) {
            return new GuardLine(line.guard(), line.met(), line.says(), line.arguments());
        }
    }

    /** A step that is open here, with what is missing for it. */
    public record StepLine(InspectorStep step, InspectorWho who, boolean yours, boolean ready, List<GuardLine> guards) {
        public long missing() {
            return guards.stream().filter(line -> !line.met()).count();
        }

        /** Whether it was done already and cannot be done twice. */
        public boolean done() {
            return guards.stream().anyMatch(line -> !line.met() && line.guard().once());
        }
    }

    public @Nullable StepLine step(InspectorStep step) {
        return steps.stream().filter(line -> line.step() == step).findFirst().orElse(null);
    }

    @Override
    public String pageTitle(Ui ui) {
        return name + " · " + ui.t("inspector.title");
    }
}
