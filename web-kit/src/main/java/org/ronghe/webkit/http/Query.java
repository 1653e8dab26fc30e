package org.ronghe.webkit.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For the interface description of a method that reads the address as a whole: the record that it reads it into, each
 * component of which is a query parameter of that name. The answer says them back by the same names.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Query {
    Class<? extends Record> value();

    /** Parameters that the record does not hold. */
    String[] more() default {};
}
