package org.ronghe.webkit.bind;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was sent, before anybody asks what it means: maps, lists, texts, numbers as written, booleans, null. A form and
 * a JSON document become the same tree, so that one binder and one validation serve both.
 */
public final class Tree {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxNumberLength(40)
                    .maxStringLength(200_000)
                    .maxNameLength(100)
                    .maxDocumentLength(4_000_000)
                    .build())
            .build();
    private static final int MOST_ENTRIES = 20_000;

    private Tree() {}

    /**
     * Reads one JSON object.
     *
     * @throws Malformed when it is not one, in whatever way; the parser's own words are never shown
     */
    public static Map<String, Object> json(InputStream body) {
        try (var parser = JSON.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Malformed("json.not-an-object", "");
            }
            var tree = object(parser);
            if (parser.nextToken() != null) {
                throw new Malformed("json.more-than-one", "");
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw new Malformed("json.too-large", "");
        } catch (JsonParseException e) {
            throw new Malformed("json.syntax", String.valueOf(e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw new Malformed("json.syntax", "");
        }
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        var tree = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            put(tree, name, value(parser));
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value);
        } else {
            tree.put(name, Null.NULL);
        }
    }

    /** JSON's null, told apart from an absent property only where somebody asks. */
    enum Null {
        NULL
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                var list = new ArrayList<Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    var element = value(parser);
                    list.add(element == null ? Null.NULL : element);
                    if (list.size() > MOST_ENTRIES) {
                        throw new Malformed("json.too-large", "");
                    }
                }
                yield list;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> null;
            default -> throw new Malformed("json.syntax", "");
        };
    }

    private static BigDecimal number(JsonParser parser) throws IOException {
        try {
            var number = parser.getDecimalValue();
            if (Math.abs((long) number.scale()) > 40) {
                throw new Malformed("json.number", "");
            }
            return number;
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Malformed("json.number", "");
        }
    }

    /**
     * Turns form fields into the same tree: {@code owner.name} nests, {@code measures[0].text} indexes, a name that
     * comes several times is a list.
     *
     * @throws Malformed for names that do not nest, or more than 2,000 fields
     */
    public static Map<String, Object> form(Map<String, List<String>> fields) {
        var tree = new LinkedHashMap<String, Object>();
        if (fields.size() > 2_000) {
            throw new Malformed("form.too-many", "");
        }
        fields.forEach((name, values) -> insert(tree, name, values));
        return tree;
    }

    @SuppressWarnings("unchecked")
    private static void insert(Map<String, Object> tree, String name, List<String> values) {
        var at = tree;
        var steps = name.split("\\.", -1);
        for (int i = 0; i < steps.length; i++) {
            var step = steps[i];
            int bracket = step.indexOf('[');
            boolean last = i == steps.length - 1;
            if (bracket < 0) {
                if (last) {
                    at.put(step, values.size() == 1 ? values.get(0) : new ArrayList<Object>(values));
                } else if (at.computeIfAbsent(step, key -> new LinkedHashMap<String, Object>())
                        instanceof Map<?, ?> m) {
                    at = (Map<String, Object>) m;
                } else {
                    throw new Malformed("form.name", name);
                }
            } else {
                if (!(at.computeIfAbsent(step.substring(0, bracket), key -> new ArrayList<Object>())
                        instanceof List<?> found)) {
                    throw new Malformed("form.name", name);
                }
                var list = (List<Object>) found;
                int index = index(step, bracket, name);
                while (list.size() <= index) {
                    list.add(last ? Null.NULL : new LinkedHashMap<String, Object>());
                }
                if (last) {
                    list.set(index, values.get(0));
                } else if (list.get(index) instanceof Map<?, ?> m) {
                    at = (Map<String, Object>) m;
                } else {
                    throw new Malformed("form.name", name);
                }
            }
        }
    }

    private static int index(String step, int bracket, String name) {
        try {
            int index = Integer.parseInt(step.substring(bracket + 1, step.length() - 1));
            if (index >= 0 && index < 500 && step.endsWith("]")) {
                return index;
            }
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw new Malformed("form.name", name);
        }
        throw new Malformed("form.name", name);
    }
}
