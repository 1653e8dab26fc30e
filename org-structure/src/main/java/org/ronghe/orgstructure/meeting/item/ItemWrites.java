package org.ronghe.orgstructure.meeting.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent about resolved items, as a form or as JSON alike, with the version it was made from. */
public final class ItemWrites {
    private ItemWrites() {}

    public record ItemReport(
            @Hidden long version,
            @NotBlank @Size(max = 2_000) @Area String words) {}

    public record ItemAcceptance(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String words) {}

    public record ItemReturn(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    /** @param decidedBy who decided it, and where: 支委会 2026-11-20 */
    public record ItemChange(
            @Hidden long version,
            @NotNull LocalDate due,
            @Pick("unit") @NotNull Long ownerUnit,
            @Pick(value = "person", search = true) @NotNull Long responsible,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason,
            @NotBlank @Size(max = 100) String decidedBy) {}

    public record ItemStop(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason,
            @NotBlank @Size(max = 100) String decidedBy) {}
}
