package org.ronghe.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the server and a visitor: one browser for the run, a fresh profile for every visitor. */
final class Guests implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(Guests.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return List.of(TheServer.class, Visitor.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (parameter.getParameter().getType() == TheServer.class) {
            return TheServer.running;
        }
        var chromium =
                test.getRoot().getStore(OURS).computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
        var visitor = Visitor.arriveAt(TheServer.running.base(), chromium.browser());
        test.getStore(OURS).put(visitor, visitor);
        return visitor;
    }

    record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

        static Chromium start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new LaunchOptions()
                                    .setExecutablePath(installed())
                                    .setArgs(List.of(
                                            "--headless",
                                            "--no-sandbox",
                                            "--disable-gpu",
                                            "--disable-quic",
                                            "--no-first-run",
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-sync"))));
        }

        private static Path installed() {
            return Stream.of(System.getenv("PATH").split(":"))
                    .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                            .map(name -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Chromium is not installed; ./check installs it"));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
