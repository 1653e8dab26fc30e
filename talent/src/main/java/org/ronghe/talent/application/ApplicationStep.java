package org.ronghe.talent.application;

import static org.ronghe.talent.application.ApplicationGuard.CALL_OPEN;
import static org.ronghe.talent.application.ApplicationGuard.COMPLETION_TIME;
import static org.ronghe.talent.application.ApplicationGuard.FINAL_NEAR;
import static org.ronghe.talent.application.ApplicationGuard.FINAL_REPORTED;
import static org.ronghe.talent.application.ApplicationGuard.FIRST_RETURN;
import static org.ronghe.talent.application.ApplicationGuard.INTEGRITY_CLEAR;
import static org.ronghe.talent.application.ApplicationGuard.INTEGRITY_OPEN;
import static org.ronghe.talent.application.ApplicationGuard.MIDTERM_NEAR;
import static org.ronghe.talent.application.ApplicationGuard.MIDTERM_REPORTED;
import static org.ronghe.talent.application.ApplicationGuard.NOTICE_OVER;
import static org.ronghe.talent.application.ApplicationGuard.NOT_APPLICANT;
import static org.ronghe.talent.application.ApplicationGuard.NOT_ASKED_YET;
import static org.ronghe.talent.application.ApplicationGuard.OBJECTIONS_ANSWERED;
import static org.ronghe.talent.application.ApplicationGuard.PAPERS_HANDED;
import static org.ronghe.talent.application.ApplicationGuard.PLAN_WRITTEN;
import static org.ronghe.talent.application.ApplicationGuard.QUOTA_LEFT;
import static org.ronghe.talent.application.ApplicationGuard.REASONS_ASKED;
import static org.ronghe.talent.application.ApplicationGuard.REASONS_TIME;
import static org.ronghe.talent.application.ApplicationGuard.REVIEWS_IN;
import static org.ronghe.talent.application.ApplicationGuard.REVIEW_OVER;
import static org.ronghe.talent.application.ApplicationGuard.TITLE_FREE;
import static org.ronghe.talent.application.ApplicationGuard.WORKS_NAMED;

import java.util.List;
import org.ronghe.domain.move.MoveStep;

/** What can be done with an application: who may do it and what must hold before (SM-5). */
public enum ApplicationStep implements MoveStep<ApplicationGuard> {
    WRITE(ApplicationWho.APPLICANT, "application.write"),
    ADD_WORK(ApplicationWho.APPLICANT, "application.write"),
    DROP_WORK(ApplicationWho.APPLICANT, "application.write"),
    ATTACH(ApplicationWho.APPLICANT, "application.write"),
    SUBMIT(
            ApplicationWho.APPLICANT,
            "application.write",
            CALL_OPEN,
            PLAN_WRITTEN,
            WORKS_NAMED,
            PAPERS_HANDED,
            TITLE_FREE),
    RESUBMIT(
            ApplicationWho.APPLICANT,
            "application.write",
            COMPLETION_TIME,
            PLAN_WRITTEN,
            WORKS_NAMED,
            PAPERS_HANDED,
            TITLE_FREE),
    /** 退回补正: once, with everything that is missing. */
    RETURN(ApplicationWho.PERSONNEL, "application.check", FIRST_RETURN, NOT_APPLICANT),
    PASS(ApplicationWho.PERSONNEL, "application.check", NOT_APPLICANT),
    ASSIGN(ApplicationWho.PERSONNEL, "application.check", NOT_APPLICANT),
    RECUSE(ApplicationWho.REVIEWER, "application.review"),
    REVIEW(ApplicationWho.REVIEWER, "application.review"),
    PROPOSE(ApplicationWho.COMMITTEE, "application.decide", REVIEWS_IN, QUOTA_LEFT, NOT_APPLICANT),
    TURN_DOWN(ApplicationWho.COMMITTEE, "application.decide", REVIEW_OVER, NOT_APPLICANT),
    /** 廉洁核查: yes or no, and never why. */
    INTEGRITY(ApplicationWho.DISCIPLINE, "application.integrity", INTEGRITY_OPEN, NOT_APPLICANT),
    /** The notice of its cycle brings it. */
    PUBLICIZE(ApplicationWho.SYSTEM, "cycle.keep"),
    ANSWER(ApplicationWho.PERSONNEL, "application.check", NOT_APPLICANT),
    SELECT(
            ApplicationWho.PERSONNEL,
            "application.check",
            NOTICE_OVER,
            OBJECTIONS_ANSWERED,
            INTEGRITY_CLEAR,
            TITLE_FREE,
            NOT_APPLICANT),
    NAME_PANEL(ApplicationWho.PERSONNEL, "application.check", NOT_APPLICANT),
    /** 承诺事项: a resolved item of the meeting that decided. */
    PROMISE(ApplicationWho.PERSONNEL, "application.check", NOT_APPLICANT),
    REPORT_MIDTERM(ApplicationWho.APPLICANT, "application.write"),
    JUDGE_MIDTERM(ApplicationWho.PANEL, "application.judge", MIDTERM_REPORTED, MIDTERM_NEAR),
    REPORT_FINAL(ApplicationWho.APPLICANT, "application.write"),
    JUDGE_FINAL(ApplicationWho.PANEL, "application.judge", FINAL_REPORTED, FINAL_NEAR),
    ASK_REASONS(ApplicationWho.APPLICANT, "application.write", REASONS_TIME, NOT_ASKED_YET),
    GIVE_REASONS(ApplicationWho.PERSONNEL, "application.check", REASONS_ASKED, NOT_APPLICANT),
    WITHDRAW(ApplicationWho.APPLICANT, "application.write"),
    QUIT(ApplicationWho.APPLICANT, "application.write"),
    CANCEL(ApplicationWho.COMMITTEE, "application.decide", NOT_APPLICANT),
    /** A post ended: the part goes to a successor, or to whom the handover list gives it. */
    HAND_OVER(ApplicationWho.SYSTEM, "handover.give");

    private final ApplicationWho who;
    private final String permission;
    private final List<ApplicationGuard> guards;

    ApplicationStep(ApplicationWho who, String permission, ApplicationGuard... guards) {
        this.who = who;
        this.permission = permission;
        this.guards = List.of(guards);
    }

    @Override
    public ApplicationWho who() {
        return who;
    }

    @Override
    public String permission() {
        return permission;
    }

    @Override
    public List<ApplicationGuard> guards() {
        return guards;
    }

    /** Each stage waits for whoever leads to the next; what may be done besides waits for nobody. */
    @Override
    public boolean decides() {
        return switch (this) {
            case RESUBMIT,
                    PASS,
                    ASSIGN,
                    REVIEW,
                    PROPOSE,
                    INTEGRITY,
                    ANSWER,
                    SELECT,
                    NAME_PANEL,
                    REPORT_MIDTERM,
                    JUDGE_MIDTERM,
                    REPORT_FINAL,
                    JUDGE_FINAL,
                    GIVE_REASONS -> true;
            default -> false;
        };
    }

    /** Whether its line in the history would tell who reviews. */
    boolean reviewing() {
        return this == ASSIGN || this == RECUSE || this == REVIEW;
    }
}
