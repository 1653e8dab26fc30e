package org.ronghe.launcher;

import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.util.zip.ZipFile;

/**
 * Lets the application's own verifier read the audit chain while no server runs. It is taken out of the application
 * with its jar, because the launcher itself knows nothing of what it launches.
 */
final class AuditCheck {

    private AuditCheck() {}

    static int run(Database database, Path anchors, Installation installation, PrintStream out) throws Exception {
        var jar = Files.createTempFile("ronghe-domain", ".jar");
        try {
            try (var war = new ZipFile(installation.application().toFile());
                    var content = war.getInputStream(war.getEntry("WEB-INF/lib/domain.jar"))) {
                Files.copy(content, jar, StandardCopyOption.REPLACE_EXISTING);
            }
            try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                    var connection = database.connect()) {
                return (int) loader.loadClass("org.ronghe.domain.audit.AuditVerifier")
                        .getMethod("verify", Connection.class, Path.class, PrintStream.class)
                        .invoke(null, connection, anchors, out);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        } finally {
            Files.delete(jar);
        }
    }
}
