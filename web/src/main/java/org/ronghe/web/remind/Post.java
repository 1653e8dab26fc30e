package org.ronghe.web.remind;

/** Carries a message out of the house. Runs outside any transaction and ends within some seconds. */
interface Post {
    Channel channel();

    /** Whether the operator has set up this way at all. */
    boolean ready();

    /**
     * Sends.
     *
     * @throws Undelivered with a code for the receipt when the other side did not take it
     */
    void send(String address, String text) throws Undelivered;

    /** The other side did not take it: {@code remind.answer.*}, without anything that came from there. */
    final class Undelivered extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;

        Undelivered(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
