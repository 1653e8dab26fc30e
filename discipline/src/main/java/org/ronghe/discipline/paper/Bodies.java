package org.ronghe.discipline.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.OrgUnits.Kind;

/** Full names for official documents: in a list short names serve, on paper they do not. */
@ApplicationScoped
public class Bodies {
    @Inject
    OrgUnits units;

    @Inject
    java.time.Clock clock;

    /** The institute; empty before one is entered. */
    public String institute() {
        return first(Kind.INSTITUTE);
    }

    /** The discipline commission, or the institute where there is none. */
    public String disciplineCommission() {
        var own = first(Kind.DISCIPLINE_COMMITTEE);
        return own.isEmpty() ? institute() : own;
    }

    private String first(Kind kind) {
        return units.all(java.time.LocalDate.now(clock)).stream()
                .filter(unit -> unit.kind() == kind)
                .map(OrgUnits.Unit::name)
                .findFirst()
                .orElse("");
    }

    /** The unit's full name; empty for none. */
    public String nameOf(@Nullable Long unit) {
        return unit == null ? "" : namesOf(List.of(unit));
    }

    /** The units' full names in one line. */
    public String namesOf(Collection<Long> ids) {
        return ids.stream()
                .flatMap(id -> units.find(id).stream())
                .map(OrgUnits.Unit::name)
                .collect(Collectors.joining("，"));
    }
}
