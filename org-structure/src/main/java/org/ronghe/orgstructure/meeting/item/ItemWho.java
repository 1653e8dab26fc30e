package org.ronghe.orgstructure.meeting.item;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ronghe.domain.gate.Actor;
import org.ronghe.domain.move.Deciders;
import org.ronghe.domain.move.MoveWho;

/** Who takes a step, as seen from the single item. */
public enum ItemWho implements MoveWho<MeetingItem> {
    /** 交接清单; offered to nobody on the item itself. */
    HANDOVER {
        @Override
        public Deciders of(MeetingItem item) {
            return Deciders.NOBODY;
        }
    },
    /** 责任人. */
    RESPONSIBLE {
        @Override
        public Deciders of(MeetingItem item) {
            return new Deciders(Set.of(), Set.of(item.responsible()), false);
        }
    },
    /** The chair's or the recorder's side of the meeting, never whoever is responsible, nor who acts for them. */
    ACCEPTOR {
        @Override
        public Deciders of(MeetingItem item) {
            return new Deciders(
                    Set.of(),
                    Stream.of(item.chair(), item.recorder())
                            .filter(each -> each != item.responsible())
                            .collect(Collectors.toSet()),
                    false);
        }

        @Override
        public boolean is(Actor actor, MeetingItem item) {
            return super.is(actor, item) && !actor.principals().contains(item.responsible());
        }
    }
}
