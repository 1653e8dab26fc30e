package org.ronghe.orgstructure.matter;

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
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** Who raised open matters and whose opinion they wait for, for the handover when a post ends. */
@ApplicationScoped
class MatterDuties extends LedgerDuties<Matter, MatterPart> {
    private static final Set<Role> RAISING = Set.of(Role.HEAD, Role.DIR);

    @Inject
    Sql sql;

    @Inject
    MatterLines lines;

    MatterDuties() {
        super(Matter.class, MatterPart.class);
    }

    @Override
    public String kind() {
        return MatterLines.KIND;
    }

    @Override
    public List<Duty> of(long person) {
        return sql.list("""
                SELECT m.id, m.number, m.title, m.kind, m.unit_id, p.part
                  FROM orgstructure.matter m
                  JOIN LATERAL (VALUES ('RAISER', m.raised_by = ?),
                                       ('GIVER', EXISTS (SELECT 1 FROM orgstructure.matter_opinion o
                                                          WHERE o.matter_id = m.id AND o.giver = ?
                                                            AND o.verdict IS NULL AND NOT o.lapsed))) AS p (part, theirs)
                    ON p.theirs
                 WHERE m.state IN ('RAISED', 'REVIEW', 'ON_AGENDA', 'DEFERRED', 'EXECUTING')
                 ORDER BY m.id, p.part
                """, MatterDuties::duty, person, person);
    }

    private static Duty duty(Sql.Cursor row) throws SQLException {
        var part = row.word(MatterPart.class, "part");
        boolean narrow = row.word(MatterClass.class, "kind").narrow();
        return new Duty(
                MatterLines.KIND,
                row.number("id"),
                part.name(),
                row.text("number"),
                narrow ? Messages.all().get(Lang.ZH, "MatterClass.PERSONNEL") : row.text("title"),
                MatterFilter.PATH + "/" + row.number("id"),
                part == MatterPart.RAISER
                        ? new Duty.Place(row.numberOrNull("unit_id"), RAISING)
                        : new Duty.Place(null, Set.of(Role.HEAD, Role.DIC, Role.PCM, Role.SEC)),
                Set.of(narrow ? Role.HR : Role.PO));
    }

    @Override
    protected boolean carries(Matter matter, MatterPart part, long person) {
        return matter.carries(part, person);
    }

    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(Matter matter, MatterPart part, long from) {
        return to -> judge(matter, part, from, to);
    }

    /** The rules of the matter, held against it as it would be: nobody gives an opinion on the own proposal. */
    static Optional<RuleBroken> judge(Matter matter, MatterPart part, long from, Candidate to) {
        return part == MatterPart.RAISER
                ? Bar.first(
                        bar(matter.gives(to.person()), "handover.gives-opinion", to, matter),
                        bar(!to.holdsOneOf(RAISING), "handover.raises-nothing", to, matter))
                : Bar.first(
                        bar(matter.raisedBy() == to.person(), "handover.is-raiser", to, matter),
                        bar(!matter.fits(from, to), "handover.no-such-giver", to, matter));
    }

    @Override
    protected void pass(Matter matter, MatterPart part, long from, long to, String words, By by) {
        matter.handOver(part, from, to, words, by);
        lines.put(matter);
    }
}
