package org.ronghe.discipline.rectification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;

/**
 * What stands beside a task in an evidence pack: a supervision order that was issued for it, or a look-back on it, with
 * its history and its own evidence; nothing that depends on the day or the reader.
 *
 * @param about the matter of an order, the measure of a look-back
 * @param answer the reply to an order, the result of a look-back
 * @param conclusion of an order; what the checker wrote of a look-back
 */
record PackBeside(
        Kind kind,
        long id,
        String code,
        String state,
        String about,
        @Nullable LocalDate due,
        String answer,
        String conclusion,
        List<Moved> history,
        List<File> evidence) {
    enum Kind {
        ORDER("督办单", "order", "OrderState.", """
                SELECT id, number, state, matter AS about, current_due AS due, reply AS answer, conclusion
                  FROM discipline.supervision_order WHERE task_id = ? AND number <> '' ORDER BY id
                """, "order_move WHERE order_id", "order_proof WHERE order_id"),
        LOOK_BACK(
                "回头看",
                "lookback",
                "LookBackState.",
                """
                SELECT id, number, state, measure AS about, due, coalesce(result, '') AS answer, words AS conclusion
                  FROM discipline.look_back WHERE task_id = ? ORDER BY id
                """,
                "look_back_move WHERE look_back_id",
                "look_back_proof WHERE look_back_id");

        final String folder;
        final String object;
        final String stateWords;
        private final String records;
        private final String moves;
        private final String proofs;

        Kind(String folder, String object, String stateWords, String records, String moves, String proofs) {
            this.folder = folder;
            this.object = object;
            this.stateWords = stateWords;
            this.records = records;
            this.moves = moves;
            this.proofs = proofs;
        }
    }

    record Moved(String at, String step, String from, String to, String by, String note) {
        Moved by(String name) {
            return new Moved(at, step, from, to, name, note);
        }
    }

    /** @param path where the file lies in the pack */
    record File(String path, String name, String sha256, long bytes, String by, String at) {}

    String dataPath() {
        return kind.folder + "/" + PackZip.segment(code) + ".json";
    }

    String auditPath() {
        return PackLedger.auditPath(kind.folder + " " + code);
    }

    /** Those of one task, orders first, each kind in the order of its numbers. */
    static List<PackBeside> of(long task, Sql sql, People people) {
        var all = new ArrayList<PackBeside>();
        for (var kind : Kind.values()) {
            sql.list(
                            kind.records,
                            row -> new PackBeside(
                                    kind,
                                    row.number("id"),
                                    row.text("number"),
                                    row.text("state"),
                                    row.text("about"),
                                    row.date("due"),
                                    row.text("answer"),
                                    row.text("conclusion"),
                                    List.of(),
                                    List.of()),
                            task)
                    .forEach(found -> all.add(found.whole(sql, people)));
        }
        return all;
    }

    private PackBeside whole(Sql sql, People people) {
        record Line(long by, Moved moved) {}
        var moves = sql.list(
                "SELECT * FROM discipline." + kind.moves + " = ? ORDER BY id",
                row -> new Line(
                        row.number("by_person"),
                        new Moved(
                                PackZip.time(row.instant("at")),
                                row.text("step"),
                                row.text("from_state"),
                                row.text("to_state"),
                                "",
                                row.text("note"))),
                id);
        record Stored(long by, File file) {}
        var number = new int[1];
        var files = sql.list(
                "SELECT * FROM discipline." + kind.proofs + " = ? ORDER BY id",
                row -> new Stored(
                        row.number("by_person"),
                        new File(
                                "证据/" + PackZip.segment(kind.folder + " " + code) + "/" + ++number[0] + " "
                                        + PackZip.segment(row.text("name")),
                                row.text("name"),
                                row.text("sha256"),
                                row.number("bytes"),
                                "",
                                PackZip.time(row.instant("at")))),
                id);
        var names = people.namesOf(java.util.stream.Stream.concat(
                        moves.stream().map(Line::by), files.stream().map(Stored::by))
                .distinct()
                .toList());
        return new PackBeside(
                kind,
                id,
                code,
                state,
                about,
                due,
                answer,
                conclusion,
                moves.stream()
                        .map(line -> line.moved().by(names.getOrDefault(line.by(), "")))
                        .toList(),
                files.stream()
                        .map(stored -> new File(
                                stored.file().path(),
                                stored.file().name(),
                                stored.file().sha256(),
                                stored.file().bytes(),
                                names.getOrDefault(stored.by(), ""),
                                stored.file().at()))
                        .toList());
    }
}
