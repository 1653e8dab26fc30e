package org.ronghe.launcher;

/** A start that cannot be: one sentence that says why and what to do, in both languages, and no stack trace. */
public class Refused extends RuntimeException {

    public Refused(String english, String chinese) {
        super(english + "\n" + chinese);
    }

    public Refused(String english, String chinese, Throwable cause) {
        super(english + "\n" + chinese, cause);
    }
}
