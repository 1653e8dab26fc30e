package org.ronghe.discipline.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Bar;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.handover.Duty;
import org.ronghe.domain.handover.LedgerDuties;
import org.ronghe.domain.move.By;
import org.ronghe.domain.store.Sql;

/** Who answers for what in a round and who serves in its team, for the handover when a post ends. */
@ApplicationScoped
class RoundDuties extends LedgerDuties<Round, RoundPart> {
    private static final Set<Role> OFFICES = Set.of(Role.RZ);
    private static final Set<Role> LEADING = Set.of(Role.PCM, Role.SEC, Role.DIR, Role.LG);

    @Inject
    Sql sql;

    @Inject
    RoundLines lines;

    RoundDuties() {
        super(Round.class, RoundPart.class);
    }

    @Override
    public String kind() {
        return "round";
    }

    /** There are few rounds, and a person stands in fewer. */
    @Override
    public List<Duty> of(long person) {
        return sql.list("""
                SELECT r.id, r.name, p.part FROM discipline.inspection_round r
                  JOIN (SELECT id, 'FIRST_RESPONSIBLE' AS part FROM discipline.inspection_round
                         WHERE first_responsible = ?
                        UNION ALL
                        SELECT id, 'COORDINATOR' FROM discipline.inspection_round WHERE coordinator = ?
                        UNION ALL
                        SELECT round_id, 'FIELD_LEADER' FROM discipline.round_field_leader WHERE person_id = ?
                        UNION ALL
                        SELECT round_id, 'SUPERVISOR' FROM discipline.round_supervisor WHERE person_id = ?
                        UNION ALL
                        SELECT m.round_id, 'MEMBER' FROM discipline.team_member m
                          JOIN discipline.inspection_round t ON t.id = m.round_id
                         WHERE m.person_id = ? AND m.released_on IS NULL
                           AND t.state IN ('PLANNED', 'PROPOSED', 'AUTHORISED', 'PREPARED', 'STATIONED', 'REPORTED',
                                           'REVIEWED')) AS p ON p.id = r.id
                 WHERE r.state NOT IN ('ARCHIVED', 'DISCARDED')
                 ORDER BY r.id, p.part
                """, RoundDuties::duty, person, person, person, person, person);
    }

    private static Duty duty(Sql.Cursor row) throws SQLException {
        var part = row.word(RoundPart.class, "part");
        return new Duty(
                "round",
                row.number("id"),
                part.name(),
                row.text("name"),
                "",
                "/discipline/rounds/" + row.number("id"),
                new Duty.Place(
                        null,
                        switch (part) {
                            case FIRST_RESPONSIBLE, COORDINATOR, FIELD_LEADER -> LEADING;
                            case SUPERVISOR -> Set.of(Role.DIC);
                            // the pool calls people, whatever post they hold
                            case MEMBER -> Set.of();
                        }),
                OFFICES);
    }

    @Override
    protected boolean carries(Round round, RoundPart part, long person) {
        return round.carries(part, person);
    }

    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(Round round, RoundPart part, long from) {
        return to -> judge(round, part, from, to);
    }

    /** Nobody supervises what the same person answers for, and a team is called from the pool. */
    static Optional<RuleBroken> judge(Round round, RoundPart part, long from, Candidate to) {
        Long who = to.person();
        boolean other = who != from;
        var duties = round.duties();
        boolean answers =
                who.equals(duties.firstResponsible()) || duties.fieldLeaders().contains(who);
        var supervises = bar(duties.supervisors().contains(who), "handover.supervises", to, round);
        return switch (part) {
            case FIRST_RESPONSIBLE, FIELD_LEADER ->
                Bar.first(
                        supervises,
                        bar(
                                other
                                        && part == RoundPart.FIELD_LEADER
                                        && duties.fieldLeaders().contains(who),
                                "handover.in-it",
                                to,
                                round),
                        bar(!to.holdsOneOf(LEADING), "handover.no-leading-post", to, round));
            case COORDINATOR -> Bar.first(bar(!to.holdsOneOf(LEADING), "handover.no-leading-post", to, round));
            case SUPERVISOR ->
                Bar.first(
                        bar(other && duties.supervisors().contains(who), "handover.in-it", to, round),
                        bar(answers, "handover.answers-for", to, round));
            case MEMBER -> Bar.first(bar(other, "handover.team-from-pool", to, round));
        };
    }

    @Override
    protected void pass(Round round, RoundPart part, long from, long to, String words, By by) {
        round.passOn(part, from, to, words, by);
        lines.put(round);
    }
}
