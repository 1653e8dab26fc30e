package org.ronghe.webkit.bind;

/** The body is not a document of the kind it claims to be, or names a property that does not exist. */
public class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String subject;

    public Malformed(String code, String subject) {
        super(code + " " + subject);
        this.code = code;
        this.subject = subject;
    }

    public String code() {
        return code;
    }

    public String subject() {
        return subject;
    }
}
