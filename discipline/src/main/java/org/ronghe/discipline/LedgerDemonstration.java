package org.ronghe.discipline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.ronghe.discipline.api.LedgerImport;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;

/** The office's own workbook, read into the demonstration as the office would read it in. */
@ApplicationScoped
class LedgerDemonstration implements Demonstration {
    private static final int FEEDBACK_DAYS_AGO = 150;

    @Inject
    LedgerImport ledger;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 30;
    }

    @Override
    @Transactional
    public void play(Stage stage) {
        var feedback = LocalDate.now(clock).minusDays(FEEDBACK_DAYS_AGO);
        var office = stage.person("方试宁");
        stage.as(
                office,
                stage.moment(feedback.plusDays(3), 9, 0),
                () -> ledger.open(
                        feedback.getYear() + "年院党组巡视整改（演示）", feedback, "ledger-official.xlsx", workbook(), office));
    }

    private static byte[] workbook() {
        try (var file = Objects.requireNonNull(
                LedgerDemonstration.class.getResourceAsStream("/org/ronghe/discipline/demo/ledger-official.xlsx"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
