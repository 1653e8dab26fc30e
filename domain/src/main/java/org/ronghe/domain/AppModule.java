package org.ronghe.domain;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The contract of a module, written on its root package. ArchUnit holds every module to it, and the module page is
 * written from it.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AppModule {
    String name();

    /** Names of the modules it may know; everything else is out of bounds. */
    String[] mayUse() default {};

    /** Packages others may see; everything else is private. */
    String[] publishes() default {};
}
