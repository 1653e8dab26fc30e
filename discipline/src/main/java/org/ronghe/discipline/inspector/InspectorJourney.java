package org.ronghe.discipline.inspector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;

/** Fills the demonstration's pool: every step through the desk, by the invented person whose step it is. */
@ApplicationScoped
class InspectorJourney implements Demonstration {
    private static final int DAYS_AGO = 60;

    @Inject
    Sql sql;

    @Inject
    InspectorDesk desk;

    @Inject
    OrgUnits units;

    @Inject
    Clock clock;

    /** @param end R recommended, C checked, P in the pool */
    private record Played(String name, Speciality speciality, char end) {}

    private static final List<Played> ENTRIES = List.of(
            new Played("韩试松", Speciality.RESEARCH, 'P'),
            new Played("曹试琴", Speciality.FINANCE, 'P'),
            new Played("彭试安", Speciality.PERSONNEL, 'P'),
            new Played("李试三", Speciality.RESEARCH, 'P'),
            new Played("龚试子", Speciality.PARTY_WORK, 'P'),
            new Played("姜试晓", Speciality.DISCIPLINE, 'P'),
            new Played("陶试然", Speciality.FINANCE, 'C'),
            new Played("蒋试立", Speciality.RESEARCH, 'R'));

    /** Whom personnel confirmed as team leaders. */
    private static final Set<String> LEADS = Set.of("韩试松", "曹试琴");

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void play(Stage stage) {
        ENTRIES.forEach(played -> play(stage, played));
    }

    private void play(Stage stage, Played played) {
        long person = stage.person(played.name());
        var id = new long[1];
        as(
                stage,
                "方试宁",
                0,
                9,
                () -> id[0] = desk.recommend(new InspectorWrites.NewInspector(person, played.speciality(), null)));
        if (played.end() == 'R') {
            return;
        }
        as(
                stage,
                played.name(),
                1,
                10,
                () -> desk.consent(id[0], new InspectorWrites.InspectorConsent(version(id[0]), true)));
        as(
                stage,
                played.name(),
                1,
                11,
                () -> desk.pledge(id[0], new InspectorWrites.InspectorPledge(version(id[0]), true)));
        if (played.name().equals("彭试安")) {
            long unit = units.byCode("L05").orElseThrow().id();
            as(
                    stage,
                    played.name(),
                    1,
                    12,
                    () -> desk.declare(
                            id[0],
                            new InspectorWrites.RelationDeclaration(version(id[0]), unit, Kinship.CLOSE_RELATIVE)));
        }
        as(
                stage,
                "冯试桐",
                2,
                9,
                () -> desk.confirm(
                        id[0],
                        new InspectorWrites.InspectorConfirmation(
                                version(id[0]), true, true, LEADS.contains(played.name()))));
        as(stage, "何试清", 3, 9, () -> desk.check(id[0], new InspectorWrites.InspectorCheck(version(id[0]), true)));
        if (played.end() == 'P') {
            as(stage, "林试远", 5, 15, () -> desk.admit(id[0], new InspectorWrites.InspectorAdmission(version(id[0]))));
        }
    }

    private void as(Stage stage, String name, int later, int hour, Runnable move) {
        stage.as(stage.person(name), stage.moment(LocalDate.now(clock).minusDays(DAYS_AGO - later), hour, 0), move);
    }

    private long version(long id) {
        return sql.number("SELECT version FROM discipline.inspector WHERE id = ?", id);
    }
}
