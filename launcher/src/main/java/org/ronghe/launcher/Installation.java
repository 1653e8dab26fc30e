package org.ronghe.launcher;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The unpacked distribution: {@code bin}, {@code lib}, {@code server} and the application beside each other. */
record Installation(Path home) {

    /** Where this very class was loaded from tells where the rest is. */
    static Installation own() {
        try {
            var jar = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var installation = new Installation(jar.resolve("../..").normalize());
            if (!Files.isRegularFile(installation.application())) {
                throw new Refused(
                        "This is not a complete distribution: " + installation.application() + " is missing.",
                        "安装包不完整：缺少 " + installation.application() + "。");
            }
            return installation;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path application() {
        return home.resolve("ronghe.war");
    }

    Path server() {
        return home.resolve("server");
    }
}
