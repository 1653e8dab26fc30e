package org.ronghe.orgstructure.correction;

import org.ronghe.domain.gate.Role;

/** What a request is about, and whose record that is: the office that keeps it answers. */
public enum CorrectionAbout {
    /** 组织关系: branch, category and days on the roster of members. */
    MEMBERSHIP(Role.PO, "/members/"),
    /** 登记信息: name, unit and kind on the card of a person. */
    CARD(Role.HR, "/people/");

    private final Role office;
    private final String path;

    CorrectionAbout(Role office, String path) {
        this.office = office;
        this.path = path;
    }

    public Role office() {
        return office;
    }

    /** Where the record of the person stands. */
    public String of(long person) {
        return path + person;
    }
}
