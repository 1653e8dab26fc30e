package org.ronghe.domain.gate;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every method of a desk or a ledger that others may call carries the permission it needs. The gate asks who, may they
 * (fail closed), runs it, and writes the audit line. {@link #OPEN} marks the few that anybody may call.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permits {
    String OPEN = "open";
    /** Everybody who is signed in. */
    String SIGNED_IN = "signed-in";

    @Nonbinding
    String value();

    /** What the audit chain is told: nothing on success for plain reads, a line for writes and sensitive reads. */
    @Nonbinding
    Trace trace() default Trace.WRITE;

    enum Trace {
        /** A read that leaves no line when it is allowed. */
        NONE,
        /** A read of a sensitive record or an export: a line before the content leaves. */
        READ,
        /** A write: the line is part of the same transaction. */
        WRITE
    }
}
