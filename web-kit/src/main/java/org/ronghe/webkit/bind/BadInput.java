package org.ronghe.webkit.bind;

import java.util.List;
import java.util.Map;

/** Fields that do not hold. Carries what was sent, so that the form comes back with everything still in it. */
public class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Class<? extends Record> type;
    private final transient Map<String, Object> sent;
    private final transient List<FieldError> errors;

    public BadInput(Class<? extends Record> type, Map<String, Object> sent, List<FieldError> errors) {
        super(type.getSimpleName() + ": "
                + errors.stream()
                        .map(error -> error.path() + " " + error.code())
                        .toList());
        this.type = type;
        this.sent = sent;
        this.errors = List.copyOf(errors);
    }

    public Class<? extends Record> type() {
        return type;
    }

    public Map<String, Object> sent() {
        return sent;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** What is wrong with one field: its path such as {@code measures[0].text}, message code and arguments. */
    public record FieldError(String path, String code, List<Object> arguments) {
        public FieldError(String path, String code, Object... arguments) {
            this(path, code, List.of(arguments));
        }
    }
}
