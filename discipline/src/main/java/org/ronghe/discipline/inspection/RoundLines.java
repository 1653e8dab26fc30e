package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.orgstructure.api.Posts;

/**
 * Writes a round's row in the work register after a move. After the feedback it stands on the desk of the first person
 * responsible with the next thing that is due: the plan (IN-3), then the report (IN-4).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RoundLines {
    private static final int LEVEL = 2;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    void put(Round round) {
        em.flush();
        versions.keep("discipline.inspection_round", round.id());
        var today = LocalDate.now(clock);
        var responsible = responsible(round);
        register.put(new WorkItem(
                "discipline",
                "round",
                round.id(),
                "",
                round.name(),
                "/discipline/rounds/" + round.id(),
                WorkItem.Pillar.GOVERNANCE,
                null,
                "",
                round.target(),
                responsible,
                responsible == null
                        ? null
                        : posts.titlesOf(List.of(responsible), today).get(responsible),
                round.duties().coordinator(),
                List.of(),
                due(round),
                due(round),
                0,
                round.state().category(),
                round.state().name(),
                LEVEL,
                RoundGuard.RULES.awaited(RoundFacts.alone(round))));
    }

    private static @Nullable Long responsible(Round round) {
        var duties = round.duties();
        if (round.state().afterFeedback() && duties.firstResponsible() != null) {
            return duties.firstResponsible();
        }
        return duties.coordinator() == null ? round.plannedBy() : duties.coordinator();
    }

    /** What is due next after the feedback; nothing before, and nothing once both have been reported. */
    static @Nullable LocalDate due(Round round) {
        return round.planReportedOn() == null
                ? round.planDue()
                : round.progressReportedOn() == null ? round.reportDue() : null;
    }
}
