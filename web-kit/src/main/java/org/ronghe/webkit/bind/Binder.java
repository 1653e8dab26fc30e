package org.ronghe.webkit.bind;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.BadInput.FieldError;

/**
 * Makes a record of what was sent, exactly: a number too large, a half number, a date with a time or an unknown word is
 * an error of its field, never silently something else; a property that does not exist is refused, so that nobody
 * writes what the record does not offer. All fields' errors are reported together with the constraints'.
 *
 * <p>Texts with control characters or broken surrogates are refused: PostgreSQL cannot keep a NUL, and nobody can see
 * the others. Line ends become {@code \n}; spaces around a text are dropped.
 */
public final class Binder {
    private final Validator validator;

    public Binder(Validator validator) {
        this.validator = validator;
    }

    /**
     * The record.
     *
     * @param words whether scalars arrive as texts (a form) rather than typed (JSON)
     * @throws Malformed for unknown properties
     * @throws BadInput for fields that do not hold, with all of them
     */
    public <R extends Record> R bind(Class<R> type, Map<String, Object> sent, boolean words) {
        var errors = new ArrayList<FieldError>();
        var reading = new Reading(words, errors);
        var record = type.cast(reading.record(type, sent, ""));
        var failed = errors.stream().map(FieldError::path).toList();
        for (var violation : validator.validate(record)) {
            var path = path(violation.getPropertyPath());
            if (failed.stream().noneMatch(path::startsWith)) {
                errors.add(error(path, violation));
            }
        }
        if (!errors.isEmpty()) {
            throw new BadInput(type, sent, errors);
        }
        return record;
    }

    private static FieldError error(String path, ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var attributes = descriptor.getAttributes();
        var name = descriptor.getAnnotation().annotationType().getSimpleName();
        return switch (name) {
            case "Size" ->
                "0".equals(text(attributes.get("min")))
                        ? new FieldError(path, "invalid.Size.most", text(attributes.get("max")))
                        : new FieldError(
                                path, "invalid.Size", text(attributes.get("min")), text(attributes.get("max")));
            case "Min", "Max" -> new FieldError(path, "invalid." + name, text(attributes.get("value")));
            case "AssertTrue" -> new FieldError(path, violation.getMessageTemplate());
            default -> new FieldError(path, "invalid." + name);
        };
    }

    private static String text(@Nullable Object attribute) {
        return String.valueOf(attribute);
    }

