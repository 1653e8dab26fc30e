package org.ronghe.discipline.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;
import org.ronghe.webkit.document.Layout;

/** What is sent to the ledger of notices, as a form or as JSON alike, with the version it was made from. */
public final class NoticeWrites {
    private NoticeWrites() {}

    /** {@code once} makes a form sent twice one notice. */
    public record NewNotice(
            @NotBlank @Size(max = 200) String title,
            @Pick(value = "person", search = true) @NotNull Long issuer,
            @Hidden @Nullable UUID once) {}

    public record NoticeText(
            @Hidden long version,
            @NotBlank @Size(max = 200) String title,
            @NotNull Layout layout,
            @Size(max = 500) @Area(rows = 2) @Nullable String addressee,
            @Size(max = 20_000) @Area @Nullable String body,
            @Size(max = 500) @Area(rows = 2) @Nullable String copyTo,
            @Pick(value = "person", search = true) @Nullable Long issuer) {}

    public record NoticeProposal(@Hidden long version) {}

    public record NoticeIssuing(@Hidden long version) {}

    public record NoticeSendingBack(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record NoticeDiscarding(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record NoticeCancellation(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}
}
