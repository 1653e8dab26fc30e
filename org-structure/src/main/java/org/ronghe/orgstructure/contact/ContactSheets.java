package org.ronghe.orgstructure.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.move.Opening;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;

/** Reads one contact with its visits. Opening one leaves a line in the audit chain. */
@ApplicationScoped
class ContactSheets {
    @Inject
    Opening opening;

    @Inject
    Gate gate;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    @Inject
    VisitLedger visits;

    @Permits(value = "contact.read", trace = Trace.READ)
    @Transactional
    ContactSheet sheet(long id) {
        var link = opening.read("contact", ContactLink.class, id);
        var ids = new HashSet<Long>(Set.of(link.holder()));
        if (link.person() != null) {
            ids.add(link.person());
        }
        var names = people.namesOf(ids);
        var branch = link.branch();
        var actor = gate.actor();
        return new ContactSheet(
                id,
                link.version(),
                link.kind().name(),
                link.kind().nameEn(),
                link.holder(),
                names.getOrDefault(link.holder(), ""),
                branch,
                branch == null
                        ? names.getOrDefault(link.person(), "")
                        : units.namesOf(List.of(branch)).getOrDefault(branch, ""),
                link.from(),
                link.to(),
                link.endReason(),
                visits.of(id),
                link.to() == null && Gate.may(actor, "contact.assign"),
                link.to() == null
                        && Gate.may(actor, "contact-visit.write")
                        && actor.principals().contains(link.holder()));
    }
}
