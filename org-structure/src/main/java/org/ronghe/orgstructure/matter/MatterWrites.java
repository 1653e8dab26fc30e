package org.ronghe.orgstructure.matter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent about matters, as a form or as JSON alike. {@code matter} tells a form whom and what to offer. */
public final class MatterWrites {
    private static final long MOST_MONEY = 100_000_000_000L;

    private MatterWrites() {}

    /**
     * A matter to be decided.
     *
     * @param amount in 元
     * @param subject the project or payee that the money is for
     * @param replaces number of the matter that this one changes or stops
     */
    public record NewMatter(
            @NotNull MatterClass kind,
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 1000) @Area(rows = 3) String reason,
            @NotBlank @Size(max = 2000) @Area(rows = 4) String options,
            @Min(1) @Max(MOST_MONEY) @Nullable Long amount,
            @Nullable FundKind fund,
            @Size(max = 100) @Nullable String subject,
            boolean touchesStaff,
            boolean assault,
            @Pick("raising-unit") @NotNull Long unit,
            @Hidden @Nullable Long replaces,
            @Hidden @Nullable UUID once) {}

    public record MatterRevision(
            @Hidden long version,
            @NotNull MatterClass kind,
            @NotBlank @Size(max = 100) String title,
            @NotBlank @Size(max = 1000) @Area(rows = 3) String reason,
            @NotBlank @Size(max = 2000) @Area(rows = 4) String options,
            @Min(1) @Max(MOST_MONEY) @Nullable Long amount,
            @Nullable FundKind fund,
            @Size(max = 100) @Nullable String subject,
            boolean touchesStaff,
            boolean assault) {}

    /** 征求意见. */
    public record OpinionRequest(
            @Hidden long version,
            @NotNull OpinionKind opinion,
            @Pick(value = "person", search = true) @NotNull Long giver) {}

    public record OpinionGiven(
            @Hidden long version,
            @Hidden @Nullable Long matter,
            @Pick("own-opinion") @NotNull Long opinion,
            @NotNull Verdict verdict,
            @NotBlank @Size(max = 1000) @Area(rows = 3) String words) {}

    public record MatterSendingBack(
            @Hidden long version,
            @NotBlank @Size(max = 300) @Area(rows = 2) String reason) {}

    /** 上会: which meeting, and since when its papers lie before the members. */
    public record MatterAgenda(
            @Hidden long version,
            @Hidden @Nullable Long matter,
            @Pick("open-sitting") @NotNull Long meeting,
            @NotNull LocalDate papersOn,
            boolean emergency,
            @Size(max = 300) @Area(rows = 2) @Nullable String emergencyReason) {}

    public record MatterTakingOff(
            @Hidden long version,
            @NotBlank @Size(max = 300) @Area(rows = 2) String reason) {}

    /** What a member said; the chair is heard last. */
    public record MemberView(
            @Hidden long version,
            @Hidden @Nullable Long matter,
            @Pick("body-member") @NotNull Long member,
            @NotNull Stance stance,
            @Size(max = 1000) @Area(rows = 2) @Nullable String words) {}

    public record MatterResolution(
            @Hidden long version,
            @NotBlank @Size(max = 2000) @Area(rows = 3) String resolution) {}

    public record MatterDeferral(
            @Hidden long version,
            @NotBlank @Size(max = 300) @Area(rows = 2) String reason) {}

    /** One thing that follows: one unit, one person, one day. */
    public record MatterTask(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String text,
            @Pick("unit") @NotNull Long ownerUnit,
            @Pick(value = "person", search = true) @NotNull Long responsible,
            @NotNull LocalDate due) {}

    /** 补议: the point of the agenda by which a later meeting confirmed what was handled as an emergency. */
    public record EmergencyConfirmation(
            @Hidden long version,
            @Hidden @Nullable Long matter,
            @Pick("later-point") @NotNull Long point) {}

    /** What the discipline side found when it looked at how the decision is carried out. */
    public record MatterSample(
            @Hidden long version,
            @NotBlank @Size(max = 1000) @Area(rows = 3) String finding) {}

    public record MatterEvaluation(
            @Hidden long version,
            @NotBlank @Size(max = 2000) @Area(rows = 3) String evaluation) {}

    public record MatterWithdrawal(
            @Hidden long version,
            @NotBlank @Size(max = 300) @Area(rows = 2) String reason) {}
}
