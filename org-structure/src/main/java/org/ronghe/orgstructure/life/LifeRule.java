package org.ronghe.orgstructure.life;

import static org.ronghe.orgstructure.api.OrgUnits.Kind.BRANCH;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.PARTY_COMMITTEE;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.PARTY_GROUP;
import static org.ronghe.orgstructure.api.OrgUnits.Kind.TEMPORARY_BRANCH;
import static org.ronghe.orgstructure.life.Period.Span.MONTH;
import static org.ronghe.orgstructure.life.Period.Span.QUARTER;
import static org.ronghe.orgstructure.life.Period.Span.YEAR;

import java.util.Set;
import org.ronghe.domain.gate.Role;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.meeting.MeetingKind;

/**
 * The meetings that fall due again and again, as one table: engine, pages, exemptions and files read it. How many a
 * period needs is the dated parameter of the row; 0 takes the rule out of use.
 *
 * <p>A temporary branch owes what it may do (BR-7): meetings, lectures and theme days. Organisational life and
 * appraisal of its members stay in their own branches.
 */
public enum LifeRule {
    /** 党员大会. */
    MEMBERS_MEETING("ME-1", QUARTER, MeetingKind.MEMBERS, "life.members_meetings", BRANCH, TEMPORARY_BRANCH),
    /** 支委会, where there is a committee. */
    COMMITTEE_MEETING(
            "ME-3", MONTH, MeetingKind.BRANCH_COMMITTEE, "life.committee_meetings", BRANCH, TEMPORARY_BRANCH) {
        @Override
        boolean asks(House.Unit unit, Period period) {
            return unit.committeeThroughout(period);
        }
    },
    /** 党小组会: of each group in the tree; a branch without any owes it from its first signed group meeting on. */
    GROUP_MEETING("ME-4", MONTH, MeetingKind.GROUP, "life.group_meetings", BRANCH, TEMPORARY_BRANCH, PARTY_GROUP) {
        @Override
        boolean asks(House.Unit unit, Period period) {
            var since = unit.groupsSince();
            return unit.kind() == PARTY_GROUP || (since != null && since.isBefore(period.first()));
        }
    },
    /** 党课. */
    LECTURE("ME-6", QUARTER, MeetingKind.LECTURE, "life.party_lectures", BRANCH, TEMPORARY_BRANCH),
    /** 党委书记讲党课: a lecture, wherever it is held, of which the secretary is the lecturer. */
    SECRETARY_LECTURE("ME-6", YEAR, MeetingKind.LECTURE, "life.secretary_lectures", PARTY_COMMITTEE),
    /** 主题党日. */
    THEME_DAY("ME-7", MONTH, MeetingKind.THEME_DAY, "life.theme_days", BRANCH, TEMPORARY_BRANCH),
    /** 组织生活会. */
    LIFE_MEETING("ME-8", YEAR, MeetingKind.ORGANISATIONAL_LIFE, "life.life_meetings", BRANCH),
    /** 民主评议党员. */
    APPRAISAL("ME-9", YEAR, MeetingKind.APPRAISAL, "life.member_appraisals", BRANCH),
    /** 民主生活会. */
    DEMOCRATIC_LIFE("ME-12", YEAR, MeetingKind.DEMOCRATIC_LIFE, "life.democratic_meetings", PARTY_COMMITTEE),
    /** 中心组集体学习研讨. */
    STUDY_CENTRE("ME-13", QUARTER, MeetingKind.STUDY_CENTRE, "life.study_sessions", PARTY_COMMITTEE);

    private final String rule;
    private final Period.Span span;
    private final MeetingKind kind;
    private final String number;
    private final Set<OrgUnits.Kind> owedBy;

    LifeRule(String rule, Period.Span span, MeetingKind kind, String number, OrgUnits.Kind... owedBy) {
        this.rule = rule;
        this.span = span;
        this.kind = kind;
        this.number = number;
        this.owedBy = Set.of(owedBy);
    }

    /** Id of the rule, as the domain rules number it. */
    public String rule() {
        return rule;
    }

    /** What it counts by. */
    Period.Span span() {
        return span;
    }

    /** The kind of meeting that meets it. */
    public MeetingKind kind() {
        return kind;
    }

    /** Key of the parameter that says how many a period needs. */
    String number() {
        return number;
    }

    boolean owedBy(OrgUnits.Kind unit) {
        return owedBy.contains(unit);
    }

    /** Whether it is a rule of branches, and not one of the Party committee. */
    boolean ofBranches() {
        return owedBy.contains(BRANCH);
    }

    /**
     * Who lets an organisation off: the office above it. What is above the committee is outside of the house; its
     * consent is recorded by the discipline side and not by the committee's own office.
     */
    Set<Role> superiors() {
        return ofBranches() ? Set.of(Role.PO, Role.GB) : Set.of(Role.DIC);
    }

    /** What else must hold of the organisation. */
    boolean asks(House.Unit unit, Period period) {
        return true;
    }
}
