package org.ronghe.orgstructure.contact;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;

/** What is sent about visits, as a form or as JSON alike. */
public final class VisitWrites {
    private VisitWrites() {}

    /** A visit to be made. {@code once} makes a form sent twice one visit. */
    public record NewVisit(
            @Hidden long contact,
            @NotNull LocalDate plannedOn,
            @Hidden @Nullable UUID once) {}

    public record VisitRescheduling(
            @Hidden long version,
            @NotNull LocalDate plannedOn,
            @NotBlank @Size(max = 200) @Area(rows = 2) String reason) {}

    public record VisitCancellation(
            @Hidden long version,
            @NotBlank @Size(max = 200) @Area(rows = 2) String reason) {}

    /**
     * What the visit found.
     *
     * @param met whom the visitor met, as a group rather than by name
     * @param found what was learnt
     */
    public record VisitRecord(
            @Hidden long version,
            @NotNull LocalDate visitedOn,
            @NotNull VisitWay way,
            @NotBlank @Size(max = 100) String met,
            @NotBlank @Size(max = 1000) @Area(rows = 4) String found) {}

    /**
     * A problem for somebody to solve.
     *
     * @param acceptor who judges what was done; null is the visitor
     */
    public record VisitProblem(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String problem,
            @Pick("unit") @NotNull Long ownerUnit,
            @Pick(value = "person", search = true) @NotNull Long responsible,
            @NotNull LocalDate due,
            @Pick(value = "person", search = true) @Nullable Long acceptor) {}

    /** 反馈: what the visited were told. */
    public record VisitFeedback(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String words) {}
}
