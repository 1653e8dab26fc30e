package org.ronghe.web.serving;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One plain word as an answer, for machines that watch the server. Nobody may keep it: it is true only now. */
final class Plain {

    private static final String RETRY_SECONDS = "5";

    private Plain() {}

    static void answer(HttpServletResponse response, int status, String word) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().print(word);
    }

    static void unavailable(HttpServletResponse response, String word) throws IOException {
        response.setHeader("Retry-After", RETRY_SECONDS);
        answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, word);
    }
}
