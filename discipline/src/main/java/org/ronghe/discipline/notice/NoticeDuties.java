package org.ronghe.discipline.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
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

/** Who draws notices up and signs them, for the handover when a post ends. */
@ApplicationScoped
class NoticeDuties extends LedgerDuties<Notice, NoticePart> {
    private static final Set<Role> OFFICES = Set.of(Role.RZ, Role.SUP);

    @Inject
    Sql sql;

    @Inject
    NoticeLines lines;

    NoticeDuties() {
        super(Notice.class, NoticePart.class);
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public List<Duty> of(long person) {
        return sql.list("""
                SELECT n.id, n.title, p.part
                  FROM discipline.notice n
                  JOIN LATERAL (VALUES ('ISSUER', n.issuer), ('DRAFTER', n.drafted_by)) AS p (part, person)
                    ON p.person = ?
                 WHERE n.state IN ('DRAFTED', 'PROPOSED') AND (n.issuer = ? OR n.drafted_by = ?)
                 ORDER BY n.id, p.part
                """, NoticeDuties::duty, person, person, person);
    }

    private static Duty duty(Sql.Cursor row) throws SQLException {
        var part = row.word(NoticePart.class, "part");
        return new Duty(
                "notice",
                row.number("id"),
                part.name(),
                "拟通知" + row.number("id"),
                row.text("title"),
                "/discipline/notices/" + row.number("id"),
                new Duty.Place(null, having(part)),
                OFFICES);
    }

    private static Set<Role> having(NoticePart part) {
        return AccessTable.get()
                .rule(part == NoticePart.ISSUER ? "notice.issue" : "notice.plan")
                .scopes()
                .keySet();
    }

    @Override
    protected boolean carries(Notice notice, NoticePart part, long person) {
        return notice.carries(part, person);
    }

    @Override
    protected Function<Candidate, Optional<RuleBroken>> judging(Notice notice, NoticePart part, long from) {
        var posts = having(part);
        return to -> judge(notice, part, to, posts);
    }

    /**
     * The rules of the notice, held against it as it would be.
     *
     * @param posts roles that sign a notice, or that draw one up
     */
    static Optional<RuleBroken> judge(Notice notice, NoticePart part, Candidate to, Set<Role> posts) {
        long who = to.person();
        return part == NoticePart.ISSUER
                ? Bar.first(
                        bar(notice.everDrawnUpBy(who), "handover.has-drafted", to, notice),
                        bar(!to.holdsOneOf(posts), "handover.no-issuing-post", to, notice))
                : Bar.first(
                        bar(notice.issuer() != null && notice.issuer() == who, "handover.is-issuer", to, notice),
                        bar(!to.holdsOneOf(posts), "handover.no-office-post", to, notice));
    }

    @Override
    protected void pass(Notice notice, NoticePart part, long from, long to, String words, By by) {
        notice.handOver(part, to, words, by);
        lines.put(notice);
    }
}
