package org.ronghe.orgstructure.meeting;

import java.util.Set;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.gate.Role;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;
import org.ronghe.orgstructure.api.Circle;

/** Who takes a step, as seen from the single meeting. */
public enum MeetingWho implements MoveWho<Meeting> {
    /** 记录人、主持人; until it begins also whoever plans meetings of that organisation ({@link MeetingFacts#yours}). */
    ORGANISER {
        @Override
        public Deciders of(Meeting meeting) {
            return new Deciders(Set.of(), Set.of(meeting.chair(), meeting.recorder()), false);
        }
    },
    /** 记录人. */
    RECORDER {
        @Override
        public Deciders of(Meeting meeting) {
            return people(meeting.recorder());
        }
    },
    /** 主持人, never whoever keeps the minutes, whoever acts for whom. */
    CHAIR {
        @Override
        public Deciders of(Meeting meeting) {
            return people(meeting.chair());
        }

        @Override
        public boolean is(Actor actor, Meeting meeting) {
            return super.is(actor, meeting) && actor.person() != meeting.recorder();
        }
    },
    /** 主持人、记录人. */
    SIGNATORIES {
        @Override
        public Deciders of(Meeting meeting) {
            return new Deciders(Set.of(), Set.of(meeting.chair(), meeting.recorder()), false);
        }
    },
    /** 上级: of a branch the Party office or the secretary, of the leading body the secretary or the discipline side. */
    SUPERIOR {
        @Override
        public Deciders of(Meeting meeting) {
            if (!meeting.enteredLate()) {
                return Deciders.NOBODY;
            }
            return new Deciders(
                    meeting.kind().circle() == Circle.BRANCH ? Set.of(Role.PO, Role.SEC) : Set.of(Role.SEC, Role.DIC),
                    Set.of(),
                    false);
        }

        @Override
        public boolean is(Actor actor, Meeting meeting) {
            return super.is(actor, meeting)
                    && !actor.principals().contains(meeting.recorder())
                    && !actor.principals().contains(meeting.chair());
        }
    },
    /** The system itself. */
    SYSTEM {
        @Override
        public Deciders of(Meeting meeting) {
            return Deciders.NOBODY;
        }
    };

    private static Deciders people(long person) {
        return new Deciders(Set.of(), Set.of(person), false);
    }
}
