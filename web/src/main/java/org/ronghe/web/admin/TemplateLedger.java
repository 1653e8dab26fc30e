package org.ronghe.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.gate.Gate;
import org.ronghe.domain.gate.Permits;
import org.ronghe.domain.gate.Permits.Trace;
import org.ronghe.domain.store.Sql;
import org.ronghe.orgstructure.api.People;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.document.DocumentOffice;
import org.ronghe.webkit.document.DocumentTemplate;
import org.ronghe.webkit.document.Layout;

/** Templates in force and those before them. */
@ApplicationScoped
class TemplateLedger {
    @Inject
    Sql sql;

    @Inject
    People people;

    @Inject
    Gate gate;

    @Inject
    DocumentOffice office;

    public record Templates(List<Template> templates, boolean mayWrite) {}

    /**
     * The template of one layout.
     *
     * @param places what it must leave open, as it is written there
     * @param versions what was handed in, the newest first, at most 50; none while the shipped one was never replaced
     */
    public record Template(
            Layout layout, boolean shipped, String sha256, List<String> places, List<Version> versions) {}

    /** One replacement. @param fileName empty where the shipped one was put in force again */
    public record Version(long id, String fileName, String sha256, String reason, String by, Instant at) {}

    @Permits(value = "template.read", trace = Trace.NONE)
    @Transactional
    Templates page() {
        return new Templates(Arrays.stream(Layout.values()).map(this::template).toList(), gate.may("template.write"));
    }

    private Template template(Layout layout) {
        var lines = sql.list("""
                SELECT id, file_name, sha256, reason, by_person, at FROM domain.document_template WHERE layout = ?
                 ORDER BY id DESC LIMIT 50
                """, Line::of, layout);
        var names = people.namesOf(lines.stream().map(Line::by).collect(Collectors.toSet()));
        var versions = lines.stream()
                .map(line -> line.named(names.getOrDefault(line.by(), "—")))
                .toList();
        return new Template(
                layout,
                versions.isEmpty() || versions.get(0).fileName().isEmpty(),
                DocumentOffice.sha256(office.inForce(layout)),
                DocumentTemplate.places(layout),
                versions);
    }

    private record Line(Version version, long by) {
        static Line of(Sql.Cursor row) throws SQLException {
            return new Line(
                    new Version(
                            row.number("id"),
                            row.text("file_name"),
                            row.text("sha256"),
                            row.text("reason"),
                            "",
                            row.instant("at")),
                    row.number("by_person"));
        }

        Version named(String name) {
            return new Version(
                    version.id(), version.fileName(), version.sha256(), version.reason(), name, version.at());
        }
    }

    @Permits(value = "template.read", trace = Trace.NONE)
    @Transactional
    DocumentOffice.Made file(String name, boolean shipped) {
        var layout = layout(name);
        return new DocumentOffice.Made(
                Messages.all().get(Lang.ZH, "template.file", Messages.all().get(Lang.ZH, "Layout." + layout)) + ".docx",
                shipped ? DocumentTemplate.shipped(layout) : office.inForce(layout));
    }

    @Permits(value = "template.read", trace = Trace.NONE)
    DocumentOffice.Made version(long id) {
        return sql.one(
                        "SELECT file_name, content FROM domain.document_template WHERE id = ? AND content IS NOT NULL",
                        row -> new DocumentOffice.Made(row.text("file_name"), row.bytes("content")),
                        id)
                .orElseThrow(() -> new NotFound("template", id));
    }

    /** The layout of that name, in small letters as addresses have it or in capitals as documents do. */
    static Layout layout(String name) {
        return Arrays.stream(Layout.values())
                .filter(layout -> layout.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("template", name));
    }
}
