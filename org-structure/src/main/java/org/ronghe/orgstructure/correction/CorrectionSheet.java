package org.ronghe.orgstructure.correction;

import java.time.Instant;
import java.util.List;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.step.StepLine;
import org.ronghe.webkit.step.Stepped;

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
        List<StepLine<CorrectionStep, CorrectionGuard>> steps)
        implements Titled, Stepped<CorrectionStep, CorrectionGuard> {

    public record Event(Instant at, CorrectionStep step, String by, String post, String text, CorrectionState to) {}

    public String code(Ui ui) {
        return ui.t("correction.code", id);
    }

    @Override
    public String pageTitle(Ui ui) {
        return code(ui) + " · " + ui.t("correction.title");
    }
}
