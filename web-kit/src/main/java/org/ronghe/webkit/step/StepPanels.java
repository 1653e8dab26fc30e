package org.ronghe.webkit.step;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.move.MoveGuard;
import org.ronghe.webkit.Html;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.page.Icons;
import org.ronghe.webkit.page.Widgets;

/**
 * The steps of a record on its page: the next one in its panel, the others folded below it, each with what is missing.
 * Drawn here and not in a template, because a module's template cannot call another module's.
 */
public final class StepPanels<S extends Enum<S>, G extends MoveGuard<?>> {
    private final Ui ui;
    private final String prefix;
    private final Stepped<S, G> sheet;
    private final @Nullable S primary;
    private final Function<S, Content> form;
    private Predicate<StepLine<S, G>> folded = line -> true;
    private Function<G, List<Fix>> fixes = guard -> List.of();
    private final Map<S, Fix> elsewhere;
    private final Map<S, String> lead;

    private StepPanels(
            Ui ui, String prefix, Stepped<S, G> sheet, Class<S> steps, @Nullable S primary, Function<S, Content> form) {
        this.ui = ui;
        this.prefix = prefix;
        this.sheet = sheet;
        this.primary = primary;
        this.form = form;
        this.elsewhere = new EnumMap<>(steps);
        this.lead = new EnumMap<>(steps);
    }

    /**
     * @param prefix the ledger's prefix of {@code step.…}, as in its {@code MoveRules}; empty for the first ledger of
     *     all
     * @param primary the step that the road goes on with; null where there is none
     */
    public static <S extends Enum<S>, G extends MoveGuard<?>> StepPanels<S, G> of(
            Ui ui, String prefix, Stepped<S, G> sheet, Class<S> steps, @Nullable S primary, Function<S, Content> form) {
        return new StepPanels<>(ui, prefix, sheet, steps, primary, form);
    }

    /** Which of the other steps are folded below; all, unless said. */
    public StepPanels<S, G> folding(Predicate<StepLine<S, G>> which) {
        folded = which;
        return this;
    }

    /** Where a gap is filled, for whom it is theirs to fill; nowhere, unless said. */
    public StepPanels<S, G> fixing(Function<G, List<Fix>> which) {
        fixes = which;
        return this;
    }

    /** A step that is taken on another page. */
    public StepPanels<S, G> elsewhere(S step, String address, String label) {
        elsewhere.put(step, new Fix(address, label));
        return this;
    }

    /** Steps that are taken in the midst of the sheet, which is at this address. */
    @SafeVarargs
    public final StepPanels<S, G> onSheet(String address, S... steps) {
        for (var step : steps) {
            elsewhere(step, address, ui.t("step.on-sheet"));
        }
        return this;
    }

    /** A sentence above the form of a step; null where there is none. */
    public StepPanels<S, G> lead(S step, @Nullable String words) {
        if (words != null) {
            lead.put(step, words);
        }
        return this;
    }

    /** The panel of the next step; nothing where there is none. */
    public Content next() {
        var line = primary == null ? null : sheet.step(primary);
        return line == null ? output -> {} : output -> panel(output, line, "next");
    }

    /** A panel for each of these steps. */
    public Content panels(Predicate<StepLine<S, G>> which) {
        return output -> sheet.steps().stream()
                .filter(which)
                .forEach(line -> panel(output, line, "step-" + line.step().name()));
    }

    /** The reader's other steps, folded. */
    public Content others() {
        return output -> sheet.steps().stream()
                .filter(line -> line.yours() && line.step() != primary)
                .filter(line -> !elsewhere.containsKey(line.step()) && folded.test(line))
                .forEach(line -> {
                    output.writeContent("<details class=\"dj-panel dj-fold dj-no-print\" id=\"step-"
                            + line.step().name() + "\"><summary>" + Html.escape(title(line)));
                    if (line.missing() > 0) {
                        output.writeContent(" ");
                        missing(line).writeTo(output);
                    }
                    output.writeContent("</summary><div class=\"dj-panel-body\">");
                    lead(output, line);
                    guards(output, line);
                    if (line.ready()) {
                        form.apply(line.step()).writeTo(output);
                    } else {
                        fillFirst(output, line);
                    }
                    output.writeContent("</div></details>");
                });
    }

