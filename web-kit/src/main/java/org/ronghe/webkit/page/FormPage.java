package org.ronghe.webkit.page;

import java.util.Map;
import org.ronghe.webkit.Problem;
import org.ronghe.webkit.bind.FormShape;

/**
 * A refused form on a page of its own.
 *
 * @param shape what of the record its form shows
 * @param subject what people call the record it is about, empty without one
 */
public record FormPage(
        Class<? extends Record> type,
        FormShape.Shape shape,
        String subject,
        String action,
        Map<String, Object> sent,
        Problem problem) {}
