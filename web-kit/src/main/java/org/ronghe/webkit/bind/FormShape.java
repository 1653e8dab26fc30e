package org.ronghe.webkit.bind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ronghe.webkit.Ui;

/**
 * What a form shows where that depends on what it holds: one record, several kinds. A bean of the module that knows
 * them, so that a refused form comes back as it was sent.
 */
public interface FormShape {
    /** The record whose form it is. */
    Class<? extends Record> type();

    Shape of(Ui ui, Map<String, Object> values);

    /**
     * @param shown components that are shown; the others keep what they have. Empty for all of them
     * @param must components that this kind asks for, whatever their constraints say
     * @param choices what a component offers, where that is less than all
     */
    record Shape(Set<String> shown, Set<String> must, Map<String, List<PickList.Choice>> choices) {
        public static final Shape WHOLE = new Shape(Set.of(), Set.of(), Map.of());
    }
}
