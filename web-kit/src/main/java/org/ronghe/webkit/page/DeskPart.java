package org.ronghe.webkit.page;

import gg.jte.Content;
import java.util.Collection;
import java.util.Map;
import org.ronghe.webkit.Ui;

/**
 * What a ledger lets its people do right in the list of their items, without opening each. A bean; asked once for all
 * items of its kind, so that a desk costs the same however many stand on it.
 */
public interface DeskPart {
    /** The register's word for its items. */
    String kind();

    /** What the reader may do now, by the item's number; nothing for an item where nothing is open. */
    Map<Long, Act> open(Collection<Long> items);

    /** The form of the act; it leads back to the desk. */
    Content form(Ui ui, long item, Act act);

    /**
     * One act on one item.
     *
     * @param label message key of its name
     * @param done whether it was done and could only be corrected
     * @param version the item's version, for the write
     * @param fields what the form starts from
     */
    record Act(String label, boolean done, long version, Map<String, Object> fields) {}
}
