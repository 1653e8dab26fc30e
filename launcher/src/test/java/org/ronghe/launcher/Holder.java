package org.ronghe.launcher;

import java.nio.file.Path;

/** A process to be killed: it commits numbers and prints each one after its commit was acknowledged. */
final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws Exception {
        var postgres = PrivatePostgres.start(Path.of(arguments[0]));
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("create table note (n int)");
            for (var n = 1; ; n++) {
                statement.execute("insert into note values (" + n + ")");
                System.out.println(n);
            }
        }
    }
}
