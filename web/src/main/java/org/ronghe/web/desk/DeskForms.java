package org.ronghe.web.desk;

import gg.jte.Content;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Objects;
import org.ronghe.web.desk.WorkbenchLedger.Item;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.DeskPart;

/** The form of what can be done for an item right on the desk; its ledger draws it. */
public final class DeskForms {
    private DeskForms() {}

    public static Content form(Ui ui, Item item) {
        return CDI.current().select(DeskPart.class).stream()
                .filter(part -> part.kind().equals(item.kind()))
                .findFirst()
                .orElseThrow()
                .form(ui, item.id(), Objects.requireNonNull(item.act()));
    }
}
