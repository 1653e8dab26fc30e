package org.ronghe.webkit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What kind of record an address with a number is about, for the audit line of a request that the door refuses. On a
 * resource for all of its routes, on a route for itself.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface About {
    /** Stable word of the kind, as in the audit chain. */
    String value();

    /** The part of the path that is the number. */
    String number() default "id";
}
