package org.ronghe.orgstructure.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.Posts;

/** Committees of two branches in the demonstration: one is complete, one has lost a member and nobody was elected. */
@ApplicationScoped
class PostsJourney implements Demonstration {
    @Inject
    Sql sql;

    @Inject
    PeopleDesk desk;

    @Inject
    Posts posts;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 26;
    }

    @Override
    public void play(Stage stage) {
        var today = LocalDate.now(clock);
        var since = today.minusYears(1);
        give("邹试岩", "ZB-L01", "组织委员", since);
        give("张试栎", "ZB-L01", "宣传委员", since);
        give("云试川", "ZB-L01", "纪检委员", since);
        give("褚试朔", "ZB-L04", "组织委员", since);
        give("苗试晴", "ZB-L04", "宣传委员", since);
        long vacant = give("乐试川", "ZB-L04", "纪检委员", since);
        long holder = sql.number("SELECT person_id FROM orgstructure.post WHERE id = ?", vacant);
        stage.as(
                stage.person("安试全"),
                stage.moment(today.minusDays(74), 17, 0),
                () -> desk.endPost(
                        holder,
                        vacant,
                        new PeopleWrites.PostEnding(
                                sql.number("SELECT version FROM orgstructure.post WHERE id = ?", vacant),
                                today.minusDays(75),
                                "工作调整",
                                null)));
    }

    private long give(String name, String branch, String title, LocalDate since) {
        return posts.appoint(
                sql.number("SELECT id FROM orgstructure.person WHERE name = ?", name),
                units.byCode(branch).orElseThrow().id(),
                Role.BC,
                title,
                since,
                "演示");
    }
}
