package org.ronghe.orgstructure.handover;

import jakarta.validation.constraints.NotNull;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent to a handover list, as a form or as JSON alike. */
public final class HandoverWrites {
    private HandoverWrites() {}

    /** Who takes the duty of a line. */
    public record Giving(
            @Hidden long version,
            @Pick(TakerPick.NAME) @NotNull Long taker) {}
}
