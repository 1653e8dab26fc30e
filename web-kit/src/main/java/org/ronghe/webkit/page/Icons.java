package org.ronghe.webkit.page;

import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The few drawn signs of the interface, from the Tabler outline set, taken out of its package by the build. Decorative:
 * the words beside them carry the meaning.
 */
public final class Icons {
    private static final Map<String, String> DRAWN = new ConcurrentHashMap<>();

    private Icons() {}

    /** Markup of an icon 16 px high. */
    public static String svg(String name) {
        return DRAWN.computeIfAbsent(name, Icons::read);
    }

    public static Content icon(String name) {
        return output -> output.writeContent(svg(name));
    }

    private static String read(String name) {
        try (var stream = Icons.class.getResourceAsStream("/META-INF/icons/" + name + ".svg")) {
            if (stream == null) {
                throw new IllegalArgumentException("web-kit/pom.xml does not unpack the icon " + name);
            }
            var drawn = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            var shapes = drawn.substring(drawn.indexOf('>', drawn.indexOf("<svg")) + 1, drawn.lastIndexOf("</svg>"));
            return "<svg class=\"dj-icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">"
                    + shapes.replaceAll("\\s*\\n\\s*", "")
                    + "</svg>";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
