package frontdesk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The desk's own PostgreSQL, reached from beside it. */
record DeskDatabase(int port, String password) {
    private static final String USER = "frontdesk";
    private static final String NAME = "postgres";
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + NAME, USER, password);
    }

    /** Runs a script of ours from the resources, several statements. */
    void run(String script) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    long count(String query) throws SQLException {
        try (Connection connection = connect();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    String text(String query) throws SQLException {
        try (Connection connection = connect();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Transactions a second that pgbench reaches with a script, on this database and these processors. */
    double pgbench(String script, int clients, int seconds) throws IOException, InterruptedException {
        return benched(resource("/pgbench/" + script), clients, seconds);
    }

    /** The same with a script by its text. */
    double benched(String text, int clients, int seconds) throws IOException, InterruptedException {
        Path file = Files.createTempFile("frontdesk-", ".sql");
        Files.writeString(file, text);
        var builder = new ProcessBuilder(List.of(
                        program(),
                        "-n",
                        "-M",
                        "prepared",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-U",
                        USER,
                        "-c",
                        Integer.toString(clients),
                        "-j",
                        "2",
                        "-T",
                        Integer.toString(seconds),
                        "-f",
                        file.toString(),
                        NAME))
                .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        Process pgbench = builder.start();
        String output = new String(pgbench.getInputStream().readAllBytes(), UTF_8);
        pgbench.waitFor();
        Files.delete(file);
        Matcher tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new IOException("pgbench: " + output);
        }
        return Double.parseDouble(tps.group(1));
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(DeskDatabase.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** On the PATH, or where Debian keeps it. */
    private static String program() throws IOException {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(v -> v.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .map(Path::toString)
                    .orElse("pgbench");
        } catch (java.nio.file.NoSuchFileException notDebian) {
            return "pgbench";
        }
    }
}
