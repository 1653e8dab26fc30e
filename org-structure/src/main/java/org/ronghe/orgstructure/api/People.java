package org.ronghe.orgstructure.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who works or studies here. */
public interface People {
    /** A person as other modules need it: name, unit and branch. */
    record Person(
            long id,
            String name,
            Kind kind,
            @Nullable Long unit,
            @Nullable Long branch,
            String job) {}

    enum Kind {
        STAFF,
        STUDENT,
        RETIRED,
        ADMINISTRATOR
    }

    Optional<Person> find(long id);

    /** Names by id; unknown ids are absent. */
    Map<Long, String> namesOf(Collection<Long> ids);

    /** Staff units by person; whoever is unknown or has none is absent. */
    Map<Long, Long> unitsOf(Collection<Long> ids);

    /** Those of them who have left by that day. */
    Set<Long> goneOf(Collection<Long> ids, LocalDate on);

    /** Everybody who is here on that day, by pinyin. */
    List<Person> all(LocalDate on);

    /** Enters a person; for first set-up and for the demonstration, behind the caller's own gate. */
    long enter(String name, Kind kind, @Nullable Long unit, @Nullable Long branch, String job, LocalDate joined);
}
