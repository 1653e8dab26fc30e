package org.ronghe.webkit;

/** A page record that puts its object into the title of the browser window: state and name before the system's. */
public interface Titled {
    String pageTitle(Ui ui);
}
