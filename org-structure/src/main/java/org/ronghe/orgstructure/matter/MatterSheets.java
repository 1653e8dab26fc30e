package org.ronghe.orgstructure.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.meeting.Sittings;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one matter with everything around it. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class MatterSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    Sql sql;

    @Inject
    MatterFactsBook facts;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Inject
    Sittings sittings;

    @Inject
    AuditNote note;

    @Permits(value = "matter.read", trace = Trace.READ)
    @Transactional
    MatterSheet sheet(long id) {
        return new Reading(opening.read(MatterLines.KIND, Matter.class, id)).sheet();
    }

    /** One of its papers, to be opened. */
    @Permits(value = "matter.read", trace = Trace.READ)
    @Transactional
    MatterSheet.PaperLine paper(long id, long paper) {
        var matter = opening.read(MatterLines.KIND, Matter.class, id);
        note.detail("paper", paper);
        return new Reading(matter).paper(matter.paper(paper));
    }

    private final class Reading {
        private final Matter matter;
        private final Actor actor = gate.actor();
        private final Map<Long, String> names;

        Reading(Matter matter) {
            this.matter = matter;
            var ids = new HashSet<Long>();
            ids.add(matter.raisedBy());
            ids.add(Objects.requireNonNullElse(matter.chair(), 0L));
            ids.add(Objects.requireNonNullElse(matter.recorder(), 0L));
            matter.opinions().forEach(opinion -> ids.add(opinion.giver()));
            matter.papers().forEach(paper -> ids.add(paper.by()));
            matter.heard().forEach(view -> ids.add(view.person()));
            matter.former().forEach(each -> matter.heard(each).forEach(view -> ids.add(view.person())));
            matter.moves().forEach(move -> {
                ids.add(move.by());
                ids.add(Objects.requireNonNullElse(move.behalf(), 0L));
            });
            names = people.namesOf(ids);
        }

        private String name(long person) {
            return names.getOrDefault(person, "");
        }

        MatterSheet.PaperLine paper(MatterPaper paper) {
            return new MatterSheet.PaperLine(
                    paper.id(), paper.name(), paper.sha256(), paper.bytes(), name(paper.by()), paper.at());
        }

        private MatterSheet.@Nullable Other other(String condition, @Nullable Long id) {
            return id == null
                    ? null
                    : sql.one(
                                    "SELECT id, number FROM orgstructure.matter WHERE " + condition,
                                    row -> new MatterSheet.Other(row.number("id"), row.text("number")),
                                    id)
                            .orElse(null);
        }

        private MatterSheet.@Nullable Sitting sitting(Sittings.@Nullable Sitting found, boolean own) {
            return found == null
                    ? null
                    : new MatterSheet.Sitting(
                            found.id(),
                            found.code(),
                            found.day(),
                            own ? name(found.chair()) : "",
                            own ? name(found.recorder()) : "",
                            own ? matter.papersOn() : null,
                            found.signed());
        }

        private Sittings.@Nullable Sitting confirming() {
            var meeting = matter.confirmedBy();
            return meeting == null ? null : sittings.find(meeting).orElse(null);
        }

        private List<MatterSheet.FormerSitting> former() {
            return matter.former().stream()
                    .flatMap(each -> sittings.find(each).stream())
                    .map(found -> new MatterSheet.FormerSitting(
                            found.id(),
                            found.code(),
                            matter.heard(found.id()).stream()
                                    .map(view -> new MatterSheet.ViewLine(
                                            name(view.person()),
                                            "",
                                            found.chair() == view.person(),
                                            view.stance(),
                                            view.words(),
                                            earlier(found.id(), view.person())))
                                    .toList()))
                    .toList();
        }

        private List<MatterSheet.EarlierView> earlier(long person) {
            var meeting = matter.meeting();
            return meeting == null ? List.of() : earlier(meeting, person);
        }

        private List<MatterSheet.EarlierView> earlier(long meeting, long person) {
            return matter.earlier(meeting, person).stream()
                    .map(view -> new MatterSheet.EarlierView(view.stance(), view.words()))
                    .toList();
        }

        /** Members in the order of speaking, then those who were not heard yet. */
        private List<MatterSheet.ViewLine> views(List<Sittings.Seat> members) {
            var seats = members.stream().collect(Collectors.toMap(Sittings.Seat::person, Function.identity()));
            var lines = matter.heard().stream()
                    .map(view -> {
                        var seat = seats.remove(view.person());
                        return new MatterSheet.ViewLine(
                                name(view.person()),
                                seat == null ? "" : seat.post(),
                                Objects.equals(matter.chair(), view.person()),
                                view.stance(),
                                view.words(),
                                earlier(view.person()));
                    })
                    .collect(Collectors.toList());
            seats.values().stream()
                    .sorted(Comparator.comparing((Sittings.Seat seat) -> Objects.equals(matter.chair(), seat.person()))
                            .thenComparing(Sittings.Seat::name))
                    .map(seat -> new MatterSheet.ViewLine(
                            seat.name(),
                            seat.post(),
                            Objects.equals(matter.chair(), seat.person()),
                            null,
                            "",
                            earlier(seat.person())))
                    .forEach(lines::add);
            return lines;
        }

        MatterSheet sheet() {
            var gathered = facts.known(matter, actor);
            var known = gathered.facts();
            var stands = matter.proposal();
            var splitting = facts.splitting(stands, matter.raisedOn(), matter.id());
            return new MatterSheet(
                    matter.id(),
                    matter.version(),
                    matter.code(),
                    stands.kind(),
                    stands.title(),
                    stands.reason(),
                    stands.options(),
                    stands.amount(),
                    stands.fund(),
                    stands.subject(),
                    splitting != null && splitting.split(),
                    splitting == null ? 0 : splitting.before(),
                    splitting == null ? 0 : splitting.limit(),
                    stands.touchesStaff(),
                    stands.assault(),
                    units.namesOf(List.of(matter.unit())).getOrDefault(matter.unit(), ""),
                    name(matter.raisedBy()),
                    matter.raisedOn(),
                    other("id = ?", matter.replaces()),
                    other("replaces = ? ORDER BY id DESC LIMIT 1", matter.id()),
                    matter.body(),
                    sitting(gathered.sitting(), true),
                    sitting(confirming(), false),
                    matter.emergency(),
                    matter.emergencyReason(),
                    matter.resolution(),
                    matter.decidedOn(),
                    matter.evaluation(),
                    matter.state(),
                    matter.missing(known.rules()),
                    matter.opposed(),
                    matter.opinions().stream()
                            .map(opinion -> new MatterSheet.OpinionLine(
                                    opinion.kind(),
                                    name(opinion.giver()),
                                    opinion.verdict(),
                                    opinion.words(),
                                    opinion.givenAt(),
                                    opinion.lapsed()))
                            .toList(),
                    matter.papers().stream().map(this::paper).toList(),
                    views(gathered.seats()),
                    former(),
                    gathered.sitting() == null ? null : known.count(),
                    gathered.items(),
                    matter.moves().stream()
                            .sorted(Comparator.comparing(MatterMove::at).reversed())
                            .map(move -> new MatterSheet.Event(
                                    move.at(),
                                    move.step(),
                                    move.to(),
                                    move.byName(name(move.by())),
                                    move.byPost(),
                                    move.behalf() == null ? null : name(move.behalf()),
                                    move.note()))
                            .toList(),
                    open.of(MatterGuard.RULES, known));
        }
    }
}
