package org.ronghe.discipline.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.evidence.EvidenceStore;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.OrgUnits;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.http.Json;

/**
 * Evidence packs (证据包) of a finding or a round: the round itself, the tasks as they are on record with the orders and
 * look-backs beside them, their evidence, and their lines of the audit chain, with an index and the hashes. The same
 * data makes the same bytes, whoever asks and whenever: that somebody read a task or made a pack stands in the chain
 * and not in the pack.
 */
@ApplicationScoped
class PackLedger {
    /** More tasks than any case has; above it packs are made finding by finding. */
    static final int MOST = 2_000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    AuditNote note;

    @Inject
    TaskSheets sheets;

    @Inject
    EvidenceStore evidence;

    @Inject
    People people;

    @Inject
    OrgUnits units;

    /** What a pack is of; the round is in a pack of the whole round alone. */
    record Pack(String title, @Nullable PackRound round, List<PackFinding> findings, List<Long> tasks) {}

    record PackFinding(long id, String code, String text) {}

    /**
     * A pack of a round and all of its findings; its line is in the audit chain before the first byte leaves.
     *
     * @throws RuleBroken {@code pack.too-large} above {@link #MOST} tasks
     */
    @Permits(value = "rectification.pack", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Pack ofRound(long id) {
        var round = PackRound.of(id, sql, units, people).orElseThrow(() -> new NotFound("round", id));
        var findings = findings("round_id = ?", id);
        var pack = new Pack(
                "证据包 " + round.name(),
                round,
                findings,
                tasks("SELECT t.id FROM discipline.task t WHERE t.round_id = ? ORDER BY t.code, t.id", id));
        note.about("round", id, round.name());
        return pack;
    }

    /** The same of one finding: the tasks of which a measure answers it. */
    @Permits(value = "rectification.pack", trace = Trace.READ)
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Pack ofFinding(long id) {
        var finding = findings("id = ?", id).stream().findFirst().orElseThrow(() -> new NotFound("finding", id));
        var pack = new Pack("证据包 " + finding.code(), null, List.of(finding), tasks("""
                SELECT DISTINCT t.code, t.id FROM discipline.task t
                  JOIN discipline.measure m ON m.task_id = t.id
                  JOIN discipline.finding_measure f ON f.measure_id = m.id
                 WHERE f.finding_id = ? ORDER BY t.code, t.id
                """, id));
        note.about("finding", id, finding.code());
        return pack;
    }

    private List<PackFinding> findings(String condition, long id) {
        return sql.list(
                "SELECT id, code, text FROM discipline.finding WHERE " + condition + " ORDER BY number, id",
                row -> new PackFinding(row.number("id"), row.text("code"), row.text("text")),
                id);
    }

    private List<Long> tasks(String query, long id) {
        var tasks = sql.list(query + " LIMIT " + (MOST + 1), row -> row.number("id"), id);
        if (tasks.size() > MOST) {
            throw new RuleBroken("pack.too-large", MOST);
        }
        return tasks;
    }

    /** Writes the pack task by task; no more than one of them is in memory. */
    @Permits(value = "rectification.pack", trace = Trace.NONE)
    @Transactional
    void write(Pack pack, OutputStream out) throws IOException {
        var zip = new PackZip(out);
        var index = new PackIndex(pack);
        var round = pack.round();
        if (round != null) {
            zip.add(PackRound.DATA, to -> to.write(Json.bytes(round)));
            audit(zip, PackRound.auditPath(), "round/" + round.id());
        }
        for (var finding : pack.findings()) {
            audit(zip, auditPath("问题 " + finding.code()), "finding/" + finding.id());
        }
        for (long id : pack.tasks()) {
            var task = PackTask.of(sheets.packed(id));
            var dataPath = "任务/" + PackZip.segment(task.code()) + ".json";
            var auditPath = auditPath(task.code());
            zip.add(dataPath, to -> to.write(Json.bytes(task)));
            audit(zip, auditPath, objects(id));
            for (var file : task.evidence()) {
                zip.add(file.path(), evidence.open(file.sha256()), file.sha256());
            }
            index.add(task, dataPath, auditPath);
            for (var beside : PackBeside.of(id, sql, people)) {
                zip.add(beside.dataPath(), to -> to.write(Json.bytes(beside)));
                audit(zip, beside.auditPath(), beside.kind().object + "/" + beside.id());
                for (var file : beside.evidence()) {
                    zip.add(file.path(), evidence.open(file.sha256()), file.sha256());
                }
                index.add(beside);
            }
            em.clear();
        }
        zip.add(PackIndex.STYLE, to -> to.write(PackIndex.style()));
        zip.add("index.html", to -> to.write(index.page()));
        zip.finish();
    }

    /** A task is closed in a list: what became of the list is part of its history. */
    private String[] objects(long task) {
        var lists = sql.list(
                "SELECT list_id FROM discipline.closing_line WHERE task_id = ? ORDER BY list_id",
                row -> "closing/" + row.number("list_id"),
                task);
        return Stream.concat(Stream.of("rectification/" + task), lists.stream()).toArray(String[]::new);
    }

    static String auditPath(String name) {
        return "审计/" + PackZip.segment(name) + ".jsonl";
    }

    /** Lines about what was done, each with its place and hash in the chain; reading changes nothing and is no part. */
    private void audit(PackZip zip, String path, String... objects) throws IOException {
        zip.add(path, to -> {
            try {
                sql.each(
                        """
                        SELECT seq, encode(hash, 'hex') AS hash, line FROM domain.audit_line
                         WHERE object = ANY (?) AND what NOT LIKE '%read' AND what NOT LIKE '%export'
                           AND what NOT LIKE '%pack' ORDER BY seq
                        """,
                        row -> "{\"seq\":" + row.number("seq") + ",\"hash\":\"" + row.text("hash") + "\",\"line\":"
                                + row.text("line") + "}\n",
                        line -> {
                            try {
                                to.write(line.getBytes(StandardCharsets.UTF_8));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        List.of(objects));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }
}
