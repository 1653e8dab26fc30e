package org.ronghe.orgstructure.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent to the ledger of meetings, as a form or as JSON alike, with the version it was made from. */
public final class MeetingWrites {
    private MeetingWrites() {}

    /**
     * @param title the kind's own name where it is left out
     * @param theme of a theme day, out of the plan of its year
     * @param session of a study of the centre group, out of the plan of its year
     * @param chair whoever convenes such meetings there by post where it is left out
     * @param recorder whoever sends it where it is left out
     * @param once makes a form sent twice one meeting
     */
    public record NewMeeting(
            @NotNull MeetingKind kind,
            @Pick("meeting-unit") @NotNull Long unit,
            @Size(max = 200) @Nullable String title,
            @NotNull LocalDate day,
            @NotNull LocalTime starts,
            @NotBlank @Size(max = 100) String place,
            @Pick("theme") @Nullable Long theme,
            @Pick("study-session") @Nullable Long session,
            @Pick(value = "person", search = true) @Nullable Long chair,
            @Pick(value = "person", search = true) @Nullable Long recorder,
            @Size(max = 200) @Nullable String delegation,
            @Hidden @Nullable UUID once) {}

    /**
     * Meetings that come round, each planned on its own and moved on its own afterwards.
     *
     * @param times how many
     * @param workdays whether a free day gives way to the next working one
     */
    public record MeetingSeries(
            @NotNull MeetingKind kind,
            @Pick("meeting-unit") @NotNull Long unit,
            @Size(max = 200) @Nullable String title,
            @NotNull LocalDate first,
            @NotNull Rhythm rhythm,
            @Min(2) @Max(12) int times,
            boolean workdays,
            @NotNull LocalTime starts,
            @NotBlank @Size(max = 100) String place,
            @Pick(value = "person", search = true) @Nullable Long chair,
            @Pick(value = "person", search = true) @Nullable Long recorder,
            @Size(max = 200) @Nullable String delegation,
            @Hidden @Nullable UUID once) {}

    /** 补录: a meeting that took place and was not recorded then. */
    public record LateMeeting(
            @NotNull MeetingKind kind,
            @Pick("meeting-unit") @NotNull Long unit,
            @Size(max = 200) @Nullable String title,
            @NotNull LocalDate day,
            @NotNull LocalTime starts,
            @NotNull LocalTime ends,
            @NotBlank @Size(max = 100) String place,
            @Pick("theme") @Nullable Long theme,
            @Pick("study-session") @Nullable Long session,
            @Pick(value = "person", search = true) @Nullable Long chair,
            @Pick(value = "person", search = true) @Nullable Long recorder,
            @Size(max = 200) @Nullable String delegation,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason,
            @Hidden @Nullable UUID once) {}

    /** @param seen the mark of the preview: a plan that has changed since is shown again first */
    public record MeetingImportConfirmation(
            @Hidden @NotBlank @Size(max = 64) String seen) {}

    public record MeetingPlan(
            @Hidden long version,
            @NotBlank @Size(max = 200) String title,
            @NotNull LocalDate day,
            @NotNull LocalTime starts,
            @NotBlank @Size(max = 100) String place,
            @Pick("theme") @Nullable Long theme,
            @Pick("study-session") @Nullable Long session) {}

    public record MeetingOfficers(
            @Hidden long version,
            @Pick(value = "person", search = true) @NotNull Long chair,
            @Pick(value = "person", search = true) @NotNull Long recorder,
            @Size(max = 200) @Nullable String delegation) {}

    public record MeetingExcuse(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record MeetingNotice(@Hidden long version) {}

    public record MeetingPostponement(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record MeetingReschedule(
            @Hidden long version,
            @NotNull LocalDate day,
            @NotNull LocalTime starts,
            @NotBlank @Size(max = 100) String place) {}

    public record MeetingCancellation(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record MeetingOpening(@Hidden long version) {}

    public record MeetingAdjournment(
            @Hidden long version, @NotNull LocalTime ends) {}

    /** Those whom a meeting without a roster expects. */
    public record MeetingPeople(
            @Hidden long version, @Pick("person") @NotEmpty Set<Long> people) {}

    /** 联合开展: the organisations that hold it together with its own, in place of those named before. */
    public record MeetingPartners(
            @Hidden long version, @Pick("meeting-partner") Set<Long> partners) {}

    /** 列席: somebody beside the roster, never counted for quorum and votes. */
    public record MeetingGuest(
            @Hidden long version,
            @Pick(value = "person", search = true) @NotNull Long person) {}

    public record MeetingRoll(
            @Hidden long version,
            @Valid @NotEmpty @Size(max = 500) List<RollMark> lines) {}

    /** @param leave of a leave its class, and of nothing else */
    public record RollMark(
            @Hidden @NotNull Long person,
            @Nullable Presence presence,
            @Nullable Leave leave) {}

    /**
     * @param title of a study it may be left out: then it is that of the material
     * @param material of a study, out of the library
     */
    public record NewPoint(
            @Hidden long version,
            @NotNull PointKind kind,
            @Size(max = 200) @Nullable String title,
            @Pick("material") @Nullable Long material) {}

    public record PointShift(@Hidden long version, @Hidden boolean up) {}

    public record PointRemoval(@Hidden long version) {}

    /**
     * 第一议题; of a document under a secrecy mark its number and its place alone.
     *
     * @param material out of the library: its words and days stand in place of those that are sent
     */
    public record FirstTopic(
            @Hidden long version,
            @Pick("material") @Nullable Long material,
            @Size(max = 200) @Nullable String title,
            @Size(max = 100) @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate receivedOn,
            @Pick(value = "person", search = true) @Nullable Long lead,
            @Size(max = 10_000) @Area @Nullable String discussion,
            @Nullable Outcome outcome,
            boolean classified,
            @Size(max = 100) @Nullable String keptAt) {}

    public record PointText(
            @Hidden long version,
            @NotBlank @Size(max = 200) String title,
            @Pick(value = "person", search = true) @Nullable Long lead,
            @Size(max = 10_000) @Area @Nullable String discussion,
            @Size(max = 5_000) @Area(rows = 3) @Nullable String resolution) {}

    public record PointVote(
            @Hidden long version,
            @Min(0) @Max(10_000) int yes,
            @Min(0) @Max(10_000) int no,
            @Min(0) @Max(10_000) int abstain,
            boolean ballot,
            @Pick("person") Set<Long> recused) {}

    /** 议定事项: one unit, one person, one day. */
    public record MeetingTask(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String text,
            @Pick("unit") @NotNull Long ownerUnit,
            @Pick(value = "person", search = true) @NotNull Long responsible,
            @NotNull LocalDate due) {}

    public record MeetingTaskRemoval(@Hidden long version) {}

    public record ClosedNotes(
            @Hidden long version,
            @Size(max = 20_000) @Area @Nullable String text) {}

    public record LateConfirmation(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String words) {}

    public record LateRefusal(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record MinutesSubmission(@Hidden long version) {}

    public record MinutesReturn(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record MinutesSigning(@Hidden long version) {}

    public record MinutesAddition(
            @Hidden long version,
            @NotBlank @Size(max = 5_000) @Area String text) {}

    public record AdditionReceipt(@Hidden long version) {}
}
