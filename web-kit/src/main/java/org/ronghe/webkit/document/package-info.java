/**
 * Official documents as DOCX to GB/T 9704-2012 (domain rules §2.12): a small model of what a document says, templates
 * that an office can adapt, and the one writer that fills a template with a document. The same document in the same
 * template gives the same bytes.
 */
@NullMarked
package org.ronghe.webkit.document;

import org.jspecify.annotations.NullMarked;
