package org.ronghe.discipline.figures;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/**
 * A person signs the week's picture of a round, as a form or as JSON alike. {@code once} makes a form sent twice one
 * signature.
 *
 * @param day the last day of the picture: as it ended, or as it stands now when it is today
 */
public record Signing(
        @Pick("round") @NotNull Long round,
        @NotNull LocalDate day,
        @Hidden @Nullable UUID once) {}
