package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** Who is offered as the responsible person: everybody, those of the unit in the form first. */
@ApplicationScoped
class ResponsiblePick implements PickList {
    @Inject
    People people;

    @Inject
    Posts posts;

    @Override
    public String name() {
        return "responsible";
    }

    @Override
    public List<Choice> choices(Ui ui) {
        return choices(ui, Map.of());
    }

    @Override
    public List<Choice> choices(Ui ui, Map<String, Object> form) {
        return PersonChoices.of(
                people.all(ui.today()).stream()
                        .sorted(Comparator.comparing((People.Person person) ->
                                person.unit() == null || !PersonChoices.chosen(form, "ownerUnit", person.unit())))
                        .toList(),
                posts,
                ui.today());
    }
}
