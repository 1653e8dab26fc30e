package org.ronghe.orgstructure.training;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;

/** A course 培训班 with its roll. Its hours count once it is closed. */
@Entity
@Table(schema = "orgstructure", name = "course")
class Course implements Movable {
    /** Class hours of the longest day: more is a slip of the keyboard. */
    private static final int MOST_OF_A_DAY = 12;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "course")
    @SequenceGenerator(name = "course", sequenceName = "orgstructure.course_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private CourseKind kind;

    private String title;

    @Column(name = "unit_id")
    private long unit;

    @Column(name = "unit_name")
    private String unitName;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "to_day")
    private LocalDate to;

    private int hours;
    private String place;

    @Column(name = "planned_by")
    private long plannedBy;

    @Enumerated(EnumType.STRING)
    private CourseState state = CourseState.PLANNED;

    @OneToMany(mappedBy = "course", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<Trainee> roll = new ArrayList<>();

    @OneToMany(mappedBy = "course", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CourseMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Course() {}

    /** What is said of a course when it is planned. */
    record Plan(
            String number,
            CourseKind kind,
            String title,
            long unit,
            String unitName,
            LocalDate from,
            LocalDate to,
            int hours,
            String place,
            long by) {}

    /** @throws RuleBroken {@code course.days-turned} at {@code to}, or {@code course.hours-of-days} at {@code hours} */
    static Course plan(Plan plan) {
        if (plan.to().isBefore(plan.from())) {
            throw RuleBroken.at("to", "course.days-turned");
        }
        long days = ChronoUnit.DAYS.between(plan.from(), plan.to()) + 1;
        if (plan.hours() > days * MOST_OF_A_DAY) {
            throw RuleBroken.at("hours", "course.hours-of-days", days, days * MOST_OF_A_DAY);
        }
        var course = new Course();
        course.number = plan.number();
        course.kind = plan.kind();
        course.title = plan.title().strip();
        course.unit = plan.unit();
        course.unitName = plan.unitName();
        course.from = plan.from();
        course.to = plan.to();
        course.hours = plan.hours();
        course.place = plan.place().strip();
        course.plannedBy = plan.by();
        return course;
    }

    /** Somebody as the house calls them on that day. */
    record Named(long person, String name, String post) {}

    /**
     * @throws RuleBroken {@code course.enrolled} for whoever stands on the roll, {@code course.too-many-hours} at
     *     {@code hours} for more than the course has
     */
    void enrol(Named named, int attended, By by) {
        requireHours(attended);
        if (roll.stream().anyMatch(each -> each.person() == named.person())) {
            throw RuleBroken.at("person", "course.enrolled", named.name());
        }
        move(CourseStep.ENROL, by, named.name() + " " + attended);
        roll.add(new Trainee(this, named, attended));
    }

    /** All of a branch with every hour; who stands on the roll already stays as they are. */
    void enrolAll(String branch, Collection<Named> people, By by) {
        var fresh = people.stream()
                .filter(named -> roll.stream().noneMatch(each -> each.person() == named.person()))
                .toList();
        if (fresh.isEmpty()) {
            throw RuleBroken.at("branch", "course.nobody-new", branch);
        }
        move(CourseStep.ENROL_BRANCH, by, branch + " " + fresh.size());
        fresh.forEach(named -> roll.add(new Trainee(this, named, hours)));
    }

    void strike(long trainee, By by) {
        var struck = trainee(trainee);
        move(CourseStep.STRIKE, by, struck.name());
        roll.remove(struck);
    }

    void close(By by) {
        move(CourseStep.CLOSE, by, "");
    }

    /** @throws RuleBroken {@code course.too-many-hours} at {@code hours} */
    void amend(long trainee, int attended, String why, By by) {
        requireHours(attended);
        var amended = trainee(trainee);
        move(CourseStep.AMEND, by, amended.name() + " " + amended.hours() + " → " + attended + " · " + why.strip());
        amended.amend(attended);
    }

    void cancel(String why, By by) {
        move(CourseStep.CANCEL, by, why.strip());
    }

    private void requireHours(int attended) {
        if (attended > hours) {
            throw RuleBroken.at("hours", "course.too-many-hours", hours);
        }
    }

    private void move(CourseStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new CourseMove(this, step, state, next, by, note));
        state = next;
    }

    private Trainee trainee(long id) {
        return roll.stream().filter(each -> each.id() == id).findFirst().orElseThrow(() -> new NotFound("trainee", id));
    }

    /** Whether that person's hours stand on the roll. */
    boolean credited(long person) {
        return roll.stream().anyMatch(each -> each.person() == person);
    }

    /** Everybody may know that a course is held; its roll is not for everybody ({@link CourseSheets}). */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return true;
    }

    @Override
    public String code() {
        return number;
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    CourseKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    long unit() {
        return unit;
    }

    String unitName() {
        return unitName;
    }

    LocalDate from() {
        return from;
    }

    LocalDate to() {
        return to;
    }

    int hours() {
        return hours;
    }

    String place() {
        return place;
    }

    long plannedBy() {
        return plannedBy;
    }

    CourseState state() {
        return state;
    }

    List<Trainee> roll() {
        return roll;
    }

    List<CourseMove> moves() {
        return moves;
    }
}
