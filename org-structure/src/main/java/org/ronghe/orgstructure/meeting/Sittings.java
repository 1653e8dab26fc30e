package org.ronghe.orgstructure.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The meetings of a body as whoever brings a matter before it needs them; behind the caller's own gate. */
public interface Sittings {
    /**
     * One meeting.
     *
     * @param signed whether the chair has signed its minutes
     * @param open whether it is still to be held or is not written down yet
     */
    record Sitting(
            long id,
            String code,
            MeetingKind kind,
            long unit,
            LocalDate day,
            long chair,
            long recorder,
            boolean signed,
            boolean open) {}

    /** A member of the body on the day of the meeting. */
    record Seat(long person, String name, String post) {}

    /** A point of the agenda, with what the meeting resolved on it; empty while it resolved nothing. */
    record Point(long id, Sitting sitting, int position, String title, String resolution) {
        /** How it stands beside what it decided: its place on the agenda and its title. */
        public String said() {
            return position + ". " + title;
        }
    }

    Optional<Sitting> find(long meeting);

    Optional<Point> point(long id);

    /**
     * What signed meetings of this kind since that day came to a resolution on, the latest first; at most a hundred.
     */
    List<Point> resolved(MeetingKind kind, long unit, LocalDate since);

    /** Meetings of this kind that are still open, the next first; at most fifty. */
    List<Sitting> open(MeetingKind kind, long unit);

    /** Who sits in the body on the day of the meeting. */
    List<Seat> seats(Sitting sitting);

    /** Whom its roll knows as there. */
    List<Long> there(long meeting);
}
