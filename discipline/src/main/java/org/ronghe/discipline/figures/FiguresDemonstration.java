package org.ronghe.discipline.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.ronghe.discipline.rectification.LineCounts;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;

/** The rectification office signs the last two weeks on their Fridays, after everything in them was played. */
@ApplicationScoped
class FiguresDemonstration implements Demonstration {
    @Inject
    SnapshotDesk desk;

    @Inject
    LineCounts counts;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void play(Stage stage) {
        var last = LocalDate.now(clock).with(TemporalAdjusters.previous(DayOfWeek.FRIDAY));
        var office = stage.person("方试宁");
        for (var friday : new LocalDate[] {last.minusWeeks(1), last}) {
            stage.as(
                    office,
                    stage.moment(friday, 17, 0),
                    () -> desk.sign(new Signing(counts.rounds(null).get(0).id(), friday, null)));
        }
    }
}
