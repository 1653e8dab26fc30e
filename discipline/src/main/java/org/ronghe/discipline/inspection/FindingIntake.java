package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.Stale;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;

/**
 * What others of this module may do with rounds and findings: open a round, and take in or reword many findings at
 * once. Behind the caller's own gate, in the caller's transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FindingIntake {
    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Parameters parameters;

    @Inject
    Gate gate;

    @Inject
    RoundLines lines;

    /** A finding as it stands in its round. */
    public record Known(long id, long version, int number, String code, String section, String text) {}

    /** A finding to be made; its code follows from its section and the order of the list. */
    public record Draft(int number, String section, String text) {}

    /** New words for a finding that was read in that version. */
    public record Rewording(long id, long version, String section, String text) {}

    /** What stands below this round's number: a name that is free, and a feedback that has been. */
    public long open(String name, Level level, LocalDate feedbackOn) {
        if (named(name).isPresent()) {
            throw new RuleBroken("round.name-taken", name);
        }
        var round = Round.open(
                name,
                level,
                feedbackOn,
                limits(feedbackOn),
                LocalDate.now(clock),
                gate.actor().person(),
                clock.instant());
        em.persist(round);
        lines.put(round);
        return round.id();
    }

    /** The numbers in force on the day of a feedback. */
    Round.Limits limits(LocalDate feedbackOn) {
        return new Round.Limits(
                parameters.number("inspection.plan_months_after_feedback", feedbackOn),
                parameters.number("inspection.concentrated_months", feedbackOn),
                parameters.number("inspection.progress_report_days", feedbackOn));
    }

    /** Day of the round's feedback. @throws NotFound for a round that is not there, or has had none */
    @Transactional(Transactional.TxType.SUPPORTS)
    public LocalDate feedbackOn(long round) {
        return sql.one(
                        "SELECT feedback_on FROM discipline.inspection_round WHERE id = ? AND feedback_on IS NOT NULL",
                        row -> row.requiredDate("feedback_on"),
                        round)
                .orElseThrow(() -> new NotFound("round", round));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Long> named(String name) {
        return sql.one("SELECT id FROM discipline.inspection_round WHERE name = ?", row -> row.number("id"), name);
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Known> of(long round) {
        return sql.list(
                "SELECT * FROM discipline.finding WHERE round_id = ? ORDER BY number",
                row -> new Known(
                        row.number("id"),
                        row.number("version"),
                        row.integer("number"),
                        row.text("code"),
                        row.text("section"),
                        row.text("text")),
                round);
    }

    /** Nobody adds a finding to the round, or a measure to one of its findings, until the transaction ends. */
    public void hold(long round) {
        sql.list("SELECT id FROM discipline.inspection_round WHERE id = ? FOR UPDATE", row -> row.number("id"), round);
        sql.list(
                "SELECT id FROM discipline.finding WHERE round_id = ? ORDER BY id FOR UPDATE",
                row -> row.number("id"),
                round);
    }

    /** Makes the findings, in their order. */
    public Map<Integer, Known> add(long round, Collection<Draft> drafts) {
        var codes = new Codes(of(round));
        var made = new ArrayList<Finding>();
        for (var draft : drafts) {
            var finding = new Finding(
                    round,
                    draft.number(),
                    codes.next(draft.section()),
                    draft.section(),
                    draft.text(),
                    "",
                    Finding.Source.THIS_ROUND);
            em.persist(finding);
            made.add(finding);
        }
        em.flush();
        var known = new HashMap<Integer, Known>();
        made.forEach(finding -> known.put(
                finding.number(),
                new Known(
                        finding.id(),
                        finding.version(),
                        finding.number(),
                        finding.code(),
                        finding.section(),
                        finding.text())));
        return known;
    }

    /**
     * Rewords the findings; their numbers and codes stay.
     *
     * @throws Stale when somebody else has changed one since it was read
     */
    public void reword(Collection<Rewording> words) {
        for (var each : words) {
            var finding = em.find(Finding.class, each.id());
            Stale.unless(each.version(), finding.version());
            finding.revise(each.section(), each.text(), finding.rootCause(), finding.source());
        }
        em.flush();
    }
}
