package org.ronghe.launcher;

import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * The installation's database for a command that needs it for a moment: the one the operator named, or the private one,
 * which is started for the purpose unless the application has it running.
 */
record OpenDatabase(Database database, @Nullable PrivatePostgres started) implements AutoCloseable {

    /** Reading may go on beside the running application. */
    static OpenDatabase forReading(Settings settings) {
        var external = settings.externalDatabase();
        if (external.isPresent()) {
            Serve.requireReachable(external.get());
            return new OpenDatabase(external.get(), null);
        }
        if (!Files.isDirectory(settings.dataFolder().resolve("postgres"))) {
            throw new Refused(
                    "There is no data in " + settings.dataFolder() + ". Set DATA_DIR.",
                    "目录 " + settings.dataFolder() + " 中没有数据，请设置 DATA_DIR。");
        }
        try {
            return start(settings);
        } catch (DataFolder.InUse inUse) {
            return new OpenDatabase(running(settings, inUse), null);
        }
    }

    /** What changes the data wants it to itself. */
    static OpenDatabase alone(Settings settings) {
        var external = settings.externalDatabase();
        if (external.isPresent()) {
            Serve.requireReachable(external.get());
            return new OpenDatabase(external.get(), null);
        }
        return start(settings);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }

    private static OpenDatabase start(Settings settings) {
        var started = PrivatePostgres.start(settings.dataFolder());
        return new OpenDatabase(started.database(), started);
    }

    private static Database running(Settings settings, Refused inUse) {
        try {
            return PrivatePostgres.runningIn(settings.dataFolder()).orElseThrow(() -> inUse);
        } catch (IOException e) {
            throw inUse;
        }
    }
}
