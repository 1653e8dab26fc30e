package org.ronghe.orgstructure.correction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;

/**
 * One request with everything around it.
 *
 * @param record where the record stands, for whoever answers; empty for everybody else
 */
public record CorrectionSheet(
        long id,
        long version,
        long person,
        String name,
        CorrectionAbout about,
        String wrong,
        String wish,
        Instant raisedAt,
        CorrectionState state,
        String answer,
        String record,
        List<Event> events,
        List<StepLine> steps)
        implements Titled {

    public record Event(Instant at, CorrectionStep step, String by, String post, String text, CorrectionState to) {}

    /**
     * A step that is the reader's own.
     *
     * @param gaps message keys of what is in its way
     */
    public record StepLine(CorrectionStep step, List<String> gaps) {}

    public @Nullable StepLine step(CorrectionStep step) {
        return steps.stream().filter(line -> line.step() == step).findFirst().orElse(null);
    }

    public String code(Ui ui) {
        return ui.t("correction.code", id);
    }

    @Override
    public String pageTitle(Ui ui) {
        return code(ui) + " · " + ui.t("correction.title");
    }
}
