package org.ronghe.orgstructure.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was studied first and what was resolved where, for whoever follows it; behind the asker's own gate. */
public interface Meetings {
    /**
     * One meeting.
     *
     * @param code what people say: the organisation and the day
     * @param committee whether the Party committee met, as such or as its study centre group
     * @param signed whether the chair has signed the minutes
     * @param topic title of the material that was studied first; empty where there was none, or under a mark
     * @param topicNumber its number
     */
    record Meeting(
            long id,
            String code,
            long unit,
            LocalDate day,
            long chair,
            boolean committee,
            boolean signed,
            String topic,
            String topicNumber) {}

    /**
     * A point of a meeting's agenda.
     *
     * @param said its place on the agenda and its title
     * @param resolved whether the committee as such came to a resolution on it
     */
    record Point(long id, Meeting meeting, String said, boolean resolved) {}

    Optional<Meeting> find(long meeting);

    Optional<Point> point(long id);

    /**
     * Signed meetings of any organisation that studied first what has this title or this number, the earliest first; at
     * most two hundred.
     *
     * @param title empty for a document under a mark, which its number alone finds
     */
    List<Meeting> thatStudied(String title, String number);

    /**
     * What signed meetings of the committee since that day came to a resolution on, the latest first; at most a
     * hundred.
     */
    List<Point> resolved(LocalDate since);
}
