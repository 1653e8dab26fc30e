package org.ronghe.webkit.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ronghe.webkit.bind.Malformed;

/**
 * Reads the values of query parameters. A value that cannot be read is refused by the parameter's name and with the
 * values it takes; the server alone would say that the page does not exist. An empty value is none, because a form
 * sends its empty fields too. Numbers in the path stay with the server: a record that cannot be is not found.
 */
@Provider
public class QueryValues implements ParamConverterProvider {
    private static final List<String> FLAGS = List.of("true", "false");

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var parameter = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
        if (parameter.isEmpty()) {
            return null;
        }
        var name = parameter.get();
        var reader = reader(type, name);
        if (reader == null) {
            return null;
        }
        var otherwise = Arrays.stream(annotations)
                .filter(DefaultValue.class::isInstance)
                .map(annotation -> (Object) reader.apply(((DefaultValue) annotation).value()))
                .findFirst()
                .orElse(absent(type));
        return new Reading<>((Function<String, T>) reader, (T) otherwise);
    }

    private static @Nullable Function<String, ?> reader(Class<?> type, String name) {
        if (type.isEnum()) {
            return value -> word(type, name, value);
        }
        if (type == Long.class || type == long.class) {
            return value -> number(name, value, Long::valueOf);
        }
        if (type == Integer.class || type == int.class) {
            return value -> number(name, value, Integer::valueOf);
        }
        if (type == LocalDate.class) {
            return value -> day(name, value);
        }
        return type == boolean.class || type == Boolean.class ? value -> flag(name, value) : null;
    }

    private static Object day(String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw Malformed.day(name, value);
        }
    }

    private static @Nullable Object absent(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? (Object) 0L : null;
    }

    private static Object word(Class<?> type, String name, String value) {
        var words = Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .map(Enum.class::cast)
                .toList();
        return words.stream()
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Malformed.word(
                        name, value, words.stream().map(Enum::name).toList()));
    }

    private static <N> N number(String name, String value, Function<String, N> read) {
        try {
            return read.apply(value);
        } catch (NumberFormatException e) {
            throw Malformed.number(name, value);
        }
    }

    private static boolean flag(String name, String value) {
        if (!FLAGS.contains(value)) {
            throw Malformed.word(name, value, FLAGS);
        }
        return Boolean.parseBoolean(value);
    }

    private record Reading<T>(
            Function<String, T> reader, @Nullable T absent) implements ParamConverter<T> {
        @Override
        public @Nullable T fromString(@Nullable String value) {
            return value == null || value.isBlank() ? absent : reader.apply(value.strip());
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
