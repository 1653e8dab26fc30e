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
    record Choice(String value, String label) {
        /** Whether these words say it: its label, or what stands in it before the bracket, such as a person's name. */
        private boolean saidBy(String words) {
            return label.equals(words) || label.startsWith(words + "（");
        }
    }

    /** The choices that somebody's words may mean: one where they say it in full or are one's alone. */
    static List<Choice> meant(List<Choice> offered, String words) {
        var sought = words.strip();
        var full =
                offered.stream().filter(choice -> choice.label().equals(sought)).toList();
        return sought.isEmpty()
                ? List.of()
                : full.size() == 1
                        ? full
                        : offered.stream()
                                .filter(choice -> choice.saidBy(sought))
                                .toList();
    }
}
