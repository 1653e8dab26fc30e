package org.ronghe.orgstructure.api;

import java.time.LocalDate;
import org.ronghe.domain.demo.Stage;

/** Settles items of the demonstration by legal steps, for a part of it in another module that waits for them. */
public interface RehearsedItems {
    /**
     * What is open of an instruction is reported on that day by whoever answers for it, and accepted by the chair two
     * days later.
     */
    void settle(Stage stage, long instruction, LocalDate day);
}
