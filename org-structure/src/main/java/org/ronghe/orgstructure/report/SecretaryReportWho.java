package org.ronghe.orgstructure.report;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single report. */
public enum SecretaryReportWho implements MoveWho<SecretaryReport> {
    /** 书记本人: nobody reports for somebody else. */
    SECRETARY {
        @Override
        public Deciders of(SecretaryReport report) {
            return new Deciders(Set.of(), Set.of(report.secretary()), true);
        }
    },
    /** 党办. */
    OFFICE {
        @Override
        public Deciders of(SecretaryReport report) {
            return new Deciders(Set.of(Role.PO), Set.of(), false);
        }
    },
    /** 党办、党委书记, so that somebody can look at what the other has written. */
    CHECKER {
        @Override
        public Deciders of(SecretaryReport report) {
            return new Deciders(Set.of(Role.PO, Role.SEC), Set.of(), false);
        }
    },
    /** 党办、党委书记、所属党总支书记. */
    SUPERIOR {
        @Override
        public Deciders of(SecretaryReport report) {
            return new Deciders(Set.of(Role.PO, Role.SEC, Role.GB), Set.of(), false);
        }
    },
    /** Follows from the end of a post. */
    SYSTEM {
        @Override
        public Deciders of(SecretaryReport report) {
            return Deciders.NOBODY;
        }
    }
}
