package org.ronghe.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.parameter.Parameters;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.bind.Area;

/**
 * Where numbers with a basis are changed: a new dated value with its reason and the name of who changed it. A value of
 * a day that is over is never touched, because records of its time are judged by it; one of today or later is corrected
 * under the same day, and what it said before is kept beside it and stands in the audit chain.
 */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class ParameterDesk {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    Parameters parameters;

    @Inject
    AuditNote note;

    /** S sure, F fairly sure, U unsure, P practice of the house. */
    public enum Confidence {
        S,
        F,
        U,
        P
    }

    public record NewValue(
            @Min(0) @Max(100_000) @NotNull Integer value,
            @NotNull LocalDate effectiveFrom,
            @NotBlank @Size(max = 300) String basis,
            @NotNull Confidence confidence,
            @NotBlank @Size(max = 500) @Area(rows = 2) String reason) {}

    @Permits("parameter.write")
    void change(String key, NewValue asked) {
        if (sql.number("SELECT count(*) FROM domain.parameter WHERE key = ?", key) == 0) {
            throw new NotFound("parameter", key);
        }
        var today = LocalDate.now(clock);
        int most = ParameterBounds.most(key);
        if (asked.value() > most) {
            throw RuleBroken.at("value", "parameter.too-large", most);
        }
        if (asked.effectiveFrom().isBefore(today)) {
            throw new RuleBroken("parameter.in-the-past");
        }
        var before = sql.one(
                "SELECT value FROM domain.parameter WHERE key = ? AND effective_from = ? FOR UPDATE",
                row -> row.text("value"),
                key,
                asked.effectiveFrom());
        sql.update("""
                INSERT INTO domain.parameter_replaced (key, effective_from, value, basis, confidence, changed_by,
                       changed_at, reason, replaced_at)
                SELECT key, effective_from, value, basis, confidence, changed_by, changed_at, reason, ?
                  FROM domain.parameter WHERE key = ? AND effective_from = ?
                """, clock.instant(), key, asked.effectiveFrom());
        sql.update(
                """
                INSERT INTO domain.parameter (key, effective_from, value, basis, confidence, changed_by, changed_at, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key, effective_from) DO UPDATE
                   SET value = excluded.value, basis = excluded.basis, confidence = excluded.confidence,
                       changed_by = excluded.changed_by, changed_at = excluded.changed_at, reason = excluded.reason
                """,
                key,
                asked.effectiveFrom(),
                String.valueOf(asked.value()),
                asked.basis(),
                asked.confidence(),
                gate.actor().person(),
                clock.instant(),
                asked.reason());
        note.about("parameter", 0, key);
        note.detail("value", asked.value());
        note.detail("from", asked.effectiveFrom());
        before.ifPresent(value -> note.detail("before", value));
        parameters.refresh();
    }
}
