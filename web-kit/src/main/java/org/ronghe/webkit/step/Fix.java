package org.ronghe.webkit.step;

/**
 * Where the reader fills a gap.
 *
 * @param address a link
 * @param label its words, in the reader's language
 */
public record Fix(String address, String label) {}
