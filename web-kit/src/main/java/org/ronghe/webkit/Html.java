package org.ronghe.webkit;

/** Escaping for the few places where markup is made in Java; templates escape by themselves. */
public final class Html {
    private Html() {}

    public static String escape(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            var entity =
                    switch (text.charAt(i)) {
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '&' -> "&amp;";
                        case '"' -> "&#34;";
                        case '\'' -> "&#39;";
                        default -> null;
                    };
            if (entity != null && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped != null) {
                if (entity == null) {
                    escaped.append(text.charAt(i));
                } else {
                    escaped.append(entity);
                }
            }
        }
        return escaped == null ? text : escaped.toString();
    }
}
