package org.ronghe.orgstructure.matter;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single matter. */
public enum MatterWho implements MoveWho<Matter> {
    /** 提出人. */
    RAISER {
        @Override
        public Deciders of(Matter matter) {
            return people(matter.raisedBy());
        }
    },
    /** 提出人, and on the agenda whoever keeps the minutes. */
    PREPARER {
        @Override
        public Deciders of(Matter matter) {
            return new Deciders(Set.of(), MoveWho.people(matter.raisedBy(), matter.recorder()), false);
        }
    },
    /** Those whose opinion was asked for and is not given. */
    GIVER {
        @Override
        public Deciders of(Matter matter) {
            return new Deciders(Set.of(), matter.asked(), false);
        }
    },
    /** 会议工作机构: the Party office; of personnel matters the personnel office alone. */
    OFFICE {
        @Override
        public Deciders of(Matter matter) {
            return new Deciders(Set.of(matter.kind().narrow() ? Role.HR : Role.PO), Set.of(), false);
        }
    },
    /** 会议工作机构, and the head of the body, for what the office itself raised. */
    EVALUATOR {
        @Override
        public Deciders of(Matter matter) {
            var head = matter.body() == DecidingBody.COMMITTEE ? Role.SEC : Role.DIR;
            return new Deciders(Set.of(matter.kind().narrow() ? Role.HR : Role.PO, head), Set.of(), false);
        }
    },
    /** 会议工作机构, of an emergency that no later meeting confirmed. */
    CONFIRMER {
        @Override
        public Deciders of(Matter matter) {
            return matter.emergency() && matter.confirmedBy() == null ? OFFICE.of(matter) : Deciders.NOBODY;
        }
    },
    /** 会议记录人. */
    RECORDER {
        @Override
        public Deciders of(Matter matter) {
            var recorder = matter.recorder();
            return recorder == null ? Deciders.NOBODY : people(recorder);
        }
    },
    /** 纪检. */
    DISCIPLINE {
        @Override
        public Deciders of(Matter matter) {
            return new Deciders(Set.of(Role.DIC), Set.of(), false);
        }
    },
    /** The system itself. */
    SYSTEM {
        @Override
        public Deciders of(Matter matter) {
            return Deciders.NOBODY;
        }
    };

    private static Deciders people(long person) {
        return new Deciders(Set.of(), Set.of(person), false);
    }
}
