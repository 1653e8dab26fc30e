package org.ronghe.orgstructure.talk;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent about talks, as a form or as JSON alike: no words, for nothing of what was said is kept. */
public final class TalkWrites {
    private TalkWrites() {}

    /** A talk of the sender with somebody. {@code once} makes a form sent twice one record. */
    public record NewTalk(
            @Pick(value = "person", search = true) @NotNull Long other,
            @NotNull LocalDate day,
            @NotNull TalkOccasion occasion,
            @Hidden @Nullable UUID once) {}

    public record TalkConfirmation(@Hidden long version) {}

    public record TalkObjection(@Hidden long version) {}

    public record TalkWithdrawal(@Hidden long version) {}
}