    private static String path(Path path) {
        var text = new StringBuilder();
        for (var node : path) {
            if (node.getName() != null && !node.getName().startsWith("<")) {
                if (node.isInIterable() && node.getIndex() != null) {
                    text.append('[').append(node.getIndex()).append(']');
                }
                text.append(text.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return text.toString();
    }

    private static final class Reading {
        private final boolean words;
        private final List<FieldError> errors;

        Reading(boolean words, List<FieldError> errors) {
            this.words = words;
            this.errors = errors;
        }

        Record record(Class<?> type, Map<String, Object> sent, String path) {
            var components = type.getRecordComponents();
            var names = new LinkedHashSet<String>();
            var types = new Class<?>[components.length];
            var values = new @Nullable Object[components.length];
            for (int i = 0; i < components.length; i++) {
                names.add(components[i].getName());
                types[i] = components[i].getType();
                values[i] = component(components[i], sent, path);
            }
            sent.keySet().stream()
                    .filter(name -> !names.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new Malformed("field.unknown", path + name);
                    });
            try {
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return (Record) constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IllegalStateException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private @Nullable Object component(RecordComponent component, Map<String, Object> sent, String path) {
            var where = path + component.getName();
            var value = sent.get(component.getName());
            boolean area = component.isAnnotationPresent(Area.class);
            try {
                return value(component.getGenericType(), value, where, area);
            } catch (Wrong wrong) {
                var pick = component.getAnnotation(Pick.class);
                errors.add(
                        words && pick != null && pick.search()
                                ? new FieldError(where, "invalid.choice")
                                : wrong.at(where));
                return absent(component.getType());
            }
        }

        @SuppressWarnings("unchecked")
        private @Nullable Object value(Type generic, @Nullable Object value, String path, boolean area) throws Wrong {
            var type = (Class<?>) (generic instanceof ParameterizedType many ? many.getRawType() : generic);
            boolean blank = value == null || value == Tree.Null.NULL || (words && "".equals(value));
            if (Collection.class.isAssignableFrom(type)) {
                return many((ParameterizedType) generic, blank || value == null ? List.of() : value, path, area);
            }
            if (blank || value == null) {
                if (type.isPrimitive() && type != boolean.class) {
                    throw new Wrong("invalid.NotNull");
                }
                return type == String.class && value != null && value != Tree.Null.NULL ? "" : absent(type);
            }
            if (type.isRecord()) {
                if (value instanceof Map<?, ?> map) {
                    return record(type, (Map<String, Object>) map, path + ".");
                }
                throw new Wrong("invalid.type");
            }
            return scalar(type, value, area);
        }

        private Collection<Object> many(ParameterizedType generic, Object value, String path, boolean area)
                throws Wrong {
            Collection<Object> many = generic.getRawType() == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
            Collection<?> sent = value instanceof Collection<?> list ? list : words ? List.of(value) : wrongMany();
            int index = 0;
            for (var each : sent) {
                var where = path + "[" + index++ + "]";
                if (each == Tree.Null.NULL || (words && "".equals(each))) {
                    if (!words) {
                        errors.add(new FieldError(where, "invalid.NotNull"));
                    }
                    continue;
                }
                try {
                    var element = value(generic.getActualTypeArguments()[0], each, where, area);
                    if (element != null) {
                        many.add(element);
                    }
                } catch (Wrong wrong) {
                    errors.add(wrong.at(where));
                }
            }
            return many;
        }

        private static Collection<?> wrongMany() throws Wrong {
            throw new Wrong("invalid.type");
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private Object scalar(Class<?> type, Object value, boolean area) throws Wrong {
            if (value instanceof Map || value instanceof Collection) {
                throw new Wrong("invalid.type");
            }
            if (type == String.class) {
                return text(value, area);
            }
            if (type == boolean.class || type == Boolean.class) {
                return flag(value);
            }
            if (type == int.class || type == Integer.class) {
                return number(value, Integer.MIN_VALUE, Integer.MAX_VALUE).intValue();
            }
            if (type == long.class || type == Long.class) {
                return number(value, Long.MIN_VALUE, Long.MAX_VALUE).longValue();
            }
            if (!(value instanceof String word)) {
                throw new Wrong("invalid.type");
            }
            try {
                if (type.isEnum()) {
                    return Enum.valueOf((Class<Enum>) type, word);
                }
                if (type == LocalDate.class) {
                    var date = LocalDate.parse(word);
                    if (date.getYear() < 1900 || date.getYear() > 2999) {
                        throw new Wrong("invalid.date-range");
                    }
                    return date;
                }
                if (type == LocalTime.class) {
                    return LocalTime.parse(word);
                }
                if (type == UUID.class) {
                    return UUID.fromString(word);
                }
            } catch (DateTimeException e) {
                if (type == LocalTime.class) {
                    throw new Wrong("invalid.time");
                }
                throw NoSuchDay.is(word) ? new Wrong("invalid.no-such-day", word) : new Wrong("invalid.date");
            } catch (IllegalArgumentException e) {
                throw new Wrong("invalid.word");
            }
            throw new IllegalStateException("no binding for " + type);
        }

        private static String text(Object value, boolean area) throws Wrong {
            if (!(value instanceof String text)) {
                throw new Wrong("invalid.type");
            }
            var lines = text.replace("\r\n", "\n").replace('\r', '\n');
            for (int i = 0; i < lines.length(); i++) {
                char c = lines.charAt(i);
                boolean broken = Character.isSurrogate(c)
                        && !(Character.isHighSurrogate(c)
                                ? i + 1 < lines.length() && Character.isLowSurrogate(lines.charAt(i + 1))
                                : i > 0 && Character.isHighSurrogate(lines.charAt(i - 1)));
                if ((Character.isISOControl(c) && c != '\t' && !(c == '\n' && area)) || broken) {
                    throw new Wrong("invalid.characters");
                }
            }
            return lines.strip();
        }

        private Boolean flag(Object value) throws Wrong {
            if (value instanceof Boolean flag) {
                return flag;
            }
            if (words && ("true".equals(value) || "on".equals(value))) {
                return true;
            }
            if (words && "false".equals(value)) {
                return false;
            }
            throw new Wrong("invalid.type");
        }

        private BigDecimal number(Object value, long least, long most) throws Wrong {
            try {
                var number = value instanceof BigDecimal typed
                        ? typed
                        : words && value instanceof String word && word.strip().length() <= 20
                                ? new BigDecimal(word.strip())
                                : null;
                if (number == null) {
                    throw new Wrong("invalid.type");
                }
                var whole = number.toBigIntegerExact();
                if (whole.bitLength() > 63 || whole.longValue() < least || whole.longValue() > most) {
                    throw new Wrong("invalid.number");
                }
                // 5.0 and 1e2 are not how a whole number is written in a document that means one
                if (number.scale() != 0) {
                    throw new Wrong("invalid.number");
                }
                return number;
            } catch (ArithmeticException | NumberFormatException e) {
                throw new Wrong("invalid.number");
            }
        }

        private static @Nullable Object absent(Class<?> type) {
            if (type == boolean.class) {
                return false;
            }
            if (type == int.class) {
                return 0;
            }
            if (type == long.class) {
                return 0L;
            }
            return Set.class.isAssignableFrom(type)
                    ? Set.of()
                    : Collection.class.isAssignableFrom(type) ? List.of() : null;
        }
    }

    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;
        private final transient List<Object> arguments;

        Wrong(String code, Object... arguments) {
            super(code, null, false, false);
            this.code = code;
            this.arguments = List.of(arguments);
        }

        FieldError at(String path) {
            return new FieldError(path, code, arguments);
        }
    }
}
