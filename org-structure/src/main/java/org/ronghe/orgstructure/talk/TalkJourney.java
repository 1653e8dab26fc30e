package org.ronghe.orgstructure.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;

/**
 * The demonstration's talks: one branch whose secretary talked with every member, others in the middle of it, one that
 * waits for an answer, one with an objection, one withdrawn.
 */
@ApplicationScoped
class TalkJourney implements Demonstration {
    private static final String SECRETARY = "范试石";
    private static final String SEAT = "钱试一";

    @Inject
    Sql sql;

    @Inject
    TalkDesk desk;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 88;
    }

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        long secretary = stage.person(SECRETARY);
        long seat = stage.person(SEAT);
        agreed(stage, secretary, seat, today.minusDays(50), TalkOccasion.REGULAR);
        int days = 45;
        for (long member : members("ZB-L01")) {
            if (member != secretary && member != seat) {
                agreed(stage, secretary, member, today.minusDays(days--), TalkOccasion.REGULAR);
            }
        }
        var others = members("ZB-L02");
        agreed(stage, others.get(2), others.get(3), today.minusDays(20), TalkOccasion.BEFORE_LIFE_MEETING);
        agreed(stage, stage.person("林试远"), secretary, today.minusDays(30), TalkOccasion.TOP_LEADER);
        agreed(stage, stage.person("林试远"), stage.person("廖试感"), today.minusDays(29), TalkOccasion.TOP_LEADER);
        recorded(stage, stage.person("石试光"), stage.person("孙试二"), today.minusDays(3), TalkOccasion.REGULAR);
        long disputed = recorded(stage, stage.person("石试光"), others.get(2), today.minusDays(12), TalkOccasion.REGULAR);
        stage.as(
                others.get(2),
                stage.moment(today.minusDays(11), 9, 0),
                () -> desk.object(disputed, new TalkWrites.TalkObjection(version(disputed))));
        long withdrawn =
                recorded(stage, stage.person("廖试感"), stage.person("吴试四"), today.minusDays(9), TalkOccasion.CULTIVATION);
        stage.as(
                stage.person("廖试感"),
                stage.moment(today.minusDays(8), 9, 0),
                () -> desk.withdraw(withdrawn, new TalkWrites.TalkWithdrawal(version(withdrawn))));
    }

    private void agreed(Stage stage, long one, long other, LocalDate day, TalkOccasion occasion) {
        long talk = recorded(stage, one, other, day, occasion);
        stage.as(
                other,
                stage.moment(day, 17, 30),
                () -> desk.confirm(talk, new TalkWrites.TalkConfirmation(version(talk))));
    }

    private long recorded(Stage stage, long one, long other, LocalDate day, TalkOccasion occasion) {
        stage.as(one, stage.moment(day, 16, 0), () -> desk.record(new TalkWrites.NewTalk(other, day, occasion, null)));
        return sql.number("SELECT max(id) FROM orgstructure.talk");
    }

    private List<Long> members(String branch) {
        return sql.list(
                "SELECT m.person_id FROM orgstructure.membership m JOIN orgstructure.org_unit u ON u.id = m.branch_id"
                        + " WHERE u.code = ? AND m.to_date IS NULL AND m.taken_back_at IS NULL ORDER BY m.person_id",
                row -> row.number("person_id"),
                branch);
    }

    private long version(long id) {
        return sql.number("SELECT version FROM orgstructure.talk WHERE id = ?", id);
    }
}
