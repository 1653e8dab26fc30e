package org.ronghe.discipline.inspector;

/** 党建、纪检监察、组织人事、财务审计、科研管理、资产基建: what somebody knows about, chosen and never described. */
public enum Speciality {
    PARTY_WORK,
    DISCIPLINE,
    PERSONNEL,
    FINANCE,
    RESEARCH,
    ASSETS
}
