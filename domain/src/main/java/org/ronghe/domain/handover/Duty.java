package org.ronghe.domain.handover;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Role;

/**
 * Something open that a person answers for.
 *
 * @param kind stable word of the ledger, as in the register
 * @param item the record's number in its ledger
 * @param part what the person is in it, such as {@code ACCEPTOR}; its word is {@code duty.KIND.PART}
 * @param code the number people say
 * @param path address of the record's page
 * @param place what a post must be like to have brought the duty with it
 * @param offices who finds somebody where no successor can take it
 */
public record Duty(
        String kind, long item, String part, String code, String title, String path, Place place, Set<Role> offices) {

    /**
     * The same; where none of its offices is held, another one gives it on beside them.
     *
     * @param here offices that somebody holds
     */
    public Duty givable(Set<Role> here, Role otherwise) {
        if (offices.stream().anyMatch(here::contains)) {
            return this;
        }
        var all = new HashSet<>(offices);
        all.add(otherwise);
        return new Duty(kind, item, part, code, title, path, place, all);
    }

    /**
     * Where a duty belongs.
     *
     * @param unit the unit that it is a duty of; null where it goes with the post alone
     * @param posts roles that bring such a duty
     */
    public record Place(@Nullable Long unit, Set<Role> posts) {}
}
