package org.ronghe.orgstructure.spotcheck;

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

/** What is sent about spot checks, as a form or as JSON alike, with the version it was made from. */
public final class SpotCheckWrites {
    private SpotCheckWrites() {}

    /**
     * Draws a sample of the minutes that were signed for meetings of these days.
     *
     * @param reason why the same days are sampled again; only then
     */
    public record NewSpotCheck(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Min(1) @Max(200) Integer size,
            @Size(max = 500) @Area(rows = 2) @Nullable String reason,
            @Hidden @Nullable UUID once) {}

    /** @param words what is wrong; of sound minutes what else is to be said */
    public record SpotCheckFinding(
            @Hidden long version,
            @NotNull Boolean sound,
            @Size(max = 500) @Area(rows = 2) @Nullable String words) {}

    /** What was put right, such as by a dated addition to the minutes. */
    public record SpotCheckAnswer(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String words) {}

    public record SpotCheckSettling(@Hidden long version) {}

    public record SpotCheckReturn(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record SpotCheckConclusion(
            @Hidden long version,
            @NotBlank @Size(max = 1000) @Area String conclusion) {}

    public record SpotCheckCancellation(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}
}
