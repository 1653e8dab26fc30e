package org.ronghe.orgstructure.training;

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

/** What is sent about courses, as a form or as JSON alike, with the version it was made from. Hours are class hours. */
public final class CourseWrites {
    private CourseWrites() {}

    public record NewCourse(
            @NotNull CourseKind kind,
            @NotBlank @Size(max = 100) String title,
            @Pick("course-unit") @NotNull Long unit,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Min(1) @Max(400) Integer hours,
            @Size(max = 100) @Nullable String place,
            @Hidden @Nullable UUID once) {}

    /** @param hours attended; left out, all of them */
    public record CourseEnrolment(
            @Hidden long version,
            @Pick(value = "person", search = true) @NotNull Long person,
            @Min(0) @Max(400) @Nullable Integer hours) {}

    /** Everybody on the roster of a branch of one's own when the course begins; the Party office takes any. */
    public record BranchEnrolment(
            @Hidden long version,
            @Pick("course-branch") @NotNull Long branch) {}

    public record TraineeStriking(@Hidden long version) {}

    public record CourseClosing(@Hidden long version) {}

    public record TraineeAmendment(
            @Hidden long version,
            @NotNull @Min(0) @Max(400) Integer hours,
            @NotBlank @Size(max = 200) String reason) {}

    public record CourseCancellation(
            @Hidden long version,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}
}
