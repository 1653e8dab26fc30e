package org.ronghe.webkit.bind;

import java.util.List;
import java.util.Map;
import org.ronghe.webkit.Ui;

/** Offers the choices of a {@link Pick} field. A bean of the module that knows them. */
public interface PickList {
    String name();

    List<Choice> choices(Ui ui);

    /**
     * The same for a form that holds these values: what fits them comes first, what is chosen already is among them.
     */
    default List<Choice> choices(Ui ui, Map<String, Object> form) {
        return choices(ui);
    }

    /** One choice. */
    record Choice(String value, String label) {}
}
