package org.ronghe.webkit.bind;

import java.util.List;
import org.ronghe.webkit.Ui;

/** Offers the choices of a {@link Pick} field. A bean of the module that knows them. */
public interface PickList {
    String name();

    List<Choice> choices(Ui ui);

    /** One choice. */
    record Choice(String value, String label) {}
}
