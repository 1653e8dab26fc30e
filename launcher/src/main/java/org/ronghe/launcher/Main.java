package org.ronghe.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The command line: one word says what to do, the settings say where and with what. */
@Command(
        name = "ronghe",
        description = "Ronghe 融合: from plan to proof.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

    /** Kept from the beginning: the server takes System.out for its log. */
    private static final PrintStream CONSOLE = System.out;

    private static final PrintStream ERRORS = System.err;
    private static final int REFUSED = 1;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "read settings from this file; environment variables win over it")
    private @Nullable Path file;

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    if (problem instanceof Refused) {
                        ERRORS.println(problem.getMessage());
                    } else {
                        problem.printStackTrace(ERRORS);
                    }
                    return REFUSED;
                })
                .execute(arguments);
    }

    @Override
    public void run() {
        CommandLine.usage(this, CONSOLE);
    }

    @Command(description = "run the application for real, until it is told to stop")
    void serve() {
        new Serve(settings().with(Setting.RONGHE_MODE, "service"), CONSOLE).run(Installation.own());
    }

    @Command(description = "run the demonstration institute on this machine alone")
    void demo() {
        new Serve(settings().with(Setting.RONGHE_MODE, "demo"), CONSOLE).run(Installation.own());
    }

    @Command(description = "write everything into one archive; the application may be running")
    void backup(@Parameters(paramLabel = "FILE") Path archive) {
        try (var open = OpenDatabase.forReading(settings())) {
            var made = Backup.write(open.database(), settings().evidenceFolder(), archive.toAbsolutePath());
            CONSOLE.printf(
                    "Backup %s: %d rows and %d evidence files / 备份完成：%2$d 行数据，%3$d 个证据文件%n",
                    archive, made.rows(), made.evidenceFiles());
        }
    }

    @Command(description = "bring a backup back into an empty installation")
    void restore(@Parameters(paramLabel = "FILE") Path archive) {
        Restore.verify(archive);
        try (var open = OpenDatabase.alone(settings())) {
            var made = Restore.run(
                    archive,
                    open.database(),
                    settings().evidenceFolder(),
                    Installation.own().application());
            CONSOLE.printf(
                    "Restored the backup of %s: %d rows and %d evidence files / 已恢复：%2$d 行数据，%3$d 个证据文件%n",
                    made.made(), made.rows(), made.evidenceFiles());
        }
    }

    @Command(name = "verify-audit", description = "check the audit chain from its first line to its last")
    int verifyAudit() throws Exception {
        try (var open = OpenDatabase.forReading(settings())) {
            return AuditCheck.run(open.database(), settings().auditAnchors(), Installation.own(), CONSOLE);
        }
    }

    private Settings settings() {
        return Settings.read(file, System.getenv());
    }
}
