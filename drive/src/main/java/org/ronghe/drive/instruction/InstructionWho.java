package org.ronghe.drive.instruction;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single instruction. */
public enum InstructionWho implements MoveWho<Instruction> {
    /** 台账专人. */
    KEEPER {
        @Override
        public Deciders of(Instruction it) {
            return new Deciders(Set.of(), Set.of(it.keeper()), false);
        }
    },
    /** 会议主持人: of the meetings that studied it; the secretary before there is one. {@link InstructionFacts} knows. */
    CHAIR {
        @Override
        public Deciders of(Instruction it) {
            return SECRETARY.of(it);
        }
    },
    /** 党委: the secretary, or the Party office that works for the committee. */
    COMMITTEE {
        @Override
        public Deciders of(Instruction it) {
            return new Deciders(Set.of(Role.SEC, Role.PO), Set.of(), false);
        }
    },
    /** 分管领导. */
    LEADER {
        @Override
        public Deciders of(Instruction it) {
            return new Deciders(Set.of(), MoveWho.people(it.leader()), false);
        }
    },
    /** 主责单位负责人. */
    LEAD {
        @Override
        public Deciders of(Instruction it) {
            return new Deciders(Set.of(), MoveWho.people(it.lead()), false);
        }
    },
    /** 党委书记. */
    SECRETARY {
        @Override
        public Deciders of(Instruction it) {
            return new Deciders(Set.of(Role.SEC), Set.of(), false);
        }
    },
    /** 台账专人 until it was studied, 党委书记 afterwards. */
    VOIDER {
        @Override
        public Deciders of(Instruction it) {
            return it.studiedOn() == null ? KEEPER.of(it) : SECRETARY.of(it);
        }
    },
    /** The system itself. */
    SYSTEM {
        @Override
        public Deciders of(Instruction it) {
            return Deciders.NOBODY;
        }
    };
}
