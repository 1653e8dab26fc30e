package org.ronghe.orgstructure.matter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;
import org.ronghe.orgstructure.api.Posts;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** Writes a matter's row in the work register after a move: on the desk of whoever raised it, or keeps the minutes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MatterLines {
    static final String KIND = "matter";
    private static final int LEVEL = 3;
    private static final int NARROW = 4;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    MatterFactsBook facts;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    void put(Matter matter) {
        em.flush();
        versions.keep("orgstructure.matter", matter.id());
        var recorder = matter.recorder();
        long responsible = matter.state() == MatterState.ON_AGENDA && recorder != null ? recorder : matter.raisedBy();
        register.put(new WorkItem(
                "org-structure",
                KIND,
                matter.id(),
                matter.code(),
                shown(matter),
                MatterFilter.PATH + "/" + matter.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                "",
                matter.unit(),
                responsible,
                posts.titlesOf(List.of(responsible), LocalDate.now(clock)).get(responsible),
                null,
                List.of(),
                null,
                matter.state() == MatterState.ON_AGENDA ? matter.meetingDay() : null,
                0,
                matter.state().category(),
                matter.state().name(),
                matter.kind().narrow() ? NARROW : LEVEL,
                MatterGuard.RULES.awaited(facts.alone(matter))));
    }

    /**
     * Of a personnel matter the register says its class alone: desks and feeds are read by more eyes than the ledger.
     */
    private static String shown(Matter matter) {
        return matter.kind().narrow() ? Messages.all().get(Lang.ZH, "MatterClass." + matter.kind()) : matter.title();
    }
}
