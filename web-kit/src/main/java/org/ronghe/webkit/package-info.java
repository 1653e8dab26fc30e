/**
 * How a record becomes a page, a fragment, a JSON document or a workbook, and how a form or a JSON document becomes a
 * record: layout, widgets, forms, refusals as HTTP answers. Knows no ledger.
 */
@AppModule(
        name = "web-kit",
        mayUse = {"domain"},
        publishes = {"org.ronghe.webkit.."})
@NullMarked
package org.ronghe.webkit;

import org.jspecify.annotations.NullMarked;
import org.ronghe.domain.AppModule;
