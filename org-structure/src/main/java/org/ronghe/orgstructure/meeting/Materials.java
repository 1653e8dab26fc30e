package org.ronghe.orgstructure.meeting;

import java.time.LocalDate;
import java.util.Optional;

/** What the library offers to meetings (FA-1, FA-2); answered by the library itself. */
public interface Materials {
    /** One that is released now. */
    Optional<Material> offered(long id);

    /** One that was picked, whatever became of it. */
    Optional<Material> find(long id);

    /** @param title empty for a document under a secrecy mark, of which number and place alone are known (FA-5) */
    record Material(
            long id,
            String title,
            boolean classified,
            String number,
            String keptAt,
            LocalDate issuedOn,
            LocalDate receivedOn,
            String path) {
        public String name() {
            return classified ? number : title;
        }
    }
}
