package org.ronghe.orgstructure.contact;

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

/** What is sent about kinds of contact and about contacts, as a form or as JSON alike. */
public final class ContactWrites {
    private ContactWrites() {}

    /**
     * A kind of contact.
     *
     * @param visits visits in a full year; 0 asks for none
     */
    public record NewContactKind(
            @NotBlank @Size(max = 30) String name,
            @NotBlank @Size(max = 60) String nameEn,
            @NotNull ContactHolder holder,
            @NotNull ContactTarget target,
            boolean everyOne,
            @Min(0) @Max(52) int visits) {}

    public record ContactKindRevision(
            @Hidden long version,
            @NotBlank @Size(max = 30) String name,
            @NotBlank @Size(max = 60) String nameEn,
            @Min(0) @Max(52) int visits) {}

    public record ContactKindClosing(@Hidden long version) {}

    /**
     * A contact; {@code branch} or {@code person}, as the kind says. {@code once} makes a form sent twice one contact.
     */
    public record NewContact(
            @Pick("contact-kind") @NotNull Long kind,
            @Pick(value = "person", search = true) @NotNull Long holder,
            @Pick("branch") @Nullable Long branch,
            @Pick(value = "person", search = true) @Nullable Long person,
            @NotNull LocalDate from,
            @Hidden @Nullable UUID once) {}

    public record ContactEnding(
            @Hidden long version,
            @NotNull LocalDate lastDay,
            @NotBlank @Area(rows = 2) @Size(max = 200) String reason) {}
}
