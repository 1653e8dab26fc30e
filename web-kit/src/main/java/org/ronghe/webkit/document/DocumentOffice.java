package org.ronghe.webkit.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.http.Download;
import org.ronghe.webkit.http.Json;

/**
 * Makes official documents in the template that is in force, and keeps of each the hash and the words it was made from
 * (domain rules §2.12). Behind the caller's own gate, whose audit line names the document by its hash.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DocumentOffice {
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    AuditNote note;

    /** A document that was made. */
    public record Made(String name, byte[] content) {
        /** The file as an answer. */
        public Response download() {
            return Download.of(name, DOCX, out -> out.write(content))
                    .header("Content-Length", content.length)
                    .build();
        }
    }

    /**
     * Makes the document and names it in the audit note.
     *
     * @param kind stable word, such as {@code order}
     * @param name what the file is called, without its ending
     */
    public Made make(String kind, String name, OfficialDocument document) {
        return make(kind, name, document, null);
    }

    /**
     * The same of a document that was issued: in the template that was in force then, so that it stays as it went out.
     *
     * @param issued null for what has not gone out yet
     */
    public Made make(String kind, String name, OfficialDocument document, @Nullable Instant issued) {
        var template = inForce(document.layout(), issued == null ? clock.instant() : issued);
        var content = DocumentWriter.write(DocumentTemplate.read(template), document);
        var hash = sha256(content);
        note.detail("document", kind);
        note.detail("sha256", hash);
        sql.update(
                """
                INSERT INTO domain.document_made (sha256, kind, words, template, by_person, at)
                VALUES (?, ?, ?::jsonb, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING
                """,
                hash,
                kind,
                Json.text(document),
                sha256(template),
                gate.actor().person(),
                clock.instant());
        return new Made(fileName(name), content);
    }

    /** What no file system takes in a name is left out of it. */
    private static String fileName(String name) {
        var kept = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return (kept.length() > 80 ? kept.substring(0, kept.offsetByCodePoints(0, kept.codePointCount(0, 80))) : kept)
                + ".docx";
    }

    /** The template in force: what an office handed in last, or the shipped one. */
    public byte[] inForce(Layout layout) {
        return inForce(layout, clock.instant());
    }

    private byte[] inForce(Layout layout, Instant at) {
        return sql
                .list(
                        "SELECT content FROM domain.document_template WHERE layout = ? AND at <= ? ORDER BY id DESC LIMIT 1",
                        row -> row.bytesOrEmpty("content"),
                        layout,
                        at)
                .stream()
                .filter(content -> content.length > 0)
                .findFirst()
                .orElseGet(() -> DocumentTemplate.shipped(layout));
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
