package org.ronghe.webkit.page;

import java.util.List;

/** What a module wants somebody to see on the desk that is no item of the register. A bean; asked at each desk. */
public interface DeskLines {
    /** What the reader is told now, in the order of its weight; nothing for most. */
    List<Line> lines();

    /**
     * One sentence.
     *
     * @param key message key of the sentence
     * @param count the figure in it
     * @param path the rows that the figure counts
     */
    record Line(String key, long count, String path) {}
}
