package org.ronghe.orgstructure.theme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;

/** What is sent about plans, as a form or as JSON alike, with the version it was made from. */
public final class ThemePlanWrites {
    private ThemePlanWrites() {}

    public record NewThemePlan(
            @NotNull @Min(2000) @Max(2100) Integer year,
            @NotBlank @Size(max = 100) String title,
            @Hidden @Nullable UUID once) {}

    /** @param month 1 to 12; left out, the theme is for any month of the year */
    public record NewTheme(
            @Hidden long version,
            @NotBlank @Size(max = 100) String title,
            @Min(1) @Max(12) @Nullable Integer month,
            @Size(max = 500) @Area(rows = 2) @Nullable String guidance) {}

    public record ThemeDropping(@Hidden long version) {}

    public record ThemePlanProposal(@Hidden long version) {}

    public record ThemePlanDiscarding(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    /** @param basis the meeting or document by which the committee decided */
    public record ThemePlanIssuing(
            @Hidden long version, @NotBlank @Size(max = 200) String basis) {}

    public record ThemePlanReturn(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record ThemeSupplement(
            @Hidden long version,
            @NotBlank @Size(max = 100) String title,
            @Min(1) @Max(12) @Nullable Integer month,
            @Size(max = 500) @Area(rows = 2) @Nullable String guidance,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record ThemeRetirement(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}
}
