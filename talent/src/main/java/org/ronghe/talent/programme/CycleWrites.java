package org.ronghe.talent.programme;

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

/** What is sent about programmes and cycles, as a form or as JSON alike. */
public final class CycleWrites {
    private CycleWrites() {}

    /** @param exclusiveGroup programmes with the same one bar each other; empty bars none */
    public record NewProgramme(
            @NotBlank @Size(max = 100) String name,
            @NotNull ProgrammeKind kind,
            @NotNull Audience audience,
            @Size(max = 20) @Nullable String exclusiveGroup,
            @Hidden @Nullable UUID once) {}

    /** 草案: what is offered and when. */
    public record NewCycle(
            @Pick("talent-programme") @NotNull Long programme,
            @NotBlank @Size(max = 100) String title,
            @Min(1) @Max(1000) @Nullable Integer quota,
            @NotNull LocalDate opensOn,
            @NotNull LocalDate closesOn,
            @Min(1) @Max(120) int months,
            @NotNull LocalDate midtermOn,
            @NotNull LocalDate finalOn,
            @Min(1) @Max(20) int reviewers,
            @Size(max = 1000) @Area(rows = 4) @Nullable String papers,
            @Hidden @Nullable UUID once) {}

    public record CycleRevision(
            @Hidden long version,
            @NotBlank @Size(max = 100) String title,
            @Min(1) @Max(1000) @Nullable Integer quota,
            @NotNull LocalDate opensOn,
            @NotNull LocalDate closesOn,
            @Min(1) @Max(120) int months,
            @NotNull LocalDate midtermOn,
            @NotNull LocalDate finalOn,
            @Min(1) @Max(20) int reviewers,
            @Size(max = 1000) @Area(rows = 4) @Nullable String papers) {}

    /** One thing that reviewers look at, in words. */
    public record CriterionLine(
            @Hidden long version,
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 500) @Area(rows = 3) String looks,
            @Min(1) @Max(100) int most) {}

    public record CriterionDropping(@Hidden long version) {}

    /** 审定: the meeting of the committee that decided the draft. */
    public record CycleDecision(
            @Hidden long version,
            @Pick("talent-point") @NotNull Long point,
            @NotBlank @Size(max = 500) @Area(rows = 2) String resolution) {}

    /** 公示: from and to, the first and the last day. */
    public record CycleNotice(
            @Hidden long version,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    /** A stage that brings nothing but itself. */
    public record CycleStage(@Hidden long version) {}

    public record CycleAnnulment(
            @Hidden long version,
            @NotBlank @Size(max = 300) @Area(rows = 2) String reason) {}
}
