/**
 * Workbooks and CSV files, in and out: an uploaded file becomes a {@link org.ronghe.webkit.sheet.Grid}, a described
 * table becomes an XLSX or CSV stream. Whatever arrives is hostile until read: every limit is counted on the bytes that
 * are really unpacked, nothing outside the file is ever fetched, no temporary file is written, and a file that cannot
 * be taken is refused with one {@link org.ronghe.webkit.sheet.SheetRefused} whose code has a sentence in this package's
 * message bundle.
 *
 * <p>Text is kept exactly as typed, with one exception in both directions: characters that no database column and no
 * XML document can hold (NUL and the other control characters except tab, line feed and carriage return, and halves of
 * surrogate pairs) are left out; a grid that lost any says so in its notes.
 */
@NullMarked
package org.ronghe.webkit.sheet;

import org.jspecify.annotations.NullMarked;
