package org.ronghe.discipline.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.ronghe.domain.move.By;
import org.ronghe.domain.number.DocumentNumber;
import org.ronghe.domain.number.DocumentNumbers;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;

/** What becomes of planned look-backs when the ledger of tasks moves; part of that move's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlannedLookBacks {
    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    LookBackLines lines;

    @Inject
    DocumentNumbers numbers;

    /**
     * Ends those planned on a task that was opened again; their numbers stay used, with the reason.
     *
     * @return the numbers of those that ended
     */
    public List<String> lapse(long task, By by) {
        var words = Messages.all().get(Lang.ZH, "lookback.lapsed");
        return sql
                .list(
                        "SELECT id FROM discipline.look_back WHERE task_id = ? AND state = 'PLANNED' ORDER BY id",
                        row -> row.number("id"),
                        task)
                .stream()
                .map(id -> em.find(LookBack.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(lookBack -> lookBack.state() == LookBackState.PLANNED)
                .map(lookBack -> {
                    lookBack.lapse(words, by);
                    numbers.discard(DocumentNumber.parse(lookBack.code()), words);
                    lines.put(lookBack);
                    return lookBack.code();
                })
                .toList();
    }
}
