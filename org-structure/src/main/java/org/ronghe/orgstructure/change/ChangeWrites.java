package org.ronghe.orgstructure.change;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.unit.BranchNature;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent about changes of organisations, as a form or as JSON alike. */
public final class ChangeWrites {
    private ChangeWrites() {}

    /**
     * What is asked for. Which fields a kind takes says {@link ChangeKind#fields}; what it asks for at least is told at
     * its field. {@code once} makes a form sent twice one change; {@code version} is that of a change drawn up before.
     */
    public record ChangePlan(
            @Hidden long version,
            @Hidden @NotNull ChangeKind kind,
            @Pick("applicant-unit") @NotNull Long applicant,
            @Pick("change-unit") @Nullable Long unit,
            @Nullable Kind target,

            @Pattern(regexp = "|[\\p{L}\\p{N}][\\p{L}\\p{N}.\\-]{0,39}") @Nullable String code,

            @Size(max = 100) @Nullable String name,
            @Size(max = 40) @Nullable String shortName,
            @Pick("unit") @Nullable Long parent,
            @Nullable BranchNature nature,
            @Pick("staff-unit") @Nullable Set<Long> units,
            @Size(max = 300) @Area(rows = 2) @Nullable String jointReason,
            @Size(max = 100) @Nullable String secretaryPost,
            @Size(max = 1000) @Area @Nullable String mission,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Pick("person") @Nullable Long secretary,
            @Pick("person") @Nullable Long deputy,
            @Pick("person") @Nullable Set<Long> committee,
            @Pick("party-member") @Nullable Set<Long> roll,
            @NotBlank @Size(max = 1000) @Area String reason,
            @Size(max = 500) @Area(rows = 2) @Nullable String formalReason,
            @Size(max = 4000) @Area(rows = 5) @Nullable String report,
            @Hidden @Nullable UUID once) {}

    public record ChangeRequest(@Hidden long version) {}

    public record ChangeAnnulment(
            @Hidden long version,
            @NotBlank @Size(max = 300) @Area(rows = 2) String reason) {}

    public record ChangeSendingBack(
            @Hidden long version,
            @NotBlank @Size(max = 300) @Area(rows = 2) String why) {}

    /**
     * 党委会决议; the last three fields appoint who leads a temporary branch.
     *
     * @param since from when on meetings are offered; decides nothing
     * @param point the point of the agenda that the committee resolved
     */
    public record ChangeDecision(
            @Hidden long version,
            @Hidden @Nullable LocalDate since,
            @Pick("committee-point") @NotNull Long point,
            @NotBlank @Size(max = 1000) @Area String resolution,
            @Pick("person") @Nullable Long secretary,
            @Pick("person") @Nullable Long deputy,
            @Pick("person") @Nullable Set<Long> committee) {}

    public record ChangeRefusal(
            @Hidden long version,
            @Hidden @Nullable LocalDate since,
            @Pick("committee-point") @NotNull Long point,
            @NotBlank @Size(max = 1000) @Area String resolution) {}

    /** 批复. */
    public record ChangeReply(
            @Hidden long version,
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate on) {}

    public record ChangeCarryingOut(
            @Hidden long version, @NotNull LocalDate on) {}

    /** 备案. */
    public record ChangeFiling(
            @Hidden long version,
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate on) {}

    public record ChangeWithdrawal(
            @Hidden long version,
            @NotBlank @Size(max = 300) @Area(rows = 2) String why) {}

    public record Enrolment(
            @Hidden long version,
            @Pick("party-member") @NotNull Long person,
            @NotNull LocalDate from) {}

    public record RollRelease(
            @Hidden long version,
            @Hidden @Nullable Long change,
            @Pick("on-roll") @NotNull Long person,
            @NotNull LocalDate lastDay) {}

    /** 集体承诺书. */
    public record CollectivePledge(
            @Hidden long version,
            @NotBlank @Size(max = 2000) @Area(rows = 5) String words,
            @NotNull LocalDate on) {}

    public record PledgeSignature(@Hidden long version) {}

    /** How an activist did there, for the home branch. */
    public record ActivistNote(
            @Hidden long version,
            @Pick("person") @NotNull Long person,
            @NotBlank @Size(max = 2000) @Area(rows = 4) String words) {}

    /** Draws up the dissolution of a temporary branch with its closing report. */
    public record WindingUp(
            @Hidden long version,
            @NotBlank @Size(max = 4000) @Area(rows = 5) String report) {}
}
