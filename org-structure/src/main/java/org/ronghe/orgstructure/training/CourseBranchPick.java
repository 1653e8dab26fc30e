package org.ronghe.orgstructure.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ronghe.domain.gate.Gate;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** Branches whose members the reader may put on a roll. */
@ApplicationScoped
class CourseBranchPick implements PickList {
    @Inject
    OrgUnits units;

    @Override
    public String name() {
        return "course-branch";
    }

    @Override
    public List<Choice> choices(Ui ui) {
        var reach = Gate.reach(ui.actor(), "course.write");
        return units.all(ui.today()).stream()
                .filter(unit -> unit.kind() == OrgUnits.Kind.BRANCH && reach.covers(unit.id()))
                .map(unit -> new Choice(String.valueOf(unit.id()), unit.name()))
                .toList();
    }
}
