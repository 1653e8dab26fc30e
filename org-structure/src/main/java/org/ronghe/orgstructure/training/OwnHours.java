package org.ronghe.orgstructure.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.http.Pictures;

/** The own class hours of a year, item by item; nobody reads those of another. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
class OwnHours {
    private static final int LAST_MONTH_DAY = 31;

    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    HoursBook book;

    @Inject
    Parameters parameters;

    @Inject
    Pictures pictures;

    /**
     * The hours of one year.
     *
     * @param needed by the post of whoever reads: of a secretary or a member of a committee more; 0 where nothing is
     *     asked
     */
    public record HoursPage(int year, int total, int needed, boolean post, List<HourLine> lines) {}

    /** @param path where it stands */
    public record HourLine(LocalDate day, String title, int hours, String path) {}

    /** @param asked null is this year */
    @Permits(value = "course.hours", trace = Trace.NONE)
    HoursPage page(@Nullable Integer asked) {
        var today = pictures.day(Picture.NOW);
        int year = asked == null ? today.getYear() : asked;
        long me = gate.actor().person();
        var last = LocalDate.of(year, Month.DECEMBER, LAST_MONTH_DAY);
        boolean post = sql.number(
                        "SELECT count(*) FROM orgstructure.held_post p JOIN orgstructure.org_unit u ON u.id = p.unit_id"
                                + " WHERE u.kind = 'BRANCH' AND p.role IN ('BS', 'BC') AND p.person_id = ?"
                                + " AND p.from_date <= ? AND (p.to_date IS NULL OR p.to_date >= ?)",
                        me,
                        last.isBefore(today) ? last : today,
                        last.isBefore(today) ? last : today)
                > 0;
        var attended = book.of(Picture.NOW, year, last, Set.of(me)).stream()
                .sorted(Comparator.comparing(HoursBook.Attended::day).reversed())
                .toList();
        var rule = post ? TrainingRule.POST_HOURS : TrainingRule.MEMBER_HOURS;
        return new HoursPage(
                year,
                attended.stream().mapToInt(HoursBook.Attended::hours).sum(),
                parameters.number(rule.number(), LocalDate.of(year, Month.JANUARY, 1)),
                post,
                attended.stream()
                        .map(each -> new HourLine(each.day(), each.title(), each.hours(), each.path()))
                        .toList());
    }
}
