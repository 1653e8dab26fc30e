package org.ronghe.talent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.audit.AuditChain;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.talent.programme.Cycles;

/** The board of the talent programmes: how far each cycle is, and of applications the reader's own alone. */
@ApplicationScoped
class TalentLedger {
    @PersistenceContext
    EntityManager em;

    @Inject
    Gate gate;

    @Inject
    Cycles cycles;

    @Inject
    ApplicationFactsBook facts;

    @Inject
    AuditChain chain;

    @Inject
    Parameters parameters;

    @Inject
    Clock clock;

    /**
     * What the page shows.
     *
     * @param mine the reader's latest application; null where there is none
     * @param dates that concern the reader, the next first
     */
    public record TalentBoard(
            List<Cycles.BoardRow> cycles, @Nullable MyApplication mine, List<TalentDate> dates, TalentRules rules) {}

    /** @param openers how many others opened it */
    public record MyApplication(
            long id,
            String number,
            String cycle,
            ApplicationState state,
            List<ApplicationSheet.ApplicationRoad> stages,
            int works,
            int papers,
            boolean returned,
            @Nullable LocalDate noticeTo,
            int openers) {}

    /**
     * A day that concerns the reader.
     *
     * @param key message key of what it is
     * @param left days until then; negative where it is past
     * @param near whether it is within the days of the last two reminders
     */
    public record TalentDate(LocalDate day, long left, boolean near, String key, String what, String path) {}

    /** The rules as they stand today, with the numbers in force. */
    public record TalentRules(
            int reviewers, int publicityDays, int coAuthorYears, int reasonsDays, int far, int near, int last) {}

    @Permits(value = "cycle.read", trace = Trace.NONE)
    @Transactional
    TalentBoard board() {
        var today = LocalDate.now(clock);
        var mine = em.createQuery(
                        "SELECT a FROM Application a WHERE a.applicant = :me ORDER BY a.id DESC", Application.class)
                .setParameter("me", gate.actor().person())
                .setMaxResults(20)
                .getResultList();
        return new TalentBoard(
                cycles.board(gate.reach("cycle.read").everything()),
                mine.stream()
                        .filter(each -> each.state() != ApplicationState.WITHDRAWN)
                        .findFirst()
                        .map(this::mine)
                        .orElse(null),
                dates(mine, today),
                rules(today));
    }

    private MyApplication mine(Application it) {
        var openers = new HashSet<Long>();
        chain.reads(ApplicationLines.KIND, it.id()).forEach(read -> openers.add(read.person()));
        openers.remove(it.applicant());
        return new MyApplication(
                it.id(),
                it.code(),
                it.cycleName(),
                it.state(),
                ApplicationState.road().stream()
                        .map(state -> new ApplicationSheet.ApplicationRoad(state, ApplicationSheets.reached(it, state)))
                        .toList(),
                it.works().size(),
                it.papers().size(),
                it.returnedOn() != null,
                it.noticeTo(),
                openers.size());
    }

    private List<TalentDate> dates(List<Application> mine, LocalDate today) {
        var limits = facts.limits();
        var dates = new ArrayList<TalentDate>();
        for (var it : mine) {
            var due = it.dueOn();
            var key = key(it);
            if (due != null && !key.isEmpty()) {
                dates.add(date(due, key, it.cycleName(), ApplicationFilter.PATH + "/" + it.id(), limits, today));
            }
        }
        return dates.stream().sorted(Comparator.comparing(TalentDate::day)).toList();
    }

    private static TalentDate date(
            LocalDate day, String key, String what, String path, ApplicationLimits limits, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, day);
        return new TalentDate(day, left, left <= limits.last(), key, what, path);
    }

    /** What the day that is due next is for the applicant; empty where nothing is. */
    static String key(Application it) {
        return switch (it.state()) {
            case DRAFT -> "talent.date.closing";
            case RETURNED -> "talent.date.completion";
            case PUBLICITY -> "talent.date.notice";
            case SELECTED -> it.midtermReport().isEmpty() ? "talent.date.midterm" : "";
            case MIDTERM -> it.finalReport().isEmpty() ? "talent.date.final" : "";
            default -> "";
        };
    }

    private TalentRules rules(LocalDate today) {
        var limits = facts.limits();
        return new TalentRules(
                parameters.number("talent.reviewers_least", today),
                parameters.number("talent.publicity_days", today),
                limits.coAuthorYears(),
                limits.reasonsDays(),
                limits.far(),
                limits.near(),
                limits.last());
    }
}
