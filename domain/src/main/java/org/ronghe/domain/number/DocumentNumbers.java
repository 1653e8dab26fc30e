package org.ronghe.domain.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.ronghe.domain.store.Sql;

/**
 * Draws document numbers. The number is part of the caller's transaction: when that fails the number was never drawn,
 * so a series has no gaps, and because every drawn number stays on record none is ever used twice. Two callers of one
 * series wait for each other.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DocumentNumbers {
    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /**
     * The next number of the series in the current year.
     *
     * @param series the code letters, such as 销号
     * @param purpose what it is drawn for
     */
    public DocumentNumber draw(String series, String purpose) {
        int year = LocalDate.now(clock).getYear();
        var number = (int) sql.number("""
                INSERT INTO domain.document_series (series, year, last) VALUES (?, ?, 1)
                ON CONFLICT (series, year) DO UPDATE SET last = domain.document_series.last + 1
                RETURNING last
                """, series, year);
        sql.update(
                "INSERT INTO domain.document_number (series, year, number, purpose, drawn_at) VALUES (?, ?, ?, ?, ?)",
                series,
                year,
                number,
                purpose,
                clock.instant());
        return new DocumentNumber(series, year, number);
    }

    /** A drawn number that will not be used: kept with the reason, never drawn again. */
    public void discard(DocumentNumber number, String reason) {
        sql.update(
                "UPDATE domain.document_number SET void_reason = ? WHERE series = ? AND year = ? AND number = ?",
                reason,
                number.series(),
                number.year(),
                number.number());
    }
}
