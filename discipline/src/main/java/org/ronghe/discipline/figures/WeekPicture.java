package org.ronghe.discipline.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.ronghe.discipline.rectification.LineCounts;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.http.Json;

/**
 * The picture of a week as bytes that are always the same: JSON in UTF-8, names in a fixed order, one line of text a
 * task, in the order of the ledger. It holds what the versions of the lines hold and nothing that may be called
 * otherwise tomorrow, such as a person's or a round's name, so that it can be made again from them.
 */
@ApplicationScoped
class WeekPicture {
    /**
     * The format of what is signed today. It changes whenever a byte would: what was signed in an older format is made
     * again in that one. Format 2 came with the tasks that stand apart: it has their figures, and their review days.
     */
    static final int FORMAT = 2;

    private static final String NAME = "ronghe.rectification-week/";

    @Inject
    Sql sql;

    @Inject
    LineCounts counts;

    /** What the picture is of, and the number of its format. */
    record Subject(long round, LocalDate week, LocalDate day, Instant at, int format) {}

    /** First line of the picture. */
    record Head(String format, long round, LocalDate week, LocalDate day, Instant at) {}

    /** A task as it stood. */
    record Line(
            long task,
            String code,
            long position,
            long finding,
            String measure,
            String deliverable,
            String kinds,
            @Nullable String timing,
            @Nullable Long ownerUnit,
            String unit,
            @Nullable Long responsible,
            @Nullable Long leader,
            @Nullable LocalDate firstDue,
            @Nullable LocalDate currentDue,
            int extensions,
            String state,
            @Nullable LocalDate acceptedOn,
            @Nullable String conclusion,
            int evidence,
            int reopened,
            int checksDone,
            int checksPlanned,
            String stated,
            String statedDue,
            String statedLead,
            String statedResponsible,
            String remark) {

        static Line of(Sql.Cursor row) throws SQLException {
            return new Line(
                    row.number("task_id"),
                    row.text("code"),
                    row.number("position"),
                    row.number("finding_id"),
                    row.text("measure"),
                    row.text("deliverable"),
                    row.text("kinds"),
                    row.textOrNull("timing"),
                    row.numberOrNull("owner_unit"),
                    row.text("unit_words"),
                    row.numberOrNull("responsible"),
                    row.numberOrNull("leader"),
                    row.date("first_due"),
                    row.date("current_due"),
                    row.integer("extensions"),
                    row.text("state"),
                    row.date("accepted_on"),
                    row.textOrNull("conclusion"),
                    row.integer("evidence"),
                    row.integer("reopened"),
                    row.integer("checks_done"),
                    row.integer("checks_all"),
                    row.text("stated"),
                    row.text("stated_due"),
                    row.text("stated_lead"),
                    row.text("stated_responsible"),
                    row.text("remark"));
        }
    }

    /** A task that stands apart (有异议, 暂缓). */
    record Apart(long task, String state, LocalDate reviewOn, int deferrals) {}

    /** Writes the picture and answers how many tasks are in it. Streams within the caller's transaction. */
    @Transactional
    int write(Subject subject, OutputStream out) {
        var tasks = new int[1];
        try {
            text(out, "{\"head\":");
            text(
                    out,
                    Json.text(new Head(
                            NAME + subject.format(), subject.round(), subject.week(), subject.day(), subject.at())));
            text(out, ",\n\"figures\":");
            text(out, Json.text(figures(subject)));
            text(out, ",\n\"tasks\":[");
            var where = LineCounts.linesAt(subject.round(), subject.at());
            sql.each(
                    "SELECT l.* FROM discipline.task_line l WHERE " + where.text() + " ORDER BY l.position, l.task_id",
                    Line::of,
                    line -> {
                        try {
                            text(out, (tasks[0]++ == 0 ? "\n" : ",\n") + Json.text(line));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    where.parameters().toArray());
            text(out, "\n]");
            if (subject.format() >= 2) {
                text(out, ",\n\"apart\":");
                text(
                        out,
                        Json.text(sql.list(
                                "SELECT l.task_id, l.state, l.review_on, l.deferrals FROM discipline.task_line l WHERE "
                                        + where.text()
                                        + " AND l.review_on IS NOT NULL ORDER BY l.position, l.task_id",
                                row -> new Apart(
                                        row.number("task_id"),
                                        row.text("state"),
                                        row.requiredDate("review_on"),
                                        row.integer("deferrals")),
                                where.parameters().toArray())));
            }
            text(out, "}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tasks[0];
    }

    /** SHA-256 of the picture as it comes out of the versions today; nothing of it is kept. */
    @Transactional
    String hash(Subject subject) {
        var digest = sha256();
        write(subject, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private LinkedHashMap<String, Long> figures(Subject subject) {
        var entries = subject.format() == 1 ? FigureBook.FORMAT_1 : FigureBook.ENTRIES;
        var values = counts.countAt(
                subject.round(),
                subject.at(),
                subject.day(),
                entries.stream().map(FigureBook.Entry::counted).toList());
        var figures = new LinkedHashMap<String, Long>();
        for (int i = 0; i < entries.size(); i++) {
            figures.put(entries.get(i).key(), values.get(i));
        }
        return figures;
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
