package org.ronghe.discipline.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.gate.AccessTable;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.handover.Bar;
import org.ronghe.domain.handover.Candidate;
import org.ronghe.domain.handover.Duty;
import org.ronghe.domain.handover.LedgerDuties;
import org.ronghe.domain.move.By;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Posts;

/** Who draws orders up, issues, leads and answers them, for the handover when a post ends. */
@ApplicationScoped
class OrderDuties extends LedgerDuties<SupervisionOrder, OrderPart> {
    private static final Set<Role> OFFICES = Set.of(Role.SUP, Role.RZ);
    private static final Set<Role> AT_WORK = Set.of(Role.BC, Role.BS, Role.GB, Role.HEAD);
    private static final Set<Role> LEADING = Set.of(Role.PCM, Role.SEC, Role.DIR, Role.LG, Role.HEAD);

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Posts posts;

    @Inject
    OrderLines lines;

    OrderDuties() {
        super(SupervisionOrder.class, OrderPart.class);
    }

    @Override
    public String kind() {
        return "order";
    }

    @Override
    public List<Duty> of(long person) {
        return sql.list("""
                SELECT o.id, o.number, o.matter, o.host_unit, p.part
                  FROM discipline.supervision_order o
                  JOIN LATERAL (VALUES ('CONTACT', o.contact), ('LEADER', o.leader), ('ISSUER', o.issuer),
                                       ('ESCALATED', o.escalated_to),
                                       ('DRAFTER', o.drafted_by)) AS p (part, person) ON p.person = ?
                 WHERE o.state NOT IN ('COMPLETED', 'ARCHIVED', 'CANCELLED')
                   AND (o.contact = ? OR o.leader = ? OR o.issuer = ? OR o.escalated_to = ? OR o.drafted_by = ?)
                 ORDER BY o.id, p.part
                """, OrderDuties::duty, person, person, person, person, person, person);
    }

    private static Duty duty(Sql.Cursor row) throws SQLException {
        var part = row.word(OrderPart.class, "part");
        return new Duty(
                "order",
                row.number("id"),
                part.name(),
                row.text("number").isEmpty() ? "拟办" + row.number("id") : row.text("number"),
                row.text("matter"),
                "/discipline/orders/" + row.number("id"),
                switch (part) {
                    case CONTACT -> new Duty.Place(row.numberOrNull("host_unit"), AT_WORK);
                    case LEADER, ESCALATED -> new Duty.Place(row.numberOrNull("host_unit"), LEADING);
                    case ISSUER -> new Duty.Place(null, having("order.issue"));
                    case DRAFTER -> new Duty.Place(null, having("order.plan"));
                },
                OFFICES);
    }

    private static Set<Role> having(String permission) {
        return AccessTable.get().rule(permission).scopes().keySet();
    }

    @Override
    protected boolean carries(SupervisionOrder order, OrderPart part, long person) {
        return order.carries(part, person);
    }

    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(SupervisionOrder order, OrderPart part, long from) {
        var host = order.hostUnit();
        var heads = host == null ? Set.<Long>of() : posts.holdersIn(Role.HEAD, host, LocalDate.now(clock));
        var may = part == OrderPart.ISSUER ? having("order.issue") : having("order.plan");
        return to -> judge(order, part, to, heads, may);
    }

    /**
     * The rules of the order, held against it as it would be.
     *
     * @param heads who leads the host unit today
     * @param posts roles that issue an order, or that draw one up
     */
    static Optional<RuleBroken> judge(
            SupervisionOrder order, OrderPart part, Candidate to, Set<Long> heads, Set<Role> posts) {
        Long who = to.person();
        boolean ofHost = order.hostUnit() != null && order.hostUnit().equals(to.unit());
        var contact = bar(who.equals(order.contact()), "handover.is-contact", to, order);
        var leader = bar(who.equals(order.leader()), "handover.is-leader", to, order);
        var issuer = bar(who.equals(order.issuer()), "handover.is-issuer", to, order);
        return switch (part) {
            case CONTACT ->
                Bar.first(
                        leader,
                        issuer,
                        bar(order.hostUnit() != null && !ofHost, "handover.of-another-unit", to, order));
            case LEADER, ESCALATED -> Bar.first(contact, issuer);
            case ISSUER ->
                Bar.first(
                        contact,
                        leader,
                        bar(ofHost || heads.contains(who), "handover.of-the-unit", to, order),
                        bar(
                                order.everDrawnUpBy(who) || Objects.equals(order.proposedBy(), who),
                                "handover.has-drafted",
                                to,
                                order),
                        bar(!to.holdsOneOf(posts), "handover.no-issuing-post", to, order),
                        bar(
                                order.secretaryLevel() && !to.roles().contains(Role.SEC),
                                "handover.secretary-issues",
                                to,
                                order));
            case DRAFTER -> Bar.first(issuer, bar(!to.holdsOneOf(posts), "handover.no-office-post", to, order));
        };
    }

    @Override
    protected void pass(SupervisionOrder order, OrderPart part, long from, long to, String words, By by) {
        order.handOver(part, to, words, by);
        lines.put(order);
    }
}
