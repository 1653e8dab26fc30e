package org.ronghe.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.domain.time.OfficeClock;
import org.ronghe.orgstructure.api.OrgImport;

/** The invented institute's organisations, read in as an office would. */
@ApplicationScoped
class DemoOrganisations implements Demonstration {
    @Inject
    OrgImport organisations;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void play(Stage stage) {
        try (var file = Objects.requireNonNull(
                OrgImport.class.getResourceAsStream("/org/ronghe/orgstructure/demo/org-example.csv"))) {
            var list = file.readAllBytes();
            // a year ago, so that past days have a structure to show
            OfficeClock.at(stage.moment(LocalDate.now(clock).minusYears(1), 8, 0), () -> organisations.importCsv(list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
