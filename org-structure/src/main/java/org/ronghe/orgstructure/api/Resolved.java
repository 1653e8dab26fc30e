package org.ronghe.orgstructure.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody shall do: a meeting resolved it, a visit of a contact found it, a matter needs it, an
 * instruction asks for it. Somebody answers for it from then on. Fired in the transaction of the signing, or of the
 * move.
 *
 * @param from the meeting, visit, matter or instruction that it comes from
 * @param code the number that people say of that
 * @param unit organisation that met, or that was visited
 * @param point place on the agenda; 0 where there is no agenda
 * @param chair who accepts what is reported
 * @param recorder who accepts it too; the same person for a visit
 */
public record Resolved(
        Origin from,
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
        long recorder) {
    /** Where an item comes from: one of the four. */
    public record Origin(
            @Nullable Long meeting,
            @Nullable Long visit,
            @Nullable Long matter,
            @Nullable Long instruction) {
        public static Origin meeting(long id) {
            return new Origin(id, null, null, null);
        }

        public static Origin visit(long id) {
            return new Origin(null, id, null, null);
        }

        public static Origin matter(long id) {
            return new Origin(null, null, id, null);
        }

        public static Origin instruction(long id) {
            return new Origin(null, null, null, id);
        }

        @Override
        public String toString() {
            return meeting != null
                    ? "meeting " + meeting
                    : visit != null
                            ? "visit " + visit
                            : matter != null ? "matter " + matter : "instruction " + instruction;
        }
    }
}
