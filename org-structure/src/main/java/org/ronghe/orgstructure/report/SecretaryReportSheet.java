package org.ronghe.orgstructure.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

/**
 * One report with everything around it.
 *
 * @param factsOn the day of the facts: of the submission, or today while it is written
 * @param frozen whether the facts stand as they were at the submission
 * @param hash SHA-256 of the frozen facts; empty while they are worked out
 * @param intact whether the frozen facts still have that hash
 * @param facts figures of the organisation, each with the address of its rows
 * @param remarks words of whoever is above, the earliest first
 */
public record SecretaryReportSheet(
        long id,
        long version,
        int year,
        long unit,
        String unitName,
        String secretary,
        LocalDate due,
        LocalDate openedOn,
        String practice,
        String problems,
        String plans,
        @Nullable LocalDate firstSubmittedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate filedOn,
        LocalDate factsOn,
        boolean frozen,
        String hash,
        boolean intact,
        List<FactLine> facts,
        List<Remark> remarks,
        Set<SecretaryReportMark> marks,
        SecretaryReportState state,
        List<Event> events,
        List<StepLine<SecretaryReportStep, SecretaryReportGuard>> steps)
        implements Titled, Stepped<SecretaryReportStep, SecretaryReportGuard> {

    /** As {@link FactSheet.Fact} says. */
    public record FactLine(
            String label,
            String unit,
            @Nullable Long count,
            @Nullable Long of,
            String text,
            String path) {
        /** 3/4, 3 or a word. */
        public String shown(Ui ui) {
            if (count == null) {
                return text;
            }
            return of == null ? String.valueOf(count) : ui.t("secretary-report.of", count, of);
        }
    }

    public record Remark(Instant at, String by, String post, String text) {}

    public record Event(
            Instant at, SecretaryReportStep step, String by, String post, String text, SecretaryReportState to) {}

    /** The step that the road goes on with; null where there is none. */
    public @Nullable SecretaryReportStep primary() {
        return switch (state) {
            case DRAFT ->
                practice.isBlank() || problems.isBlank() || plans.isBlank()
                        ? SecretaryReportStep.WRITE
                        : SecretaryReportStep.SUBMIT;
            case SUBMITTED -> SecretaryReportStep.ACCEPT;
            case ACCEPTED -> SecretaryReportStep.FILE;
            case FILED, CANCELLED -> null;
        };
    }

    @Override
    public String pageTitle(Ui ui) {
        return unitName + " · " + ui.t("secretary-report.sheet-title-of", String.valueOf(year));
    }
}
