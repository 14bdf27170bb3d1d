package frontdesk.store;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariConfig;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.StringUtils;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.tukaani.xz.XZInputStream;

/** Another process that uses the embedded server of a folder: it does what it is told, line by line, and can be killed. */
final class Tenant implements AutoCloseable {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Process process;
    private final BufferedReader answers;

    private Tenant(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static Tenant of(Path folder, int port) {
        return of(folder, port, _ -> {});
    }

    /** Starts it, with a few changes to its surroundings. */
    static Tenant of(Path folder, int port, Consumer<ProcessBuilder> surroundings) {
        String classPath = classPath();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        JAVA.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        Tenant.class.getName(),
                        folder.toString(),
                        Integer.toString(port)))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        surroundings.accept(builder);
        try {
            return new Tenant(builder.start());
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static String classPath() {
        return Stream.of(
                        Tenant.class,
                        EmbeddedPostgres.class,
                        Driver.class,
                        HikariConfig.class,
                        Logger.class,
                        TarArchiveInputStream.class,
                        IOUtils.class,
                        StringUtils.class,
                        XZInputStream.class,
                        Jdbi.class)
                .map(type -> Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString())))
                .map(Path::toString)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** What it says next: {@code open <port>}, {@code trouble <sentence>}, or the answer to what it was told. */
    String answer() {
        try {
            String line = answers.readLine();
            return line == null ? "gone" : line;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    String ask(String sql) {
        try {
            var writer = process.outputWriter(StandardCharsets.UTF_8);
            writer.write(sql + "\n");
            writer.flush();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
        return answer();
    }

    void leave() throws InterruptedException {
        ask("leave");
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the other process does not leave");
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            process.destroy();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    /** What runs in the other process: opens the folder that is its first argument, then answers each line of SQL with the first value. */
    public static void main(String... arguments) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var server = EmbeddedPostgres.open(
                Path.of(arguments[0]), OwnServer.PROGRAMS, Integer.parseInt(arguments[1]), List.of())) {
            System.out.println("open " + server.url().jdbc());
            for (String line = in.readLine(); line != null && !line.equals("leave"); line = in.readLine()) {
                System.out.println(first(server, line));
            }
        } catch (StartTrouble trouble) {
            System.out.println("trouble " + trouble.getMessage());
        }
        System.out.println("left");
    }

    static String first(EmbeddedPostgres server, String sql) {
        try (Connection connection = Pool.single(server.url());
                var statement = connection.createStatement()) {
            List<String> values = new ArrayList<>();
            if (statement.execute(sql)) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        values.add(rows.getString(1));
                    }
                }
            }
            return String.join(",", values);
        } catch (SQLException trouble) {
            return "trouble " + trouble.getMessage();
        }
    }
}
