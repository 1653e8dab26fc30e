package org.ronghe.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.RuleBroken;
import org.ronghe.webkit.View;
import org.ronghe.webkit.bind.Hidden;
import org.ronghe.webkit.http.CurrentUi;
import org.ronghe.webkit.http.Refusals;

/** The door for people. */
@Path("")
@RequestScoped
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
public class SignInResource {
    @Inject
    Accounts accounts;

    @Inject
    DemoAccounts demo;

    @Inject
    CurrentUi ui;

    @Inject
    HttpServletRequest request;

    /** What the door asks. */
    public record SignIn(
            @NotBlank @Size(max = 100) String username,
            @NotBlank @Size(max = 512) String password,
            @Hidden @Nullable String back) {}

    /** The sign-in page; {@code refusal} is empty until somebody was turned away. */
    public record SignInPage(String back, String username, String refusal, List<DemoAccounts.Shown> demo) {}

    @GET
    @Path("sign-in")
    @View(value = "web/signin/sign-in", title = "signin.title", bare = true)
    public SignInPage page(@QueryParam("back") @Nullable String back) {
        return new SignInPage(own(back), "", "", demo.shown());
    }

    @POST
    @Path("sign-in")
    @View(value = "web/signin/sign-in", title = "signin.title", bare = true)
    public Response signIn(
            SignIn asked, @HeaderParam("User-Agent") @Nullable String agent, @Context HttpHeaders headers) {
        try {
            var token = accounts.signIn(
                    asked.username(), asked.password(), request.getRemoteAddr(), agent == null ? "" : agent);
            return Response.seeOther(URI.create(own(asked.back())))
                    .header("Set-Cookie", Door.COOKIE + "=" + token + "; Path=/; Secure; HttpOnly; SameSite=Lax")
                    .build();
        } catch (RuleBroken e) {
            if (!ui.page(headers)) {
                throw e;
            }
            var sentence = ui.get().t(e.code(), e.arguments().toArray());
            var refused = new SignInPage(own(asked.back()), asked.username(), sentence, demo.shown());
            var answer = Response.status(Refusals.status(e)).entity(refused);
            Refusals.headers(e).forEach(answer::header);
            return answer.build();
        }
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.WILDCARD)
    public Response signOut(@CookieParam(Door.COOKIE) @Nullable String token) {
        if (token != null) {
            accounts.signOut(token);
        }
        return Response.seeOther(URI.create("/sign-in"))
                .header("Set-Cookie", Door.COOKIE + "=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0")
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    /** Language or theme, kept in the browser alone. */
    public record Preference(
            @NotBlank @Size(max = 10) String value,
            @Nullable String back) {}

    @POST
    @Path("preferences/language")
    public Response language(Preference chosen) {
        return remember(CurrentUi.LANGUAGE, "en".equals(chosen.value()) ? "en" : "zh", chosen.back());
    }

    @POST
    @Path("preferences/theme")
    public Response theme(Preference chosen) {
        return remember(CurrentUi.THEME, "dark".equals(chosen.value()) ? "dark" : "light", chosen.back());
    }

    private static Response remember(String name, String value, @Nullable String back) {
        var cookie = new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(365 * 24 * 3600)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(true)
                .httpOnly(true)
                .build();
        return Response.seeOther(URI.create(own(back))).cookie(cookie).build();
    }

    /** Only a path of our own: a link from outside must not lead people away after they signed in. */
    static String own(@Nullable String back) {
        return back != null
                        && back.startsWith("/")
                        && !back.startsWith("//")
                        && back.chars().noneMatch(c -> c <= 32 || c == '\\')
                ? back
                : "/";
    }
}
