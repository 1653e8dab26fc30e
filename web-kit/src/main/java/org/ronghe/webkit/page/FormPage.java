package org.ronghe.webkit.page;

import java.util.Map;
import org.ronghe.webkit.Problem;

/** A refused form on a page of its own. */
public record FormPage(Class<? extends Record> type, String action, Map<String, Object> sent, Problem problem) {}
