package org.ronghe.web.serving;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Counts requests in and out, and sends new ones away once the server is stopping. {@code /live} is exempt: a process
 * that drains is alive, and a supervisor that thinks otherwise would kill it in the middle.
 */
public class InFlight extends HttpFilter {

    private static final String NAME = "org.ronghe:type=Serving";

    private final transient Serving serving = Serving.INSTANCE;

    @Override
    public void init(FilterConfig config) throws ServletException {
        try {
            ManagementFactory.getPlatformMBeanServer().registerMBean(serving, new ObjectName(NAME));
        } catch (JMException e) {
            throw new ServletException(e);
        }
    }

    @Override
    public void destroy() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(new ObjectName(NAME));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        serving.enter();
        try {
            if (serving.isDraining() && !"/live".equals(request.getRequestURI())) {
                Plain.unavailable(response, "stopping");
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Leave());
            } else {
                serving.leave();
            }
        }
    }

    private final class Leave implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            serving.leave();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
