package org.ronghe.orgstructure.meeting.item;

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

/** Who carries resolved items out and who accepts them, for the handover when a post ends. */
@ApplicationScoped
class ItemDuties extends LedgerDuties<MeetingItem, ItemPart> {
    private static final Set<Role> OFFICES = Set.of(Role.PO);
    private static final Set<Role> AT_WORK = Set.of(Role.BC, Role.BS, Role.GB, Role.HEAD);
    private static final Set<Role> CONVENING = Set.of(Role.BS, Role.GB, Role.SEC, Role.PCM, Role.DIR, Role.HEAD);
    private static final Set<Role> RECORDING = Set.of(Role.BC, Role.BS, Role.GB, Role.PO, Role.HEAD);

    @Inject
    Sql sql;

    @Inject
    ItemLines lines;

    ItemDuties() {
        super(MeetingItem.class, ItemPart.class);
    }

    @Override
    public String kind() {
        return ItemLines.KIND;
    }

    @Override
    public List<Duty> of(long person) {
        return sql.list("""
                SELECT i.id, i.number, i.text, i.meeting_unit, i.owner_unit, p.part
                  FROM orgstructure.meeting_item i
                  JOIN LATERAL (VALUES ('RESPONSIBLE', i.responsible), ('CHAIR', i.chair),
                                       ('RECORDER', i.recorder)) AS p (part, person) ON p.person = ?
                 WHERE i.state NOT IN ('DONE', 'STOPPED')
                   AND (i.responsible = ? OR i.chair = ? OR i.recorder = ?)
                 ORDER BY i.id, p.part
                """, ItemDuties::duty, person, person, person, person);
    }

    private static Duty duty(Sql.Cursor row) throws SQLException {
        var part = row.word(ItemPart.class, "part");
        return new Duty(
                ItemLines.KIND,
                row.number("id"),
                part.name(),
                row.text("number"),
                row.text("text"),
                "/meetings/items/" + row.number("id"),
                switch (part) {
                    case RESPONSIBLE -> new Duty.Place(row.numberOrNull("owner_unit"), AT_WORK);
                    case CHAIR -> new Duty.Place(row.numberOrNull("meeting_unit"), CONVENING);
                    case RECORDER -> new Duty.Place(row.numberOrNull("meeting_unit"), RECORDING);
                },
                OFFICES);
    }

    @Override
    protected boolean carries(MeetingItem item, ItemPart part, long person) {
        return item.carries(part, person);
    }

    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(MeetingItem item, ItemPart part, long from) {
        return to -> judge(item, part, to);
    }

    /** The rules of the item, held against it as it would be: chair and recorder stay two, so that one can accept. */
    static Optional<RuleBroken> judge(MeetingItem item, ItemPart part, Candidate to) {
        return Bar.first(
                bar(part == ItemPart.CHAIR && to.person() == item.recorder(), "handover.is-recorder", to, item),
                bar(part == ItemPart.RECORDER && to.person() == item.chair(), "handover.is-chair", to, item),
                bar(!item.acceptable(part, to.person()), "handover.no-acceptor-left", to, item));
    }

    @Override
    protected void pass(MeetingItem item, ItemPart part, long from, long to, String words, By by) {
        item.handOver(part, to, words, by);
        lines.put(item);
    }
}
