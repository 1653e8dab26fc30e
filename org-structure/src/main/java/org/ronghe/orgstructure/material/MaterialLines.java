package org.ronghe.orgstructure.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.register.Versions;
import org.ronghe.domain.register.WorkItem;
import org.ronghe.domain.register.WorkRegister;

/** Writes a material's row in the work register after a move: a submitted one waits for its reviewer. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MaterialLines {
    static final String KIND = "material";
    private static final int LEVEL = 1;

    @PersistenceContext
    EntityManager em;

    @Inject
    WorkRegister register;

    @Inject
    Versions versions;

    void put(Material material) {
        em.flush();
        versions.keep("orgstructure.material", material.id());
        register.put(new WorkItem(
                "org-structure",
                KIND,
                material.id(),
                material.code(),
                material.name(),
                MaterialFilter.PATH + "/" + material.id(),
                WorkItem.Pillar.LEADERSHIP,
                null,
                material.words().issuer(),
                null,
                material.author(),
                null,
                null,
                List.of(),
                null,
                null,
                0,
                material.state().category(),
                material.state().name(),
                material.words().classified() ? LEVEL + 1 : LEVEL,
                MaterialGuard.RULES.awaited(new MaterialFacts(material, Actor.NOBODY, ""))));
    }
}
