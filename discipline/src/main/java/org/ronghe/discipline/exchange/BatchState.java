package org.ronghe.discipline.exchange;

/** Where a file stands on its way into the ledger: 对应列 → 检查 → 写入中 → 已写入, or 已放弃. */
public enum BatchState {
    MAPPING,
    PREVIEW,
    APPLYING,
    APPLIED,
    DISCARDED;

    public boolean open() {
        return this == MAPPING || this == PREVIEW;
    }
}
