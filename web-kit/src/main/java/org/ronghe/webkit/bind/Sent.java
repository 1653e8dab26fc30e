package org.ronghe.webkit.bind;

import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Optional;

/** What this request sent, kept for the answer in case the write is refused: nobody types a text twice. */
@RequestScoped
public class Sent {
    private Optional<Form> form = Optional.empty();

    /** The record's type and the fields as they came. */
    public record Form(Class<? extends Record> type, Map<String, Object> fields) {}

    void was(Class<? extends Record> type, Map<String, Object> fields) {
        form = Optional.of(new Form(type, fields));
    }

    public Optional<Form> form() {
        return form;
    }
}
