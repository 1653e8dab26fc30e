package org.ronghe.orgstructure.coverage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/**
 * What the rules look at, as it stood on a day.
 *
 * @param units those that exist on the day, in the order of the tree
 * @param spans every membership that has begun
 * @param posts secretaries and committee members of branches, past ones included
 */
record Structure(List<Unit> units, List<Link> links, List<Span> spans, List<Held> posts) {
    record Unit(
            long id,
            String code,
            Kind kind,
            String name,
            @Nullable LocalDate established,
            @Nullable LocalDate termEnd) {}

    /** A branch that stands in a department or laboratory. */
    record Link(long unit, long branch) {}

    /**
     * One stretch of a membership.
     *
     * @param unit where the member works or studies
     * @param to last day; null while it lasts
     */
    record Span(
            long branch,
            @Nullable Long unit,
            boolean full,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean covers(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    /** A post in a branch, secretary or member of the committee. */
    record Held(
            long branch,
            Role role,
            String title,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean on(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }

        boolean isSecretary() {
            return role == Role.BS && !title.contains("副");
        }

        /** What tells posts of one branch apart: there is one secretary, whatever the words. */
        String function() {
            return isSecretary() ? "书记" : title;
        }
    }
}
