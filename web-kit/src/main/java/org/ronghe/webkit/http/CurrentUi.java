package org.ronghe.webkit.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ronghe.domain.gate.CurrentActor;
import org.ronghe.webkit.Lang;
import org.ronghe.webkit.ListChoice;
import org.ronghe.webkit.Settings;
import org.ronghe.webkit.Ui;

/** The reader of this request, as pages know them. */
@RequestScoped
public class CurrentUi {
    public static final String LANGUAGE = "lang";
    public static final String THEME = "theme";
    private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=(en|zh)(?:&|$)");
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,60}");

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentActor actor;

    @Inject
    ListChoice.Keeper lists;

    @Inject
    Clock clock;

    public Ui get() {
        return new Ui(
                lang(),
                actor.get(),
                LocalDate.now(clock),
                uri(),
                "dark".equals(cookie(THEME)) ? "dark" : "light",
                Settings.demo(),
                lists);
    }

    /** Whether htmx asks for the fragment alone; going back through its history wants the whole page. */
    public boolean fragment() {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
    }

    /** Whether this page follows a write; what htmx fetches into a corner of it does not ask. */
    boolean saved() {
        return cookie(SavedNotice.COOKIE) != null && (!fragment() || request.getHeader("HX-Boosted") != null);
    }

    /** The id of the form with a file that htmx sent; empty for every other request. */
    public Optional<String> uploadForm() {
        var type = request.getContentType();
        var from = request.getHeader("HX-Trigger");
        return fragment()
                        && type != null
                        && type.startsWith("multipart/form-data")
                        && from != null
                        && FORM.matcher(from).matches()
                ? Optional.of(from)
                : Optional.empty();
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

    /**
     * As the address says with {@code lang=en}, else as a program accepts, as was chosen here, as a browser accepts.
     */
    private Lang lang() {
        var query = request.getQueryString();
        var said = query == null ? null : ASKED.matcher(query);
        var languages = request.getHeader("Accept-Language");
        var chosen = said != null && said.find() ? said.group(1) : program(languages) ? null : cookie(LANGUAGE);
        if (chosen != null) {
            return "en".equals(chosen) ? Lang.EN : Lang.ZH;
        }
        return accepted(languages);
    }

    /** Whether a program says which language it reads: what a person chose on a page is not its choice. */
    private boolean program(@Nullable String languages) {
        var accept = request.getHeader("Accept");
        return languages != null && !fragment() && accept != null && accept.contains("json");
    }

    /**
     * A program that wants English says {@code en}, {@code en-GB} or {@code en, *}. A browser lists what its maker
     * installed; people of this institute choose for themselves, and Chinese is the default.
     */
    private Lang accepted(@Nullable String languages) {
        if (languages == null || languages.isBlank()) {
            return Lang.ZH;
        }
        var accept = request.getHeader("Accept");
        if (fragment() || (accept != null && accept.contains("text/html"))) {
            return languages.strip().equals("en") ? Lang.EN : Lang.ZH;
        }
        try {
            return Locale.LanguageRange.parse(languages).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", -1)[0])
                    .filter(language -> language.equals("zh") || language.equals("en"))
                    .findFirst()
                    .map(language -> language.equals("en") ? Lang.EN : Lang.ZH)
                    .orElse(Lang.ZH);
        } catch (IllegalArgumentException e) {
            return Lang.ZH;
        }
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
