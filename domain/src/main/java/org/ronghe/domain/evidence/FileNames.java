package org.ronghe.domain.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the ending of a file's name says. */
final class FileNames {
    private static final Set<String> MACROS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "xla", "pptm", "potm", "ppsm", "ppam", "sldm");

    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf",
            "pdf",
            "application/ofd",
            "ofd",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "docx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "pptx",
            "image/png",
            "png",
            "image/jpeg",
            "jpg",
            "text/plain",
            "txt");

    private FileNames() {}

    static boolean forMacros(String name) {
        return MACROS.contains(ending(name));
    }

    /** The name, with the ending of what was recognised where it has none; an old Office file may be any of three. */
    static String withEnding(String name, String mediaType) {
        var known = ENDINGS.get(mediaType);
        return known == null || !ending(name).isEmpty() ? name : name + "." + known;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,5}") && !ending.matches("[0-9]+") ? ending : "";
    }
}
