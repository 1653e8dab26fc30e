package org.ronghe.discipline.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;

/** Gathers what the guards look at. */
@ApplicationScoped
class NoticeFactsBook {
    @Inject
    Clock clock;

    @Inject
    People people;

    @Inject
    Posts posts;

    NoticeFacts of(Notice notice, Actor actor) {
        var today = LocalDate.now(clock);
        var leading = new HashSet<Long>();
        for (var role : List.of(Role.SEC, Role.DIR, Role.PCM, Role.LG)) {
            leading.addAll(posts.holdersOf(role, today));
        }
        var issuer = notice.issuer();
        return new NoticeFacts(
                notice,
                actor,
                leading,
                issuer == null ? "" : people.namesOf(List.of(issuer)).getOrDefault(issuer, ""));
    }
}
