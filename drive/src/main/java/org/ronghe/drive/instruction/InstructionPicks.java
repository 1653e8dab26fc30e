package org.ronghe.drive.instruction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.Meetings;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** What the forms of instructions offer, as far as the reader sees the instruction that the form is about. */
final class InstructionPicks {
    private InstructionPicks() {}

    /** People by the posts they hold today. */
    abstract static class Holders implements PickList {
        @Inject
        People people;

        @Inject
        Posts posts;

        abstract Set<Role> roles();

        @Override
        public List<Choice> choices(Ui ui) {
            var holders = roles().stream()
                    .flatMap(role -> posts.holdersOf(role, ui.today()).stream())
                    .collect(Collectors.toSet());
            var titles = posts.titlesOf(holders, ui.today());
            return named(holders, ui.today()).stream()
                    .map(person -> new Choice(
                            String.valueOf(person.id()),
                            person.name() + "（" + titles.getOrDefault(person.id(), "") + "）"))
                    .toList();
        }

        private List<People.Person> named(Collection<Long> ids, LocalDate on) {
            return people.all(on).stream()
                    .filter(each -> ids.contains(each.id()))
                    .toList();
        }
    }

    /** Whoever keeps the ledger. */
    @ApplicationScoped
    static class KeeperPick extends Holders {
        @Override
        public String name() {
            return "instruction-keeper";
        }

        @Override
        Set<Role> roles() {
            return Set.of(Role.SUP);
        }
    }

    /** Leaders who may be in charge. */
    @ApplicationScoped
    static class LeaderPick extends Holders {
        @Override
        public String name() {
            return "instruction-leader";
        }

        @Override
        Set<Role> roles() {
            return InstructionDesk.LEADING;
        }
    }

    /** What of meetings may be linked to the instruction. */
    abstract static class OfInstruction implements PickList {
        @PersistenceContext
        EntityManager em;

        @Inject
        Meetings meetings;

        @Override
        public List<Choice> choices(Ui ui) {
            return List.of();
        }

        @Override
        public List<Choice> choices(Ui ui, Map<String, Object> form) {
            return found(ui, form).stream()
                    .flatMap(it -> choices(ui, it).stream())
                    .toList();
        }

        abstract List<Choice> choices(Ui ui, Instruction it);

        private Optional<Instruction> found(Ui ui, Map<String, Object> form) {
            return Optional.of(String.valueOf(form.get("instruction")))
                    .filter(each -> each.matches("\\d{1,18}"))
                    .map(each -> em.find(Instruction.class, Long.valueOf(each)))
                    .filter(it -> it.visibleTo(ui.actor(), Gate.reach(ui.actor(), "instruction.read")));
        }
    }

    /** Meetings of the committee that studied it first and that the reader chaired. */
    @ApplicationScoped
    static class StudyPick extends OfInstruction {
        @Inject
        InstructionFactsBook facts;

        @Override
        public String name() {
            return "instruction-study";
        }

        @Override
        List<Choice> choices(Ui ui, Instruction it) {
            return facts.alone(it).studies().stream()
                    .filter(meeting -> ui.actor().principals().contains(meeting.chair()))
                    .map(meeting -> new Choice(String.valueOf(meeting.id()), meeting.code()))
                    .toList();
        }
    }

    /** What meetings of the committee came to a resolution on since it was received. */
    @ApplicationScoped
    static class ResolutionPick extends OfInstruction {
        @Override
        public String name() {
            return "instruction-resolution";
        }

        @Override
        List<Choice> choices(Ui ui, Instruction it) {
            return meetings.resolved(it.receivedOn()).stream()
                    .map(point -> new Choice(
                            String.valueOf(point.id()), point.meeting().code() + " · " + point.said()))
                    .toList();
        }
    }
}
