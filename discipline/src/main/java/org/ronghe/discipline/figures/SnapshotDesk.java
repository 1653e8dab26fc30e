package org.ronghe.discipline.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.ronghe.discipline.figures.WeekPicture.Subject;
import org.ronghe.discipline.rectification.LineCounts;
import org.ronghe.discipline.rectification.LineMoments;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.store.Once;
import org.ronghe.domain.store.Sql;

/** Where the week's picture of a round is signed: once, by a person, and never changed. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class SnapshotDesk {
    @Inject
    Sql sql;

    @Inject
    Gate gate;

    @Inject
    Clock clock;

    @Inject
    WeekPicture picture;

    @Inject
    LineMoments moments;

    @Inject
    AuditNote note;

    @Inject
    Once once;

    /**
     * Signs the week of a day.
     *
     * @throws RuleBroken {@code snapshot.future} for a day that is still to come, {@code snapshot.week-signed} for a
     *     week that somebody signed already, {@code snapshot.nothing} where there was no task yet,
     *     {@code snapshot.busy} while the round is being written
     */
    @Permits("rectification.snapshot")
    long sign(Signing asked) {
        return once.of(asked.once(), asked, () -> {
            var name = sql.one(
                            "SELECT name FROM discipline.inspection_round WHERE id = ?",
                            row -> row.text("name"),
                            asked.round())
                    .orElseThrow(() -> new NotFound("round", asked.round()));
            note.about("round", asked.round(), name);
            var today = LocalDate.now(clock);
            if (asked.day().isAfter(today)) {
                throw new RuleBroken("snapshot.future", asked.day(), today);
            }
            moments.hold(asked.round());
            var week = weekOf(asked.day());
            requireUnsigned(asked.round(), week);
            var now = clock.instant();
            var subject =
                    new Subject(asked.round(), week, asked.day(), moment(asked.day(), today, now), WeekPicture.FORMAT);
            var id = store(subject, now);
            note.about("snapshot", id, name + " " + week);
            return id;
        });
    }

    /** A week is named by its Monday. */
    static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A past day as it ended; today as it stands, in the database's own precision. */
    static Instant moment(LocalDate day, LocalDate today, Instant now) {
        return day.isBefore(today) ? LineCounts.endOf(day) : now.truncatedTo(ChronoUnit.MICROS);
    }

    private void requireUnsigned(long round, LocalDate week) {
        var signer = sql.one(
                "SELECT signer_name FROM discipline.weekly_snapshot WHERE round_id = ? AND week = ?",
                row -> row.text("signer_name"),
                round,
                week);
        if (signer.isPresent()) {
            throw new RuleBroken("snapshot.week-signed", week, week.plusDays(6), signer.get());
        }
    }

    private long store(Subject subject, Instant now) {
        var bytes = new ByteArrayOutputStream();
        int tasks = picture.write(subject, bytes);
        if (tasks == 0) {
            throw new RuleBroken("snapshot.nothing", subject.day());
        }
        var content = bytes.toByteArray();
        var hash = WeekPicture.hash(content);
        note.detail("sha256", hash);
        note.detail("tasks", tasks);
        var signer = gate.actor();
        return sql.number(
                """
                INSERT INTO discipline.weekly_snapshot (round_id, week, day, at, tasks, content, sha256, signed_by,
                       signer_name, signer_title, signed_at, format)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
                """,
                subject.round(),
                subject.week(),
                subject.day(),
                subject.at(),
                tasks,
                content,
                hash,
                signer.person(),
                signer.name(),
                signer.title(),
                now,
                subject.format());
    }
}
