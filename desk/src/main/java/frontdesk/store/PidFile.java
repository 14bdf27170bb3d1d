package frontdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server wrote into {@code postmaster.pid}: its process, its port (line 4) and whether it takes connections (line 8).
 *
 * <p>The file outlives a server that was killed, and its number may by then be another program's: only {@link #isAlive(Path)} says whether there is
 * a server.
 */
record PidFile(long pid, int port, boolean ready) {
    private static final String NAME = "postmaster.pid";

    /** Reads what is there, or nothing while there is no file or it is only half written. */
    static Optional<PidFile> read(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve(NAME));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            boolean ready = lines.size() >= 8 && lines.get(7).strip().equals("ready");
            return Optional.of(new PidFile(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    ready));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    /** The server of this cluster, if it runs. */
    static Optional<PidFile> alive(Path cluster) throws IOException {
        return read(cluster).filter(file -> file.isAlive(cluster));
    }

    /** Removes what a killed server left. PostgreSQL itself refuses to do so when the number is in use by any program. */
    static void removeStale(Path cluster) throws IOException {
        if (alive(cluster).isEmpty()) {
            Files.deleteIfExists(cluster.resolve(NAME));
        }
    }

    /** A server works in its own data directory, which no other program with that number does. */
    boolean isAlive(Path cluster) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return false;
        }
        Path proc = Path.of("/proc", Long.toString(pid));
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return process.get().info().command().orElse("").endsWith("/postgres");
        }
        try {
            return Files.isSameFile(Files.readSymbolicLink(proc.resolve("cwd")), cluster);
        } catch (IOException notOurs) {
            return false;
        }
    }
}
