package org.ronghe.drive.instruction;

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

/** Writes an instruction's row in the work register after a move: on the desk of its keeper, then of its leader. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InstructionLines {
    static final String KIND = "instruction";
    private static final int LEVEL = 2;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    @Inject
    InstructionFactsBook facts;

    @Inject
    Posts posts;

    @Inject
    Clock clock;

    void put(Instruction it) {
        em.flush();
        versions.keep("drive.instruction", it.id());
        var leader = it.leader();
        long responsible = leader == null ? it.keeper() : leader;
        register.put(new WorkItem(
                "drive",
                KIND,
                it.id(),
                it.code(),
                it.shown(),
                InstructionFilter.PATH + "/" + it.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                Messages.all().get(Lang.ZH, "SourceLevel." + it.level()),
                it.leadUnit(),
                responsible,
                posts.titlesOf(List.of(responsible), LocalDate.now(clock)).get(responsible),
                leader,
                List.of(),
                it.due() == null ? it.studyDue() : it.due(),
                it.dueOn(),
                0,
                it.state().category(),
                it.state().name(),
                LEVEL,
                InstructionGuard.RULES.awaited(facts.alone(it))));
    }
}
