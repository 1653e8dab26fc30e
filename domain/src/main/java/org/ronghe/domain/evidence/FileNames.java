package org.ronghe.domain.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** Endings under which each kind of content is kept; another of these endings says something that is not so. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "application/pdf",
            List.of("pdf"),
            "application/ofd",
            List.of("ofd"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            List.of("xlsx", "xltx", "et"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            List.of("docx", "dotx", "wps"),
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            List.of("pptx", "ppsx", "potx", "dps"),
            "application/x-ole-storage",
            List.of("doc", "xls", "ppt", "wps", "et", "dps", "dot", "xlt", "pps", "msg"),
            "image/png",
            List.of("png"),
            "image/jpeg",
            List.of("jpg", "jpeg", "jpe", "jfif"),
            "text/plain",
            List.of("txt", "csv", "tsv", "md", "log"));

    private static final Set<String> KNOWN =
            NAMES.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private FileNames() {}

    /** Whether the name says another kind of file than the content is; an ending that nobody knows says nothing. */
    static boolean contradicts(String name, String mediaType) {
        var ending = ending(name);
        return KNOWN.contains(ending)
                && !NAMES.getOrDefault(mediaType, List.of()).contains(ending);
    }

    /** What people call such content: its ending in capitals. */
    static String kind(String mediaType) {
        return mediaType.equals("application/x-ole-storage")
                ? "DOC/XLS/PPT"
                : ENDINGS.getOrDefault(mediaType, mediaType).toUpperCase(Locale.ROOT);
    }

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
