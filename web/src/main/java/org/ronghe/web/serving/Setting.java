package org.ronghe.web.serving;

import java.util.Optional;

/**
 * What the operator may set. The launcher hands its settings over as system properties; a bare server has the
 * environment.
 */
enum Setting {
    DB_URL,
    DB_USER,
    DB_PASSWORD;

    Optional<String> value() {
        return Optional.ofNullable(System.getProperty(name()))
                .or(() -> Optional.ofNullable(System.getenv(name())))
                .filter(value -> !value.isBlank());
    }
}