    /** One step on a page of its own, for whoever has no script: what is missing, and the form. */
    public Content alone(StepLine<S, G> line) {
        return output -> {
            lead(output, line);
            guards(output, line);
            var other = elsewhere.get(line.step());
            if (!line.yours()) {
                notYours(output, line);
            } else if (other != null) {
                output.writeContent("<p class=\"dj-callout\"><a href=\"" + Html.escape(other.address()) + "\">"
                        + Html.escape(other.label()) + "</a></p>");
            } else {
                output.writeContent("<div class=\"dj-panel\"><div class=\"dj-panel-body\">");
                form.apply(line.step()).writeTo(output);
                output.writeContent("</div></div>");
            }
        };
    }

    private void panel(TemplateOutput output, StepLine<S, G> line, String id) {
        var other = elsewhere.get(line.step());
        output.writeContent("<section id=\"" + id + "\" class=\"dj-panel"
                + (line.yours() && !line.ready() ? " dj-panel-gap" : "") + "\" aria-labelledby=\"" + id
                + "-title\"><div class=\"dj-panel-head\"><h2 id=\"" + id + "-title\">" + Html.escape(title(line))
                + "</h2>");
        if (!line.yours()) {
            Widgets.tag("", ui.t("step.not-yours")).writeTo(output);
        } else if (line.missing() > 0) {
            missing(line).writeTo(output);
        }
        output.writeContent("</div><div class=\"dj-panel-body\">");
        if (!line.yours()) {
            notYours(output, line);
        }
        lead(output, line);
        guards(output, line);
        if (line.yours() && other != null) {
            output.writeContent("<a class=\"dj-btn dj-btn-primary dj-btn-wide\" href=\"" + Html.escape(other.address())
                    + "\">" + Html.escape(other.label()) + "</a>");
        } else if (line.yours() && line.ready()) {
            output.writeContent("<div class=\"dj-no-print\">");
            form.apply(line.step()).writeTo(output);
            output.writeContent("</div>");
        } else if (line.yours()) {
            output.writeContent("<button type=\"button\" class=\"dj-btn dj-btn-wide\" aria-disabled=\"true\""
                    + " aria-describedby=\"guard-" + line.step().name() + "\">" + Html.escape(title(line))
                    + "</button>");
            fillFirst(output, line);
        }
        output.writeContent("</div></section>");
    }

    private void guards(TemplateOutput output, StepLine<S, G> line) {
        if (line.guards().isEmpty()) {
            return;
        }
        output.writeContent("<ul class=\"dj-guard\" id=\"guard-" + line.step().name() + "\">");
        for (var guard : line.guards()) {
            output.writeContent(
                    "<li class=\"dj-guard-" + (guard.met() ? "met" : line.yours() ? "gap" : "later") + "\">");
            Icons.icon(guard.met() ? "check" : line.yours() ? "x" : "minus").writeTo(output);
            output.writeContent("<span>" + Html.escape(guard.message()));
            if (!guard.met()) {
                output.writeContent("<span class=\"dj-hide\">（" + Html.escape(ui.t("guard.missing")) + "）</span>");
            }
            output.writeContent("</span>");
            if (!guard.met()) {
                fixes.apply(guard.guard())
                        .forEach(fix -> output.writeContent("<a class=\"dj-btn dj-btn-small\" href=\""
                                + Html.escape(fix.address()) + "\">" + Html.escape(fix.label()) + "</a>"));
            }
            output.writeContent("</li>");
        }
        output.writeContent("</ul>");
    }

    private String title(StepLine<S, G> line) {
        return ui.t("step." + prefix + line.step().name());
    }

    private Content missing(StepLine<S, G> line) {
        return Widgets.tag("amb", ui.t("step.missing", line.missing()));
    }

    private void notYours(TemplateOutput output, StepLine<S, G> line) {
        output.writeContent("<p class=\"dj-callout\">" + Html.escape(ui.t(prefix + "who." + line.who())) + "</p>");
    }

    private void lead(TemplateOutput output, StepLine<S, G> line) {
        var words = lead.get(line.step());
        if (words != null) {
            output.writeContent("<p class=\"dj-meta\">" + Html.escape(words) + "</p>");
        }
    }

    private void fillFirst(TemplateOutput output, StepLine<S, G> line) {
        output.writeContent("<p class=\"dj-help\">" + Html.escape(ui.t("step.fill-first", line.missing())) + "</p>");
    }
}
