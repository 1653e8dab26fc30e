package org.ronghe.discipline.inspector;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/**
 * What is sent to the inspector pool, as a form or as JSON alike, with the version it was made from. Words are asked
 * for only where somebody is kept out, and few of them: an inspection leaves nothing here.
 */
public final class InspectorWrites {
    private InspectorWrites() {}

    /** {@code once} makes a form sent twice one entry. */
    public record NewInspector(
            @Pick(value = "person", search = true) @NotNull Long person,
            @NotNull Speciality speciality,
            @Hidden @Nullable UUID once) {}

    public record InspectorSpeciality(
            @Hidden long version, @NotNull Speciality speciality) {}

    public record InspectorConsent(
            @Hidden long version,
            @AssertTrue(message = "inspector.tick-needed") boolean agreed) {}

    public record InspectorPledge(
            @Hidden long version,
            @AssertTrue(message = "inspector.tick-needed") boolean pledged) {}

    public record InspectorDays(
            @Hidden long version,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    public record RelationDeclaration(
            @Hidden long version,
            @Pick("unit") @NotNull Long unit,
            @NotNull Kinship kinship) {}

    public record RelationEnding(
            @Hidden long version, @Pick("unit") @NotNull Long unit) {}

    /** @param leads whether the person may lead a team */
    public record InspectorConfirmation(
            @Hidden long version,
            @AssertTrue(message = "inspector.tick-needed") boolean partyMember,
            @AssertTrue(message = "inspector.tick-needed") boolean trained,
            boolean leads) {}

    public record InspectorServiceWord(
            @Hidden long version,
            @Pick("round") @NotNull Long round,
            @NotNull Appraisal word) {}

    public record InspectorCheck(
            @Hidden long version,
            @AssertTrue(message = "inspector.tick-needed") boolean noSanction) {}

    public record InspectorAdmission(@Hidden long version) {}

    public record InspectorDeclining(
            @Hidden long version, @NotBlank @Size(max = 100) String reason) {}

    public record InspectorSuspension(
            @Hidden long version, @NotBlank @Size(max = 100) String reason) {}

    public record InspectorResumption(@Hidden long version) {}

    public record InspectorLeaving(
            @Hidden long version, @NotBlank @Size(max = 100) String reason) {}

    public record InspectorWithdrawal(@Hidden long version) {}
}
