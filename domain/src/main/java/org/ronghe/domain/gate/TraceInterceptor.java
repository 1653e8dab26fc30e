package org.ronghe.domain.gate;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    @PersistenceContext
    EntityManager em;

    @AroundInvoke
    @Nullable Object trace(InvocationContext call) throws Exception {
        var permits = call.getMethod().getAnnotation(Permits.class);
        var answer = call.proceed();
        if (permits.trace() != Permits.Trace.NONE) {
            if (em.isJoinedToTransaction()) {
                // rows are locked before the chain is: in the other order two writers wait for each other
                em.flush();
            }
            chain.success(gate.actor(), permits.value(), note);
        }
        return answer;
    }
}
