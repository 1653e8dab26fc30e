package org.ronghe.webkit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.register.Picture;
import org.ronghe.webkit.bind.Malformed;

/** Reads the condition {@code asOf} of a list. */
@ApplicationScoped
public class Pictures {
    @Inject
    Clock clock;

    /**
     * The ledger now, or as that day ended.
     *
     * @throws Malformed for a day that has not come
     */
    public Picture of(@Nullable LocalDate asOf) {
        var today = LocalDate.now(clock);
        if (asOf != null && asOf.isAfter(today)) {
            throw Malformed.day("asOf", asOf.toString());
        }
        return Picture.of(asOf, today);
    }

    /** The day on which the lamps of a picture are judged. */
    public LocalDate day(Picture picture) {
        return picture.day(LocalDate.now(clock));
    }
}
