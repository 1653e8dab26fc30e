package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** Who is offered as an acceptor: the rectification office, discipline cadres, heads and branch secretaries. */
@ApplicationScoped
class AcceptorPick implements PickList {
    @Inject
    People people;

    @Inject
    Posts posts;

    @Override
    public String name() {
        return "acceptor";
    }

    @Override
    public List<Choice> choices(Ui ui) {
        LocalDate today = ui.today();
        var office = posts.holdersOf(Role.RZ, today);
        var ids = new TreeSet<Long>();
        Stream.of(Role.RZ, Role.DIC, Role.HEAD, Role.BS, Role.SUP)
                .forEach(role -> ids.addAll(posts.holdersOf(role, today)));
        var titles = posts.titlesOf(ids, today);
        return people.all(today).stream()
                .filter(person -> ids.contains(person.id()))
                .map(person -> new Choice(
                        String.valueOf(person.id()),
                        (office.contains(person.id()) ? "★ " : "") + person.name() + "（"
                                + titles.getOrDefault(person.id(), "") + "）"))
                .toList();
    }
}
