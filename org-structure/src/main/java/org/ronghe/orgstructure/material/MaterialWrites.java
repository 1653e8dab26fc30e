package org.ronghe.orgstructure.material;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;

/** What is sent about materials, as a form or as JSON alike, with the version it was made from. */
public final class MaterialWrites {
    private MaterialWrites() {}

    /**
     * @param source where the text was released; none for a document under a secrecy mark
     * @param asked whether organisations owe its first study
     */
    public record NewMaterial(
            @NotNull MaterialKind kind,
            @Size(max = 200) @Nullable String title,
            @NotBlank @Size(max = 100) String issuer,
            @Size(max = 100) @Nullable String number,
            @NotNull LocalDate issuedOn,
            @NotNull LocalDate receivedOn,
            @Size(max = 300) @Nullable String source,
            @Size(max = 20_000) @Area @Nullable String body,
            @Size(max = 200) @Nullable String keywords,
            boolean asked,
            boolean classified,
            @Size(max = 100) @Nullable String keptAt,
            @Hidden @Nullable UUID once) {}

    public record MaterialRevision(
            @Hidden long version,
            @NotNull MaterialKind kind,
            @Size(max = 200) @Nullable String title,
            @NotBlank @Size(max = 100) String issuer,
            @Size(max = 100) @Nullable String number,
            @NotNull LocalDate issuedOn,
            @NotNull LocalDate receivedOn,
            @Size(max = 300) @Nullable String source,
            @Size(max = 20_000) @Area @Nullable String body,
            @Size(max = 200) @Nullable String keywords,
            boolean asked,
            boolean classified,
            @Size(max = 100) @Nullable String keptAt) {}

    public record MaterialSubmission(@Hidden long version) {}

    public record MaterialDiscarding(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    /** Both checks are made by the reviewer, one by one. */
    public record MaterialRelease(@Hidden long version, boolean contentChecked, boolean secrecyChecked) {}

    public record MaterialReturn(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    public record MaterialWithdrawal(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}
}
