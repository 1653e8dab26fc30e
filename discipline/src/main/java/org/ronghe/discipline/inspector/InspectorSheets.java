package org.ronghe.discipline.inspector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Opening;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one entry of the pool with everything around it. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class InspectorSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    Sql sql;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    OrgUnits units;

    @Permits(value = "inspector.read", trace = Trace.READ)
    @Transactional
    InspectorSheet sheet(long id) {
        var inspector = opening.read("inspector", Inspector.class, id);
        var actor = gate.actor();
        var ids = new HashSet<Long>();
        ids.add(inspector.person());
        ids.add(inspector.recommendedBy());
        inspector.moves().forEach(move -> {
            ids.add(move.by());
            if (move.behalf() != null) {
                ids.add(move.behalf());
            }
        });
        var names = people.namesOf(ids);
        var facts = new InspectorFacts(inspector, actor);
        return new InspectorSheet(
                inspector.id(),
                inspector.version(),
                inspector.person(),
                names.getOrDefault(inspector.person(), ""),
                posts.titlesOf(List.of(inspector.person()), LocalDate.now(clock))
                        .getOrDefault(inspector.person(), ""),
                inspector.speciality(),
                names.getOrDefault(inspector.recommendedBy(), ""),
                inspector.consentOn(),
                inspector.pledgedOn(),
                inspector.availableFrom(),
                inspector.availableTo(),
                inspector.confirmedBy() != null,
                inspector.mayLead(),
                inspector.since(),
                inspector.leftOn(),
                inspector.state(),
                inspector.reason(),
                declared(inspector, actor) ? relations(inspector) : null,
                calls(inspector.id()),
                events(inspector, names),
                open.of(InspectorGuard.RULES, facts),
                primary(inspector, actor));
    }

    /** Who reads what a person declared about relatives: the person, 整改办 and 纪检. */
    static boolean declared(Inspector inspector, Actor actor) {
        return actor.person() == inspector.person() || actor.is(Role.RZ) || actor.is(Role.DIC);
    }

    private List<InspectorSheet.Relation> relations(Inspector inspector) {
        var names = units.namesOf(
                inspector.relations().stream().map(InspectorRelation::unit).toList());
        return inspector.relations().stream()
                .map(each -> new InspectorSheet.Relation(
                        each.unit(), names.getOrDefault(each.unit(), ""), each.kinship(), each.declaredOn()))
                .toList();
    }

    private List<InspectorSheet.Call> calls(long inspector) {
        return sql.list(
                """
                SELECT r.id, r.name, m.post, r.authorisation, m.since_on, r.feedback_on IS NOT NULL AS fed_back, a.word
                  FROM discipline.team_member m
                  JOIN discipline.inspection_round r ON r.id = m.round_id
                  LEFT JOIN discipline.inspector_appraisal a
                    ON a.round_id = m.round_id AND a.inspector_id = m.inspector_id
                 WHERE m.inspector_id = ? AND m.released_on IS NULL ORDER BY m.since_on DESC, m.id DESC LIMIT 50
                """,
                row -> new InspectorSheet.Call(
                        row.number("id"),
                        row.text("name"),
                        row.text("post"),
                        row.text("authorisation"),
                        row.requiredDate("since_on"),
                        row.flag("fed_back"),
                        row.wordOrNull(Appraisal.class, "word")),
                inspector);
    }

    private static List<InspectorSheet.Event> events(Inspector inspector, Map<Long, String> names) {
        return inspector.moves().stream()
                .sorted(Comparator.comparing(InspectorMove::at).reversed())
                .map(move -> new InspectorSheet.Event(
                        move.at(),
                        move.step(),
                        move.from(),
                        move.to(),
                        move.byName(names.getOrDefault(move.by(), "")),
                        move.byPost(),
                        move.behalf() == null ? null : names.getOrDefault(move.behalf(), ""),
                        move.note()))
                .toList();
    }

    private static @Nullable InspectorStep primary(Inspector inspector, Actor actor) {
        if (actor.person() == inspector.person() && inspector.state() != InspectorState.LEFT) {
            return inspector.consentOn() == null
                    ? InspectorStep.CONSENT
                    : inspector.pledgedOn() == null ? InspectorStep.PLEDGE : null;
        }
        return switch (inspector.state()) {
            case RECOMMENDED -> InspectorStep.CHECK;
            case CHECKED -> InspectorStep.ADMIT;
            case SUSPENDED -> InspectorStep.RESUME;
            case IN_POOL, LEFT -> null;
        };
    }
}
