package org.ronghe.orgstructure.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.meeting.Sittings;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one change with everything around it. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class ChangeSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Inject
    Sittings sittings;

    @Inject
    Parameters parameters;

    @Inject
    ChangeFactsBook facts;

    @Inject
    Sql sql;

    @Permits(value = "change.read", trace = Trace.READ)
    @Transactional
    ChangeSheet sheet(long id) {
        var change = opening.read(ChangeLines.KIND, Change.class, id);
        var plan = change.plan();
        var ids = new HashSet<>(plan.leaders().all());
        ids.addAll(change.appointed().all());
        ids.addAll(plan.roll());
        ids.add(change.draftedBy());
        change.roll().forEach(each -> ids.add(each.person()));
        change.moves().forEach(each -> ids.add(each.by()));
        var names = people.namesOf(ids);
        var places = new HashSet<>(plan.units());
        change.roll().forEach(each -> places.add(each.home()));
        places.add(change.applicant());
        add(places, plan.parent());
        add(places, change.unit());
        var units = this.units.namesOf(places);
        var asked = change.askedOn();
        var limits = ChangeLimits.on(today(), parameters);
        boolean there = change.carriedOn() != null;
        return new ChangeSheet(
                id,
                change.version(),
                change.code(),
                change.kind(),
                plan.target(),
                ChangeDesk.asked(change),
                plan.name(),
                change.unit(),
                name(units, change.unit()),
                change.made(),
                name(units, change.applicant()),
                name(units, plan.parent()),
                names(units, plan.units()),
                name(names, change.draftedBy()),
                asked,
                asked == null
                        ? null
                        : asked.plusMonths(ChangeLimits.on(asked, parameters).replyMonths()),
                change.meeting() == null
                        ? ""
                        : sittings.find(change.meeting())
                                .map(Sittings.Sitting::code)
                                .orElse(""),
                change.decidedPoint(),
                change.decidedOn(),
                change.resolution(),
                change.replyNo(),
                change.repliedOn(),
                change.carriedOn(),
                change.filedNo(),
                change.filedOn(),
                leaders(plan.leaders(), names),
                leaders(change.appointed(), names),
                there ? List.of() : names(names, plan.roll()),
                change.roll().stream()
                        .map(each -> new ChangeSheet.RollRow(
                                name(names, each.person()), name(units, each.home()), each.from(), each.to()))
                        .toList(),
                change.pledge(),
                change.pledgedOn(),
                change.roll().stream()
                        .filter(each -> each.signedOn() != null)
                        .map(each -> name(names, each.person()))
                        .distinct()
                        .toList(),
                notes(id),
                change.extensions(),
                ChangeLedger.marks(
                        change.kind(),
                        change.state(),
                        asked,
                        plan.startsOn(),
                        plan.endsOn(),
                        change.extensions(),
                        today(),
                        limits),
                change.endedOn(),
                change.state(),
                change.moves().stream()
                        .sorted(Comparator.comparing(ChangeMove::at).reversed())
                        .map(each -> new ChangeSheet.Event(
                                each.at(),
                                each.step(),
                                each.byName(name(names, each.by())),
                                each.byPost(),
                                each.note(),
                                each.to()))
                        .toList(),
                open.of(ChangeGuard.RULES, facts.of(change, gate.actor())),
                primary(change));
    }

    private static void add(Collection<Long> all, @Nullable Long one) {
        if (one != null) {
            all.add(one);
        }
    }

    private static String name(Map<Long, String> names, @Nullable Long id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }

    private static List<String> names(Map<Long, String> names, Collection<Long> ids) {
        return ids.stream().sorted().map(each -> name(names, each)).toList();
    }

    private static List<ChangeSheet.Leader> leaders(Change.Leaders leaders, Map<Long, String> names) {
        var all = new ArrayList<ChangeSheet.Leader>();
        if (leaders.secretary() != null) {
            all.add(new ChangeSheet.Leader(ChangePart.SECRETARY, name(names, leaders.secretary())));
        }
        if (leaders.deputy() != null) {
            all.add(new ChangeSheet.Leader(ChangePart.DEPUTY, name(names, leaders.deputy())));
        }
        names(names, leaders.committee()).forEach(each -> all.add(new ChangeSheet.Leader(ChangePart.COMMITTEE, each)));
        return all;
    }

    /** A note is its home branch's: for whoever is secretary there, and for nobody else. */
    private List<ChangeSheet.Note> notes(long id) {
        var homes = new HashSet<Long>();
        gate.actor().grants().stream()
                .filter(grant -> grant.role() == Role.BS)
                .forEach(grant -> homes.addAll(grant.units()));
        return sql.list(
                """
                SELECT q.name, n.words, n.written_at FROM orgstructure.temporary_note n
                  JOIN orgstructure.person q ON q.id = n.person_id
                 WHERE n.change_id = ? AND n.home_branch_id = ANY (?) ORDER BY n.id
                """,
                row -> new ChangeSheet.Note(row.text("name"), row.text("words"), row.instant("written_at")),
                id,
                homes);
    }

    private static @Nullable ChangeStep primary(Change change) {
        return switch (change.state()) {
            case DRAWN_UP -> ChangeStep.ASK;
            case ASKED -> ChangeStep.DECIDE;
            case DECIDED -> ChangeStep.REPLY;
            case REPLIED -> ChangeStep.CARRY_OUT;
            case CARRIED_OUT -> ChangeStep.FILE;
            case FILED -> change.kind() == ChangeKind.TEMPORARY ? ChangeStep.WIND_UP : null;
            case ENDED, REFUSED, WITHDRAWN -> null;
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
