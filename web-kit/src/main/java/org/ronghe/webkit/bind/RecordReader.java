package org.ronghe.webkit.bind;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A write's record, from a form or from JSON alike. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
public class RecordReader implements MessageBodyReader<Record> {
    private static final int MOST_BYTES = 2_000_000;

    @Inject
    Validator validator;

    @Inject
    Sent sent;

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
        sent.was(type, tree);
        return new Binder(validator).bind(type, tree, form);
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
