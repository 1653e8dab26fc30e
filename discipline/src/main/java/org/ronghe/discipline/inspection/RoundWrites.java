package org.ronghe.discipline.inspection;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/**
 * What is sent about a round and its team, as a form or as JSON alike, with the version it was made from. A round has a
 * name and dates; words are asked for only where something is sent back or given up, and few of them. Interview notes,
 * clues and names of informants have no field here (IN-9).
 */
public final class RoundWrites {
    private RoundWrites() {}

    /** {@code once} makes a form sent twice one round. */
    public record PlannedRound(
            @NotBlank @Size(max = 100) String name,
            @NotNull Level level,
            @Hidden @Nullable UUID once) {}

    public record RoundPlan(
            @Hidden long version,
            @NotBlank @Size(max = 100) String name,
            @NotNull Level level,
            @Pick("unit") @Nullable Long target,
            @Size(max = 4) Set<Focus> focus,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo) {}

    public record RoundDuties(
            @Hidden long version,
            @Pick(value = "person", search = true) @Nullable Long firstResponsible,
            @Pick(value = "person", search = true) @Nullable Long coordinator,
            @Pick("person") @Size(max = 20) Set<Long> fieldLeaders,
            @Pick("person") @Size(max = 20) Set<Long> supervisors) {}

    public record TeamCall(
            @Hidden long version,
            @Pick("inspector") @NotNull Long inspector,
            @NotNull TeamPost post) {}

    public record TeamRelease(
            @Hidden long version, @Pick("person") @NotNull Long person) {}

    public record RoundProposal(@Hidden long version) {}

    public record RoundSendingBack(
            @Hidden long version, @NotBlank @Size(max = 100) String reason) {}

    public record RoundDiscarding(
            @Hidden long version, @NotBlank @Size(max = 100) String reason) {}

    public record RoundAuthorisation(@Hidden long version) {}

    public record RoundTraining(
            @Hidden long version, @NotNull LocalDate day) {}

    public record RoundEntry(@Hidden long version, @NotNull LocalDate day) {}

    public record RoundReport(@Hidden long version, @NotNull LocalDate day) {}

    public record RoundReview(@Hidden long version, @NotNull LocalDate day) {}

    public record RoundFeedback(
            @Hidden long version,
            @NotNull LocalDate leadersOn,
            @NotNull LocalDate unitOn) {}

    public record PlanReport(@Hidden long version, @NotNull LocalDate day) {}

    public record RoundHandOver(@Hidden long version) {}

    public record RoundMeeting(
            @Hidden long version, @NotNull LocalDate day) {}

    public record ProgressReport(
            @Hidden long version, @NotNull LocalDate day) {}

    /** The three ticks are the redaction check of IN-6. */
    public record RoundCircular(
            @Hidden long version,
            @NotNull Circulation where,
            @AssertTrue(message = "round.tick-needed") boolean noSecrets,
            @AssertTrue(message = "round.tick-needed") boolean noOpenCases,
            @AssertTrue(message = "round.tick-needed") boolean nothingPersonal) {}

    public record CircularPermission(
            @Hidden long version, @NotNull LocalDate day) {}

    public record CircularRefusal(
            @Hidden long version, @NotBlank @Size(max = 100) String reason) {}

    public record RoundEvaluation(@Hidden long version) {}

    public record RoundArchiving(@Hidden long version) {}
}
