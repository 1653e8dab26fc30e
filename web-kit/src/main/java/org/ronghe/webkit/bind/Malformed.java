package org.ronghe.webkit.bind;

import java.util.Collection;
import java.util.List;

/**
 * The body is not a document of the kind it claims to be, or names a property that does not exist; or the query of the
 * address holds a value that its parameter cannot take.
 */
public class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 40;

    private final String code;
    private final String subject;
    private final transient List<Object> more;

    public Malformed(String code, String subject, Object... more) {
        super(code + " " + subject);
        this.code = code;
        this.subject = subject;
        this.more = List.of(more);
    }

    /** A query parameter's value that is none of those it can take. */
    public static Malformed word(String parameter, String value, Collection<String> allowed) {
        return new Malformed("query-word", parameter, shown(value), List.copyOf(allowed));
    }

    /** A query parameter's value that is no whole number. */
    public static Malformed number(String parameter, String value) {
        return new Malformed("query-number", parameter, shown(value));
    }

    /** A query parameter's value that is no day, or no day up to today. */
    public static Malformed day(String parameter, String value) {
        return new Malformed(NoSuchDay.is(value) ? "query-no-such-day" : "query-day", parameter, shown(value));
    }

    /** A day that is asked of a list without past days. */
    public static Malformed noPast(String parameter) {
        return new Malformed("query-no-past", parameter);
    }

    /** A query parameter's value that no page before gave. */
    public static Malformed place(String parameter, String value) {
        return new Malformed("query-place", parameter, shown(value));
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    public String code() {
        return code;
    }

    public String subject() {
        return subject;
    }

    /** What the sentence says beside the subject. */
    public List<Object> more() {
        return more;
    }

    /** Whether the fault lies with the value of the query parameter that is the subject. */
    public boolean query() {
        return code.startsWith("query-");
    }
}
