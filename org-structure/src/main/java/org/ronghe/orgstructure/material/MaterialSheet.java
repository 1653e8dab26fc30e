package org.ronghe.orgstructure.material;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One material with everything around it.
 *
 * @param name its title, or the number of a document under a secrecy mark
 * @param studies who studied it first and who has still to; empty for whoever may not see it
 * @param maySeeStudies whether the reader may
 */
public record MaterialSheet(
        long id,
        long version,
        MaterialKind kind,
        String name,
        String title,
        String issuer,
        String number,
        boolean classified,
        String keptAt,
        LocalDate issuedOn,
        LocalDate receivedOn,
        String source,
        String body,
        String keywords,
        boolean asked,
        String author,
        LocalDate registeredOn,
        String reviewer,
        @Nullable LocalDate releasedOn,
        String reason,
        MaterialState state,
        boolean maySeeStudies,
        List<StudyLedger.StudyRow> studies,
        List<Event> events,
        List<StepLine<MaterialStep, MaterialGuard>> steps)
        implements Titled, Stepped<MaterialStep, MaterialGuard> {

    public record Event(Instant at, MaterialStep step, String by, String post, String text, MaterialState to) {}

    /** The step that the road goes on with; null where there is none. */
    public @Nullable MaterialStep primary() {
        return switch (state) {
            case DRAFTED -> MaterialStep.SUBMIT;
            case IN_REVIEW -> MaterialStep.RELEASE;
            case RELEASED, WITHDRAWN, DISCARDED -> null;
        };
    }

    @Override
    public String pageTitle(Ui ui) {
        return name;
    }
}
