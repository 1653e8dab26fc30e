package org.ronghe.orgstructure.meeting;

import static org.ronghe.orgstructure.api.OrgUnits.Kind.BRANCH;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.DEPARTMENT;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.DISCIPLINE_COMMITTEE;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.GENERAL_BRANCH;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.INSTITUTE;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.LABORATORY;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.LEADING_GROUP;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.PARTY_COMMITTEE;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.PARTY_GROUP;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.STUDY_GROUP;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.TEMPORARY_BRANCH;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.WORK_GROUP;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.Circle;
import org.ronghe.orgstructure.api.OrgUnits;

/** The kinds of meetings (§1.3), as one table: every rule that differs from kind to kind stands here. */
public enum MeetingKind {
    /** 党委会. */
    COMMITTEE(held(PARTY_COMMITTEE)
            .inCircleOf(Circle.COMMITTEE)
            .seats(Role.SEC, Role.PCM)
            .convenedBy(Role.SEC)
            .firstTopic()
            .quorum(Quorum.MORE_THAN_HALF)
            .votes()),
    /** 党委理论学习中心组学习. */
    STUDY_CENTRE(held(PARTY_COMMITTEE)
            .inCircleOf(Circle.COMMITTEE)
            .seats(Role.SEC, Role.PCM)
            .convenedBy(Role.SEC)
            .firstTopic()),
    /** 党员大会. */
    MEMBERS(held(BRANCH, TEMPORARY_BRANCH, GENERAL_BRANCH)
            .members()
            .convenedBy(Role.BS, Role.GB)
            .firstTopic()
            .quorum(Quorum.AT_LEAST_HALF)
            .votes()),
    /** 支委会. */
    BRANCH_COMMITTEE(held(BRANCH, TEMPORARY_BRANCH)
            .seats(Role.BS, Role.BC)
            .convenedBy(Role.BS)
            .firstTopic()
            .quorum(Quorum.MORE_THAN_HALF)
            .votes()),
    /** 党小组会; the leader of the group has no post of its own. */
    GROUP(held(BRANCH, TEMPORARY_BRANCH, PARTY_GROUP).firstTopic()),
    /** 党课. */
    LECTURE(held(BRANCH, TEMPORARY_BRANCH, GENERAL_BRANCH).members().convenedBy(Role.BS, Role.GB)),
    /** 主题党日. */
    THEME_DAY(held(BRANCH, TEMPORARY_BRANCH).members().convenedBy(Role.BS)),
    /** 组织生活会. */
    ORGANISATIONAL_LIFE(
            held(BRANCH, TEMPORARY_BRANCH).members().convenedBy(Role.BS).closed()),
    /** 民主评议党员. */
    APPRAISAL(held(BRANCH).members().convenedBy(Role.BS).closed()),
    /** 民主生活会. */
    DEMOCRATIC_LIFE(held(PARTY_COMMITTEE)
            .inCircleOf(Circle.COMMITTEE)
            .seats(Role.SEC, Role.PCM)
            .convenedBy(Role.SEC)
            .quorum(Quorum.TWO_THIRDS)
            .closed()),
    /** 青年理论学习小组. */
    YOUTH_STUDY(held(BRANCH, GENERAL_BRANCH, DEPARTMENT, LABORATORY, PARTY_COMMITTEE, STUDY_GROUP)
            .firstTopic()),
    /** 所务会. */
    ADMINISTRATION(held(INSTITUTE)
            .inCircleOf(Circle.COMMITTEE)
            .seats(Role.DIR)
            .convenedBy(Role.DIR)
            .quorum(Quorum.MORE_THAN_HALF)
            .votes()),
    /** 实验室、部门的党政联席会. */
    JOINT(held(LABORATORY, DEPARTMENT).convenedBy(Role.HEAD)),
    /** 专题会、推进会、调度会、现场办公会、督促会、调研会、会商. */
    WORKING(held(
            INSTITUTE,
            PARTY_COMMITTEE,
            DISCIPLINE_COMMITTEE,
            GENERAL_BRANCH,
            BRANCH,
            TEMPORARY_BRANCH,
            LABORATORY,
            DEPARTMENT,
            LEADING_GROUP,
            WORK_GROUP));

    private final Rules rules;

    MeetingKind(Rules rules) {
        this.rules = rules;
    }

    private static Rules held(OrgUnits.Kind... by) {
        return new Rules(Set.of(by));
    }

    /** One row of the table while it is written; what is not said of a kind does not hold for it. */
    private static final class Rules {
        private final Set<OrgUnits.Kind> holders;
        private Circle circle = Circle.BRANCH;
        private Roll roll = Roll.FREE;
        private Set<Role> seats = Set.of();
        private Set<Role> conveners = Set.of();
        private boolean firstTopic;
        private Quorum quorum = Quorum.NONE;
        private boolean votes;
        private boolean closed;

        Rules(Set<OrgUnits.Kind> holders) {
            this.holders = holders;
        }

        Rules inCircleOf(Circle readers) {
            circle = readers;
            return this;
        }

        Rules members() {
            roll = Roll.MEMBERS;
            return this;
        }

        Rules seats(Role... posts) {
            roll = Roll.SEATS;
            seats = Set.of(posts);
            return this;
        }

        Rules convenedBy(Role... posts) {
            conveners = Set.of(posts);
            return this;
        }

        Rules firstTopic() {
            firstTopic = true;
            return this;
        }

        Rules quorum(Quorum needed) {
            quorum = needed;
            return this;
        }

        Rules votes() {
            votes = true;
            return this;
        }

        Rules closed() {
            closed = true;
            return this;
        }
    }

    public Circle circle() {
        return rules.circle;
    }

    /** Kinds of organisations that hold it. */
    public boolean heldBy(OrgUnits.Kind unit) {
        return rules.holders.contains(unit);
    }

    public Roll roll() {
        return rules.roll;
    }

    /** The posts whose holders sit in it; none where the roll does not come from posts. */
    public Set<Role> seats() {
        return rules.seats;
    }

    /** Whose holders convene it (ME-5); anybody where none is named. Others chair it by delegation. */
    public Set<Role> conveners() {
        return rules.conveners;
    }

    /** Whether 第一议题 comes first (FA-1). */
    public boolean firstTopic() {
        return rules.firstTopic;
    }

    public Quorum quorum() {
        return rules.quorum;
    }

    /** Whether anything is voted on; what passes needs more than the parameter's share of those entitled (ME-2). */
    public boolean votes() {
        return rules.votes;
    }

    /** Whether it has a part that only those who were there may read. */
    public boolean closed() {
        return rules.closed;
    }
}
