package org.ronghe.web.desk;

import gg.jte.Content;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.ronghe.web.desk.WorkbenchLedger.Item;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.DeskPart;

/** The forms of what can be done for items right on the desk; their ledgers draw them. */
public final class DeskForms {
    private final Map<String, DeskPart> parts = new HashMap<>();

    private DeskForms() {}

    /** Looked up once for a page: asking the container costs as much as drawing a form. */
    public static DeskForms find() {
        var forms = new DeskForms();
        for (var part : CDI.current().select(DeskPart.class)) {
            forms.parts.put(part.kind(), part);
        }
        return forms;
    }

    public Content form(Ui ui, Item item) {
        return Objects.requireNonNull(parts.get(item.kind())).form(ui, item.id(), Objects.requireNonNull(item.act()));
    }
}
