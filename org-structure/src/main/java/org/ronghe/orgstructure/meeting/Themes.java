package org.ronghe.orgstructure.meeting;

import java.util.Optional;

/** The themes that the committee's plans offer to theme days (ME-7); answered by the ledger of plans. */
public interface Themes {
    /** Whether a plan of this year that is in force offers the theme, and it was not taken out of use. */
    boolean offers(long theme, int year);

    /** Its title and the address of its plan. */
    Optional<Theme> find(long theme);

    record Theme(long id, String title, String path) {}
}
