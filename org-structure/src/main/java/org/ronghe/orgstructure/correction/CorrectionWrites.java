package org.ronghe.orgstructure.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;

/** What is sent about requests, as a form or as JSON alike. */
public final class CorrectionWrites {
    private CorrectionWrites() {}

    /**
     * A request about the sender's own record.
     *
     * @param wrong what is wrong
     * @param wish what it should say, and by which proof
     */
    public record NewCorrection(
            @NotNull CorrectionAbout about,
            @NotBlank @Area(rows = 2) @Size(max = 500) String wrong,
            @NotBlank @Area(rows = 2) @Size(max = 500) String wish,
            @Hidden @Nullable UUID once) {}

    /** 已更正: what was changed. */
    public record CorrectionAdoption(
            @Hidden long version,
            @NotBlank @Area(rows = 2) @Size(max = 500) String answer) {}

    /** 不予更正: why the record stands. */
    public record CorrectionDeclining(
            @Hidden long version,
            @NotBlank @Area(rows = 2) @Size(max = 500) String answer) {}

    public record CorrectionWithdrawal(@Hidden long version) {}
}
