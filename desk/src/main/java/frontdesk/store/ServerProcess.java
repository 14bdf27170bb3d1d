package frontdesk.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs the programs of PostgreSQL. The server gets a session of its own, so that Ctrl-C at the terminal does not reach it before us, and root hides
 * behind a user namespace, since PostgreSQL refuses to run as root.
 */
final class ServerProcess {
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(5);
    private static final long LARGEST_LOG = 4 << 20;

    private final PostgresBinaries binaries;
    private final Path folder;
    private final Path cluster;
    private final Path log;
    private long logStart;

    ServerProcess(PostgresBinaries binaries, Path folder) {
        this.binaries = binaries;
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        this.log = folder.resolve("server.log");
    }

    /** Makes the cluster, in a folder that gets its name only when it is whole. */
    void initialise(Path passwordFile) throws IOException, StartTrouble {
        Path half = folder.resolve("cluster.unfinished");
        Folders.delete(half);
        startLog();
        Process initdb = run(List.of(
                binaries.initdb().toString(),
                "--pgdata=" + half,
                "--username=" + EmbeddedPostgres.USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        if (await(initdb) != 0) {
            throw lastWords().asTrouble();
        }
        Files.move(half, cluster);
        Folders.settle(folder);
    }

    /** What came of a start. */
    sealed interface Started {
        record Ready(PidFile server) implements Started {}

        record Died(LastWords words) implements Started {}
    }

    /** Starts the server and returns when it takes connections or has given up. */
    Started start(int port, List<String> overrides) throws IOException, StartTrouble {
        startLog();
        PidFile.removeStale(cluster);
        List<String> command = new ArrayList<>(List.of(binaries.postgres().toString(), "-D", cluster.toString()));
        settings(port).forEach(setting -> command.addAll(List.of("-c", setting)));
        overrides.forEach(setting -> command.addAll(List.of("-c", setting)));
        Process server = run(command);
        long giveUp = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (System.nanoTime() < giveUp) {
            Optional<PidFile> written = PidFile.read(cluster).filter(PidFile::ready);
            if (written.isPresent() && written.get().pid() == server.pid()) {
                return new Started.Ready(written.get());
            }
            if (!server.isAlive()) {
                return new Started.Died(lastWords());
            }
            pause(server);
        }
        server.destroy();
        throw new StartTrouble(
                "PostgreSQL did not become ready in " + LONGEST_RECOVERY.toMinutes() + " minutes; see " + log + ".");
    }

    /** Waits for a server that somebody else started: it may still be recovering. */
    PidFile awaitReady(PidFile server) throws IOException, StartTrouble {
        long giveUp = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (System.nanoTime() < giveUp) {
            Optional<PidFile> alive = PidFile.alive(cluster);
            if (alive.isEmpty()) {
                throw new StartTrouble("The database server stopped while we were entering it: start again.");
            }
            if (alive.get().ready()) {
                return alive.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        throw new StartTrouble("The database server with process number " + server.pid() + " does not become ready.");
    }

    private static List<String> settings(int port) {
        return List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "max_connections=200",
                "timezone=UTC",
                "log_timezone=UTC",
                // The server's log repeats no statement and no value: they hold callers' names and numbers.
                "log_min_error_statement=panic",
                "log_error_verbosity=terse",
                "log_checkpoints=off");
    }

    /** Asks for a fast stop and waits for it; true when the server is gone. */
    static boolean stop(PidFile server, Path cluster, Duration patience) throws IOException {
        if (!server.isAlive(cluster)) {
            return true;
        }
        interrupt(server.pid());
        long giveUp = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < giveUp) {
            if (!server.isAlive(cluster)) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return false;
    }

    // Java can only send SIGTERM, upon which PostgreSQL waits for ever for its last client.
    private static void interrupt(long pid) throws IOException {
        new ProcessBuilder("/bin/sh", "-c", "kill -INT " + pid).start();
    }

    private Process run(List<String> program) throws IOException, StartTrouble {
        List<String> command = new ArrayList<>();
        onPath("setsid").ifPresent(command::add);
        if (isRoot()) {
            command.add(onPath("unshare").orElseThrow(ServerProcess::rootRefused));
            command.add("-U");
        }
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static int await(Process process) throws StartTrouble {
        try {
            return process.waitFor();
        } catch (InterruptedException stopping) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new StartTrouble("The start was interrupted.", stopping);
        }
    }

    private static void pause(Process server) throws StartTrouble {
        try {
            server.waitFor(5, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StartTrouble("The start was interrupted.", stopping);
        }
    }

    private void startLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.delete(log);
        }
        logStart = Files.exists(log) ? Files.size(log) : 0;
    }

    private LastWords lastWords() throws IOException {
        return LastWords.read(log, logStart);
    }

    private static StartTrouble rootRefused() {
        return new StartTrouble("PostgreSQL does not run as root and this machine has no unshare to hide root from it:"
                + " start Frontdesk as an ordinary user, or set DATABASE_URL.");
    }

    private static boolean isRoot() throws IOException {
        return Files.isDirectory(Path.of("/proc/self"))
                && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static Optional<String> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Arrays.stream(path.split(":", -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
