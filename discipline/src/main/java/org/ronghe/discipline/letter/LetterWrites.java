package org.ronghe.discipline.letter;

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

/**
 * What is sent to the ledger of supervision letters, as a form or as JSON alike. Each carries the version it was made
 * from, so that a form sent twice or made from an old page is refused instead of written.
 */
public final class LetterWrites {
    private LetterWrites() {}

    /** A new draft. {@code once} makes a form sent twice one letter. */
    public record NewLetter(
            @NotBlank @Size(max = 200) String subject,
            @Pick("unit") @Nullable Long unit,
            @Hidden @Nullable UUID once) {}

    /** What a draft says beside its issues. */
    public record LetterText(
            @Hidden long version,
            @NotBlank @Size(max = 200) String subject,
            @Size(max = 1000) @Area(rows = 3) @Nullable String basis,
            @Size(max = 2000) @Area(rows = 3) @Nullable String cause,
            @Pick("unit") @Nullable Long unit,
            @Pick(value = "person", search = true) @Nullable Long leader,
            @Pick(value = "person", search = true) @Nullable Long contact,
            @Pick(value = "person", search = true) @Nullable Long issuer,
            @Nullable LocalDate replyDue,
            @Size(max = 300) @Nullable String replyForm) {}

    /** One more issue; its number is the next one. */
    public record NewLetterIssue(
            @Hidden long version,
            @NotBlank @Size(max = 60) String area,
            @NotBlank @Size(max = 1000) @Area(rows = 3) String text,
            @NotBlank @Size(max = 1000) @Area(rows = 3) String advice) {}

    public record LetterIssueDropping(
            @Hidden long version,
            @NotNull @Min(1) @Max(Letter.MOST_ISSUES) Integer issue) {}

    public record LetterProposal(@Hidden long version) {}

    public record LetterDiscarding(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record LetterIssuing(@Hidden long version) {}

    public record LetterSendingBack(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record LetterReceipt(@Hidden long version) {}

    /** What the unit answers to one issue. */
    public record LetterAnswer(
            @Hidden long version,
            @NotNull @Min(1) @Max(Letter.MOST_ISSUES) Integer issue,
            @NotBlank @Size(max = 2000) @Area String answer) {}

    public record LetterReply(@Hidden long version) {}

    public record LetterReminder(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String words) {}

    /** What the check of one issue found. */
    public record LetterJudgement(
            @Hidden long version,
            @NotNull @Min(1) @Max(Letter.MOST_ISSUES) Integer issue,
            @NotNull Verdict verdict,
            @NotBlank @Size(max = 1000) @Area(rows = 2) String words) {}

    public record LetterReturn(
            @Hidden long version,
            @NotNull LocalDate newDue,
            @NotBlank @Size(max = 1000) @Area(rows = 3) String reasons) {}

    /** What is not settled yet is looked at again on that day. */
    public record LetterFollowing(
            @Hidden long version,
            @NotNull LocalDate checkOn,
            @NotBlank @Size(max = 1000) @Area(rows = 2) String words) {}

    public record LetterConclusion(
            @Hidden long version,
            @NotBlank @Size(max = 1000) @Area(rows = 2) String conclusion) {}

    public record LetterCancellation(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}
}
