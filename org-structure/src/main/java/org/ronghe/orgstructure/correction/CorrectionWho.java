package org.ronghe.orgstructure.correction;

import java.util.Set;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single request. */
public enum CorrectionWho implements MoveWho<Correction> {
    /** 保管该记录的部门: 党办 for membership, 人事 for the card. */
    OFFICE {
        @Override
        public Deciders of(Correction correction) {
            return new Deciders(Set.of(correction.about().office()), Set.of(), false);
        }
    },
    /** 申请人本人. */
    SUBJECT {
        @Override
        public Deciders of(Correction correction) {
            return new Deciders(Set.of(), Set.of(correction.person()), true);
        }
    }
}
