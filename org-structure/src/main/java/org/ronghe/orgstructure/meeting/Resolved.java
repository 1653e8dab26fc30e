package org.ronghe.orgstructure.meeting;

import java.time.LocalDate;

/**
 * Something that a meeting resolved: from the signing of its minutes on, somebody answers for it. Fired in the
 * transaction of the signing.
 *
 * @param point place on the agenda
 */
public record Resolved(
        long meeting,
        String code,
        long unit,
        LocalDate day,
        Circle circle,
        int point,
        String text,
        long ownerUnit,
        long responsible,
        LocalDate due,
        long chair,
        long recorder) {}
