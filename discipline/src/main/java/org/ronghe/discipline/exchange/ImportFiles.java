package org.ronghe.discipline.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.webkit.sheet.SheetReader;

/** Opens the file of a batch as it is to be read now, and plans it. */
@ApplicationScoped
class ImportFiles {
    @Inject
    EvidenceStore evidence;

    @Inject
    Intake intake;

    Sheet sheet(ImportBatch batch) {
        try (var content = evidence.open(batch.sha256())) {
            var grid = new SheetReader().read(content.readAllBytes(), batch.fileName());
            var map = Field.finder().find(grid).remapped(batch.columns());
            return new Sheet(grid, map, batch.corrected());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Plan plan(ImportBatch batch, Sheet sheet) {
        return Planner.plan(
                sheet,
                intake.picture(batch.target().round()),
                intake.units(),
                new Planner.Choice(
                        batch.unitsMustExist(),
                        batch.leftOut().stream().map(row -> row - 1).collect(Collectors.toSet()),
                        intake.feedbackOn(batch.target())));
    }
}
