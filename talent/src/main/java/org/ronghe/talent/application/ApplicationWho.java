package org.ronghe.talent.application;

import java.util.Set;
import java.util.stream.Collectors;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single application. */
public enum ApplicationWho implements MoveWho<Application> {
    /** 申请人, in person. */
    APPLICANT {
        @Override
        public Deciders of(Application it) {
            return new Deciders(Set.of(), Set.of(it.applicant()), true);
        }
    },
    /** 组织人事处. */
    PERSONNEL {
        @Override
        public Deciders of(Application it) {
            return new Deciders(Set.of(Role.HR), Set.of(), false);
        }
    },
    /** 评审人 who were asked and are not done, in person. */
    REVIEWER {
        @Override
        public Deciders of(Application it) {
            return new Deciders(
                    Set.of(),
                    it.reviews().stream()
                            .filter(ApplicationReview::pending)
                            .map(ApplicationReview::reviewer)
                            .collect(Collectors.toSet()),
                    true);
        }
    },
    /** 党委 by its secretary. */
    COMMITTEE {
        @Override
        public Deciders of(Application it) {
            return new Deciders(Set.of(Role.SEC), Set.of(), false);
        }
    },
    /** 纪检. */
    DISCIPLINE {
        @Override
        public Deciders of(Application it) {
            return new Deciders(Set.of(Role.DIC), Set.of(), false);
        }
    },
    /** 考核组, in person. */
    PANEL {
        @Override
        public Deciders of(Application it) {
            return new Deciders(Set.of(), it.panel(), true);
        }
    },
    /** The system itself. */
    SYSTEM {
        @Override
        public Deciders of(Application it) {
            return Deciders.NOBODY;
        }
    };
}
