package org.ronghe.orgstructure.matter;

import java.util.Collection;

/**
 * What the views of a body come to (TZ-4, TZ-6).
 *
 * @param seats members of the body
 * @param entitled of them, without those who left for this matter
 * @param present of those entitled, those who were there
 * @param needed how many must be there
 * @param heard members whose view is recorded
 */
public record Count(int seats, int entitled, int present, int needed, int heard, int yes, int no, int abstain) {
    private static final int THIRDS = 3;
    private static final int WHOLE = 100;

    /**
     * @param twoThirds whether two thirds must be there, in place of half
     * @param percent {@code matter.quorum_percent}
     * @param thirds {@code matter.quorum_thirds}
     */
    static Count of(int seats, Collection<Stance> stances, boolean twoThirds, int percent, int thirds) {
        int recused = number(stances, Stance.RECUSED);
        int entitled = seats - recused;
        int needed = twoThirds ? ceiling(entitled * thirds, THIRDS) : ceiling(entitled * percent, WHOLE);
        int yes = number(stances, Stance.AGREE);
        int no = number(stances, Stance.DISAGREE);
        int abstain = number(stances, Stance.ABSTAIN);
        return new Count(seats, entitled, yes + no + abstain, Math.max(1, needed), stances.size(), yes, no, abstain);
    }

    private static int number(Collection<Stance> stances, Stance which) {
        return (int) stances.stream().filter(each -> each == which).count();
    }

    private static int ceiling(int share, int of) {
        return (share + of - 1) / of;
    }

    /** Whether every member's view is there. */
    public boolean complete() {
        return heard >= seats && seats > 0;
    }

    public boolean quorate() {
        return present >= needed;
    }

    /** More than half of those entitled, however many came. */
    public boolean adopted() {
        return yes * 2 > entitled;
    }
}
