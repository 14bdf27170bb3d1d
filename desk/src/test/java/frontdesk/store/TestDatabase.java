package frontdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;

/**
 * A real, migrated database of its own for each test class: copied from a template in some 50 ms, in one server per test run that is stopped when
 * the run ends.
 */
public final class TestDatabase {
    private static final String RUNNING = "test.frontdesk.database";
    private static final String BROKEN = "test.frontdesk.database.broken";
    private static final String TEMPLATE = "template_frontdesk";
    private static final String PREFIX = "frontdesk-test-";
    private static final Duration IDLE = Duration.ofSeconds(10);
    /** A machine that stands still for some seconds is no lost database. */
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private static final Path PROGRAMS = Path.of("target", "postgres");

    private TestDatabase() {}

    public static Database fresh() {
        return at(freshUrl());
    }

    /** Another node on a database that is there. */
    public static Database at(String url) {
        return at(url, PATIENT);
    }

    /** Where somebody on a telephone line waits no longer than in earnest. */
    public static Database inEarnest(String url) {
        return at(url, Database.ON_A_LINE);
    }

    private static Database at(String url, Duration onALine) {
        try {
            HikariDataSource pool = Pool.open(DatabaseUrl.parse(url), 24);
            // A run opens more of them than it closes: what nobody uses gives its connections back.
            pool.setMinimumIdle(0);
            pool.setIdleTimeout(IDLE.toMillis());
            return new Database(pool, pool, onALine);
        } catch (StartTrouble trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    /** The JDBC address of a fresh database, with its login: for a test that starts the application. */
    public static String freshUrl() {
        // Test classes may come from several class loaders in one process; the system properties are common to them.
        synchronized (System.getProperties()) {
            String trouble = System.getProperty(BROKEN);
            if (trouble != null) {
                throw new IllegalStateException("not tried again: " + trouble);
            }
            if (System.getProperty(RUNNING) == null) {
                System.setProperty(RUNNING, startOnce());
            }
        }
        String template = System.getProperty(RUNNING);
        String name = "t_" + UUID.randomUUID().toString().replace("-", "");
        execute(
                template.replace("/" + TEMPLATE + "?", "/postgres?"),
                "create database " + name + " template " + TEMPLATE);
        return template.replace("/" + TEMPLATE + "?", "/" + name + "?");
    }

    /** What did not start, such as for a migration that fails, is not started anew for each of some hundred classes. */
    private static String startOnce() {
        try {
            return start();
        } catch (RuntimeException trouble) {
            System.setProperty(BROKEN, trouble.toString());
            throw trouble;
        }
    }

    private static String start() {
        try {
            sweep();
            Path folder = Files.createTempDirectory(PREFIX);
            EmbeddedPostgres server = EmbeddedPostgres.open(
                    folder,
                    PROGRAMS,
                    20_000 + (int) (ProcessHandle.current().pid() % 10_000),
                    List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=600"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            DatabaseUrl template = server.url(TEMPLATE);
            String login = "?user=" + EmbeddedPostgres.USER + "&password="
                    + template.password().orElseThrow().reveal();
            String maintenance = server.url("postgres").jdbc() + login;
            execute(maintenance, "create database " + TEMPLATE);
            try (HikariDataSource pool = Pool.open(template, 3)) {
                Migrations.run(pool);
            }
            return template.jdbc() + login;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (StartTrouble trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    /** Whoever ends this process gives it half a minute: so many files take longer on a slow disk, and their removal outlives us. */
    private static void stop(EmbeddedPostgres server, Path folder) {
        server.close();
        try {
            new ProcessBuilder("rm", "-rf", folder.toString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException leftForTheNextSweep) {
            System.err.println("a test database was left behind");
        }
    }

    /** Stops and removes what runs that were killed have left. Young folders may be somebody's who is only just starting. */
    private static void sweep() throws IOException, StartTrouble {
        Instant old = Instant.now().minus(Duration.ofMinutes(10));
        try (var siblings = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), PREFIX + "*")) {
            for (Path sibling : siblings) {
                if (Files.getLastModifiedTime(sibling).compareTo(FileTime.from(old)) < 0) {
                    sweep(sibling);
                }
            }
        }
    }

    private static void sweep(Path sibling) throws IOException, StartTrouble {
        try (Occupancy occupancy = Occupancy.enter(sibling)) {
            if (!occupancy.isLast()) {
                return;
            }
            Path cluster = sibling.resolve("cluster");
            var orphan = PidFile.alive(cluster);
            if (orphan.isPresent()) {
                ServerProcess.stop(orphan.get(), cluster, Duration.ofSeconds(10));
            }
            Folders.delete(sibling);
        }
    }

    private static void execute(String url, String sql) {
        try (Connection connection = Pool.single(DatabaseUrl.parse(url));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException | StartTrouble trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
