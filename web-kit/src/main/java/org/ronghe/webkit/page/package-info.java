/** The pieces pages are made of: layout, menu, forms, widgets. */
@NullMarked
package org.ronghe.webkit.page;

import org.jspecify.annotations.NullMarked;
