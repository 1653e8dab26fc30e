package org.ronghe.discipline.lookback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/**
 * What is sent to the ledger of look-backs, as a form or as JSON alike. Each carries the version it was made from, so
 * that a form sent twice or made from an old page is refused instead of written.
 */
public final class LookBackWrites {
    private LookBackWrites() {}

    /** A look-back on a closed task. {@code once} makes a form sent twice one look-back. */
    public record NewLookBack(
            @Hidden @NotNull Long task,
            @Hidden @Nullable Long sample,
            @NotBlank @Size(max = 500) @Area(rows = 2) String measure,
            @NotBlank @Size(max = 500) @Area(rows = 2) String threshold,
            @NotNull LocalDate due,
            @Pick(value = "person", search = true) @NotNull Long checker,
            @Hidden @Nullable UUID once) {}

    public record LookBackPlan(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String measure,
            @NotBlank @Size(max = 500) @Area(rows = 2) String threshold,
            @NotNull LocalDate due,
            @Pick(value = "person", search = true) @NotNull Long checker,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    /** What the look-back found. */
    public record LookBackReport(
            @Hidden long version,
            @NotNull LookBackResult result,
            @NotBlank @Size(max = 2000) @Area String words) {}

    public record LookBackReminder(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String words) {}

    public record LookBackCancellation(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    /**
     * A sample of the closed tasks of a round; the seed is drawn with it and nobody chooses it.
     *
     * @param reason why the round is sampled again; asked for from the second sample on
     */
    public record NewLookBackSample(
            @Pick("round") @NotNull Long round,
            @NotNull @Min(1) @Max(500) Integer size,
            @Size(max = 500) @Area(rows = 2) @Nullable String reason,
            @Hidden @Nullable UUID once) {}
}
