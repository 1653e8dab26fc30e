package org.ronghe.web.admin;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ronghe.web.admin.AuditLedger.Line;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.Ui;

/**
 * The audit chain in the reader's words. The chain itself holds stable codes, which outlive every wording; the words
 * come from the bundles, and a search by words is a search for the codes that are called so, in either language.
 */
public final class AuditWords {
    private static final Pattern STEP = Pattern.compile("step\\.([A-Z_]+)");
    private static final String PERMISSION = "permission.";
    private static final Object[] UNTOLD = {"…", "…", "…", "…", "…"};

    private AuditWords() {}

    /** The codes that some words stand for. */
    record Codes(Set<String> actions, Set<String> steps, Set<String> outcomes) {}

    /** What was done, with the step where the record says one. */
    public static String what(Ui ui, Line line) {
        return ui.act(line.what(), line.step());
    }

    public static String code(Line line) {
        return line.step().isEmpty() ? line.what() : line.what() + " " + line.step();
    }

    /** How it ended; a refusal in the words the person read, without the figures that the chain does not keep. */
    public static String outcome(Ui ui, String code) {
        return word(ui, "outcome." + code, "").isEmpty()
                ? Messages.all().has(code) ? ui.t(code, UNTOLD) : code
                : ui.t("outcome." + code);
    }

    public static String roles(Ui ui, String codes) {
        return codes.isEmpty()
                ? "—"
                : Arrays.stream(codes.split(" ", -1))
                        .map(code -> word(ui, "Role." + code, code))
                        .collect(Collectors.joining(ui.zh() ? "、" : ", "));
    }

    /** The kind of record, before its number. */
    public static String kind(Ui ui, String object) {
        var kind = object.replaceFirst("/.*", "");
        return kind.isEmpty() ? "" : word(ui, "object." + kind, kind);
    }

    /** The record in words: its kind and the number people say, or the one that was asked for. */
    public static String object(Ui ui, Line line) {
        if (line.object().isEmpty()) {
            return "—";
        }
        var number = line.object().replaceFirst("[^/]*/", "");
        return kind(ui, line.object()) + " " + (line.label().isEmpty() ? ui.t("audit.number", number) : line.label());
    }

    private static String word(Ui ui, String key, String otherwise) {
        return Messages.all().has(key) ? ui.t(key) : otherwise;
    }

    /** Words to choose from: every action and step in the reader's language. */
    public static List<String> offered(Ui ui) {
        var words = new TreeSet<String>();
        Messages.all().of(ui.lang()).forEach((key, sentence) -> {
            if (key.startsWith(PERMISSION) || STEP.matcher(key).matches()) {
                words.add(sentence);
            }
        });
        return List.copyOf(words);
    }

    /** The codes that are called so, or are themselves what was asked for. */
    static Codes codes(String asked) {
        var actions = new LinkedHashSet<>(Set.of(asked));
        var steps = new LinkedHashSet<>(Set.of(asked));
        var outcomes = new LinkedHashSet<>(Set.of(asked));
        var sought = asked.toLowerCase(Locale.ROOT);
        for (var lang : Lang.values()) {
            Messages.all().of(lang).forEach((key, sentence) -> {
                if (sentence.toLowerCase(Locale.ROOT).contains(sought)) {
                    var step = STEP.matcher(key);
                    if (key.startsWith(PERMISSION)) {
                        actions.add(key.substring(PERMISSION.length()));
                    } else if (step.matches()) {
                        steps.add(step.group(1));
                    } else {
                        outcomes.add(key.startsWith("outcome.") ? key.substring("outcome.".length()) : key);
                    }
                }
            });
        }
        // every line that went well would be no answer to anything
        outcomes.remove("ok");
        return new Codes(actions, steps, outcomes);
    }
}
