package org.ronghe.webkit.bind;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field whose value is chosen from a list that a {@link PickList} of this name offers. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Pick {
    String value();

    /** Whether the choice is looked for by its words; a form may then send the words, a document the number. */
    boolean search() default false;
}
