package org.ronghe.webkit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.CurrentActor;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.Settings;
import org.ronghe.webkit.Ui;

/** The reader of this request, as pages know them. */
@RequestScoped
public class CurrentUi {
    public static final String LANGUAGE = "lang";
    public static final String THEME = "theme";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    public Ui get() {
        return new Ui(
                lang(),
                actor.get(),
                LocalDate.now(clock),
                uri(),
                "dark".equals(cookie(THEME)) ? "dark" : "light",
                Settings.demo());
    }

    /** Whether htmx asks for the fragment alone; going back through its history wants the whole page. */
    public boolean fragment() {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
    }

    /** Whether the answer is read by a person: a program names JSON, or nothing in particular. */
    public boolean page(HttpHeaders headers) {
        for (var media : headers.getAcceptableMediaTypes()) {
            if (media.getSubtype().contains("json")) {
                return false;
            }
            if (media.getType().equals("text") && media.getSubtype().equals("html")) {
                return true;
            }
        }
        // htmx accepts anything and puts what comes into the page
        return fragment();
    }

    public String method() {
        return request.getMethod();
    }

    private Lang lang() {
        var chosen = cookie(LANGUAGE);
        if (chosen != null) {
            return "en".equals(chosen) ? Lang.EN : Lang.ZH;
        }
        // programs say it in the header; people choose, and Chinese is the default
        return "en".equals(request.getHeader("Accept-Language")) ? Lang.EN : Lang.ZH;
    }

    private URI uri() {
        var query = request.getQueryString();
        try {
            return URI.create(request.getRequestURI() + (query == null ? "" : "?" + query));
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }

    private @Nullable String cookie(String name) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
