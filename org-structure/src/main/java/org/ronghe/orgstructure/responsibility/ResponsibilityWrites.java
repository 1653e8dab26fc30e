package org.ronghe.orgstructure.responsibility;

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

/** What is sent about responsibility lists, as a form or as JSON alike, with the version it was made from. */
public final class ResponsibilityWrites {
    private ResponsibilityWrites() {}

    /** @param fields 分管业务; @param duties 在分管范围内的党建和党风廉政责任 */
    public record NewResponsibility(
            @NotNull @Min(2000) @Max(2100) Integer year,
            @Pick("committee-member") @NotNull Long holder,
            @NotBlank @Size(max = 200) String post,
            @NotBlank @Size(max = 1000) @Area(rows = 2) String fields,
            @NotBlank @Size(max = 2000) @Area(rows = 4) String duties,
            @Hidden @Nullable UUID once) {}

    public record ResponsibilityText(
            @Hidden long version,
            @NotBlank @Size(max = 200) String post,
            @NotBlank @Size(max = 1000) @Area(rows = 2) String fields,
            @NotBlank @Size(max = 2000) @Area(rows = 4) String duties) {}

    /** @param measure how one knows that it is done */
    public record NewResponsibilityTask(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String text,
            @NotBlank @Size(max = 500) @Area(rows = 2) String measure,
            @NotNull LocalDate due,
            @Pick("staff-unit") @NotNull Long leadUnit) {}

    public record ResponsibilityTaskDropping(@Hidden long version) {}

    public record ResponsibilitySubmission(@Hidden long version) {}

    public record ResponsibilityDiscarding(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record ResponsibilityConfirmation(@Hidden long version) {}

    public record ResponsibilityReturn(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    /**
     * 党委会决议.
     *
     * @param since from when on meetings are offered; decides nothing
     * @param point the point of the agenda that the committee resolved
     */
    public record ResponsibilityDecision(
            @Hidden long version,
            @Hidden @Nullable LocalDate since,
            @Pick("committee-point") @NotNull Long point,
            @NotBlank @Size(max = 1000) @Area String resolution) {}

    public record ResponsibilityDeclining(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record ResponsibilityProgress(
            @Hidden long version,
            @NotBlank @Size(max = 1000) @Area(rows = 2) String words) {}

    /** @param evidence what was done and where it can be looked up */
    public record ResponsibilityReport(
            @Hidden long version,
            @NotBlank @Size(max = 2000) @Area(rows = 3) String evidence) {}

    public record ResponsibilityAcceptance(@Hidden long version) {}

    public record ResponsibilityTaskReturn(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    /** 述责: the holder's own words, which nobody writes beforehand (§5.2, 17). */
    public record ResponsibilityStatement(
            @Hidden long version,
            @NotBlank @Size(max = 6000) @Area(rows = 8) String words) {}

    public record ResponsibilityStatementReturn(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record ResponsibilityFiling(@Hidden long version) {}

    public record ResponsibilityRenewal(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}
}
