package org.ronghe.webkit.bind;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ronghe.webkit.http.CurrentUi;

/** A write's record, from a form or from JSON alike. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
public class RecordReader implements MessageBodyReader<Record> {
    private static final int MOST_BYTES = 2_000_000;

    @Inject
    Validator validator;

    @Inject
    Sent sent;

    @Inject
    CurrentUi ui;

    @Inject
    @Any
    Instance<PickList> lists;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        boolean form = media.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE);
        var tree = form ? Tree.form(fields(body)) : Tree.json(body);
        var doubtful = form ? chosen(type, tree) : Map.<String, String>of();
        sent.was(type, tree);
        try {
            return new Binder(validator).bind(type, tree, form);
        } catch (BadInput bad) {
            throw new BadInput(
                    bad.type(),
                    bad.sent(),
                    bad.errors().stream()
                            .map(error -> doubtful.containsKey(error.path())
                                    ? new BadInput.FieldError(
                                            error.path(), "invalid.choices", doubtful.get(error.path()))
                                    : error)
                            .toList());
        }
    }

    /**
     * The words of a choice that was looked for become its number; words of none or of several stay, and are refused at
     * their field.
     *
     * @return what words of several may mean, by field
     */
    private Map<String, String> chosen(Class<Record> type, Map<String, Object> tree) {
        var doubtful = new HashMap<String, String>();
        for (var component : type.getRecordComponents()) {
            var pick = component.getAnnotation(Pick.class);
            if (pick != null && pick.search() && tree.get(component.getName()) instanceof String words) {
                var meant = PickList.meant(
                        lists.stream()
                                .filter(list -> list.name().equals(pick.value()))
                                .flatMap(list -> list.choices(ui.get()).stream())
                                .toList(),
                        words);
                if (meant.size() == 1) {
                    tree.put(component.getName(), meant.get(0).value());
                } else if (meant.size() > 1) {
                    doubtful.put(
                            component.getName(),
                            meant.stream().map(PickList.Choice::label).collect(Collectors.joining("、")));
                }
            }
        }
        return doubtful;
    }

    private static Map<String, List<String>> fields(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Malformed("form.too-large", "");
        }
        var fields = new LinkedHashMap<String, List<String>>();
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            return fields;
        }
        for (var pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            fields.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Malformed("form.encoding", "");
        }
    }
}
