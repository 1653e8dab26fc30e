package org.ronghe.orgstructure.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent to the list of organisations, as a form or as JSON alike. */
public final class UnitWrites {
    /** A code is what other lists quote: letters, digits, dots and hyphens. */
    static final String CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N}.\\-]{0,39}";

    private UnitWrites() {}

    public record Establishment(
            @NotNull Kind kind,
            @NotBlank @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 40) String shortName,
            @Pick("unit") @Nullable Long parent,
            @Nullable LocalDate established,
            @Nullable LocalDate termEnd,
            @Size(max = 100) @Nullable String secretaryPost,
            @Nullable BranchNature nature,
            @Hidden @Nullable UUID once) {}

    /**
     * The card of a unit; its kind and code stay.
     *
     * @param termApproval number of the approval by which a term ends later than it did (BR-11)
     */
    public record UnitRevision(
            @Hidden long version,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 40) String shortName,
            @Pick("unit") @Nullable Long parent,
            @Nullable LocalDate established,
            @Nullable LocalDate termEnd,
            @Size(max = 60) @Nullable String termApproval,
            @Size(max = 100) @Nullable String secretaryPost,
            @Nullable BranchNature nature) {}

    public record Dissolution(
            @Hidden long version,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 500) @Area String reason) {}

    /**
     * The laboratories and departments a branch stands in.
     *
     * @param reason why a joint branch covers more than the rule has it (BR-2)
     */
    public record UnitLinks(
            @Hidden long version,
            @Pick("staff-unit") Set<Long> units,
            @Size(max = 300) @Area(rows = 2) @Nullable String reason) {}

    /**
     * Writes an import.
     *
     * @param seen mark of the plan that was shown: a plan that has changed since is shown again first
     */
    public record ImportConfirmation(
            @Hidden @NotBlank @Size(max = 64) String seen) {}
}
