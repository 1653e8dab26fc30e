package org.ronghe.orgstructure.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody shall do: a meeting resolved it, or the visit of a contact found it. From then on somebody
 * answers for it. Fired in the transaction of the signing, or of the visit.
 *
 * @param meeting number of the meeting; null for a visit
 * @param visit number of the visit; null for a meeting
 * @param code the number that people say of either
 * @param unit organisation that met, or that was visited
 * @param point place on the agenda; 0 for a visit
 * @param chair who accepts what is reported
 * @param recorder who accepts it too; the same person for a visit
 */
public record Resolved(
        @Nullable Long meeting,
        @Nullable Long visit,
        String code,
        long unit,
        LocalDate day,
        Circle circle,
        int point,
        String text,
        long ownerUnit,
        long responsible,
        LocalDate due,
        long chair,
        long recorder) {}
