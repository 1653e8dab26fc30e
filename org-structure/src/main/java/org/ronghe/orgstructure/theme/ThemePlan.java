package org.ronghe.orgstructure.theme;

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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Reach;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Movable;

/**
 * The themes of one year (主题党日年度计划): drafted by the Party office, issued by the Party secretary on a decision of the
 * committee. Once it is issued its themes stay; the year adds to them, and one that is out of date is retired.
 */
@Entity
@Table(schema = "orgstructure", name = "theme_plan")
class ThemePlan implements Movable {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "theme_plan")
    @SequenceGenerator(name = "theme_plan", sequenceName = "orgstructure.theme_plan_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private int year;
    private String title;

    @Column(name = "drafted_by")
    private long draftedBy;

    @Column(name = "drafted_on")
    private LocalDate draftedOn;

    private String basis = "";

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    private ThemePlanState state = ThemePlanState.DRAFTED;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("month, id")
    private List<Theme> themes = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<ThemePlanMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ThemePlan() {}

    private ThemePlan(int year, String title, long draftedBy, LocalDate draftedOn) {
        this.year = year;
        this.title = title;
        this.draftedBy = draftedBy;
        this.draftedOn = draftedOn;
    }

    /**
     * A draft.
     *
     * @throws RuleBroken {@code theme-plan.year} for a year that is over, or further away than the next
     */
    static ThemePlan draft(int year, String title, long by, LocalDate today) {
        if (year < today.getYear() || year > today.getYear() + 1) {
            throw RuleBroken.at(
                    "year", "theme-plan.year", String.valueOf(today.getYear()), String.valueOf(today.getYear() + 1));
        }
        return new ThemePlan(year, title.strip(), by, today);
    }

    /** What is said of a theme. */
    record Words(@Nullable Integer month, String title, String guidance) {}

    void add(Words words, By by) {
        move(ThemePlanStep.ADD_THEME, by, words.title());
        themes.add(new Theme(this, words));
    }

    void drop(long theme, By by) {
        var dropped = theme(theme);
        move(ThemePlanStep.DROP_THEME, by, dropped.title());
        themes.remove(dropped);
    }

    void propose(By by) {
        move(ThemePlanStep.PROPOSE, by, "");
    }

    void discard(String why, By by) {
        move(ThemePlanStep.DISCARD, by, why);
    }

    /** @param basis the committee's meeting or the document that decides on it */
    void issue(String basis, LocalDate on, By by) {
        move(ThemePlanStep.ISSUE, by, basis);
        this.basis = basis.strip();
        issuedOn = on;
    }

    void sendBack(String why, By by) {
        move(ThemePlanStep.SEND_BACK, by, why);
    }

    /** @throws RuleBroken {@code theme-plan.month-past} for a month of this year that is over */
    void supplement(Words words, String why, LocalDate today, By by) {
        if (words.month() != null && year == today.getYear() && words.month() < today.getMonthValue()) {
            throw RuleBroken.at("month", "theme-plan.month-past", words.month());
        }
        move(ThemePlanStep.SUPPLEMENT, by, words.title() + " · " + why.strip());
        themes.add(new Theme(this, words));
    }

    /** @throws RuleBroken {@code theme-plan.retired} for one that is out of use already */
    void retire(long theme, String why, LocalDate on, By by) {
        var retired = theme(theme);
        retired.retire(on);
        move(ThemePlanStep.RETIRE_THEME, by, retired.title() + " · " + why.strip());
    }

    private void move(ThemePlanStep step, By by, String note) {
        var next = state.after(step);
        moves.add(new ThemePlanMove(this, step, state, next, by, note.strip()));
        state = next;
    }

    private Theme theme(long id) {
        return themes.stream().filter(each -> each.id() == id).findFirst().orElseThrow(() -> new NotFound("theme", id));
    }

    /** Everybody reads what was issued; what is not yet, those who make it. */
    @Override
    public boolean visibleTo(Actor actor, Reach reach) {
        return state == ThemePlanState.ISSUED || actor.actsAs(Role.PO) || actor.actsAs(Role.SEC);
    }

    @Override
    public String code() {
        return year + "年主题计划" + id();
    }

    long id() {
        return id == null ? 0 : id;
    }

    @Override
    public long version() {
        return version;
    }

    int year() {
        return year;
    }

    String title() {
        return title;
    }

    long draftedBy() {
        return draftedBy;
    }

    LocalDate draftedOn() {
        return draftedOn;
    }

    String basis() {
        return basis;
    }

    @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    ThemePlanState state() {
        return state;
    }

    List<Theme> themes() {
        return themes;
    }

    List<ThemePlanMove> moves() {
        return moves;
    }
}
