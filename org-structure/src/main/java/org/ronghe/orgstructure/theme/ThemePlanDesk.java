package org.ronghe.orgstructure.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.move.By;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.time.PlanDays;

/** Where plans are drafted, issued and added to: one method, one transaction, one move, one audit line. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class ThemePlanDesk {
    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    ThemePlanLines lines;

    @Inject
    ThemePlanFactsBook facts;

    @Inject
    Opening opening;

    @Inject
    PlanDays days;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    /** The number of the draft. */
    @Permits("theme-plan.write")
    long draft(ThemePlanWrites.NewThemePlan asked) {
        return once.of(asked.once(), asked, () -> {
            days.near("year", LocalDate.of(Objects.requireNonNull(asked.year()), 1, 1));
            var plan = ThemePlan.draft(
                    Objects.requireNonNull(asked.year()),
                    asked.title(),
                    gate.actor().person(),
                    LocalDate.now(clock));
            em.persist(plan);
            lines.put(plan);
            note.about(ThemePlanLines.KIND, plan.id(), plan.code());
            return plan.id();
        });
    }

    @Permits("theme-plan.write")
    void add(long id, ThemePlanWrites.NewTheme asked) {
        var plan = open(id, asked.version(), ThemePlanStep.ADD_THEME);
        plan.add(new ThemePlan.Words(asked.month(), asked.title(), text(asked.guidance())), by());
        lines.put(plan);
    }

    @Permits("theme-plan.write")
    void drop(long id, long theme, ThemePlanWrites.ThemeDropping asked) {
        var plan = open(id, asked.version(), ThemePlanStep.DROP_THEME);
        plan.drop(theme, by());
        lines.put(plan);
    }

    @Permits("theme-plan.write")
    void propose(long id, ThemePlanWrites.ThemePlanProposal asked) {
        var plan = open(id, asked.version(), ThemePlanStep.PROPOSE);
        plan.propose(by());
        lines.put(plan);
    }

    @Permits("theme-plan.write")
    void discard(long id, ThemePlanWrites.ThemePlanDiscarding asked) {
        var plan = open(id, asked.version(), ThemePlanStep.DISCARD);
        plan.discard(asked.reason(), by());
        lines.put(plan);
    }

    @Permits("theme-plan.issue")
    void issue(long id, ThemePlanWrites.ThemePlanIssuing asked) {
        var plan = open(id, asked.version(), ThemePlanStep.ISSUE);
        plan.issue(asked.basis(), LocalDate.now(clock), by());
        lines.put(plan);
    }

    @Permits("theme-plan.issue")
    void sendBack(long id, ThemePlanWrites.ThemePlanReturn asked) {
        var plan = open(id, asked.version(), ThemePlanStep.SEND_BACK);
        plan.sendBack(asked.reason(), by());
        lines.put(plan);
    }

    @Permits("theme-plan.issue")
    void supplement(long id, ThemePlanWrites.ThemeSupplement asked) {
        var plan = open(id, asked.version(), ThemePlanStep.SUPPLEMENT);
        plan.supplement(
                new ThemePlan.Words(asked.month(), asked.title(), text(asked.guidance())),
                asked.reason(),
                LocalDate.now(clock),
                by());
        lines.put(plan);
    }

    @Permits("theme-plan.issue")
    void retire(long id, long theme, ThemePlanWrites.ThemeRetirement asked) {
        var plan = open(id, asked.version(), ThemePlanStep.RETIRE_THEME);
        plan.retire(theme, asked.reason(), LocalDate.now(clock), by());
        lines.put(plan);
    }

    private ThemePlan open(long id, long version, ThemePlanStep step) {
        return opening.open(
                ThemePlanGuard.RULES,
                ThemePlan.class,
                id,
                version,
                step,
                plan -> facts.of(plan, gate.actor()),
                plan -> null);
    }

    private By by() {
        return By.of(gate.actor(), null, clock.instant());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
