package org.ronghe.orgstructure.election;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent about elections, as a form or as JSON alike. */
public final class ElectionWrites {
    private ElectionWrites() {}

    /** 请示的内容. {@code once} makes a form sent twice one election. */
    public record NewElection(
            @Pick("electing") @NotNull Long unit,
            @NotNull ElectionKind kind,
            @NotNull ElectionForm form,
            @Min(1) @Max(30) int seats,
            @NotNull LocalDate plannedOn,
            @Size(max = 300) @Area(rows = 2) @Nullable String reason,
            @Hidden @Nullable UUID once) {}

    public record ElectionPlan(
            @Hidden long version,
            @NotNull ElectionKind kind,
            @NotNull ElectionForm form,
            @Min(1) @Max(30) int seats,
            @NotNull LocalDate plannedOn,
            @Size(max = 300) @Area(rows = 2) @Nullable String reason) {}

    public record ElectionRequest(@Hidden long version) {}

    public record ElectionSendingBack(
            @Hidden long version,
            @NotBlank @Size(max = 300) @Area(rows = 2) String why) {}

    /** 批复. */
    public record ElectionApproval(
            @Hidden long version,
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate on) {}

    /** The candidates as a whole; {@code unit} tells the form whom to offer. */
    public record Nomination(
            @Hidden long version,
            @Hidden @Nullable Long unit,
            @Pick("elector") @Size(max = 60) Set<Long> candidates) {}

    public record ElectionPublicity(@Hidden long version) {}

    public record Renomination(
            @Hidden long version,
            @NotBlank @Size(max = 300) @Area(rows = 2) String why) {}

    /**
     * 选举大会.
     *
     * @param entitled 应到会有选举权人数
     * @param present 实到会有选举权人数
     * @param valid 有效票
     */
    public record ElectionMeeting(
            @Hidden long version,
            @NotNull LocalDate on,
            @Min(1) @Max(100_000) int entitled,
            @Min(0) @Max(100_000) int present,
            @Min(0) @Max(100_000) int valid,
            @Hidden @Nullable Long unit,
            @Pick("elector") @Size(min = 1, max = 20) Set<Long> tellers) {}

    /** The votes for one candidate, of all together. */
    public record CandidateVotes(
            @Hidden long version, @Min(0) @Max(100_000) int votes) {}

    /** 结果报批. */
    public record ElectionReport(
            @Hidden long version,
            @Hidden @Nullable Long unit,
            @Pick("elector") @NotNull Long secretary) {}

    public record ElectionConfirmation(
            @Hidden long version,
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate on) {}

    public record ElectionSettling(@Hidden long version) {}

    public record ElectionCancellation(
            @Hidden long version,
            @NotBlank @Size(max = 300) @Area(rows = 2) String why) {}
}
