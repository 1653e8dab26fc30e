package org.ronghe.orgstructure.meeting;

import static org.ronghe.domain.move.MoveGuard.gap;
import static org.ronghe.domain.move.MoveGuard.gapOf;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.domain.move.MoveGuard.Missing;
import org.ronghe.domain.move.MoveRules;

/** One thing that must hold before a step; its sentences are {@code meeting.guard.NAME} and {@code .gap}. */
public enum MeetingGuard implements MoveGuard<MeetingFacts> {
    /** The minutes were handed to the chair. */
    ASKED(facts -> facts.meeting().submitted()) {
        @Override
        public boolean asks() {
            return true;
        }

        @Override
        public Set<Long> barred(MeetingFacts facts) {
            return Set.of(facts.meeting().recorder());
        }
    },
    /** A late record that the superior has not decided on. */
    UNCONFIRMED(facts -> facts.meeting().enteredLate() && facts.meeting().lateConfirmed() == null) {
        @Override
        public boolean asks() {
            return true;
        }

        @Override
        public Set<Long> barred(MeetingFacts facts) {
            return Set.of(facts.meeting().recorder(), facts.meeting().chair());
        }
    },
    /** An addition that the chair has not seen. */
    CORRECTED(facts -> facts.meeting().additions().stream().anyMatch(Addition::open)) {
        @Override
        public boolean asks() {
            return true;
        }

        @Override
        public Set<Long> barred(MeetingFacts facts) {
            return Set.of(facts.meeting().recorder());
        }
    },
    /** ME-5. */
    CHAIR(
            facts -> facts.meeting().kind().conveners().isEmpty()
                    || facts.conveners().contains(facts.meeting().chair())
                    || (!facts.meeting().delegation().isBlank()
                            && facts.meeting()
                                    .attendee(facts.meeting().chair())
                                    .filter(line -> !line.guest())
                                    .isPresent()),
            facts ->
                    facts.meeting().delegation().isBlank() ? gap(facts.chairName()) : gapOf("roll", facts.chairName())),
    AGENDA(facts -> !facts.meeting().points().isEmpty()),
    /** FA-1, before the meeting: what will be studied is named. */
    FIRST_TOPIC(facts -> !facts.meeting().noNewReason().isEmpty()
            || facts.meeting().first().filter(MeetingPoint::named).isPresent()) {
        @Override
        public boolean concerns(MeetingFacts facts) {
            return facts.meeting().kind().firstTopic();
        }
    },
    /** A meeting is not opened before its day. */
    DAY(
            facts -> !facts.meeting().day().isAfter(facts.now().toLocalDate()),
            facts -> gap(facts.meeting().day())),
    /** Everybody is marked, and both who answer for the minutes were there. */
    ROLL(
            facts -> missingOfRoll(facts) == 0
                    && facts.meeting().cameInPerson(facts.meeting().chair())
                    && facts.meeting().cameInPerson(facts.meeting().recorder()),
            facts -> missingOfRoll(facts) > 0 ? gap(missingOfRoll(facts)) : gapOf("officers")),
    /** ME-2, ME-3, ME-12. */
    QUORUM(
            facts -> facts.meeting().standing(facts.limits()).reached(),
            facts -> gap(
                    facts.meeting().standing(facts.limits()).present(),
                    facts.meeting().standing(facts.limits()).needed())) {
        @Override
        public boolean concerns(MeetingFacts facts) {
            return facts.meeting().kind().quorum() != Quorum.NONE;
        }
    },
    /** FA-1, FA-3, after the meeting: read, discussed, and either followed up or said to need nothing. */
    STUDIED(facts -> unstudied(facts).isEmpty(), facts -> gapOf(unstudied(facts))) {
        @Override
        public boolean concerns(MeetingFacts facts) {
            return facts.meeting().kind().firstTopic();
        }
    },
    /** What was to be decided was voted on, by those who are on the roll. */
    DECIDED(facts -> undecided(facts).isEmpty(), facts -> gap(undecided(facts))) {
        @Override
        public boolean concerns(MeetingFacts facts) {
            return facts.meeting().points().stream().anyMatch(point -> point.kind() == PointKind.DECISION);
        }
    },
    /** Everybody is heard on each decision of 三重一大 before the minutes go to the chair: afterwards nobody is (TZ-5). */
    MATTERS_HEARD(facts -> unheard(facts).isEmpty(), facts -> gap(unheard(facts))) {
        @Override
        public boolean concerns(MeetingFacts facts) {
            return !facts.matters().isEmpty();
        }
    },
    ENDED(MeetingFacts::ended, facts -> gap(facts.meeting().day())),
    LATE(facts -> facts.meeting().lateConfirmed() != null) {
        @Override
        public boolean concerns(MeetingFacts facts) {
            return facts.meeting().enteredLate();
        }
    };

    /** How this ledger moves. */
    static final MoveRules<MeetingFacts, MeetingStep, MeetingGuard> RULES =
            new MoveRules<>("meeting", "meeting.", facts -> List.of());

    private final Check<MeetingFacts> check;

    MeetingGuard(Predicate<MeetingFacts> holds) {
        check = new Check<>(holds);
    }

    MeetingGuard(Predicate<MeetingFacts> holds, Function<MeetingFacts, Missing> missing) {
        check = new Check<>(holds, missing);
    }

    @Override
    public Check<MeetingFacts> check() {
        return check;
    }

    private static int missingOfRoll(MeetingFacts facts) {
        return (int) facts.meeting().attendees().stream()
                .filter(line -> line.presence() == null)
                .count();
    }

    /** Which part of the first topic is missing; empty for none. */
    private static String unstudied(MeetingFacts facts) {
        var first = facts.meeting().first();
        if (first.isEmpty() || !facts.meeting().noNewReason().isEmpty()) {
            return "";
        }
        var point = first.get();
        if (!point.named()) {
            return "source";
        }
        if (point.lead() == null) {
            return "lead";
        }
        if (!point.study().classified() && point.discussion().isBlank()) {
            return "discussion";
        }
        if (point.study().outcome() == null) {
            return "outcome";
        }
        boolean followed = !point.followUps().isEmpty();
        return (point.study().outcome() == Outcome.FOLLOW_UP) == followed
                ? ""
                : followed ? "contradiction" : "follow-up";
    }

    private static List<String> unheard(MeetingFacts facts) {
        return facts.matters().stream()
                .filter(each -> !each.complete())
                .map(AgendaMatters.AgendaMatter::number)
                .toList();
    }

    /** Places of the points that need a vote and have none that fits. */
    private static List<Integer> undecided(MeetingFacts facts) {
        return facts.meeting().points().stream()
                .filter(point ->
                        point.kind() == PointKind.DECISION && !facts.meeting().borneOut(point, facts.limits()))
                .map(MeetingPoint::position)
                .toList();
    }
}
