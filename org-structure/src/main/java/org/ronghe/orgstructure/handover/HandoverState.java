package org.ronghe.orgstructure.handover;

/** Whether a list still has to be emptied; in this order it is read. */
public enum HandoverState {
    OPEN,
    SETTLED
}
