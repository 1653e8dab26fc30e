package org.ronghe.orgstructure.matter;

/** What somebody is in a matter; each is handed over when the post behind it ends. */
public enum MatterPart {
    RAISER,
    /** Whose opinion is waited for. */
    GIVER
}
