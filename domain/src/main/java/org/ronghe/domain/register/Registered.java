package org.ronghe.domain.register;

import java.util.List;

/** The fact that items of one ledger moved; fired in the transaction of the move, behind its row in the register. */
public record Registered(String kind, List<Long> items) {}
