package org.ronghe.webkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every sentence of the interface, in both languages. Each module names its bundles in
 * {@code META-INF/ronghe-messages}; a bundle is two UTF-8 property files with the same keys (a test compares them).
 * {@code {0}} and so on are replaced by the arguments as they are: no number formatting, no quoting rules.
 * {@code {0|day|days}} is the first word when that argument is 1 and the second otherwise. Immutable, read once.
 */
public final class Messages {
    private static final Messages ALL = read();

    private final Map<Lang, Map<String, String>> sentences;

    private Messages(Map<Lang, Map<String, String>> sentences) {
        this.sentences = sentences;
    }

    public static Messages all() {
        return ALL;
    }

    /** The sentence of a key; the key itself when there is none, which the completeness test refuses. */
    public String get(Lang lang, String key, @Nullable Object... arguments) {
        var sentence = Objects.requireNonNull(sentences.get(lang)).get(key);
        return sentence == null ? key : fill(sentence, said(lang, arguments));
    }

    /** Several names in one place are said one after the other; a constant that has a word is said by it. */
    private @Nullable Object[] said(Lang lang, @Nullable Object... arguments) {
        if (arguments.length == 0) {
            return arguments;
        }
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Collection<?> many
                        ? many.stream()
                                .map(each -> String.valueOf(word(lang, each)))
                                .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "))
                        : word(lang, argument))
                .toArray();
    }

    private @Nullable Object word(Lang lang, @Nullable Object argument) {
        if (!(argument instanceof Enum<?> constant)) {
            return argument;
        }
        var word = Objects.requireNonNull(sentences.get(lang))
                .get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        return word == null ? argument : word;
    }

    public boolean has(String key) {
        return Objects.requireNonNull(sentences.get(Lang.ZH)).containsKey(key);
    }

    /** Keys of one language, for the test that compares the two. */
    public Map<String, String> of(Lang lang) {
        return Collections.unmodifiableMap(Objects.requireNonNull(sentences.get(lang)));
    }

    static String fill(String sentence, @Nullable Object... arguments) {
        if (arguments.length == 0 || sentence.indexOf('{') < 0) {
            return sentence;
        }
        var filled = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            if (c == '{' && i + 2 < sentence.length() && sentence.charAt(i + 2) == '}') {
                int which = sentence.charAt(i + 1) - '0';
                if (which >= 0 && which < arguments.length) {
                    filled.append(arguments[which]);
                    i += 2;
                    continue;
                }
            }
            if (c == '{') {
                int end = sentence.indexOf('}', i);
                var choice = end < 0 ? null : choice(sentence.substring(i + 1, end), arguments);
                if (choice != null) {
                    filled.append(choice);
                    i = end;
                    continue;
                }
            }
            filled.append(c);
        }
        return filled.toString();
    }

    /** The word for one or for several, as {@code 0|day|days} says; null for anything else in braces. */
    private static @Nullable String choice(String inside, @Nullable Object... arguments) {
        var parts = inside.split("\\|", -1);
        if (parts.length != 3 || parts[0].length() != 1) {
            return null;
        }
        int which = parts[0].charAt(0) - '0';
        if (which < 0 || which >= arguments.length) {
            return null;
        }
        return "1".equals(String.valueOf(arguments[which])) ? parts[1] : parts[2];
    }

    private static Messages read() {
        var loader = Messages.class.getClassLoader();
        var sentences = new EnumMap<Lang, Map<String, String>>(Lang.class);
        try {
            for (var lang : Lang.values()) {
                var found = new HashMap<String, String>();
                for (var list : Collections.list(loader.getResources("META-INF/ronghe-messages"))) {
                    for (var bundle : lines(list)) {
                        var name = bundle + "_" + lang.name().toLowerCase(Locale.ROOT) + ".properties";
                        var properties = new Properties();
                        try (var reader = reader(Objects.requireNonNull(loader.getResource(name), name))) {
                            properties.load(reader);
                        }
                        properties.forEach((key, value) -> found.put((String) key, (String) value));
                    }
                }
                sentences.put(lang, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(sentences);
    }

    private static List<String> lines(URL list) throws IOException {
        try (var reader = new BufferedReader(reader(list))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    private static Reader reader(URL url) throws IOException {
        var connection = url.openConnection();
        connection.setUseCaches(false);
        return new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8);
    }
}
