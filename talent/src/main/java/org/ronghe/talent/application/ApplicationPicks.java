package org.ronghe.talent.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.ronghe.orgstructure.api.People;
import org.ronghe.talent.programme.Cycles;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** What the forms of applications offer. */
final class ApplicationPicks {
    private ApplicationPicks() {}

    /** What a cycle asks for; the page of the application says it. */
    @ApplicationScoped
    static class RequiredPaperPick implements PickList {
        @Override
        public String name() {
            return "required-paper";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            return List.of();
        }
    }

    /** Cycles that take applications of the reader now. */
    @ApplicationScoped
    static class ReceivingPick implements PickList {
        @Inject
        People people;

        @Inject
        Cycles cycles;

        @Override
        public String name() {
            return "talent-receiving";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            var audience = people.find(ui.actor().person())
                    .map(person -> ApplicationDesk.audience(person.kind()))
                    .orElse(null);
            return audience == null
                    ? List.of()
                    : cycles.receiving(ui.today(), audience).stream()
                            .map(each -> new Choice(String.valueOf(each.id()), each.name()))
                            .toList();
        }
    }
}
