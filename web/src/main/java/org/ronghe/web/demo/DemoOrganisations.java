package org.ronghe.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.ronghe.domain.demo.Demonstration;
import org.ronghe.domain.demo.Stage;
import org.ronghe.orgstructure.api.OrgImport;

/** The invented institute's organisations, read in as an office would. */
@ApplicationScoped
class DemoOrganisations implements Demonstration {
    @Inject
    OrgImport organisations;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void play(Stage stage) {
        try (var file = Objects.requireNonNull(
                OrgImport.class.getResourceAsStream("/org/ronghe/orgstructure/demo/org-example.csv"))) {
            organisations.importCsv(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
