package org.ronghe.orgstructure.studyplan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent about plans, as a form or as JSON alike, with the version it was made from. */
public final class StudyPlanWrites {
    private StudyPlanWrites() {}

    public record NewStudyPlan(
            @NotNull @Min(2000) @Max(2100) Integer year,
            @NotBlank @Size(max = 100) String title,
            @Hidden @Nullable UUID once) {}

    /**
     * @param lead who speaks first
     * @param invited who comes beside the group; left out, the group studies alone
     */
    public record NewStudySession(
            @Hidden long version,
            @NotBlank @Size(max = 100) String topic,
            @NotNull @Min(1) @Max(12) Integer month,
            @Pick(value = "person", search = true) @NotNull Long lead,
            @Pick("material") Set<Long> materials,
            @Size(max = 200) @Nullable String invited) {}

    public record StudySessionDropping(@Hidden long version) {}

    public record StudyPlanProposal(@Hidden long version) {}

    public record StudyPlanDiscarding(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    /** @param basis the meeting or document by which the committee decided */
    public record StudyPlanIssuing(
            @Hidden long version, @NotBlank @Size(max = 200) String basis) {}

    public record StudyPlanReturn(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record StudySessionSupplement(
            @Hidden long version,
            @NotBlank @Size(max = 100) String topic,
            @NotNull @Min(1) @Max(12) Integer month,
            @Pick(value = "person", search = true) @NotNull Long lead,
            @Pick("material") Set<Long> materials,
            @Size(max = 200) @Nullable String invited,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record StudySessionRetirement(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}
}
