package org.ronghe.domain.gate;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.Stale;
import org.ronghe.domain.audit.AuditChain;
import org.ronghe.domain.audit.AuditNote;

/**
 * The outer half of the gate, outside the transaction: decides, and writes down a refusal in a transaction of its own,
 * so that the line survives the rollback.
 */
@Permits("")
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class GateInterceptor {
    @Inject
    Gate gate;

    @Inject
    AuditChain chain;

    @Inject
    AuditNote note;

    @AroundInvoke
    @Nullable Object ask(InvocationContext call) throws Exception {
        var permits = call.getMethod().getAnnotation(Permits.class);
        try {
            gate.require(permits.value());
            return call.proceed();
        } catch (Denied e) {
            chain.refusal(gate.actor(), permits.value(), note, "denied");
            throw e;
        } catch (RuleBroken e) {
            chain.refusal(gate.actor(), permits.value(), note, e.code());
            throw e;
        } catch (Stale e) {
            chain.refusal(gate.actor(), permits.value(), note, "stale");
            throw e.last() == null ? e.after(chain.lastWrite(note).orElse(null)) : e;
        } catch (NotFound e) {
            note.asked(e.what(), e.id());
            chain.refusal(gate.actor(), permits.value(), note, "not-found");
            throw e;
        } finally {
            note.clear();
        }
    }
}
