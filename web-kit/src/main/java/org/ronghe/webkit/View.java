package org.ronghe.webkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The page of a resource method's record: the template, by its path below {@code org/ronghe}, and the message key of
 * its title. The same method answers JSON with the same record.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface View {
    String value();

    /** Message key; a record that is {@link Titled} says its own. */
    String title();

    /** A bare page (sign-in, first administrator) has no menu. */
    boolean bare() default false;
}
