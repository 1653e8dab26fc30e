package org.ronghe.domain.gate;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.audit.AuditChain;
import org.ronghe.domain.audit.AuditNote;

/**
 * The inner half of the gate, inside the transaction: the line about a success is part of the work it tells of, and
 * rolls back with it. It is the last statement before the commit, because the chain lets one writer in at a time.
 */
@Permits("")
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class TraceInterceptor {
    @Inject
    Gate gate;

    @Inject
    AuditChain chain;

    @Inject
    AuditNote note;

    @AroundInvoke
    @Nullable Object trace(InvocationContext call) throws Exception {
        var permits = call.getMethod().getAnnotation(Permits.class);
        var answer = call.proceed();
        if (permits.trace() != Permits.Trace.NONE) {
            chain.success(gate.actor(), permits.value(), note);
        }
        return answer;
    }
}
