package org.ronghe.orgstructure.imports;

import org.ronghe.webkit.Ui;

/**
 * What one kind of list is called where it is handed in, looked at and written.
 *
 * @param kind under which its batches are kept
 * @param object kind of the audit lines
 * @param prefix the permission to hand it in, and of its message keys: {@code .title}, {@code .text}, {@code .help},
 *     {@code .write}, {@code .ready}, {@code .see} and {@code .field.NAME}
 * @param path where it is handed in
 * @param home the ledger that it fills, with the message key of its title
 */
public record ListWords(String kind, String object, String prefix, String path, String home, String homeTitle) {
    public String t(Ui ui, String key, Object... arguments) {
        return ui.t(prefix + "." + key, arguments);
    }

    public String field(Ui ui, String field) {
        return ui.t(prefix + ".field." + field);
    }
}
