package org.ronghe.talent.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.store.Sql;

/** What applications are made to, for the ledger that keeps them; behind its own gate. */
@ApplicationScoped
public class Cycles {
    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    CycleEntries entries;

    /** One thing that is looked at. @param most the highest mark */
    public record Criterion(long id, String name, String looks, int most) {}

    /** A cycle that can be asked for. */
    public record Choice(long id, String name) {}

    /**
     * A cycle as its applications see it.
     *
     * @param name programme and round
     * @param group the programme's exclusive group; empty for none
     * @param papers what has to be handed in
     * @param criteria frozen since the publication
     */
    public record Offer(
            long id,
            String number,
            String name,
            Audience audience,
            String group,
            CycleState state,
            @Nullable Integer quota,
            LocalDate opensOn,
            LocalDate closesOn,
            int months,
            LocalDate midtermOn,
            LocalDate finalOn,
            int reviewers,
            List<String> papers,
            List<Criterion> criteria,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate noticeFrom,
            @Nullable LocalDate noticeTo,
            long officer) {
        /** Whether an application may be handed in on that day. */
        public boolean receives(LocalDate day) {
            return state == CycleState.RECEIVING && !day.isBefore(opensOn) && !day.isAfter(closesOn);
        }
    }

    /**
     * Words that decide about somebody: neither a count nor a score, neither belief nor presence is a reason (SM-5,
     * §5.2).
     *
     * @throws RuleBroken {@code cycle.score-reason}, {@code cycle.counting-criterion} or {@code cycle.barred-criterion}
     *     at the field
     */
    public static void requireFair(String words, String field) {
        CycleCriterion.requireFair(words, field);
    }

    public Offer offer(long id) {
        return find(id).orElseThrow(() -> new NotFound("cycle", id));
    }

    public Optional<Offer> find(long id) {
        return Optional.ofNullable(em.find(Cycle.class, id)).map(Cycles::offer);
    }

    static Offer offer(Cycle it) {
        var terms = it.terms();
        return new Offer(
                it.id(),
                it.code(),
                it.shown(),
                it.programme().audience(),
                it.programme().group(),
                it.state(),
                terms.quota(),
                terms.opensOn(),
                terms.closesOn(),
                terms.months(),
                terms.midtermOn(),
                terms.finalOn(),
                terms.reviewers(),
                terms.papers()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                it.criteria().stream()
                        .map(each -> new Criterion(each.id(), each.name(), each.looks(), each.most()))
                        .toList(),
                it.publishedOn(),
                it.noticeFrom(),
                it.noticeTo(),
                it.officer());
    }

    /** Cycles that were published, the newest first. */
    public List<Choice> published() {
        return sql.list("""
                SELECT c.id, p.name || ' ' || c.title AS name FROM talent.cycle c
                  JOIN talent.programme p ON p.id = c.programme_id
                 WHERE c.published_on IS NOT NULL ORDER BY c.id DESC LIMIT 200
                """, row -> new Choice(row.number("id"), row.text("name")));
    }

    /** Cycles that take applications on that day from that audience. */
    public List<Choice> receiving(LocalDate day, Audience audience) {
        return sql.list("""
                SELECT c.id, p.name || ' ' || c.title AS name FROM talent.cycle c
                  JOIN talent.programme p ON p.id = c.programme_id
                 WHERE c.state = 'RECEIVING' AND c.opens_on <= ? AND c.closes_on >= ? AND p.audience = ?
                 ORDER BY c.closes_on, c.id LIMIT 50
                """, row -> new Choice(row.number("id"), row.text("name")), day, day, audience.name());
    }

    /**
     * A cycle on the board: how far it is, and how many stand where; never who.
     *
     * @param stages the day on which each stage was reached; absent ahead
     * @param next what is due next; null where nothing is
     * @param counts null where fewer than five people are behind them
     */
    public record BoardRow(
            long id,
            String programme,
            String title,
            @Nullable Integer quota,
            CycleState state,
            Map<CycleState, LocalDate> stages,
            @Nullable LocalDate next,
            CycleSheet.@Nullable CycleCounts counts) {}

    /**
     * Cycles that run, those that are due first before those that nothing is due of; at most thirty.
     *
     * @param whole whether drafts are among them, and small numbers are said
     */
    public List<BoardRow> board(boolean whole) {
        var running = em
                .createQuery("""
                        SELECT c FROM Cycle c WHERE c.state NOT IN :over ORDER BY c.dueOn, c.id
                        """, Cycle.class)
                .setParameter("over", List.of(CycleState.ARCHIVED, CycleState.VOIDED))
                .setMaxResults(60)
                .getResultList()
                .stream()
                .filter(each -> whole || each.state().open())
                .limit(30)
                .toList();
        var tallies = entries.tallies(running.stream().map(Cycle::id).toList());
        return running.stream()
                .map(each -> {
                    var stages = new EnumMap<CycleState, LocalDate>(CycleState.class);
                    for (var state : CycleState.road()) {
                        var day = CycleSheets.reached(each, state);
                        if (day != null) {
                            stages.put(state, day);
                        }
                    }
                    return new BoardRow(
                            each.id(),
                            each.programme().name(),
                            each.terms().title(),
                            each.terms().quota(),
                            each.state(),
                            stages,
                            each.dueOn(),
                            CycleSheets.counts(tallies.getOrDefault(each.id(), CycleEntries.Tally.NONE), whole));
                })
                .toList();
    }
}
