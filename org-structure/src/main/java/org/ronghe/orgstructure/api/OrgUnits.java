package org.ronghe.orgstructure.api;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which organisations there are. */
public interface OrgUnits {
    /** A unit as other modules need it. */
    record Unit(
            long id,
            String code,
            Kind kind,
            String name,
            String shortName,
            @Nullable Long parent) {}

    /** The kinds of {@code domain-rules} §1.1 that stand in the tree; labels in the message bundle. */
    enum Kind {
        INSTITUTE,
        PARTY_COMMITTEE,
        DISCIPLINE_COMMITTEE,
        DEPARTMENT,
        LABORATORY,
        GENERAL_BRANCH,
        BRANCH,
        TEMPORARY_BRANCH,
        COMMANDO_TEAM,
        PARTY_GROUP,
        STUDY_GROUP,
        LEADING_GROUP,
        WORK_GROUP
    }

    Optional<Unit> find(long id);

    Optional<Unit> byCode(String code);

    /** The unit that these words name exactly: its name, short name or code. */
    Optional<Unit> byWords(String words);

    /** At most three units that the words may mean, the likest first, for suggestions; none where nothing is near. */
    List<Unit> nearest(String words);

    /** Short names by id; unknown ids are absent. */
    Map<Long, String> namesOf(Collection<Long> ids);

    /** Units that exist on that day, in the order of the tree. */
    List<Unit> all(LocalDate on);

    /** The unit and everything below it, with the laboratories linked to its branches. */
    Set<Long> below(long unit);

    /**
     * Refuses a unit that does not exist or is dissolved.
     *
     * @throws org.ronghe.domain.RuleBroken {@code org.unknown} or {@code org.dissolved}
     */
    void requireActive(long unit);

    /**
     * Makes the institute itself, code INST, where nothing is entered yet; for the first administrator, whose post
     * needs a unit. A list of organisations that is read in later revises it.
     */
    long establishInstitute(String name);
}
