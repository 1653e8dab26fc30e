package org.ronghe.webkit.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ronghe.domain.Stale;
import org.ronghe.domain.audit.AuditNote;
import org.ronghe.webkit.Problem;
import org.ronghe.webkit.Titled;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.View;
import org.ronghe.webkit.bind.BadInput;
import org.ronghe.webkit.bind.FormShape;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Sent;

/**
 * Renders pages: the template alone with its title for htmx, inside the layout otherwise. Templates are compiled with
 * the module they belong to; the layout is applied here, because a template cannot call another module's.
 */
@ApplicationScoped
public class Pages {
    @Inject
    @Any
    Instance<MenuPart> parts;

    @Inject
    @Any
    Instance<FormShape> shapes;

    @Inject
    AuditNote note;

    private TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private List<MenuPart.Entry> entries = List.of();

    @PostConstruct
    void start() {
        engine = TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "org.ronghe");
        entries = parts.stream()
                .flatMap(part -> part.entries().stream())
                .sorted(Comparator.comparing(MenuPart.Entry::group).thenComparing(MenuPart.Entry::order))
                .toList();
    }

    /** @param saved whether the reader comes from a write that was carried out */
    public byte[] render(View view, Record record, Ui ui, boolean fragment, boolean saved) {
        var title = record instanceof Titled titled ? titled.pageTitle(ui) : ui.t(view.title());
        return render(view.value(), title, Map.of("it", record, "ui", ui), ui, fragment, view.bare(), saved);
    }

    /** The form once more, with what was sent and what is wrong with it. */
    public byte[] form(BadInput bad, Problem problem, Ui ui, boolean fragment) {
        var page = form(bad.type(), bad.sent(), problem, ui);
        return refused("webkit/page/form", problem, page, ui, fragment);
    }

    /**
     * A form that a rule refused, with everything still in it; one without anything to fill in is told as a refusal.
     */
    public byte[] again(Sent.Form sent, Problem problem, Ui ui, boolean fragment) {
        boolean fillable = Arrays.stream(sent.type().getRecordComponents())
                .anyMatch(component -> !component.isAnnotationPresent(Hidden.class));
        if (!fillable) {
            return refusal(problem, ui, fragment);
        }
        var page = form(sent.type(), sent.fields(), problem, ui);
        return refused("webkit/page/form", problem, page, ui, fragment);
    }

    private FormPage form(Class<? extends Record> type, Map<String, Object> sent, Problem problem, Ui ui) {
        var shape = shapes.stream()
                .filter(each -> each.type() == type)
                .findFirst()
                .map(each -> each.of(ui, sent))
                .orElse(FormShape.Shape.WHOLE);
        return new FormPage(type, shape, note.subject(), ui.uri().toString(), sent, problem);
    }

    /** Both versions side by side. */
    public byte[] conflict(Stale stale, Sent.Form mine, Problem problem, Ui ui, boolean fragment) {
        return refused(
                "webkit/page/conflict",
                problem,
                ConflictPage.of(stale, mine, problem, note.subject(), ui.uri().toString(), ui),
                ui,
                fragment);
    }

    public byte[] refusal(Problem problem, Ui ui, boolean fragment) {
        return refused("webkit/page/refusal", problem, problem, ui, fragment);
    }

    /** Why a file was not taken, for the place beside the file. */
    public byte[] upload(Problem problem, Ui ui) {
        var output = new Utf8ByteOutput();
        engine.render("webkit/page/upload.jte", Map.of("it", problem, "ui", ui), output);
        return output.toByteArray();
    }

    private byte[] refused(String template, Problem problem, Record record, Ui ui, boolean fragment) {
        return render(
                template,
                problem.title(),
                record instanceof Problem
                        ? Map.of("it", record, "ui", ui, "subject", note.subject())
                        : Map.of("it", record, "ui", ui),
                ui,
                fragment,
                !ui.actor().known(),
                false);
    }

    private byte[] render(
            String template,
            String title,
            Map<String, Object> parameters,
            Ui ui,
            boolean fragment,
            boolean bare,
            boolean saved) {
        var output = new Utf8ByteOutput();
        if (fragment) {
            engine.render("webkit/page/fragment.jte", Map.of("ui", ui, "title", title, "saved", saved), output);
            engine.render(template + ".jte", parameters, output);
        } else {
            var layout = new LinkedHashMap<String, Object>();
            layout.put("ui", ui);
            layout.put("title", title);
            layout.put("menu", menu(ui));
            layout.put("bare", bare);
            layout.put("saved", saved);
            layout.put("body", (gg.jte.Content) out -> engine.render(template + ".jte", parameters, out));
            engine.render("webkit/page/layout.jte", layout, output);
        }
        return output.toByteArray();
    }

    private List<MenuPart.Entry> menu(Ui ui) {
        return entries.stream()
                .filter(entry -> ui.may(entry.permission()) && ui.mayOpen(entry.href()))
                .toList();
    }
}
