package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ronghe.domain.gate.AccessTable;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** Who is offered as the leader above a task: whoever holds a post that the access table lets consent to one. */
@ApplicationScoped
class LeaderPick implements PickList {
    @Inject
    People people;

    @Inject
    Posts posts;

    @Override
    public String name() {
        return "leader";
    }

    @Override
    public List<Choice> choices(Ui ui) {
        return choices(ui, Map.of());
    }

    @Override
    public List<Choice> choices(Ui ui, Map<String, Object> form) {
        var today = ui.today();
        var ids = new TreeSet<Long>();
        AccessTable.get()
                .rule("rectification.lead")
                .scopes()
                .keySet()
                .forEach(role -> ids.addAll(posts.holdersOf(role, today)));
        return PersonChoices.of(
                people.all(today).stream()
                        .filter(person ->
                                ids.contains(person.id()) || PersonChoices.chosen(form, "leader", person.id()))
                        .toList(),
                posts,
                today);
    }
}
