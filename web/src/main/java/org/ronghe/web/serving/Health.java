package org.ronghe.web.serving;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * {@code /live}: the process answers, so do not kill it. {@code /ready}: the schema is there and the database answers
 * within two seconds, so send people here.
 *
 * <p>However many ask while the database hangs, only one question is on its way to it.
 */
@WebServlet(urlPatterns = {"/live", "/ready"})
public class Health extends HttpServlet {

    private static final int PATIENCE_SECONDS = 2;

    @Resource(lookup = "java:app/jdbc/ronghe")
    private transient DataSource database;

    @Resource
    private transient ManagedExecutorService executor;

    @Inject
    private transient Migrations migrations;

    private transient @Nullable CompletableFuture<Boolean> asking;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("/live".equals(request.getServletPath())) {
            Plain.answer(response, HttpServletResponse.SC_OK, "ok");
        } else if (isReady()) {
            Plain.answer(response, HttpServletResponse.SC_OK, "ready");
        } else {
            Plain.unavailable(response, "not ready");
        }
    }

    private boolean isReady() {
        try {
            return migrations.done() && question().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> question() {
        var current = asking;
        if (current == null || current.isDone()) {
            current = CompletableFuture.supplyAsync(this::databaseAnswers, executor);
            asking = current;
        }
        return current;
    }

    private boolean databaseAnswers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
