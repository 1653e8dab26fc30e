package org.ronghe.orgstructure.contact;

/** What somebody is in a contact; handed over when the post behind it ends. */
public enum ContactPart {
    HOLDER
}
