package org.ronghe.discipline.order;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/**
 * What is sent to the ledger of supervision orders, as a form or as JSON alike. Each carries the version it was made
 * from, so that a form sent twice or made from an old page is refused instead of written.
 */
public final class OrderWrites {
    private OrderWrites() {}

    /** A new draft, for a rectification task or for itself. {@code once} makes a form sent twice one order. */
    public record NewOrder(
            @Hidden @Nullable Long task,
            @NotBlank @Size(max = 500) @Area(rows = 3) String matter,
            @Size(max = 300) @Nullable String source,
            @Nullable Urgency urgency,
            @Hidden @Nullable UUID once) {}

    /** What a draft says. */
    public record OrderText(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 3) String matter,
            @Size(max = 300) @Nullable String source,
            @NotNull Urgency urgency,
            boolean secretaryLevel,
            @Pick("unit") @Nullable Long hostUnit,
            @Pick("unit") Set<Long> cohosts,
            @Pick(value = "person", search = true) @Nullable Long leader,
            @Pick(value = "person", search = true) @Nullable Long contact,
            @Pick(value = "person", search = true) @Nullable Long issuer,
            @Nullable LocalDate due,
            @Size(max = 500) @Area(rows = 2) @Nullable String feedback) {}

    public record OrderRegistration(@Hidden long version) {}

    public record OrderDiscarding(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record OrderIssuing(@Hidden long version) {}

    public record OrderSendingBack(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record OrderReceipt(@Hidden long version) {}

    public record OrderProgress(
            @Hidden long version,
            @NotBlank @Size(max = 2000) @Area String text) {}

    /** What the host unit answers, for its co-hosts too. */
    public record OrderReply(
            @Hidden long version,
            @NotBlank @Size(max = 5000) @Area String reply) {}

    public record OrderConsent(
            @Hidden long version,
            @Size(max = 500) @Area(rows = 2) @Nullable String opinion) {}

    public record OrderReport(@Hidden long version) {}

    public record OrderExtension(
            @Hidden long version,
            @NotNull LocalDate newDue,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record OrderExtensionDecision(
            @Hidden long version,
            @NotNull Boolean yes,
            @Size(max = 500) @Area(rows = 2) @Nullable String opinion) {}

    public record OrderReminder(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String words) {}

    public record OrderEscalation(
            @Hidden long version,
            @Pick(value = "person", search = true) @NotNull Long to,
            @NotBlank @Size(max = 500) @Area(rows = 2) String words) {}

    public record OrderInstruction(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String words) {}

    /** What the supervisor looked at, and found to be so. */
    public record OrderCheck(
            @Hidden long version,
            boolean factsClear,
            boolean problemSolved,
            boolean formRight,
            @NotBlank @Size(max = 2000) @Area String opinion) {
        /** Anything that is not so goes back to the host instead. */
        @AssertTrue(message = "order.check-incomplete") public boolean isComplete() {
            return factsClear && problemSolved && formRight;
        }
    }

    public record OrderConclusion(
            @Hidden long version,
            @NotBlank @Size(max = 2000) @Area String conclusion) {}

    public record OrderRejection(
            @Hidden long version,
            @NotBlank @Size(max = 2000) @Area String reasons) {}

    public record OrderCancellation(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record OrderArchiving(@Hidden long version) {}
}
