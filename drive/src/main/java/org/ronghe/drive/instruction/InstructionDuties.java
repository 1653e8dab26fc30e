package org.ronghe.drive.instruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.ronghe.orgstructure.api.Posts;

/** Who keeps, carries out and leads which instruction, for the handover when a post ends. */
@ApplicationScoped
class InstructionDuties extends LedgerDuties<Instruction, InstructionPart> {
    private static final Set<Role> KEEPING = Set.of(Role.SUP);

    @Inject
    Sql sql;

    @Inject
    InstructionLines lines;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    InstructionDuties() {
        super(Instruction.class, InstructionPart.class);
    }

    @Override
    public String kind() {
        return InstructionLines.KIND;
    }

    @Override
    public List<Duty> of(long person) {
        return sql.list(
                """
                SELECT i.id, i.number, CASE WHEN i.classified THEN i.source_number ELSE i.title END AS title,
                       i.lead_unit, p.part
                  FROM drive.instruction i
                  JOIN LATERAL (VALUES ('KEEPER', i.keeper = ?), ('LEAD', i.lead = ? AND i.state <> 'CLOSED'),
                                       ('LEADER', i.leader = ? AND i.state <> 'CLOSED')) AS p (part, theirs) ON p.theirs
                 WHERE i.state NOT IN ('REVISITED', 'VOIDED')
                 ORDER BY i.id, p.part
                """,
                row -> {
                    var part = row.word(InstructionPart.class, "part");
                    return new Duty(
                            kind(),
                            row.number("id"),
                            part.name(),
                            row.text("number"),
                            row.text("title"),
                            InstructionFilter.PATH + "/" + row.number("id"),
                            switch (part) {
                                case KEEPER -> new Duty.Place(null, KEEPING);
                                case LEAD -> new Duty.Place(row.numberOrNull("lead_unit"), Set.of(Role.HEAD));
                                case LEADER -> new Duty.Place(null, InstructionDesk.LEADING);
                            },
                            KEEPING);
                },
                person,
                person,
                person);
    }

    @Override
    protected boolean carries(Instruction it, InstructionPart part, long person) {
        return it.carries(part, person);
    }

    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(Instruction it, InstructionPart part, long from) {
        var unit = it.leadUnit();
        var heads = part != InstructionPart.LEAD || unit == null
                ? Set.<Long>of()
                : posts.holdersIn(Role.HEAD, unit, LocalDate.now(clock));
        return to -> judge(it, part, from, to, heads);
    }

    /**
     * Keeper, unit and leader are three people, each with the post that the part asks for.
     *
     * @param heads of the leading unit, wherever they are on the staff
     */
    static Optional<RuleBroken> judge(Instruction it, InstructionPart part, long from, Candidate to, Set<Long> heads) {
        return Bar.first(
                bar(!it.fits(part, to), "handover.other-part", to, it),
                bar(part == InstructionPart.KEEPER && !to.holdsOneOf(KEEPING), "handover.keeps-nothing", to, it),
                bar(
                        part == InstructionPart.LEADER && !to.holdsOneOf(InstructionDesk.LEADING),
                        "handover.leads-nothing",
                        to,
                        it),
                bar(
                        part == InstructionPart.LEAD
                                && !Objects.equals(to.unit(), it.leadUnit())
                                && !heads.contains(to.person()),
                        "handover.other-unit",
                        to,
                        it));
    }

    @Override
    protected void pass(Instruction it, InstructionPart part, long from, long to, String words, By by) {
        it.handOver(part, to, words, by);
        lines.put(it);
    }
}
