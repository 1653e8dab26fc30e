package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;

/** Gathers what the guards look at. */
@ApplicationScoped
class RoundFactsBook {
    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Inject
    Parameters parameters;

    @Inject
    CandidateBook candidates;

    RoundFacts of(Round round, Actor actor) {
        var today = LocalDate.now(clock);
        return new RoundFacts(
                round,
                actor,
                today,
                round.state().withTeam() ? recused(round) : List.of(),
                sql.number("SELECT count(*) FROM discipline.finding WHERE round_id = ?", round.id()),
                sql.number("SELECT count(*) FROM discipline.look_back_sample WHERE round_id = ?", round.id()),
                parameters.number("inspection.team_min", today));
    }

    private List<String> recused(Round round) {
        var inspection = candidates.inspection(round);
        return candidates
                .of(round, round.team().stream().map(TeamMember::inspector).toList())
                .stream()
                .filter(candidate -> !Recusal.of(candidate, inspection).isEmpty())
                .map(Recusal.Candidate::name)
                .toList();
    }
}
