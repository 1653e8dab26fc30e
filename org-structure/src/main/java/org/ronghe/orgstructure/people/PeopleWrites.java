package org.ronghe.orgstructure.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.People.Kind;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent about people, posts and delegations, as a form or as JSON alike. */
public final class PeopleWrites {
    private PeopleWrites() {}

    public record PersonEntry(
            @NotBlank @Size(max = 40) String name,
            @NotNull Kind kind,
            @Pick("unit") @Nullable Long unit,
            @Pick("branch") @Nullable Long branch,
            @Size(max = 60) @Nullable String job,
            @NotNull LocalDate joined,
            @Hidden @Nullable UUID once) {}

    public record PersonRevision(
            @Hidden long version,
            @NotBlank @Size(max = 40) String name,
            @NotNull Kind kind,
            @Pick("unit") @Nullable Long unit,
            @Pick("branch") @Nullable Long branch,
            @Size(max = 60) @Nullable String job) {}

    /** The first day away. */
    public record Departure(
            @Hidden long version,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 500) @Area String reason,
            @Pick(value = "person", search = true) @Nullable Long successor) {}

    public record Appointment(
            @Pick("unit") @NotNull Long unit,
            @Pick("role") @NotNull Role role,
            @NotBlank @Size(max = 60) String title,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @NotBlank @Size(max = 500) @Area String reason,
            @Hidden @Nullable UUID once) {}

    /** Yes to a proposed post, or no with the reason. */
    public record PostDecision(
            @Hidden long version,
            @NotNull PostVerdict verdict,
            @Size(max = 500) @Area(rows = 2) @Nullable String why) {}

    /** The last day in the post. */
    public record PostEnding(
            @Hidden long version,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 500) @Area String reason,
            @Pick(value = "person", search = true) @Nullable Long successor) {}

    public record NewDelegation(
            @Pick("person") @NotNull Long receiver,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason,
            @Hidden @Nullable UUID once) {}

    public record DelegationEnding(@Hidden long version) {}
}
