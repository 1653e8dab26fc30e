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
     * @param resolved whether it is a meeting of the committee as such that came to a resolution
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
            boolean resolved,
            String topic,
            String topicNumber) {}

    Optional<Meeting> find(long meeting);

    /**
     * Signed meetings of any organisation that studied first what has this title or this number, the earliest first; at
     * most two hundred.
     *
     * @param title empty for a document under a mark, which its number alone finds
     */
    List<Meeting> thatStudied(String title, String number);

    /** Signed meetings of the committee since that day that came to a resolution, the latest first; at most fifty. */
    List<Meeting> thatResolved(LocalDate since);
}
