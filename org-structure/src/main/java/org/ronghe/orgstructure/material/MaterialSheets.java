package org.ronghe.orgstructure.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.step.OpenSteps;

/** Reads one material with everything around it. */
@ApplicationScoped
class MaterialSheets {
    @Inject
    OpenSteps open;

    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    MaterialFactsBook facts;

    @Inject
    StudyLedger studies;

    @Inject
    People people;

    @Permits(value = "material.read", trace = Trace.NONE)
    @Transactional
    MaterialSheet sheet(long id) {
        var material = opening.read(MaterialLines.KIND, Material.class, id);
        var ids = new HashSet<Long>();
        ids.add(material.author());
        if (material.reviewer() != null) {
            ids.add(material.reviewer());
        }
        material.moves().forEach(move -> ids.add(move.by()));
        var names = people.namesOf(ids);
        var words = material.words();
        boolean seesStudies = gate.may("material.studies");
        return new MaterialSheet(
                material.id(),
                material.version(),
                words.kind(),
                words.name(),
                words.title(),
                words.issuer(),
                words.number(),
                words.classified(),
                words.keptAt(),
                words.issuedOn(),
                words.receivedOn(),
                words.source(),
                words.body(),
                words.keywords(),
                words.asked(),
                names.getOrDefault(material.author(), ""),
                material.registeredOn(),
                material.reviewer() == null ? "" : names.getOrDefault(material.reviewer(), ""),
                material.releasedOn(),
                material.reason(),
                material.state(),
                seesStudies,
                seesStudies && material.state().open() ? studies.of(id) : List.of(),
                material.moves().stream()
                        .sorted(Comparator.comparing(MaterialMove::at).reversed())
                        .map(move -> new MaterialSheet.Event(
                                move.at(),
                                move.step(),
                                move.byName(names.getOrDefault(move.by(), "")),
                                move.byPost(),
                                move.note(),
                                move.to()))
                        .toList(),
                open.of(MaterialGuard.RULES, facts.of(material, gate.actor())));
    }
}
