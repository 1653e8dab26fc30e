package org.ronghe.webkit.http;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.NotFound;
import org.ronghe.domain.RuleBroken;
import org.ronghe.domain.Stale;
import org.ronghe.domain.gate.CurrentActor;
import org.ronghe.domain.gate.Denied;
import org.ronghe.domain.store.StoreFailed;
import org.ronghe.webkit.Messages;
import org.ronghe.webkit.Problem;
import org.ronghe.webkit.Problem.FieldProblem;
import org.ronghe.webkit.Problem.GapProblem;
import org.ronghe.webkit.Ui;
import org.ronghe.webkit.bind.BadInput;
import org.ronghe.webkit.bind.Malformed;
import org.ronghe.webkit.bind.Sent;
import org.ronghe.webkit.page.Pages;
import org.ronghe.webkit.sheet.SheetRefused;

/**
 * The one place where a no becomes an answer: problem details (RFC 9457) for programs, a page in the same frame for
 * people. Nothing of the inside is told; an unexpected failure gets a reference number under which the log has it.
 */
@Provider
public class Refusals implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());
    private static final String REALM = "Bearer realm=\"ronghe\"";
    private static final MediaType PROBLEM = MediaType.valueOf("application/problem+json");

    /** Rules whose no is another one than 409: a forged form, the door's refusal, and its patience at an end. */
    private static final Map<String, Integer> STATUS = Map.of("csrf", 403, "signin.wrong", 401, "signin.locked", 429);

    private static final SecureRandom RANDOM = new SecureRandom();

    @Context
    HttpHeaders headers;

    @Inject
    CurrentUi currentUi;

    @Inject
    CurrentActor actor;

    @Inject
    Pages pages;

    @Inject
    Sent sent;

    @Override
    public Response toResponse(Throwable thrown) {
        var ui = currentUi.get();
        var cause = known(thrown);
        if (cause instanceof RedirectionException elsewhere) {
            return elsewhere.getResponse();
        }
        if (cause instanceof Denied && !actor.get().known()) {
            return signIn(ui);
        }
        var problem = problem(cause, ui);
        var response = Response.status(problem.status());
        if (problem.status() == 503) {
            response.header("Retry-After", "5");
        }
        if (cause instanceof RuleBroken broken) {
            headers(broken).forEach(response::header);
        }
        if (cause instanceof WebApplicationException web && web.getResponse().getHeaderString("Allow") != null) {
            response.header("Allow", web.getResponse().getHeaderString("Allow"));
        }
        var upload = currentUi.uploadForm();
        if (upload.isPresent()) {
            // the form stays as it is, with the file in it: the message goes to the place beside
            return response.type("text/html;charset=UTF-8")
                    .header("HX-Retarget", "#" + upload.get() + "-error")
                    .header("HX-Reswap", "innerHTML")
                    .header("HX-Push-Url", "false")
                    .entity(pages.upload(problem, ui))
                    .build();
        }
        if (currentUi.page(headers)) {
            return response.type("text/html;charset=UTF-8")
                    .entity(page(cause, chooseAgain(thrown, problem, ui), ui))
                    .build();
        }
        return response.type(PROBLEM).entity(Json.bytes(problem)).build();
    }

    /** Without script a page with a file in it is gone with its answer: it says which one has to be chosen again. */
    private static Problem chooseAgain(Throwable thrown, Problem problem, Ui ui) {
        for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Upload.Refused refused) {
                var again = ui.t("upload.again", refused.file());
                return problem.detailed(problem.detail().isEmpty() ? again : problem.detail() + " " + again);
            }
        }
        return problem;
    }

    private byte[] page(Throwable cause, Problem problem, Ui ui) {
        if (cause instanceof BadInput bad) {
            return pages.form(bad, problem, ui, currentUi.fragment());
        }
        if (cause instanceof Stale stale && sent.form().isPresent()) {
            return pages.conflict(stale, sent.form().get(), problem, ui, currentUi.fragment());
        }
        if (cause instanceof RuleBroken
                && problem.status() == 409
                && sent.form().isPresent()) {
            return pages.again(sent.form().get(), problem, ui, currentUi.fragment());
        }
        return pages.refusal(problem, ui, currentUi.fragment());
    }

    private Response signIn(Ui ui) {
        var back = URLEncoder.encode(ui.uri().toString(), StandardCharsets.UTF_8);
        if (currentUi.fragment()) {
            return Response.status(401)
                    .header("X-Sign-In", "/sign-in?back=" + back)
                    .build();
        }
        if (currentUi.page(headers) && isGet()) {
            return Response.status(303)
                    .header("Location", "/sign-in?back=" + back)
                    .build();
        }
        var problem = problem(401, "status.401", List.of(), List.of(), ui);
        return Response.status(401)
                .header("WWW-Authenticate", REALM)
                .type(PROBLEM)
                .entity(Json.bytes(problem))
                .build();
    }

    private boolean isGet() {
        return "GET".equals(currentUi.method());
    }

    private static Problem problem(Throwable cause, Ui ui) {
        if (cause instanceof BadInput bad) {
            return problem(422, "status.422", fields(bad, ui), List.of(), ui);
        }
        if (cause instanceof Malformed malformed) {
            return malformed(malformed, ui);
        }
        if (cause instanceof RuleBroken broken) {
            return broken(broken, ui);
        }
        if (cause instanceof SheetRefused refused) {
            return problem(
                    422,
                    refused.code(),
                    List.of(),
                    List.of(),
                    ui,
                    refused.args().toArray());
        }
        if (cause instanceof Stale stale) {
            var last = stale.last();
            boolean own = last != null && last.account() == ui.actor().account();
            var problem = problem(409, "stale", List.of(), List.of(), ui);
            return last == null
                    ? problem
                    : problem.titled(ui.t(own ? "stale.own" : "stale"))
                            .detailed(ui.t(
                                    own ? "stale.own.last" : "stale.last",
                                    last.by(),
                                    ui.minute(last.at()),
                                    ui.act(last.permission(), last.step())));
        }
        if (cause instanceof OptimisticLockException) {
            return problem(409, "stale", List.of(), List.of(), ui);
        }
        if (cause instanceof NotFound) {
            return problem(404, "status.404", List.of(), List.of(), ui);
        }
        if (cause instanceof Denied) {
            return problem(403, "status.403", List.of(), List.of(), ui);
        }
        if (cause instanceof StoreFailed store && store.away()) {
            LOG.log(Level.WARNING, "database away", store);
            return problem(503, "status.503", List.of(), List.of(), ui);
        }
        if (cause instanceof StoreFailed store && store.busy()) {
            LOG.log(Level.WARNING, "others were in the way", store);
            return problem(503, "busy", List.of(), List.of(), ui);
        }
        return cause instanceof WebApplicationException web ? web(web, ui) : failed(cause, ui);
    }

    private static Problem malformed(Malformed malformed, Ui ui) {
        var code = "malformed." + malformed.code();
        var arguments = Stream.concat(Stream.of(malformed.subject()), malformed.more().stream())
                .toArray();
        var errors = malformed.query()
                ? List.of(new FieldProblem(malformed.subject(), code, ui.t(code, arguments)))
                : List.<FieldProblem>of();
        return problem(400, code, errors, List.of(), ui, arguments);
    }

    private static Problem broken(RuleBroken broken, Ui ui) {
        var gaps = broken.gaps().stream()
                .map(gap -> new GapProblem(gap.field(), gap.code(), said(gap, ui)))
                .toList();
        return problem(
                status(broken),
                broken.code(),
                List.of(),
                gaps,
                ui,
                broken.arguments().toArray());
    }

    /** What a broken rule is in HTTP. */
    public static int status(RuleBroken broken) {
        return broken.code().endsWith("too-large") ? 413 : STATUS.getOrDefault(broken.code(), 409);
    }

    /** What goes with that status: how to sign in, or when to try again. */
    public static Map<String, String> headers(RuleBroken broken) {
        return switch (status(broken)) {
            case 401 -> Map.of("WWW-Authenticate", REALM);
            case 429 ->
                Map.of(
                        "Retry-After",
                        String.valueOf(
                                60 * Long.parseLong(broken.arguments().get(0).toString())));
            default -> Map.of();
        };
    }

    private static String said(RuleBroken.Gap gap, Ui ui) {
        var sentence = ui.t(gap.says(), gap.arguments().toArray());
        return gap.subject().isEmpty() ? sentence : ui.t("gap.of", gap.subject(), sentence);
    }

    private static List<FieldProblem> fields(BadInput bad, Ui ui) {
        return bad.errors().stream()
                .map(error -> new FieldProblem(
                        error.path(),
                        error.code(),
                        ui.t(error.code(), error.arguments().toArray())))
                .toList();
    }

    private static Problem web(WebApplicationException web, Ui ui) {
        int status = web.getResponse().getStatus();
        if (status >= 500) {
            return failed(web, ui);
        }
        var key = "status." + status;
        return problem(status, Messages.all().has(key) ? key : "status.400", List.of(), List.of(), ui);
    }

    private static Problem failed(Throwable cause, Ui ui) {
        var reference = "E-" + ui.today().toString().replace("-", "") + "-"
                + HexFormat.of().withUpperCase().formatHex(random());
        LOG.log(Level.SEVERE, reference, cause);
        return new Problem(
                "urn:ronghe:failed",
                ui.t("status.500"),
                500,
                ui.t("status.500.detail", reference),
                "failed",
                reference,
                List.of(),
                List.of());
    }

    private static byte[] random() {
        var bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Problem problem(
            int status, String code, List<FieldProblem> errors, List<GapProblem> gaps, Ui ui, Object... arguments) {
        var detail = Messages.all().has(code + ".detail") ? ui.t(code + ".detail", arguments) : "";
        return new Problem("urn:ronghe:" + code, ui.t(code, arguments), status, detail, code, "", errors, gaps);
    }

    /** The cause that says something: containers wrap refusals on their way out of a transaction. */
    private static Throwable known(Throwable thrown) {
        for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
            // the server wraps what a parameter's converter says into a "not found" of its own
            if (at instanceof Malformed) {
                return at;
            }
        }
        for (@Nullable Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof RuleBroken
                    || at instanceof SheetRefused
                    || at instanceof NotFound
                    || at instanceof Stale
                    || at instanceof Denied
                    || at instanceof BadInput
                    || at instanceof Malformed
                    || at instanceof StoreFailed
                    || at instanceof OptimisticLockException
                    || at instanceof WebApplicationException) {
                return at;
            }
            if (at instanceof SQLException sql) {
                return StoreFailed.of(sql);
            }
        }
        return thrown;
    }
}
