package org.ronghe.orgstructure.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;

/**
 * The end of a post in the demonstration: the successor takes what the rules allow, the rest stands on a handover list.
 */
@ApplicationScoped
class PeopleJourney implements Demonstration {
    @Inject
    Sql sql;

    @Inject
    PeopleDesk desk;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 60;
    }

    private record Held(long id, long version) {}

    @Override
    public void play(Stage stage) {
        var yesterday = LocalDate.now(clock).minusDays(1);
        long holder = stage.person("丁试安");
        var post = sql.one(
                        "SELECT id, version FROM orgstructure.held_post WHERE person_id = ?",
                        row -> new Held(row.number("id"), row.number("version")),
                        holder)
                .orElseThrow();
        stage.as(
                stage.person("安试全"),
                stage.moment(yesterday, 17, 0),
                () -> desk.endPost(
                        holder,
                        post.id(),
                        new PeopleWrites.PostEnding(
                                post.version(), yesterday.minusDays(1), "岗位调整", stage.person("陶试然"))));
    }
}
