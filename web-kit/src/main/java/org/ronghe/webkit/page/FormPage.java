package org.ronghe.webkit.page;

import java.util.Map;
import org.ronghe.webkit.Problem;

/**
 * A refused form on a page of its own.
 *
 * @param subject what people call the record it is about, empty without one
 */
public record FormPage(
        Class<? extends Record> type, String subject, String action, Map<String, Object> sent, Problem problem) {}
