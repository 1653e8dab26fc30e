package org.ronghe.orgstructure.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent about membership, as a form or as JSON alike. */
public final class MemberWrites {
    private MemberWrites() {}

    /**
     * Onto the roster.
     *
     * @param joined 入党日期
     * @param fullOn 转正日期, of a full member alone
     * @param from first day in this branch
     * @param origin the branch outside the member comes from
     */
    public record MemberEntry(
            @Pick(value = "person", search = true) @NotNull Long person,
            @Pick("branch") @NotNull Long branch,
            @NotNull MemberCategory category,
            @NotNull LocalDate joined,
            @Nullable LocalDate fullOn,
            @NotNull LocalDate from,
            @Size(max = 100) @Nullable String origin,
            @Hidden @Nullable UUID once) {}

    /** 转正. */
    public record FullMembership(
            @Hidden long version, @NotNull LocalDate on) {}

    /** 所内转接: the first day in the other branch. */
    public record BranchTransfer(
            @Hidden long version,
            @Pick("branch") @NotNull Long branch,
            @NotNull LocalDate on) {}

    /** 转出: the first day away. */
    public record TransferOut(
            @Hidden long version,
            @NotBlank @Size(max = 100) String destination,
            @NotNull LocalDate on) {}

    /** @param seen the mark of the preview: a plan that has changed since is shown again first */
    public record MemberImportConfirmation(
            @Hidden @NotBlank @Size(max = 64) String seen) {}

    /** 更正登记: the days as they should have been entered; branch and category change by their own steps. */
    public record MemberCorrection(
            @Hidden long version,
            @NotNull LocalDate joined,
            @Nullable LocalDate fullOn,
            @NotNull LocalDate from,
            @NotBlank @Area(rows = 2) @Size(max = 200) String reason) {}

    /** 撤回上一步登记. */
    public record TakingBack(
            @Hidden long version,
            @NotBlank @Area @Size(max = 200) String reason) {}
}
