package org.ronghe.orgstructure.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;
import org.ronghe.domain.time.PlanDays;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/** Where courses are planned, their rolls kept and closed. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class CourseDesk {
    private static final String SERIES = "培训";

    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Inject
    OrgUnits units;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    CourseLines lines;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Opening opening;

    @Inject
    PlanDays days;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    /**
     * The number of the course.
     *
     * @throws RuleBroken {@code course.not-your-unit} at {@code unit} or {@code course.days-turned} at {@code to}
     */
    @Permits("course.write")
    long plan(CourseWrites.NewCourse asked) {
        return once.of(asked.once(), asked, () -> {
            var unit = units.find(asked.unit())
                    .filter(each -> gate.reach("course.write").covers(each.id()))
                    .orElseThrow(() -> RuleBroken.at("unit", "course.not-your-unit"));
            days.near("from", asked.from());
            days.notTooFar("to", asked.to());
            var course = Course.plan(new Course.Plan(
                    numbers.draw(SERIES, asked.title()).toString(),
                    asked.kind(),
                    asked.title(),
                    unit.id(),
                    unit.name(),
                    asked.from(),
                    asked.to(),
                    Objects.requireNonNull(asked.hours()),
                    Objects.requireNonNullElse(asked.place(), ""),
                    gate.actor().person()));
            em.persist(course);
            lines.put(course);
            note.about(CourseLines.KIND, course.id(), course.code());
            return course.id();
        });
    }

    /** @throws RuleBroken {@code course.stranger} at {@code person}, or as {@link Course#enrol} says */
    @Permits("course.write")
    void enrol(long id, CourseWrites.CourseEnrolment asked) {
        var course = open(id, asked.version(), CourseStep.ENROL);
        var named = named(Set.of(asked.person()), course.from());
        if (named.isEmpty()) {
            throw RuleBroken.at("person", "course.stranger");
        }
        course.enrol(named.get(0), Objects.requireNonNullElse(asked.hours(), course.hours()), by());
        lines.put(course);
    }

    /** @throws RuleBroken {@code course.no-branch} at {@code branch}, or as {@link Course#enrolAll} says */
    @Permits("course.write")
    void enrolBranch(long id, CourseWrites.BranchEnrolment asked) {
        var course = open(id, asked.version(), CourseStep.ENROL_BRANCH);
        var branch = units.find(asked.branch())
                .filter(each -> each.kind() == OrgUnits.Kind.BRANCH)
                .orElseThrow(() -> RuleBroken.at("branch", "course.no-branch"));
        var members = sql.list(
                "SELECT person_id FROM orgstructure.membership WHERE branch_id = ? AND from_date <= ?"
                        + " AND (to_date IS NULL OR to_date >= ?) AND taken_back_at IS NULL ORDER BY person_id",
                row -> row.number("person_id"),
                branch.id(),
                course.from(),
                course.from());
        course.enrolAll(branch.name(), named(members, course.from()), by());
        lines.put(course);
    }

    @Permits("course.write")
    void strike(long id, long trainee, CourseWrites.TraineeStriking asked) {
        var course = open(id, asked.version(), CourseStep.STRIKE);
        course.strike(trainee, by());
        lines.put(course);
    }

    @Permits("course.write")
    void close(long id, CourseWrites.CourseClosing asked) {
        var course = open(id, asked.version(), CourseStep.CLOSE);
        course.close(by());
        lines.put(course);
    }

    @Permits("course.write")
    void amend(long id, long trainee, CourseWrites.TraineeAmendment asked) {
        var course = open(id, asked.version(), CourseStep.AMEND);
        course.amend(trainee, Objects.requireNonNull(asked.hours()), asked.reason(), by());
        lines.put(course);
    }

    @Permits("course.write")
    void cancel(long id, CourseWrites.CourseCancellation asked) {
        var course = open(id, asked.version(), CourseStep.CANCEL);
        course.cancel(asked.reason(), by());
        lines.put(course);
    }

    private List<Course.Named> named(Collection<Long> ids, LocalDate day) {
        var names = people.namesOf(ids);
        var titles = posts.titlesOf(ids, day);
        return ids.stream()
                .filter(names::containsKey)
                .map(each -> new Course.Named(each, names.getOrDefault(each, ""), titles.getOrDefault(each, "")))
                .toList();
    }

    private Course open(long id, long version, CourseStep step) {
        return opening.open(CourseGuard.RULES, Course.class, id, version, step, this::facts, each -> null);
    }

    CourseFacts facts(Course course) {
        return new CourseFacts(
                course,
                gate.actor(),
                LocalDate.now(clock),
                gate.reach("course.write").covers(course.unit()));
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }
}
