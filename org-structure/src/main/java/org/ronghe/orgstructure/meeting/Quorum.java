package org.ronghe.orgstructure.meeting;

/** How many of those entitled must be there (ME-2, ME-3, ME-12); the shares are parameters. */
public enum Quorum {
    NONE,
    /** 不少于半数, of the members with voting right. */
    AT_LEAST_HALF,
    /** 超过半数, of the seats. */
    MORE_THAN_HALF,
    /** 三分之二以上, of the seats. */
    TWO_THIRDS;

    /**
     * Where attendance stands against the quorum.
     *
     * @param entitled 应到会有表决权人数
     * @param present of them, those who are there
     * @param needed how many of them are needed; 0 where there is no quorum
     */
    public record Standing(int entitled, int present, int needed) {
        public boolean reached() {
            return present >= needed;
        }
    }

    Standing of(int entitled, int present, MeetingLimits limits) {
        return new Standing(entitled, present, needed(entitled, limits));
    }

    private int needed(int entitled, MeetingLimits limits) {
        return switch (this) {
            case NONE -> 0;
            // nobody entitled is no quorum either
            case AT_LEAST_HALF -> Math.max(1, ceiling(entitled * limits.membersQuorumPercent(), 100));
            case MORE_THAN_HALF -> entitled * limits.committeeQuorumPercent() / 100 + 1;
            case TWO_THIRDS -> Math.max(1, ceiling(entitled * limits.lifeQuorumThirds(), 3));
        };
    }

    private static int ceiling(int share, int of) {
        return (share + of - 1) / of;
    }
}
