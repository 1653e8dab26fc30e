package org.ronghe.orgstructure.life;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.meeting.MeetingKind;
import org.ronghe.orgstructure.member.RosterDay;
import org.ronghe.webkit.http.Leaf;
import org.ronghe.webkit.http.Pictures;

/**
 * 双重组织生活 (ME-11): whether those who lead the institute took part in the life of their own branch, as ordinary members.
 * Worked out of the rolls of signed minutes; the circle is the Party secretary, the discipline side and the Party
 * office, and everybody sees the own line.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class DualLedger {
    /** Whose double duty it is: the Party committee and the heads of the institute. */
    static final Set<Role> LEADERS = Set.of(Role.SEC, Role.PCM, Role.DIR);

    private static final List<MeetingKind> KINDS = Arrays.stream(LifeRule.values())
            .filter(LifeRule::ofBranches)
            .map(LifeRule::kind)
            .toList();

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Pictures pictures;

    /**
     * One page of leaders; {@code total} above 1,000 is "more than 1,000".
     *
     * @param day the day it shows
     * @param period the quarter it shows, such as 2026-Q4, with the one before and, where it has begun, after it
     * @param figures how many of each state, whatever states are asked for
     */
    public record DualPage(
            DualFilter filter,
            LocalDate day,
            String period,
            String before,
            @Nullable String following,
            List<DualFigure> figures,
            List<DualRow> rows,
            int total,
            boolean more,
            @Nullable String next) {}

    public record DualFigure(DualState state, int count) {}

    /**
     * One leader.
     *
     * @param posts the posts of that day
     * @param branch the own branch; null where there is none in the house
     * @param held meetings of that branch with signed minutes
     * @param joined those of them with the leader on the roll as present
     */
    public record DualRow(
            long person,
            String name,
            String posts,
            @Nullable Long branch,
            String branchName,
            int held,
            List<DualMeeting> joined,
            DualState state) {}

    /** @param open whether its page may stand open to the reader */
    public record DualMeeting(long id, LocalDate day, MeetingKind kind, boolean open) {}

    private record Leader(
            long person,
            String name,
            String posts,
            @Nullable Long branch,
            String branchName) {}

    private record Held(long branch, long meeting, LocalDate day, MeetingKind kind) {}

    @Permits(value = "life.dual", trace = Trace.NONE)
    DualPage page(DualFilter filter) {
        var read = read(filter, "life.dual");
        var found = which(read.rows(), filter);
        var leaf = Leaf.cut(found, filter.after(), row -> String.valueOf(row.person()));
        return page(
                filter, read, leaf.rows(), leaf.total(), leaf.more(), leaf.next(row -> String.valueOf(row.person())));
    }

    /** Every row of the filter, for a file that leaves the house; its line is in the audit chain. */
    @Permits(value = "life.dual-export", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    DualPage export(DualFilter filter) {
        var read = read(filter, "life.dual-export");
        var found = which(read.rows(), filter);
        return page(filter, read, found, found.size(), false, null);
    }

    private record Read(LocalDate day, Period period, List<DualRow> rows) {}

    private static List<DualRow> which(List<DualRow> rows, DualFilter filter) {
        return rows.stream()
                .filter(row -> filter.state().isEmpty() || filter.state().contains(row.state()))
                .toList();
    }

    private static DualPage page(
            DualFilter filter, Read read, List<DualRow> rows, int total, boolean more, @Nullable String next) {
        var following = read.period().next();
        return new DualPage(
                filter,
                read.day(),
                read.period().toString(),
                read.period().before().toString(),
                following.first().isAfter(read.day()) ? null : following.toString(),
                Arrays.stream(DualState.values())
                        .map(state -> new DualFigure(state, (int) read.rows().stream()
                                .filter(row -> row.state() == state)
                                .count()))
                        .toList(),
                rows,
                total,
                more,
                next);
    }

    private Read read(DualFilter filter, String permission) {
        var picture = pictures.of(filter.asOf());
        var day = pictures.day(picture);
        var period = filter.asked(day);
        // whoever led when the quarter ended, or leads while it runs
        var on = period.last().isBefore(day) ? period.last() : day;
        boolean over = period.last().isBefore(day);
        var actor = gate.actor();
        boolean all = gate.reach(permission).everything();
        var leaders = leaders(picture, on, day).stream()
                .filter(leader -> all || actor.principals().contains(leader.person()))
                .toList();
        var branches = new HashSet<Long>();
        leaders.forEach(leader -> {
            if (leader.branch() != null) {
                branches.add(leader.branch());
            }
        });
        var held = held(picture, period, day, branches).stream().collect(groupingBy(Held::branch));
        var joined = joined(
                held.values().stream().flatMap(List::stream).map(Held::meeting).toList(), leaders);
        var reach = gate.reach("meeting.read");
        return new Read(
                day,
                period,
                leaders.stream()
                        .map(leader -> {
                            var own = held.getOrDefault(Objects.requireNonNullElse(leader.branch(), 0L), List.of());
                            var there = joined.getOrDefault(leader.person(), List.of());
                            boolean open = (leader.branch() != null && reach.covers(leader.branch()))
                                    || actor.principals().contains(leader.person());
                            var taken = own.stream()
                                    .filter(each -> there.contains(each.meeting()))
                                    .map(each -> new DualMeeting(each.meeting(), each.day(), each.kind(), open))
                                    .toList();
                            return new DualRow(
                                    leader.person(),
                                    leader.name(),
                                    leader.posts(),
                                    leader.branch(),
                                    leader.branchName(),
                                    own.size(),
                                    taken,
                                    DualState.of(leader.branch() != null, own.size(), taken.size(), over));
                        })
                        .toList());
    }

    /** The roster of a past day is judged by what was recorded when it ended (ADR 20); posts go by their days. */
    private List<Leader> leaders(Picture picture, LocalDate on, LocalDate day) {
        var where = picture.where("q");
        return sql.list(
                """
                SELECT q.id, q.name, l.posts, m.branch_id, coalesce(b.name, '') AS branch
                  FROM (SELECT person_id, string_agg(DISTINCT title, '、') AS posts FROM orgstructure.held_post
                         WHERE role = ANY (?) AND from_date <= ? AND (to_date IS NULL OR to_date >= ?)
                         GROUP BY person_id) l
                  JOIN %s q ON q.id = l.person_id
                  LEFT JOIN LATERAL (
                       SELECT m.branch_id FROM orgstructure.membership m
                        WHERE m.person_id = q.id AND %s
                        ORDER BY m.from_date DESC LIMIT 1) m ON true
                  LEFT JOIN orgstructure.org_unit b ON b.id = m.branch_id
                 WHERE %s ORDER BY q.id
                """.formatted(picture.of("orgstructure.person"), RosterDay.STANDS, where.text()),
                row -> new Leader(
                        row.number("id"),
                        row.text("name"),
                        row.text("posts"),
                        row.numberOrNull("branch_id"),
                        row.text("branch")),
                values(new Object[] {LEADERS, on, on}, RosterDay.of(on, day).values(), where.values()));
    }

    private static @Nullable Object[] values(@Nullable Object[]... parts) {
        return Stream.of(parts).flatMap(Arrays::stream).toArray();
    }

    /** Signed meetings of the branches and of their groups, and those that others held with them. */
    private List<Held> held(Picture picture, Period period, LocalDate day, Set<Long> branches) {
        var where = picture.where("m")
                .and(
                        "m.day BETWEEN ? AND ? AND m.kind = ANY (?) AND m.state IN ('SIGNED', 'ARCHIVED')",
                        period.first(),
                        period.last().isBefore(day) ? period.last() : day,
                        KINDS);
        var own = where.copy().and("(m.unit_id = ANY (?) OR g.parent_id = ANY (?))", branches, branches);
        var joint = where.copy().and("p.unit_id = ANY (?)", branches);
        var table = picture.of("orgstructure.meeting") + " m ";
        return sql.list(
                "SELECT coalesce(g.parent_id, m.unit_id) AS branch, m.id, m.day, m.kind FROM " + table
                        + "LEFT JOIN orgstructure.org_unit g ON g.id = m.unit_id AND g.kind = 'PARTY_GROUP' WHERE "
                        + own.text()
                        + " UNION SELECT p.unit_id, m.id, m.day, m.kind FROM " + table
                        + "JOIN orgstructure.meeting_partner p ON p.meeting_id = m.id WHERE " + joint.text()
                        + " ORDER BY day, id",
                row -> new Held(
                        row.number("branch"),
                        row.number("id"),
                        row.requiredDate("day"),
                        row.word(MeetingKind.class, "kind")),
                values(own.values(), joint.values()));
    }

    /** On which of these rolls each leader is present, and not as a guest. */
    private Map<Long, List<Long>> joined(List<Long> meetings, List<Leader> leaders) {
        return sql
                .list(
                        "SELECT person_id, meeting_id FROM orgstructure.meeting_attendee"
                                + " WHERE meeting_id = ANY (?) AND person_id = ANY (?) AND presence = 'PRESENT' AND NOT guest",
                        row -> Map.entry(row.number("person_id"), row.number("meeting_id")),
                        meetings,
                        leaders.stream().map(Leader::person).toList())
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
