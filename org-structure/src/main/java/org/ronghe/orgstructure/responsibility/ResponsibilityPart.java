package org.ronghe.orgstructure.responsibility;

/** What somebody is in a list; handed over when the post behind it ends. */
public enum ResponsibilityPart {
    HOLDER
}
