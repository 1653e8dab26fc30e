package org.ronghe.discipline.api;

import java.time.LocalDate;

/** Takes in the office's own rectification workbook, for first set-up and for the demonstration. */
public interface LedgerImport {
    /**
     * What came of it.
     *
     * @param round the round that was opened
     */
    record Taken(long round, int sections, int findings, int measures) {}

    /**
     * Opens a round with what the workbook says: findings, and a draft for each measure. In the caller's transaction
     * and behind the caller's own gate; all or nothing.
     *
     * @param fileName name of the file, which says whether it is a workbook or a CSV
     * @param person who takes it in
     * @throws org.ronghe.domain.RuleBroken {@code import.problems} when a cell cannot be taken, and what opening a
     *     round refuses
     */
    Taken open(String roundName, LocalDate feedbackOn, String fileName, byte[] content, long person);
}
