package org.ronghe.web.remind;

/** Where the day's message goes; one for each person, so that nobody gets two. */
enum Channel {
    NONE,
    MAIL,
    WEBHOOK
}
