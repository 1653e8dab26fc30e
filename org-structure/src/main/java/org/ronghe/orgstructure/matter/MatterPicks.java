package org.ronghe.orgstructure.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ronghe.domain.gate.Gate;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.OrgUnits.Kind;
import org.ronghe.orgstructure.meeting.Sittings;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.PickList;

/** What the forms of matters offer, as far as the reader sees the matter that the form is about. */
final class MatterPicks {
    private MatterPicks() {}

    /** Departments, laboratories and bodies that the reader raises matters for. */
    @ApplicationScoped
    static class RaisingUnitPick implements PickList {
        @Inject
        OrgUnits units;

        @Override
        public String name() {
            return "raising-unit";
        }

        @Override
        public List<Choice> choices(Ui ui) {
            var reach = Gate.reach(ui.actor(), "matter.raise");
            return units.all(ui.today()).stream()
                    .filter(unit -> (unit.kind() == Kind.DEPARTMENT || unit.kind() == Kind.LABORATORY)
                            && reach.covers(unit.id()))
                    .map(unit -> new Choice(String.valueOf(unit.id()), unit.name()))
                    .toList();
        }
    }

    /** A list that depends on the matter. */
    abstract static class OfMatter implements PickList {
        @PersistenceContext
        EntityManager em;

        @Override
        public List<Choice> choices(Ui ui) {
            return List.of();
        }

        @Override
        public List<Choice> choices(Ui ui, Map<String, Object> form) {
            return found(ui, form).map(matter -> choices(ui, matter)).orElse(List.of());
        }

        abstract List<Choice> choices(Ui ui, Matter matter);

        private Optional<Matter> found(Ui ui, Map<String, Object> form) {
            var id = String.valueOf(form.get("matter"));
            return Optional.of(id)
                    .filter(each -> each.matches("\\d{1,18}"))
                    .map(each -> em.find(Matter.class, Long.valueOf(each)))
                    .filter(matter -> matter.visibleTo(ui.actor(), Gate.reach(ui.actor(), "matter.read")));
        }

        static List<Choice> of(List<Sittings.Sitting> sittings) {
            return sittings.stream()
                    .map(each -> new Choice(String.valueOf(each.id()), each.code()))
                    .toList();
        }

        static <T> List<Choice> of(List<T> all, Function<T, Choice> choice) {
            return all.stream().map(choice).toList();
        }
    }

    /** Meetings before which it can still come. */
    @ApplicationScoped
    static class OpenSittingPick extends OfMatter {
        @Inject
        Sittings sittings;

        @Override
        public String name() {
            return "open-sitting";
        }

        @Override
        List<Choice> choices(Ui ui, Matter matter) {
            return of(sittings.open(matter.body().meeting(), matter.bodyUnit()));
        }
    }

    /** What the body came to a resolution on after the meeting that handled the matter. */
    @ApplicationScoped
    static class LaterPointPick extends OfMatter {
        @Inject
        Sittings sittings;

        @Override
        public String name() {
            return "later-point";
        }

        @Override
        List<Choice> choices(Ui ui, Matter matter) {
            var day = matter.meetingDay();
            return day == null
                    ? List.of()
                    : of(
                            sittings.resolved(matter.body().meeting(), matter.bodyUnit(), day.plusDays(1)),
                            each -> new Choice(
                                    String.valueOf(each.id()), each.sitting().code() + " · " + each.said()));
        }
    }

    /** Who sits in the body on the day of the meeting. */
    @ApplicationScoped
    static class BodyMemberPick extends OfMatter {
        @Inject
        MatterFactsBook facts;

        @Override
        public String name() {
            return "body-member";
        }

        @Override
        List<Choice> choices(Ui ui, Matter matter) {
            return of(
                    facts.seats(matter),
                    seat -> new Choice(
                            String.valueOf(seat.person()),
                            seat.post().isEmpty() ? seat.name() : seat.name() + "（" + seat.post() + "）"));
        }
    }

    /** Opinions that wait for the reader. */
    @ApplicationScoped
    static class OwnOpinionPick extends OfMatter {
        @Override
        public String name() {
            return "own-opinion";
        }

        @Override
        List<Choice> choices(Ui ui, Matter matter) {
            var me = ui.actor().principals();
            return of(
                    matter.opinions().stream()
                            .filter(each -> each.waits() && me.contains(each.giver()))
                            .toList(),
                    each -> new Choice(String.valueOf(each.id()), ui.word(each.kind())));
        }
    }
}
