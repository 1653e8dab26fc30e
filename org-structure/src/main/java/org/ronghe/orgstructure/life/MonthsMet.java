package org.ronghe.orgstructure.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ronghe.domain.register.Picture;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.meeting.MeetingKind;

/**
 * In which months of a quarter branches met, for 有效覆盖 (CT-9). A valid meeting is one of those that the table of
 * {@link LifeRule} asks branches for, with its minutes signed; one held together is credited to each.
 */
@ApplicationScoped
public class MonthsMet {
    private static final List<MeetingKind> KINDS = Arrays.stream(LifeRule.values())
            .filter(LifeRule::ofBranches)
            .map(LifeRule::kind)
            .toList();
    private static final String LINE =
            "SELECT DISTINCT %s AS credited, date_trunc('month', m.day)::date AS month FROM ";

    @Inject
    Sql sql;

    /**
     * The last quarter that was over on a day.
     *
     * @param first its first day
     */
    public record Quarter(LocalDate first) {
        public static Quarter before(LocalDate day) {
            return new Quarter(Period.Span.QUARTER.around(day).before().first());
        }

        public List<YearMonth> months() {
            var begin = YearMonth.from(first);
            return List.of(begin, begin.plusMonths(1), begin.plusMonths(2));
        }

        public LocalDate last() {
            return quarter().last();
        }

        /** As addresses of the list of gaps have it, such as 2026-Q3. */
        @Override
        public String toString() {
            return quarter().toString();
        }

        private Period quarter() {
            return new Period(Period.Span.QUARTER, first);
        }
    }

    /** By branch; one that is not named did not meet in the quarter. Two passes of one index, whatever the number. */
    public Map<Long, Set<YearMonth>> of(Picture picture, Quarter quarter) {
        var table = picture.of("orgstructure.meeting") + " m ";
        var where = picture.where("m")
                .and(
                        "m.day BETWEEN ? AND ? AND m.kind = ANY (?) AND m.state IN ('SIGNED', 'ARCHIVED')",
                        quarter.first(),
                        quarter.last(),
                        KINDS);
        var values = where.values(where.values());
        var met = new HashMap<Long, Set<YearMonth>>();
        sql.list(
                LINE.formatted("m.unit_id") + table + "WHERE " + where.text() + " UNION "
                        + LINE.formatted("p.unit_id") + table
                        + "JOIN orgstructure.meeting_partner p ON p.meeting_id = m.id WHERE " + where.text()
                        + " AND " + HouseBook.PARTNER_CAME,
                row -> met.computeIfAbsent(row.number("credited"), unit -> new HashSet<>())
                        .add(YearMonth.from(row.requiredDate("month"))),
                values);
        return met;
    }
}
