package org.ronghe.discipline.exchange;

import org.ronghe.domain.RuleBroken;

/** The ledger is no longer the one of the preview. The preview is brought up to date although nothing is applied. */
class ChangedSince extends RuleBroken {
    private static final long serialVersionUID = 1L;

    ChangedSince() {
        super("import.changed-since");
    }
}
