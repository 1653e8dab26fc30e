package org.ronghe.orgstructure.responsibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** Who sits on the Party committee on a day, for the form of a list and for those who have none. */
@ApplicationScoped
class CommitteeMembers implements PickList {
    @Inject
    Sql sql;

    @Inject
    Posts posts;

    /**
     * A member.
     *
     * @param since first day of the earliest post on the committee that is held
     */
    record Member(long person, String name, LocalDate since) {}

    /** By name: nothing is ranked. */
    List<Member> on(LocalDate day) {
        return sql.list(
                """
                SELECT q.id, q.name, min(p.from_date) AS since
                  FROM orgstructure.held_post p JOIN orgstructure.org_unit u ON u.id = p.unit_id
                  JOIN orgstructure.person q ON q.id = p.person_id
                 WHERE u.kind = 'PARTY_COMMITTEE' AND p.role IN ('SEC', 'PCM')
                   AND p.from_date <= ? AND (p.to_date IS NULL OR p.to_date >= ?)
                 GROUP BY q.id, q.name, q.sort_name ORDER BY q.sort_name COLLATE "zh-x-icu", q.id
                """, row -> new Member(row.number("id"), row.text("name"), row.requiredDate("since")), day, day);
    }

    boolean are(long person, LocalDate day) {
        return on(day).stream().anyMatch(member -> member.person() == person);
    }

    @Override
    public String name() {
        return "committee-member";
    }

    @Override
    public List<Choice> choices(Ui ui) {
        var all = on(ui.today());
        Map<Long, String> titles =
                posts.titlesOf(all.stream().map(Member::person).toList(), ui.today());
        return all.stream()
                .map(member -> new Choice(
                        String.valueOf(member.person()),
                        member.name() + "（" + titles.getOrDefault(member.person(), "") + "）"))
                .toList();
    }
}
