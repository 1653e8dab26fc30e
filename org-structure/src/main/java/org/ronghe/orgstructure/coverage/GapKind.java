package org.ronghe.orgstructure.coverage;

/** Where the structure falls short, and by which rule of the domain rules. */
public enum GapKind {
    /** A unit with enough full members and no branch. */
    NO_BRANCH("BR-1"),
    /** A joint branch over too many units. */
    JOINT_TOO_WIDE("BR-2"),
    /** A branch with too many members. */
    TOO_LARGE("BR-3"),
    /** A branch below the number of full members that it takes. */
    TOO_SMALL("BR-6"),
    /** A committee smaller or larger than the rule has it. */
    COMMITTEE_SIZE("BR-8"),
    /** A required post of the committee that nobody holds. */
    COMMITTEE_POST("BR-8"),
    /** A committee in a branch too small for one. */
    COMMITTEE_NOT_NEEDED("BR-9"),
    /** A branch without a secretary. */
    NO_SECRETARY("BR-9"),
    /** A post that ended and was not filled in time. */
    VACANCY("BR-13"),
    /** A term that is over. */
    TERM_PAST("BR-10"),
    /** A term that ends soon. */
    TERM_ENDING("BR-12");

    private final String rule;

    GapKind(String rule) {
        this.rule = rule;
    }

    /** Id of the rule, as the domain rules number it. */
    public String rule() {
        return rule;
    }
}
