package frontdesk.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import frontdesk.kernel.Secret;
import frontdesk.store.ServerProcess.Started;

/**
 * The PostgreSQL that comes along when there is no other: durable, on 127.0.0.1 behind a generated password, its files below one folder.
 *
 * <p>A server outlives a process of ours that is killed, and several processes may use one folder at once (a command beside the running desk). So
 * whoever opens the folder enters the server that runs, or starts one; and the last one out stops it. While open, a watch starts the server again if
 * it dies.
 *
 * <pre>
 *   folder/postgresql-18.6/      the programs, unpacked once
 *   folder/cluster/              the data; gets this name only when initdb is through
 *   folder/password              of the one user, readable by the owner only
 *   folder/server.log
 *   folder/starting.lock         held while somebody starts or stops the server
 *   folder/in-use.lock           held, shared, by every process that uses it
 * </pre>
 */
final class EmbeddedPostgres implements AutoCloseable {
    static final String USER = "frontdesk";
    /** The one that initdb makes: a server of our own needs no second. */
    static final String NAME = "postgres";

    private static final Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());
    private static final Duration LEAVING = Duration.ofSeconds(15);
    private static final Duration STOPPING = Duration.ofSeconds(30);
    private static final int PORTS_TO_TRY = 50;

    private final Path folder;
    private final Path cluster;
    private final ServerProcess process;
    private final List<String> overrides;
    private final Secret password;
    private final Occupancy occupancy;
    private final int port;
    private final Watch watch;

    private EmbeddedPostgres(
            Path folder,
            ServerProcess process,
            List<String> overrides,
            Secret password,
            Occupancy occupancy,
            PidFile server) {
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        this.process = process;
        this.overrides = overrides;
        this.password = password;
        this.occupancy = occupancy;
        this.port = server.port();
        this.watch = Watch.over(this::isUp, this::startAgain);
    }

    static EmbeddedPostgres open(Path folder, int port) throws StartTrouble {
        return open(folder, folder, port, List.of());
    }

    /**
     * Enters the running server of this folder or starts it.
     *
     * @param programs where PostgreSQL is or will be unpacked
     * @param overrides server settings that win over ours, as {@code name=value}
     */
    static EmbeddedPostgres open(Path folder, Path programs, int port, List<String> overrides) throws StartTrouble {
        try {
            Folders.makePrivate(folder);
            Path home = folder.toRealPath();
            try (var _ = Occupancy.doorway(home)) {
                PostgresBinaries binaries = PostgresBinaries.below(programs.toAbsolutePath());
                return entered(home, new ServerProcess(binaries, home), port, overrides);
            }
        } catch (IOException trouble) {
            throw new StartTrouble(
                    "The data directory " + folder + " cannot be used: " + Folders.reason(trouble), trouble);
        }
    }

    private static EmbeddedPostgres entered(Path home, ServerProcess process, int port, List<String> overrides)
            throws IOException, StartTrouble {
        Path cluster = home.resolve("cluster");
        Occupancy occupancy = Occupancy.enter(home);
        try {
            Path passwordFile = home.resolve("password");
            if (!Files.isDirectory(cluster)) {
                makePassword(passwordFile);
                process.initialise(passwordFile);
            }
            Secret password = password(passwordFile);
            sameVersion(cluster);
            PidFile server = running(cluster, process, port, overrides);
            return new EmbeddedPostgres(home, process, overrides, password, occupancy, server);
        } catch (IOException | StartTrouble | RuntimeException trouble) {
            leave(occupancy, cluster);
            throw trouble;
        }
    }

    DatabaseUrl url() {
        return url(NAME);
    }

    DatabaseUrl url(String database) {
        return DatabaseUrl.local(port, database, USER, password);
    }

    /** Leaves; whoever leaves last stops the server. */
    @Override
    public void close() {
        watch.close();
        try (var _ = Occupancy.doorway(folder)) {
            leave(occupancy, cluster);
        } catch (IOException | StartTrouble trouble) {
            LOG.log(Level.WARNING, "the embedded database did not stop cleanly", trouble);
        }
    }

    private static void leave(Occupancy occupancy, Path cluster) throws IOException {
        try (occupancy) {
            Optional<PidFile> server = PidFile.alive(cluster);
            if (occupancy.isLast() && server.isPresent() && !ServerProcess.stop(server.get(), cluster, STOPPING)) {
                LOG.log(Level.WARNING, "the embedded database is still stopping");
            }
        }
    }

    private boolean isUp() {
        try {
            return PidFile.alive(cluster).isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void startAgain() throws IOException, StartTrouble {
        try (var _ = Occupancy.doorway(folder)) {
            if (!isUp()) {
                LOG.log(Level.WARNING, "the embedded database died and is started again");
                begin(process, port, overrides);
            }
        }
    }

    private static PidFile running(Path cluster, ServerProcess process, int port, List<String> overrides)
            throws IOException, StartTrouble {
        Optional<PidFile> server = PidFile.alive(cluster);
        if (server.isPresent()) {
            return process.awaitReady(server.get());
        }
        for (int candidate = port; candidate < port + PORTS_TO_TRY; candidate++) {
            if (isFree(candidate)) {
                Optional<PidFile> started = begin(process, candidate, overrides);
                if (started.isPresent()) {
                    return started.get();
                }
            }
        }
        throw new StartTrouble("None of the ports " + port + " to " + (port + PORTS_TO_TRY - 1)
                + " is free on 127.0.0.1: end what uses them, or choose another port for the database.");
    }

    /** The started server, or nothing when somebody was quicker to take the port. */
    private static Optional<PidFile> begin(ServerProcess process, int port, List<String> overrides)
            throws IOException, StartTrouble {
        long giveUp = System.nanoTime() + LEAVING.toNanos();
        while (true) {
            switch (process.start(port, overrides)) {
                case Started.Ready(PidFile server) -> {
                    return Optional.of(server);
                }
                case Started.Died(LastWords words) -> {
                    if (words.portTaken()) {
                        return Optional.empty();
                    }
                    if (!words.formerServerStillLeaving() || System.nanoTime() > giveUp) {
                        throw words.asTrouble();
                    }
                }
            }
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void makePassword(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file, Base64.getUrlEncoder().withoutPadding().encodeToString(random), StandardOpenOption.SYNC);
    }

    private static Secret password(Path file) throws IOException, StartTrouble {
        if (!Files.exists(file)) {
            throw new StartTrouble("The database's password is missing: put " + file + " back from a backup.");
        }
        return Secret.of(Files.readString(file).strip());
    }

    private static void sameVersion(Path cluster) throws IOException, StartTrouble {
        String found = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!found.equals(PostgresBinaries.majorVersion())) {
            throw new StartTrouble("The data in " + cluster + " was written by PostgreSQL " + found
                    + " and this version brings " + PostgresBinaries.majorVersion()
                    + ": take a dump with the version that wrote it, or choose another data directory.");
        }
    }
}
