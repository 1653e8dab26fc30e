package org.ronghe.orgstructure.life;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent about exemptions, as a form or as JSON alike. */
public final class LifeWrites {
    private LifeWrites() {}

    /**
     * Lets an organisation off one rule for one period.
     *
     * @param period as the rule counts: 2026-11, 2026-Q4 or 2026
     * @param reason why; of the committee's duties also the consent of what is above it
     */
    public record NewExemption(
            @Pick("life-unit") @NotNull Long unit,
            @NotNull LifeRule rule,
            @NotBlank @Size(max = 7) String period,
            @NotBlank @Area(rows = 2) @Size(max = 500) String reason,
            @Hidden @Nullable UUID once) {}

    /** Takes an exemption back. */
    public record ExemptionRevocation(
            @Hidden long version,
            @NotBlank @Area(rows = 2) @Size(max = 500) String reason) {}
}
