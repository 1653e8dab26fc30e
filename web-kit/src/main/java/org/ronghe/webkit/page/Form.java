package org.ronghe.webkit.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.Html;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.Problem;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.Area;
import org.ronghe.webkit.bind.FormShape;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.bind.Pick;
import org.ronghe.webkit.bind.PickList;

/**
 * The form of a write's record: one control a component, required and limited as its constraints say, with label, help
 * and inline message. The same record is what the JSON writer sends, so form, API and validation cannot drift apart.
 *
 * <p>Labels are the message keys {@code Type.component} or {@code field.component}; help, where there is any, has
 * {@code .help} behind it.
 */
public final class Form implements Content {
    private final Ui ui;
    private final Class<? extends Record> type;
    private final String action;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private String submit = "form.save";
    private String id;
    /** Characters of a choice that no longer fit beside another one. */
    private static final int WIDE = 24;

    /** Choices that are no longer found by looking over them. */
    private static final int MANY = 12;

    private boolean danger;
    private boolean ask;
    private Set<String> shown = Set.of();
    private Set<String> must = Set.of();
    private final Map<String, String> needed = new LinkedHashMap<>();
    private final Map<String, List<PickList.Choice>> choices = new LinkedHashMap<>();

    private Form(Ui ui, Class<? extends Record> type, String action) {
        this.ui = ui;
        this.type = type;
        this.action = action;
        this.id = type.getSimpleName();
    }

    public static Form of(Ui ui, Class<? extends Record> type, String action) {
        return new Form(ui, type, action);
    }

    public Form value(String component, @Nullable Object value) {
        if (value != null) {
            values.put(component, value);
        }
        return this;
    }

    public Form values(Map<String, Object> sent) {
        values.putAll(sent);
        return this;
    }

    /** The version the form is made from. */
    public Form version(long version) {
        return value("version", version);
    }

    /** Message key of the button: a verb with its object. */
    public Form submit(String key) {
        submit = key;
        return this;
    }

    /** Tells two forms of one record on one page apart. */
    public Form id(String id) {
        this.id = id;
        return this;
    }

    public Form danger() {
        danger = true;
        return this;
    }

    /** Asks once more before it is sent: what it does cannot be taken back, and is nothing dangerous. */
    public Form ask() {
        ask = true;
        return this;
    }

    /** Offers exactly these choices for a field of this form. */
    public Form choices(String component, List<PickList.Choice> offered) {
        choices.put(component, offered);
        return this;
    }

    /**
     * Marks these components: nothing is asked for now, and a later step is refused without them.
     *
     * @param key message key of the mark
     */
    public Form needed(Set<String> components, String key) {
        components.forEach(component -> needed.put(component, key));
        return this;
    }

    /** Shows these components alone; the others keep what they have. */
    public Form only(String... components) {
        shown = Set.of(components);
        return this;
    }

    /** Shows what the kind of the record asks for, as {@link FormShape} says. */
    public Form shape(FormShape.Shape shape) {
        shown = shape.shown();
        must = shape.must();
        choices.putAll(shape.choices());
        return this;
    }

    public Form errors(Problem problem) {
        problem.errors().forEach(error -> errors.putIfAbsent(error.field(), error.message()));
        problem.gaps().stream()
                .filter(gap -> !gap.field().isEmpty())
                .forEach(gap -> errors.putIfAbsent(gap.field(), gap.message()));
        return this;
    }

    /** The label of a component. */
    public static String label(Ui ui, Class<?> type, String component) {
        var own = type.getSimpleName() + "." + component;
        return ui.t(Messages.all().has(own) ? own : "field." + component);
    }

