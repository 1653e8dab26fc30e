package org.ronghe.domain.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record that people look for by its words. Its own ledger answers, so that a search never shows more than
 * the ledger would. A bean of the module that keeps the records.
 */
public interface Findable {
    /** Stable word of the kind, as in the register and in the audit chain. */
    String kind();

    /** The permission that opens such a record; its lines in the audit chain tell who read it. */
    String permission();

    /** Records that say these words and that the reader may see, the newest first; none for who may not ask. */
    List<Found> find(String words, int most);

    /** What people call the records; unknown numbers are absent. Behind the caller's own gate. */
    Map<Long, Name> namesOf(Collection<Long> ids);

    /**
     * A record as it is found.
     *
     * @param place where it stands, such as the round: two rounds may use one code
     * @param state the ledger's own state, empty for a kind without
     */
    record Found(
            String kind,
            String code,
            String title,
            String place,
            String path,
            String state,
            @Nullable LocalDate due) {}

    /** What a record is called and where it stands; {@code place} is empty where the code alone is plain. */
    record Name(String code, String place) {}
}
