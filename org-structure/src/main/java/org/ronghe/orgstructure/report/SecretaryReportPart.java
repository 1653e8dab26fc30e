package org.ronghe.orgstructure.report;

/** What somebody is in a report; handed over when the post behind it ends. */
public enum SecretaryReportPart {
    SECRETARY
}
