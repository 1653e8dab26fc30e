package org.ronghe.orgstructure.meeting;

/** In which order meetings are listed. */
public enum MeetingSort {
    NEWEST("m.day DESC, m.id DESC", "<"),
    OLDEST("m.day, m.id", ">");

    private final String order;
    private final String beyond;

    MeetingSort(String order, String beyond) {
        this.order = order;
        this.beyond = beyond;
    }

    String order() {
        return order;
    }

    /** How what follows compares with what stood last. */
    String beyond() {
        return beyond;
    }
}
