package org.ronghe.webkit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the parts of a form with a file, for the interface description: fields first, the file last. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FileForm {
    Field[] value() default {};

    /** Name of the part that is the file. */
    String file() default "file";

    /** A field, which may be left out or empty. */
    @interface Field {
        String name();

        Class<?> type();
    }
}
