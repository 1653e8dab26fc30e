package org.ronghe.orgstructure.meeting.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one resolved item with everything around it. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class ItemSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    People people;

    @Inject
    Posts posts;

    @Inject
    OrgUnits units;

    @Inject
    AuditNote note;

    @Permits(value = "meeting-item.read", trace = Trace.READ)
    @Transactional
    ItemSheet sheet(long id) {
        return new Reading(opening.read(ItemLines.KIND, MeetingItem.class, id)).sheet();
    }

    /** One of its files, to be opened. */
    @Permits(value = "meeting-item.read", trace = Trace.READ)
    @Transactional
    ItemSheet.ProofLine proof(long id, long proof) {
        var item = opening.read(ItemLines.KIND, MeetingItem.class, id);
        note.detail("proof", proof);
        return new Reading(item).proof(item.proof(proof));
    }

    private final class Reading {
        private final MeetingItem item;
        private final Actor actor = gate.actor();
        private final LocalDate today = LocalDate.now(clock);
        private final Map<Long, String> names;
        private final Map<Long, String> titles;

        Reading(MeetingItem item) {
            this.item = item;
            var ids = new HashSet<Long>(List.of(item.responsible(), item.chair(), item.recorder()));
            item.proofs().forEach(proof -> ids.add(proof.by()));
            item.moves().forEach(move -> {
                ids.add(move.by());
                if (move.behalf() != null) {
                    ids.add(move.behalf());
                }
            });
            names = people.namesOf(ids);
            titles = posts.titlesOf(ids, today);
        }

        private ItemSheet.Named person(long id) {
            return new ItemSheet.Named(id, names.getOrDefault(id, ""), titles.getOrDefault(id, ""));
        }

        ItemSheet.ProofLine proof(ItemProof proof) {
            return new ItemSheet.ProofLine(
                    proof.id(),
                    proof.name(),
                    proof.sha256(),
                    proof.bytes(),
                    names.getOrDefault(proof.by(), ""),
                    proof.at());
        }

        ItemSheet sheet() {
            var known = new ItemFacts(item, actor);
            return new ItemSheet(
                    item.id(),
                    item.version(),
                    item.code(),
                    item.text(),
                    item.source(),
                    item.meetingCode(),
                    item.point(),
                    new ItemSheet.Named(
                            item.ownerUnit(),
                            units.namesOf(List.of(item.ownerUnit())).getOrDefault(item.ownerUnit(), ""),
                            ""),
                    person(item.responsible()),
                    person(item.chair()),
                    person(item.recorder()),
                    item.firstDue(),
                    item.due(),
                    item.changes(),
                    item.state().isOverdue(item.due(), today),
                    item.report(),
                    item.state(),
                    item.closedOn(),
                    item.proofs().stream().map(this::proof).toList(),
                    item.moves().stream()
                            .sorted(Comparator.comparing(ItemMove::at).reversed())
                            .map(move -> new ItemSheet.Event(
                                    move.at(),
                                    move.step(),
                                    move.from(),
                                    move.to(),
                                    move.byName(names.getOrDefault(move.by(), "")),
                                    move.byPost(),
                                    move.behalf() == null ? null : names.getOrDefault(move.behalf(), ""),
                                    move.note()))
                            .toList(),
                    open.of(ItemGuard.RULES, known));
        }
    }
}
