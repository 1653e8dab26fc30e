package org.ronghe.orgstructure.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent about yearly reports, as a form or as JSON alike, with the version it was made from. */
public final class SecretaryReportWrites {
    private SecretaryReportWrites() {}

    /** One report of an organisation whose secretary the sender is. */
    public record NewSecretaryReport(
            @NotNull @Min(2000) @Max(2100) Integer year,
            @Pick("own-organisation") @NotNull Long unit) {}

    /** Reports for all organisations with a secretary. */
    public record SecretaryReportOpening(
            @NotNull @Min(2000) @Max(2100) Integer year) {}

    /** A draft may be kept with parts still empty. */
    public record SecretaryReportText(
            @Hidden long version,
            @Size(max = 6000) @Area(rows = 6) @Nullable String practice,
            @Size(max = 6000) @Area(rows = 6) @Nullable String problems,
            @Size(max = 6000) @Area(rows = 6) @Nullable String plans) {}

    public record SecretaryReportSubmission(@Hidden long version) {}

    public record SecretaryReportCancelling(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record SecretaryReportRemark(
            @Hidden long version,
            @NotBlank @Size(max = 2000) @Area(rows = 3) String words) {}

    public record SecretaryReportReturn(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record SecretaryReportAcceptance(@Hidden long version) {}

    public record SecretaryReportFiling(@Hidden long version) {}
}