    /** A value as a reader reads it: words for constants and choices, line by line where there are many. */
    static String shown(Ui ui, RecordComponent component, @Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(each -> shown(ui, component, each)).collect(Collectors.joining("、"));
        }
        if (value instanceof Boolean || component.getType() == boolean.class) {
            return "true".equals(String.valueOf(value)) || "on".equals(value) ? "✓" : "";
        }
        var element = nested(component);
        if (element != null && value != null) {
            return Arrays.stream(element.getRecordComponents())
                    .filter(part -> !part.isAnnotationPresent(Hidden.class))
                    .map(part -> shown(
                            ui,
                            part,
                            value instanceof Record record
                                    ? ConflictPage.read(part, record)
                                    : value instanceof Map<?, ?> map ? map.get(part.getName()) : null))
                    .collect(Collectors.joining(" "));
        }
        var text = value == null
                ? ""
                : value instanceof Enum<?> word
                        ? word.name()
                        : value.toString().replace("\r\n", "\n").strip();
        return new Form(ui, component.getDeclaringRecord().asSubclass(Record.class), "")
                .offered(component).stream()
                        .filter(choice -> choice.value().equals(text))
                        .findFirst()
                        .map(PickList.Choice::label)
                        .orElse(text);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        var html = new StringBuilder(2048);
        html.append("<form class=\"dj-form\" method=\"post\" action=\"")
                .append(Html.escape(action))
                .append("\" novalidate>");
        fields(html, type, "", values);
        html.append("<div class=\"dj-form-foot\"><button class=\"dj-btn ")
                .append(danger ? "dj-btn-danger" : "dj-btn-primary")
                .append(ask ? "\" data-ask=\"\">" : "\">")
                .append(Html.escape(ui.t(submit)))
                .append("</button></div></form>");
        output.writeContent(html.toString());
    }

    private void fields(StringBuilder html, Class<?> record, String path, Map<String, Object> of) {
        for (var component : record.getRecordComponents()) {
            var name = path + component.getName();
            var value = of.get(component.getName());
            if (component.isAnnotationPresent(Hidden.class)) {
                hidden(html, component, name, value);
            } else if (!shown.isEmpty() && path.isEmpty() && !shown.contains(component.getName())) {
                // kept as it is
                if (value != null) {
                    hidden(html, component, name, value);
                }
            } else if (nested(component) != null) {
                group(html, component, name, value);
            } else {
                field(html, component, name, value);
            }
        }
    }

    private static @Nullable Class<?> nested(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType many
                        && many.getActualTypeArguments()[0] instanceof Class<?> element
                        && element.isRecord()
                ? element
                : null;
    }

    @SuppressWarnings("unchecked")
    private void group(StringBuilder html, RecordComponent component, String name, @Nullable Object value) {
        var element = nested(component);
        if (element != null && value instanceof List<?> many) {
            for (int i = 0; i < many.size(); i++) {
                if (many.get(i) instanceof Map<?, ?> fields) {
                    html.append("<fieldset class=\"dj-set\"><legend>")
                            .append(Html.escape(label(ui, component.getDeclaringRecord(), component.getName())))
                            .append(' ')
                            .append(i + 1)
                            .append("</legend>");
                    fields(html, element, name + "[" + i + "].", (Map<String, Object>) fields);
                    html.append("</fieldset>");
                }
            }
        }
    }

    private void hidden(StringBuilder html, RecordComponent component, String name, @Nullable Object value) {
        if (value instanceof Collection<?> many) {
            hiddenMany(html, name, many);
            return;
        }
        var text = value != null
                ? value.toString()
                : component.getType() == UUID.class ? UUID.randomUUID().toString() : "";
        hiddenOne(html, name, text);
    }

    private static void hiddenOne(StringBuilder html, String name, String text) {
        html.append("<input type=\"hidden\" name=\"")
                .append(Html.escape(name))
                .append("\" value=\"")
                .append(Html.escape(text))
                .append("\">");
    }

    /** What stands for several records: each with its fields, or each by its number. */
    private static void hiddenMany(StringBuilder html, String name, Collection<?> many) {
        int at = 0;
        for (var each : many) {
            if (each instanceof Map<?, ?> fields) {
                var path = name + "[" + at++ + "].";
                fields.forEach((field, value) -> hiddenOne(html, path + field, String.valueOf(value)));
            } else {
                hiddenOne(html, name, String.valueOf(each));
            }
        }
    }

    private void field(StringBuilder html, RecordComponent component, String name, @Nullable Object value) {
        var control = id + "-" + name.replace('.', '-').replace('[', '-').replace("]", "");
        var error = errors.get(name);
        var label = label(ui, component.getDeclaringRecord(), component.getName());
        var helpKey = component.getDeclaringRecord().getSimpleName() + "." + component.getName() + ".help";
        var help = Messages.all().has(helpKey) ? ui.t(helpKey) : "";
        boolean required = constraint(component, NotNull.class) != null
                || constraint(component, NotBlank.class) != null
                || constraint(component, NotEmpty.class) != null
                || (component.getType().isPrimitive() && component.getType() != boolean.class)
                || must.contains(name);
        boolean many = Collection.class.isAssignableFrom(component.getType());
        boolean check = component.getType() == boolean.class;
        html.append("<div class=\"dj-field")
                .append(error == null ? "" : " dj-field-bad")
                .append("\">");
        if (many) {
            html.append("<fieldset><legend>")
                    .append(mark(component, label, required))
                    .append("</legend>");
        } else if (!check) {
            html.append("<label for=\"")
                    .append(control)
                    .append("\">")
                    .append(mark(component, label, required))
                    .append("</label>");
        }
        var described = (help.isEmpty() ? "" : control + "-help ") + (error == null ? "" : control + "-error");
        var attributes = " id=\"" + control + "\" name=\"" + name + "\""
                + (required && !many ? " required" : "")
                + (described.isBlank() ? "" : " aria-describedby=\"" + described.strip() + "\"")
                + (error == null ? "" : " aria-invalid=\"true\"");
        control(html, component, name, control, attributes, value, label);
        if (many) {
            html.append("</fieldset>");
        }
        if (!help.isEmpty()) {
            html.append("<p class=\"dj-help\" id=\"")
                    .append(control)
                    .append("-help\">")
                    .append(Html.escape(help))
                    .append("</p>");
        }
        if (error != null) {
            html.append("<p class=\"dj-error\" id=\"")
                    .append(control)
                    .append("-error\">")
                    .append(Icons.svg("alert-circle"))
                    .append(Html.escape(error))
                    .append("</p>");
        }
        html.append("</div>");
    }

    /** Constraints are no annotations of components: the accessor carries them. */
    private static <A extends Annotation> @Nullable A constraint(RecordComponent component, Class<A> kind) {
        return component.getAccessor().getAnnotation(kind);
    }

    private String mark(RecordComponent component, String label, boolean required) {
        var later = needed.get(component.getName());
        return Html.escape(label)
                + (required
                        ? ""
                        : later != null
                                ? "<span class=\"dj-needed\">" + Html.escape(ui.t(later)) + "</span>"
                                : "<span class=\"dj-optional\">" + Html.escape(ui.t("form.optional")) + "</span>");
    }

    private void control(
            StringBuilder html,
            RecordComponent component,
            String name,
            String control,
            String attributes,
            @Nullable Object value,
            String label) {
        var kind = component.getType();
        var area = component.getAnnotation(Area.class);
        var size = constraint(component, Size.class);
        if (Collection.class.isAssignableFrom(kind)) {
            checks(html, name, control, offered(component), selected(value));
        } else if (component.isAnnotationPresent(Pick.class)
                && component.getAnnotation(Pick.class).search()) {
            search(html, attributes, control, offered(component), value == null ? "" : value.toString());
        } else if (kind.isEnum()
                || kind == Boolean.class
                || component.isAnnotationPresent(Pick.class)
                || choices.containsKey(component.getName())) {
            select(html, attributes, offered(component), value == null ? "" : value.toString());
        } else if (kind == boolean.class) {
            html.append("<label class=\"dj-check\"><input type=\"checkbox\" value=\"true\"")
                    .append(attributes)
                    .append(Boolean.TRUE.equals(value) || "true".equals(value) || "on".equals(value) ? " checked" : "")
                    .append("> ")
                    .append(Html.escape(label))
                    .append("</label>");
        } else if (area != null) {
            html.append("<textarea rows=\"")
                    .append(area.rows())
                    .append('"')
                    .append(attributes)
                    .append(size == null ? "" : " maxlength=\"" + size.max() + "\"")
                    .append(">\n")
                    .append(Html.escape(value == null ? "" : value.toString()))
                    .append("</textarea>");
        } else {
            html.append("<input type=\"")
                    .append(inputType(kind, component.getName()))
                    .append('"')
                    .append(attributes)
                    .append(size == null ? "" : " maxlength=\"" + size.max() + "\"")
                    .append(" value=\"")
                    .append(Html.escape(
                            value == null || component.getName().startsWith("password") ? "" : value.toString()))
                    .append("\">");
        }
    }

    private static String inputType(Class<?> kind, String name) {
        if (kind == LocalDate.class) {
            return "date";
        }
        if (kind == LocalTime.class) {
            return "time";
        }
        if (name.startsWith("password")) {
            return "password";
        }
        return kind == String.class ? "text" : "number";
    }

    private List<PickList.Choice> offered(RecordComponent component) {
        var own = choices.get(component.getName());
        if (own != null) {
            return own;
        }
        var pick = component.getAnnotation(Pick.class);
        if (pick != null) {
            return CDI.current().select(PickList.class).stream()
                    .filter(list -> list.name().equals(pick.value()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no pick list " + pick.value()))
                    .choices(ui, values);
        }
        if (component.getType() == Boolean.class) {
            // a decision is said, never preset: a box would mean something by not being touched
            var key = component.getDeclaringRecord().getSimpleName() + "." + component.getName();
            boolean named = Messages.all().has(key + ".yes");
            return List.of(
                    new PickList.Choice("true", ui.t(named ? key + ".yes" : "form.agree")),
                    new PickList.Choice("false", ui.t(named ? key + ".no" : "form.disagree")));
        }
        var element = component.getGenericType() instanceof ParameterizedType many
                ? (Class<?>) many.getActualTypeArguments()[0]
                : component.getType();
        var constants = element.getEnumConstants();
        return constants == null
                ? List.of()
                : List.of(constants).stream()
                        .map(constant -> new PickList.Choice(((Enum<?>) constant).name(), ui.word((Enum<?>) constant)))
                        .toList();
    }

    private static Set<String> selected(@Nullable Object value) {
        var selected = new HashSet<String>();
        if (value instanceof Collection<?> many) {
            many.forEach(each -> selected.add(each instanceof Enum<?> word ? word.name() : String.valueOf(each)));
        } else if (value != null) {
            selected.add(value.toString());
        }
        return selected;
    }

    private void select(StringBuilder html, String attributes, List<PickList.Choice> offered, String selected) {
        html.append("<select")
                .append(attributes)
                .append("><option value=\"\">")
                .append("—")
                .append("</option>");
        for (var choice : offered) {
            html.append("<option value=\"")
                    .append(Html.escape(choice.value()))
                    .append(choice.value().equals(selected) ? "\" selected>" : "\">")
                    .append(Html.escape(choice.label()))
                    .append("</option>");
        }
        html.append("</select>");
    }

    /** The words of a choice, looked for by typing any of them; the browser needs no script for it. */
    private static void search(
            StringBuilder html, String attributes, String control, List<PickList.Choice> offered, String selected) {
        var shown = offered.stream()
                .filter(choice -> choice.value().equals(selected))
                .findFirst()
                .map(PickList.Choice::label)
                .orElse(selected);
        html.append("<input type=\"text\" autocomplete=\"off\" list=\"")
                .append(control)
                .append("-list\"")
                .append(attributes)
                .append(" value=\"")
                .append(Html.escape(shown))
                .append("\"><datalist id=\"")
                .append(control)
                .append("-list\">");
        for (var choice : offered) {
            html.append("<option value=\"").append(Html.escape(choice.label())).append("\"></option>");
        }
        html.append("</datalist>");
    }

    private void checks(
            StringBuilder html, String name, String control, List<PickList.Choice> offered, Set<String> selected) {
        boolean wide = offered.stream().anyMatch(choice -> choice.label().length() > WIDE);
        if (offered.size() > MANY) {
            narrow(html, control, offered.size());
        }
        html.append(wide ? "<div class=\"dj-checks dj-checks-wide\" id=\"" : "<div class=\"dj-checks\" id=\"")
                .append(control)
                .append("\">");
        for (var choice : offered) {
            html.append("<label class=\"dj-check\"><input type=\"checkbox\" name=\"")
                    .append(name)
                    .append("\" value=\"")
                    .append(Html.escape(choice.value()))
                    .append(selected.contains(choice.value()) ? "\" checked> " : "\"> ")
                    .append(Html.escape(choice.label()))
                    .append("</label>");
        }
        html.append("</div>");
    }

    /** A field by which many choices are narrowed down. Without script there is none, and the list is whole. */
    private void narrow(StringBuilder html, String control, int all) {
        html.append("<div class=\"dj-narrow\" data-narrow=\"")
                .append(control)
                .append("\" hidden><input type=\"search\" id=\"")
                .append(control)
                .append("-narrow\" autocomplete=\"off\" aria-label=\"")
                .append(Html.escape(ui.t("form.narrow")))
                .append("\" placeholder=\"")
                .append(Html.escape(ui.t("form.narrow")))
                .append("\"><small role=\"status\" data-narrowed=\"")
                .append(Html.escape(ui.t("form.narrowed")))
                .append("\">")
                .append(Html.escape(ui.t("form.narrowed", all, all, 0)))
                .append("</small></div>");
    }
}
