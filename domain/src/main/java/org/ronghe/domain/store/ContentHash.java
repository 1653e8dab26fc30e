package org.ronghe.domain.store;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One hash for one content: records by their components, lists in their order, sets and maps in whatever order. Every
 * value is written with its length, so that two contents never read alike.
 */
public final class ContentHash {
    private ContentHash() {}

    /** SHA-256 in hexadecimal digits. */
    public static String of(Object content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(written(content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof Record record) {
            return measured(record.getClass().getSimpleName()
                    + Stream.of(record.getClass().getRecordComponents())
                            .map(component -> measured(component.getName()) + written(read(component, record)))
                            .collect(Collectors.joining()));
        }
        if (value instanceof Set<?> set) {
            return measured(
                    "set" + set.stream().map(ContentHash::written).sorted().collect(Collectors.joining()));
        }
        if (value instanceof Collection<?> list) {
            return measured("list" + list.stream().map(ContentHash::written).collect(Collectors.joining()));
        }
        if (value instanceof Map<?, ?> map) {
            return measured("map"
                    + map.entrySet().stream()
                            .map(entry -> written(entry.getKey()) + written(entry.getValue()))
                            .sorted()
                            .collect(Collectors.joining()));
        }
        return measured(value.toString());
    }

    private static String measured(String text) {
        return text.length() + ":" + text;
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
