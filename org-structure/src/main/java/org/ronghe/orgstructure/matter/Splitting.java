package org.ronghe.orgstructure.matter;

import org.ronghe.domain.RuleBroken;

/**
 * Whether money makes a matter one of 大额度资金使用 (TZ-1): by its own amount, or together with what the same project or
 * payee got in the twelve months before.
 *
 * @param amount of this matter, in 元
 * @param before of those matters, in 元
 * @param limit threshold in 万元
 */
record Splitting(long amount, long before, int limit) {
    static final int MONTHS = 12;
    private static final long WAN = 10_000;

    /** Whether only the sum is over the threshold. */
    boolean split() {
        return !over(amount) && over(amount + before);
    }

    boolean forces() {
        return over(amount + before);
    }

    private boolean over(long yuan) {
        return yuan >= limit * WAN;
    }

    /** @throws RuleBroken {@code matter.amount-forces-funds} or {@code matter.split} for another class */
    void require(MatterClass kind) {
        if (kind != MatterClass.FUNDS && forces()) {
            throw split()
                    ? new RuleBroken("matter.split", amount + before, limit)
                    : new RuleBroken("matter.amount-forces-funds", amount, limit);
        }
    }
}
