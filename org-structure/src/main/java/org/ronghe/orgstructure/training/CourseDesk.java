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

    /**
     * @throws RuleBroken at {@code person}: {@code course.stranger}, or {@code course.not-your-people} for somebody
     *     whom the reader's post does not reach; and as {@link Course#enrol} says
     */
    @Permits("course.write")
    void enrol(long id, CourseWrites.CourseEnrolment asked) {
        var course = open(id, asked.version(), CourseStep.ENROL);
        var named = named(Set.of(asked.person()), course.from());
        if (named.isEmpty()) {
            throw RuleBroken.at("person", "course.stranger");
        }
        if (!strangers(Set.of(asked.person()), course.from()).isEmpty()) {
            throw RuleBroken.at("person", "course.not-your-people", named.get(0).name());
        }
        course.enrol(named.get(0), Objects.requireNonNullElse(asked.hours(), course.hours()), by());
        lines.put(course);
    }

    /**
     * @throws RuleBroken at {@code branch}: {@code course.no-branch}, or {@code course.not-your-branch} for one that
     *     the reader's post does not reach; and as {@link Course#enrolAll} says
     */
    @Permits("course.write")
    void enrolBranch(long id, CourseWrites.BranchEnrolment asked) {
        var course = open(id, asked.version(), CourseStep.ENROL_BRANCH);
        var branch = units.find(asked.branch())
                .filter(each -> each.kind() == OrgUnits.Kind.BRANCH)
                .orElseThrow(() -> RuleBroken.at("branch", "course.no-branch"));
        if (!gate.reach("course.write").covers(branch.id())) {
            throw RuleBroken.at("branch", "course.not-your-branch", branch.name());
        }
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
                gate.reach("course.write").covers(course.unit()),
                List.copyOf(people.namesOf(strangers(
                                course.roll().stream().map(Trainee::person).toList(), course.from()))
                        .values()));
    }

    /**
     * Who of these is beyond the reader's reach: neither on the roster of a branch of theirs on the day, nor staff of a
     * unit of theirs. Nobody is for the Party office.
     */
    private List<Long> strangers(Collection<Long> whom, LocalDate day) {
        var reach = gate.reach("course.write");
        if (reach.everything() || whom.isEmpty()) {
            return List.of();
        }
        return sql.list(
                """
                SELECT q.id FROM orgstructure.person q
                 WHERE q.id = ANY (?) AND (q.unit_id IS NULL OR q.unit_id <> ALL (?))
                   AND (q.branch_id IS NULL OR q.branch_id <> ALL (?))
                   AND NOT EXISTS (SELECT 1 FROM orgstructure.membership m
                                    WHERE m.person_id = q.id AND m.branch_id = ANY (?) AND m.taken_back_at IS NULL
                                      AND m.from_date <= ? AND (m.to_date IS NULL OR m.to_date >= ?))
                   AND NOT EXISTS (SELECT 1 FROM orgstructure.temporary_member t
                                    WHERE t.person_id = q.id AND t.unit_id = ANY (?)
                                      AND t.from_date <= ? AND (t.to_date IS NULL OR t.to_date >= ?))
                """,
                row -> row.number("id"),
                whom,
                reach.units(),
                reach.units(),
                reach.units(),
                day,
                day,
                reach.units(),
                day,
                day);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }
}
