package org.ronghe.webkit.http;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Says that records can be had as a page and as JSON, in this order: without it the server offers whoever asks for
 * anything what its own writers can. {@link Representation} has made bytes of the record before a writer is asked; only
 * where no method matched does a record come here.
 */
@Provider
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
public class RecordWriter implements MessageBodyWriter<Record> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return Record.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Record record,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(Json.bytes(record));
    }
}
