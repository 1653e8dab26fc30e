package org.ronghe.orgstructure.change;

/** What somebody is in a change that is not decided yet; handed over when the post behind it ends. */
public enum ProposerPart {
    PROPOSER
}
