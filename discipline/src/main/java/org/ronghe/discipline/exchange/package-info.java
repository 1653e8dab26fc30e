/**
 * The office's own workbook, in and out. One function says what a cell of the ledger holds; the export writes it and
 * the import compares with it, so a file that was exported here changes nothing when it comes back.
 *
 * <p>A file is read anew at every look and planned without touching anything; the plan is what the preview shows and
 * what one transaction carries out, or nothing of it. What a workbook says of a task's progress is kept as said and
 * moves no task.
 */
@NullMarked
package org.ronghe.discipline.exchange;

import org.jspecify.annotations.NullMarked;
