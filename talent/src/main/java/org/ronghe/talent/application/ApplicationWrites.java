package org.ronghe.talent.application;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent about applications, as a form or as JSON alike. */
public final class ApplicationWrites {
    private ApplicationWrites() {}

    /** An empty draft for the reader. */
    public record NewApplication(
            @Pick("talent-receiving") @NotNull Long cycle,
            @Hidden @Nullable UUID once) {}

    /** @param plan 工作设想, in words */
    public record ApplicationText(
            @Hidden long version,
            @NotBlank @Size(max = 8000) @Area(rows = 10) String plan,
            @Pick(value = "person", search = true) @Nullable Long mentor) {}

    /** 代表作. @param coAuthors colleagues who wrote it too */
    public record WorkLine(
            @Hidden long version,
            @NotBlank @Size(max = 200) String title,
            @Min(1950) @Max(2100) int year,
            @NotBlank @Size(max = 1000) @Area(rows = 3) String contribution,
            @Pick("person") @Size(max = 30) @Nullable Set<Long> coAuthors) {}

    public record WorkDropping(@Hidden long version) {}

    /** 提交: with the consent that name, unit and plan are shown when it is proposed. */
    public record ApplicationSubmission(@Hidden long version, boolean consent) {}

    /** 退回补正. @param missing everything that is missing, one a line */
    public record ApplicationReturn(
            @Hidden long version,
            @NotBlank @Size(max = 1000) @Area(rows = 5) String missing) {}

    /** A step that brings nothing but itself. */
    public record ApplicationStage(@Hidden long version) {}

    public record ReviewerLine(
            @Hidden long version,
            @Pick(value = "person", search = true) @NotNull Long reviewer) {}

    /** 回避申明. */
    public record ReviewRecusal(
            @Hidden long version, @NotNull Conflict conflict) {}

    /** One mark. */
    public record ReviewMark(
            @Hidden long criterion, @Min(0) @Max(100) int mark) {}

    /** @param noConflict the declaration that there is no conflict */
    public record ReviewText(
            @Hidden long version,
            boolean noConflict,
            @NotEmpty @Size(max = 30) List<ReviewMark> marks,
            @NotBlank @Size(max = 2000) @Area(rows = 5) String words) {}

    /** 集体审议: the meeting and the reason; no score stands here. */
    public record ApplicationDecision(
            @Hidden long version,
            @Pick("talent-point") @NotNull Long point,
            @NotBlank @Size(max = 1000) @Area(rows = 3) String reason) {}

    /** 廉洁核查: the word alone. */
    public record IntegrityAnswer(
            @Hidden long version, @NotNull Integrity integrity) {}

    /** 形式审查通过: which of the papers asked for the clerk found in what was handed in. */
    public record ApplicationPass(
            @Hidden long version,

            @Pick("required-paper") @Size(max = 50) @Nullable Set<String> present) {}

    /** 异议. */
    public record NewObjection(
            @NotBlank @Size(max = 1000) @Area(rows = 4) String words,
            @Hidden @Nullable UUID once) {}

    public record ObjectionAnswer(
            @Hidden long version,
            @NotBlank @Size(max = 1000) @Area(rows = 3) String words) {}

    public record PanelNaming(
            @Hidden long version,
            @Pick("person") @NotEmpty @Size(max = 15) Set<Long> panel) {}

    /** 承诺事项: one thing, one unit, one person, one day. */
    public record PromiseLine(
            @Hidden long version,
            @NotNull PromiseKind kind,
            @NotBlank @Size(max = 300) @Area(rows = 2) String words,
            @Pick("unit") @NotNull Long ownerUnit,
            @Pick(value = "person", search = true) @NotNull Long responsible,
            @NotNull LocalDate due) {}

    public record StageReport(
            @Hidden long version,
            @NotBlank @Size(max = 8000) @Area(rows = 8) String report) {}

    public record MidtermJudgement(
            @Hidden long version,
            @NotBlank @Size(max = 2000) @Area(rows = 4) String words) {}

    public record FinalJudgement(
            @Hidden long version,
            @NotNull Grade grade,
            @NotBlank @Size(max = 2000) @Area(rows = 4) String words) {}

    public record ReasonsGiven(
            @Hidden long version,
            @NotBlank @Size(max = 2000) @Area(rows = 4) String reasons) {}

    public record ApplicationLeaving(
            @Hidden long version,
            @Size(max = 300) @Area(rows = 2) @Nullable String reason) {}
}
