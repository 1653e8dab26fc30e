package org.ronghe.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.store.Sql;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.document.DocumentOffice;
import org.ronghe.webkit.document.DocumentTemplate;
import org.ronghe.webkit.document.Layout;

/** Where templates are replaced. A template that the writer cannot rely on is refused; earlier ones stay to be read. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
class TemplateDesk {
    private static final int LONGEST_REASON = 500;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    Gate gate;

    @Inject
    AuditNote note;

    /** Puts the shipped template in force again. */
    public record TemplateReturn(
            @NotBlank @Size(max = LONGEST_REASON) @Area(rows = 2) String reason) {}

    /** Asked before a file is read. */
    @Permits(value = "template.write", trace = Permits.Trace.NONE)
    void mayReplace() {}

    /**
     * Puts the file in force for its layout.
     *
     * @throws RuleBroken {@code template.reason} without a reason, {@code template.name} for a file that is none of
     *     Word's, or as {@link DocumentTemplate#read} says
     */
    @Permits("template.write")
    void replace(String layout, String name, String reason, byte[] content) {
        var which = TemplateLedger.layout(layout);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RuleBroken("template.reason", LONGEST_REASON);
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
            throw new RuleBroken("template.name", name);
        }
        DocumentTemplate.read(which, content);
        put(which, name, content, DocumentOffice.sha256(content), reason.strip());
    }

    @Permits("template.write")
    void goBack(String layout, TemplateReturn asked) {
        var which = TemplateLedger.layout(layout);
        put(which, "", null, DocumentOffice.sha256(DocumentTemplate.shipped(which)), asked.reason());
    }

    private void put(Layout layout, String name, byte @Nullable [] content, String hash, String reason) {
        long id = sql.number(
                """
                INSERT INTO domain.document_template (layout, file_name, content, sha256, reason, by_person, at)
                VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
                """, layout, name, content, hash, reason, gate.actor().person(), clock.instant());
        note.about("template", id, layout.name());
        note.detail("sha256", hash);
        note.detail("reason", reason);
    }
}
