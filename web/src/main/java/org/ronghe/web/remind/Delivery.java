package org.ronghe.web.remind;

/** What became of a message. */
enum Delivery {
    WAITING,
    SENDING,
    SENT,
    /** Tried as often as the parameter says; what is still open stands in the next day's message. */
    FAILED,
    /** A node stopped while it was sending: it may have arrived, and is not sent again. */
    UNSURE,
    /** When its turn came there was nothing left to remind of. */
    NOTHING
}
