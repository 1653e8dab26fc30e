package org.ronghe.orgstructure.life;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/**
 * What the rules look at, as it stood on a day.
 *
 * @param units Party organisations, dissolved ones included, in the order of the tree
 * @param meetings what was planned or held in the time asked for, one line for each organisation that it is credited to
 * @param exemptions those in force
 * @param keptSince the first day on which a meeting was entered; null while there is none
 */
record House(
        List<Unit> units,
        List<Held> meetings,
        List<Exemption> exemptions,
        @Nullable LocalDate keptSince) {
    /**
     * A Party organisation.
     *
     * @param established null where it has been there as long as anything is recorded
     * @param dissolved the first day without it
     * @param seats posts of its committee beside the secretary's
     * @param groupsSince day of its first signed group meeting; null where there is none, and where its groups stand in
     *     the tree and owe their meetings themselves
     */
    record Unit(
            long id,
            String code,
            Kind kind,
            String name,
            @Nullable LocalDate established,
            @Nullable LocalDate dissolved,
            List<Seat> seats,
            @Nullable LocalDate groupsSince) {
        /** Whether it was there on every day of the period: it owes nothing for a part of one. */
        boolean wasThere(Period period) {
            return (established == null || !established.isAfter(period.first()))
                    && (dissolved == null || dissolved.isAfter(period.last()));
        }

        boolean committeeThroughout(Period period) {
            return seats.stream().anyMatch(seat -> seat.on(period.first()))
                    && seats.stream().anyMatch(seat -> seat.on(period.last()));
        }
    }

    record Seat(LocalDate from, @Nullable LocalDate to) {
        boolean on(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** How far a meeting is. */
    enum Standing {
        /** Its minutes are signed: it counts. */
        SIGNED,
        /** Held, not signed yet. */
        UNSIGNED,
        /** Planned or announced. */
        PLANNED
    }

    /**
     * A meeting as it is credited to one organisation.
     *
     * @param late entered after it took place (补录)
     */
    record Held(long unit, LifeRule rule, long meeting, LocalDate day, Standing standing, boolean late) {}

    record Exemption(long id, long unit, LifeRule rule, LocalDate first, String reason) {}
}
