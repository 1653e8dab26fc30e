package org.ronghe.domain.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.move.Awaited;

/**
 * One supervised item as the register knows it.
 *
 * @param module name of the module, such as {@code discipline}
 * @param kind stable word of the ledger within it
 * @param id the item's number in its own ledger
 * @param code the number people say
 * @param path address of its page
 * @param pillar one of the five: leadership, drive, talent, governance, culture
 * @param source where the promise comes from, in words
 * @param ownerUnit unit that answers for it
 * @param responsible the one person who answers for it
 * @param leader the leader who answers above that person
 * @param acceptors who accepts it; never the responsible person
 * @param firstDue the due date first set, which never changes
 * @param currentDue the due date after extensions
 * @param state the ledger's own state, for its label
 * @param level 1 open to all staff … 4 sealed
 * @param awaited decisions it waits for: each stands on the desks of those who may take it
 */
public record WorkItem(
        String module,
        String kind,
        long id,
        String code,
        String title,
        String path,
        Pillar pillar,
        @Nullable String planNode,
        String source,
        @Nullable Long ownerUnit,
        @Nullable Long responsible,
        @Nullable String responsiblePost,
        @Nullable Long leader,
        List<Long> acceptors,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate currentDue,
        int extensions,
        Category category,
        String state,
        int level,
        List<Awaited> awaited) {

    public enum Pillar {
        LEADERSHIP,
        DRIVE,
        TALENT,
        GOVERNANCE,
        CULTURE
    }

    /** What every ledger's own states come down to. */
    public enum Category {
        PLANNED,
        RUNNING,
        WAITING,
        ACCEPTED,
        CLOSED,
        CONTINUING,
        VOID
    }
}
