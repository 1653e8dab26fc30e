package org.ronghe.domain.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a desk says about the move it makes, for the audit line that the gate writes. Cleared after each line. */
@RequestScoped
public class AuditNote {
    private String object = "";
    private String label = "";
    private String subject = "";
    private final Map<String, String> details = new LinkedHashMap<>();

    /**
     * Names the record that was touched.
     *
     * @param kind stable word, such as {@code rectification}
     * @param id its number
     * @param label its number as people say it, never its content
     */
    public void about(String kind, long id, String label) {
        this.object = kind + "/" + id;
        this.label = label;
        this.subject = label;
    }

    /** What people call the record that the request was about last, for a page that says no; empty without one. */
    public String subject() {
        return subject;
    }

    /** Names what was asked for and is not there, or not for who asked; what is named already stays. */
    public void asked(String kind, String id) {
        if (object.isEmpty()) {
            object = kind + "/" + id;
        } else {
            detail("missing", kind + "/" + id);
        }
    }

    public void detail(String key, Object value) {
        details.put(key, String.valueOf(value));
    }

    String object() {
        return object;
    }

    String label() {
        return label;
    }

    Map<String, String> details() {
        return details;
    }

    public void clear() {
        object = "";
        label = "";
        details.clear();
    }
}
