package org.ronghe.orgstructure.training;

/** What training is due in a year, as one table. How much is the dated parameter of the row; 0 takes it out of use. */
public enum TrainingRule {
    /** 党员年度学时; only the branch's own secretary sees whose are missing. */
    MEMBER_HOURS("ME-14", "training.member_hours"),
    /** 书记、支委年度学时. */
    POST_HOURS("ME-14", "training.secretary_hours"),
    /** 书记、支委集中培训. */
    CONCENTRATED("ME-14", "training.concentrated_yearly"),
    /** 新任书记任职培训, counted in months from the post's first day. */
    INDUCTION("ME-15", "training.induction_months"),
    /** 书记轮训. */
    ROTATION("ME-15", "training.rotation_yearly");

    private final String rule;
    private final String number;

    TrainingRule(String rule, String number) {
        this.rule = rule;
        this.number = number;
    }

    /** Id of the rule, as the domain rules number it. */
    public String rule() {
        return rule;
    }

    String number() {
        return number;
    }
}
