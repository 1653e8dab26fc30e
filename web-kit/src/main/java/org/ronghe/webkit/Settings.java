package org.ronghe.webkit;

/** What the person who runs the server sets: system property first (the launcher's), then environment. */
public final class Settings {
    private Settings() {}

    public static String get(String name, String otherwise) {
        var value = System.getProperty(name, System.getenv(name));
        return value == null || value.isBlank() ? otherwise : value;
    }

    /** Whether this is the demonstration institute: invented people, accounts shown on the sign-in page. */
    public static boolean demo() {
        return "demo".equals(get("RONGHE_MODE", "service"));
    }
}
