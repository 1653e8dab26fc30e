package org.ronghe.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

    private Settings settings() {
        return Settings.read(file, System.getenv());
    }
}
